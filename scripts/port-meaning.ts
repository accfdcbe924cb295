// Compares what random C++ programs print after g++ with what their translations print.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answer, readWords } from './shared/command-line.js';

const HELP = `npm run port:meaning [-- WORD...]

Makes random C++ programs, compiles them with g++ and stand-ins for the Qt classes, translates them with packages/port, runs
both, and compares what they print. What differs is made as small as possible, and shown. Programs that C++ leaves undefined do
not count; those with a mark, or that differ at a place which the report lists, are counted. Status 1 when one differs in
silence. \`npm test\` does the same with some programs of each subject.

  npm run port:meaning                              2,000 programs on all subjects
  npm run port:meaning -- programs=500 texts        on one: numbers, texts, objects, containers, structures, wide, families,
                                                    walks, buffers, flow, ownership, templates, layouts, forms, devices
  npm run port:meaning -- seed=7 programs=1         the program of a seed that a run printed
  npm run port:meaning -- show=looked shrink=5      five that differ at a listed place; or show=marked, show=invalid`;

async function main(args: readonly string[]): Promise<number> {
  const asked = readWords(args, HELP);
  if ('text' in asked) return answer(asked);
  const program = new URL('../packages/port/test/meaning/main.ts', import.meta.url);
  const child = spawn(
    process.execPath,
    ['--conditions=@qt3/source', '--import', 'tsx', fileURLToPath(program), ...asked.words],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [status] = (await once(child, 'close')) as [number | null];
  return status ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
