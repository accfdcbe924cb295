import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AllowedDifference } from './difference.js';

/** A port of one of the oracle's programs: `NAME.ts` with `NAME.trace` beside it. */
export interface OraclePort {
  readonly name: string;
  readonly file: string;
  /** From `differences.ts` in the same folder, if there is one. */
  readonly allowed: readonly AllowedDifference[];
}

/**
 * All the ports in a folder, by name. A folder whose ports may differ somewhere has a `differences.ts` that exports
 * `differences: Record<string, readonly AllowedDifference[]>`, keyed by the name of the port.
 */
export async function findPorts(folder: string): Promise<OraclePort[]> {
  if (!existsSync(folder)) return [];
  const files = await readdir(folder);
  const allowed = files.includes('differences.ts')
    ? await loadDifferences(join(folder, 'differences.ts'))
    : {};
  return files
    .filter((file) => file.endsWith('.trace') && files.includes(file.replace(/\.trace$/, '.ts')))
    .map((file) => file.slice(0, -'.trace'.length))
    .sort()
    .map((name) => ({ name, file: join(folder, `${name}.ts`), allowed: allowed[name] ?? [] }));
}

async function loadDifferences(file: string): Promise<Record<string, readonly AllowedDifference[]>> {
  const module = (await import(pathToFileURL(file).href)) as {
    differences: Record<string, readonly AllowedDifference[]>;
  };
  return module.differences;
}
