import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder in which results stay from one run to the next; without it nothing is kept. */
const folder = process.env['QT3_CPP_RESULTS'];

/** What `work` returns, or returned when it was asked for the same key before. */
export function kept<T>(key: string, work: () => T): T {
  if (folder === undefined) return work();
  const file = join(folder, `${createHash('sha1').update(key).digest('hex')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const result = work();
  mkdirSync(folder, { recursive: true });
  // Whole, or not there: several may be at it.
  const made = `${file}.${String(process.pid)}`;
  writeFileSync(made, JSON.stringify(result));
  renameSync(made, file);
  return result;
}

/** The texts of all files in a folder, as a part of a key. */
export function textsIn(path: string): string[] {
  return readdirSync(path)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(path, name), 'latin1')}`);
}
