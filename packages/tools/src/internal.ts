/**
 * Shared by the packages of this project, and not needed by users. It may change with any version.
 */
// Public as well. Sockets take them from here, so that they load what a device is made of and nothing else.
export { IO_Open, IO_ReadWrite, IO_Sequential } from './device/io-flags.js';
export { isCount } from './device/count.js';
export { setDeviceFlags } from './device/device-state.js';
export { isLatin1 } from './device/latin1.js';
export { offerReadWindow, readWindowOf, type ReadWindow } from './device/read-window.js';
export { withQIODevice, type WithQIODevice } from './device/with-qiodevice.js';
