// Runs one scenario in this process: run.ts NAME SEED [short]
import { runScenario } from '@qt3/test-support';
import { datagrams } from './datagrams.js';
import { waitingPairs } from './waiting-pairs.js';

await runScenario({ datagrams, 'waiting-pairs': waitingPairs });
