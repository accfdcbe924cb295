// npm run port -- FILE... --out DIR: the translator, from its source.
import { run } from '@qt3/port';

// npm changes to the top of the repository before it runs this.
process.chdir(process.env['INIT_CWD'] ?? '.');
process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
