// What the benchmark harness loads: the project, driven through its public API.
export { netAdapters } from './net-adapter.mjs';
export { signalAdapters } from './signal-adapter.mjs';
