import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../', import.meta.url));

/** What the program of this name printed with real Qt 3: the trace stands beside the port by hand. */
export function traceOf(name: string): string {
  const found = readdirSync(packages)
    .map((folder) => `${packages}${folder}/test/oracle/${name}.trace`)
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no package has the trace of ${name}`);
  return readFileSync(found, 'utf8');
}
