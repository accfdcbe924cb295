// What a benchmark harness loads: the project, driven through its public API.
export { deviceAdapters } from './contenders/qt3/devices.mjs';
export { networkAdapters } from './contenders/qt3/network.mjs';
export { netAdapters } from './contenders/qt3/net.mjs';
export { signalAdapters } from './contenders/qt3/signals.mjs';
export { streamAdapters } from './contenders/qt3/streams.mjs';
export { toolAdapters } from './contenders/qt3/tools.mjs';
