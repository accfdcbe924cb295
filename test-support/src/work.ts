// By itself, since the rest of this package loads core-signals: only what is loaded after the counter has started is counted.
export { WorkCounter, type Work } from './torture/count-work.js';
export { printGrowth, type GrowthCase } from './torture/print-growth.js';
