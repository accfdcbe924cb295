// npm run port:programs -- FOLDER...: whether public console programs print the same after g++ and after the translator.
import { parseArgs } from 'node:util';
import { compareProgram, type Comparison } from './port-programs/compare.js';
import { programsIn } from './port-programs/find.js';

const HELP = `npm run port:programs -- FOLDER... [--all]

Compiles the C++98 programs below each folder with g++, translates them with packages/port, runs both without input, and
compares what they print. The sources of a folder with one main() are one program; each one of several is one of its own.
Programs that print addresses, the time or nothing, crash, or do what C++ leaves undefined are left out. Status 1 when one
differs. They are run as they are: give only what you trust.

  --all  also names those that are the same or left out`;

process.chdir(process.env['INIT_CWD'] ?? '.');
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
if (values.help === true || positionals.length === 0) {
  process.stdout.write(`${HELP}\n`);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  const counts = new Map<Comparison['result'], number>();
  for (const program of positionals.flatMap(programsIn)) {
    const { result, detail } = compareProgram(program);
    counts.set(result, (counts.get(result) ?? 0) + 1);
    const isQuiet = result === 'same' || result === 'left out';
    if (values.all === true || !isQuiet) process.stdout.write(`${result}  ${program.main}  ${detail}\n`);
  }
  process.stdout.write(`${[...counts].map(([result, count]) => `${String(count)} ${result}`).join(', ')}\n`);
  if (counts.has('different')) process.exitCode = 1;
}
