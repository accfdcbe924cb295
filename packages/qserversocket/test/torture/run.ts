// Runs one scenario in this process: run.ts NAME SEED [short]
import { runScenario } from '@qt3/test-support';
import { manyShort } from './many-short.js';
import { oddPorts } from './odd-ports.js';
import { outOfDescriptors } from './out-of-descriptors.js';
import { sleepyReader } from './sleepy-reader.js';
import { slots } from './slots.js';
import { storm } from './storm.js';

await runScenario({
  storm,
  slots,
  'sleepy-reader': sleepyReader,
  'many-short': manyShort,
  'out-of-descriptors': outOfDescriptors,
  'odd-ports': oddPorts,
});
