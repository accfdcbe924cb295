// Runs one scenario in this process: run.ts NAME SEED [short]
import { runScenario } from '@qt3/test-support';
import { linear } from './linear.js';

await runScenario({ linear });
