export { QServerSocket, type ListenOptions } from './qserversocket.js';
