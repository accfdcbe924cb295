export { QServerSocket } from './qserversocket.js';
