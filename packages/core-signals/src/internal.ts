export { emitCollecting } from './connect/emit-collecting.js';
export { sprintf } from './message/printf.js';
