import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readProFile } from '../read/pro-file.js';
import type { Options } from './options.js';
import { UsageError } from './options.js';

const MAX_BYTES = 8 * 1024 * 1024;

/** The files to translate, with what .pro files add. */
export interface Sources {
  readonly files: readonly string[];
  readonly defines: readonly string[];
  readonly includeFolders: readonly string[];
}

/** Looks at each file before anything is read: it must be there, and be text. */
export function sourcesOf(options: Options): Sources {
  const files: string[] = [];
  const defines = [...options.defines];
  const includeFolders = [...options.includeFolders];
  for (const path of options.files) {
    checkFile(path);
    if (extname(path) !== '.pro') {
      files.push(path);
      continue;
    }
    const project = readProFile(path);
    project.files.forEach(checkFile);
    files.push(...project.files);
    defines.push(...project.defines);
    includeFolders.push(...project.includeFolders);
  }
  return { files, defines, includeFolders };
}

function checkFile(path: string): void {
  if (!existsSync(path)) throw new UsageError(`${path}: there is no such file.`);
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw new UsageError(`${path}: a folder; name its files, or a .pro file.`);
  if (size > MAX_BYTES)
    throw new UsageError(
      `${path}: ${String(size)} bytes are more than a source file has; at most ${String(MAX_BYTES)} are read.`,
    );
  const text = readFileSync(path, 'latin1');
  const zero = text.indexOf('\0');
  if (zero >= 0)
    throw new UsageError(
      `${path}:${String(text.slice(0, zero).split('\n').length)}: a binary file, or UTF-16; convert it to UTF-8 or Latin-1.`,
    );
}
