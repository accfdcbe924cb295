export { hasConnections } from './connect/connection.js';
export { emitCollecting } from './connect/emit-collecting.js';
export { sprintf } from './message/printf.js';
export { keepSpecimen } from './object/specimens.js';
export { LONGEST_TIMER } from './timer/timers.js';
