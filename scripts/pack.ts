// Builds the packages and packs them, for a program outside of this repository.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedPackages, root, runNpm } from './shared/published.js';

const HELP = `npm run pack -- FOLDER

Builds the packages, puts a tarball of each into FOLDER, which is made when it is not there, and says how to install
them. Without FOLDER: into packed/.`;

/** The folder that the command line asks for, null for help. */
function readArguments(args: readonly string[]): string | null {
  const options = { help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (positionals.length > 1) throw new Error(`One folder, not ${String(positionals.length)}`);
  if (values.help === true) return null;
  // npm changes to the top of the repository before it runs this.
  const [folder] = positionals;
  return folder === undefined ? join(root, 'packed') : resolve(process.env['INIT_CWD'] ?? '.', folder);
}

async function pack(destination: string): Promise<void> {
  console.log('Building the packages ...');
  await runNpm(['run', '--silent', 'build']);
  mkdirSync(destination, { recursive: true });
  const files: string[] = [];
  for (const { path } of publishedPackages()) {
    // The scripts would build once more.
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
    const [packed] = JSON.parse(await runNpm(args, { cwd: path })) as [{ filename: string }];
    files.push(join(destination, packed.filename));
    console.log(`packed  ${packed.filename}`);
  }
  const quoted = files.map((file) => (/\s/.test(file) ? `"${file}"` : file));
  console.log(`\nIn the folder of your program:\n\nnpm install ${quoted.join(' ')}\n`);
  console.log(`${String(files.length)} packages are in ${destination}`);
}

async function main(args: readonly string[]): Promise<number> {
  let folder: string | null;
  try {
    folder = readArguments(args);
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm run pack -- --help shows the options.`);
    return 2;
  }
  if (folder === null) console.log(HELP);
  else await pack(folder);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
