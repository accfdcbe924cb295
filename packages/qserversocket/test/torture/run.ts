// Runs one scenario in this process: run.ts NAME SEED [short]
import { manyShort } from './many-short.js';
import { oddPorts } from './odd-ports.js';
import { outOfDescriptors } from './out-of-descriptors.js';
import type { Scenario } from './scale.js';
import { sleepyReader } from './sleepy-reader.js';
import { storm } from './storm.js';

const scenarios: Record<string, Scenario | undefined> = {
  storm,
  'sleepy-reader': sleepyReader,
  'many-short': manyShort,
  'out-of-descriptors': outOfDescriptors,
  'odd-ports': oddPorts,
};

const [name = '', seed = '1', form] = process.argv.slice(2);
const scenario = scenarios[name];
if (scenario === undefined)
  throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);
console.log(await scenario({ short: form === 'short', seed: Number(seed) }));
