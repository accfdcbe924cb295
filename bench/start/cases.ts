import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { roundsOf, type BenchCase, type Sampler, type Settings } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';

const exec = promisify(execFile);

/** How often a program is started for one sample. */
const STARTS = 5;

/** The programs, by contender: they import something, and end. */
const programs: Readonly<Record<string, string>> = {
  node: 'node.mjs',
  'node:tls': 'node-tls.mjs',
  qt3: 'qt3.mjs',
};

/** What a program takes from its start to its end when it only imports what it needs. */
export function startCases(settings: Settings): BenchCase[] {
  return [
    {
      group: 'start',
      id: 'import',
      title: 'a TLS client that imports and ends',
      measures: [
        { id: 'time', title: 'time', unit: 'ns', figure: true },
        { id: 'cpu', title: 'CPU', unit: 'ns', figure: true },
      ],
      baseline: 'node',
      contenders: Object.keys(programs),
      rounds: roundsOf(settings, 5, 15),
      start: async (contender) => {
        const sampler = starter(contender, settings);
        // The first start reads the files from the disk.
        await sampler.sample();
        return sampler;
      },
    },
  ];
}

function starter(contender: string, settings: Settings): Sampler {
  const program = fileURLToPath(new URL(programs[contender] ?? '', import.meta.url));
  const loader = settings.fromSource ? ['--conditions=@qt3/source', '--import', 'tsx'] : [];
  const starts = Math.max(1, Math.round(STARTS * settings.work));
  return {
    async sample(): Promise<Sample> {
      let time = 0;
      let cpu = 0;
      for (let i = 0; i < starts; i++) {
        const before = process.hrtime.bigint();
        const { stdout } = await exec(process.execPath, [...loader, program], { timeout: settings.patience });
        time += Number(process.hrtime.bigint() - before);
        cpu += 1000 * Number(stdout);
      }
      return { time: time / starts, cpu: cpu / starts };
    },
    stop: () => Promise.resolve(),
  };
}
