import type { Measure } from '../harness/saved-run.js';

export const time: Measure = { id: 'time', title: 'time', unit: 'ns', figure: true };
/** What the server's process takes: it is the one that has to grow. */
export const serverCpu: Measure = { id: 'cpu', title: "server's CPU", unit: 'ns', figure: true };
export const clientCpu: Measure = { id: 'clientCpu', title: "client's CPU", unit: 'ns', figure: false };
export const p50: Measure = { id: 'p50', title: 'p50', unit: 'ns', figure: false };
export const p99: Measure = { id: 'p99', title: 'p99', unit: 'ns', figure: true };
export const serverMemory: Measure = { id: 'server', title: "server's memory", unit: 'bytes', figure: true };
export const honestP99: Measure = { id: 'p99', title: 'p99 of another client', unit: 'ns', figure: true };
export const repeated: Measure = {
  id: 'repeated',
  title: 'requests that were sent again',
  unit: 'count',
  figure: false,
};
/** Below 1 when two processes serve more than one does; a half at best. */
export const share: Measure = {
  id: 'share',
  title: "2 workers' time beside 1 worker's",
  unit: 'ratio',
  figure: true,
};
/** What the machine allows, from the processor time that both ends take. */
export const leastShare: Measure = {
  id: 'least',
  title: 'the least that the cores allow',
  unit: 'ratio',
  figure: false,
};
/** Above 1 when two workers make work for each other. */
export const growth: Measure = {
  id: 'growth',
  title: "2 workers' CPU beside 1 worker's",
  unit: 'ratio',
  figure: true,
};
export const timeOfOne: Measure = { id: 'one', title: '1 worker', unit: 'ns', figure: false };
export const timeOfTwo: Measure = { id: 'two', title: '2 workers', unit: 'ns', figure: false };
