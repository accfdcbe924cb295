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

/**
 * The first line in which an output differs from a trace; null when there is none. A result that is a null text in Qt is an
 * empty one here (item 3 of the oracle's list).
 */
export function differenceFrom(trace: string, output: string): string | null {
  const expected = trace.split('\n');
  const got = output.split('\n');
  for (let i = 0; i < Math.max(expected.length, got.length); i++) {
    const line = expected[i] ?? '(nothing)';
    const printed = got[i] ?? '(nothing)';
    if (line !== printed && line.replaceAll(/\bnull\b/g, '""') !== printed.replaceAll(/\bnull\b/g, '""')) {
      return `line ${String(i + 1)}: expected ${line}, got ${printed}`;
    }
  }
  return null;
}
