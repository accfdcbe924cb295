import { existsSync, readFileSync, statSync } from 'node:fs';
import { InputProblem } from './input-problem.js';

const MAX_BYTES = 8 * 1024 * 1024;

/** Looks at a file before it is read: it must be there, be of a size that source files have, and be text. */
export function checkFile(path: string): void {
  if (!existsSync(path)) throw new InputProblem(`${path}: there is no such file.`);
  const stat = statSync(path);
  if (stat.isDirectory()) throw new InputProblem(`${path}: a folder; name its files, or a .pro file.`);
  if (!stat.isFile()) throw new InputProblem(`${path}: a device or a pipe; name a file.`);
  if (stat.size > MAX_BYTES)
    throw new InputProblem(
      `${path}: ${String(stat.size)} bytes are more than a source file has; at most ${String(MAX_BYTES)} are read. Split it, or leave it out.`,
    );
  const zero = read(path).indexOf(0);
  if (zero < 0) return;
  const line = read(path).subarray(0, zero).toString('latin1').split('\n').length;
  throw new InputProblem(
    `${path}:${String(line)}: a binary file, or UTF-16; leave it out, or convert it to UTF-8 or Latin-1.`,
  );
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputProblem(`${path}: it cannot be read (${code ?? 'error'}); look at its permissions.`);
  }
}
