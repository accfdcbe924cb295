// npm run port:corpus -- FOLDER...: how much of real programs the translator translates.
import { parseArgs } from 'node:util';
import { measure, type Measured } from './port-corpus/measure.js';
import { corpusJson, corpusTable } from './port-corpus/table.js';

const HELP = `npm run port:corpus -- FOLDER... [-I FOLDER]... [--library FOLDER]... [-D NAME=VALUE]... [--strict] [--json]

Translates the network files of each folder, with the headers of that folder, and prints how many of their statements have
no mark, and why the others have one. Nothing is written.

  -I FOLDER         further headers of the program, in this folder and those below
  --library FOLDER  headers of a library that the program uses, as KDE's: files that include them are not plain
  -D NAME[=VALUE]   what the configure script of the program would have defined
  --strict          also counts what the strict compiler finds in statements without a mark
  --json            everything as JSON`;

process.chdir(process.env['INIT_CWD'] ?? '.');
const { values, positionals } = parseArgs({
  options: {
    include: { type: 'string', short: 'I', multiple: true },
    library: { type: 'string', multiple: true },
    define: { type: 'string', short: 'D', multiple: true },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
});
if (values.help === true || positionals.length === 0) {
  process.stdout.write(`${HELP}\n`);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  const measured: Measured[] = [];
  for (const folder of positionals) {
    if (values.json !== true) process.stderr.write(`${folder}\n`);
    measured.push(
      measure(folder, {
        headers: values.include ?? [],
        libraries: values.library ?? [],
        defines: values.define ?? [],
        withStrict: values.strict === true,
      }),
    );
  }
  process.stdout.write(`${values.json === true ? corpusJson(measured) : corpusTable(measured)}\n`);
}
