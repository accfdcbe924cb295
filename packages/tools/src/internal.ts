/**
 * Shared by the packages of this project, and not needed by users. It may change with any version.
 */
export { isCount } from './device/count.js';
export { setDeviceFlags } from './device/device-state.js';
export { isLatin1 } from './device/latin1.js';
export { offerReadWindow, type ReadWindow } from './device/read-window.js';
export { withQIODevice, type WithQIODevice } from './device/with-qiodevice.js';
