export { run, type Output } from './cli/run.js';
