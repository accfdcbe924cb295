export { hasConnections } from './connect/connection.js';
export { emitCollecting } from './connect/emit-collecting.js';
export { noteEmitter } from './meta/emitters.js';
export { pinHiddenClass, pinnedKinds } from './object/pin-hidden-class.js';
export { formatDouble, type DoubleFormat } from './printf/format-double.js';
export { formatPrintf, type PrintfResult } from './printf/format-printf.js';
export { LONGEST_TIMER } from './event/timers.js';
