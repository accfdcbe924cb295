// What the benchmark harness loads: the project, driven through its public API.
export { signalAdapters } from './signal-adapter.mjs';
