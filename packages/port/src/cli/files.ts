import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { checkFile } from '../read/check-file.js';
import { readProFile } from '../read/pro-file.js';
import type { Options } from './options.js';
import { UsageError } from './options.js';

/** The files to translate, with what .pro files add. */
export interface Sources {
  readonly files: readonly string[];
  readonly defines: readonly string[];
  readonly includeFolders: readonly string[];
  /** What a person has to know about the .pro files. */
  readonly notes: readonly string[];
}

/** Looks at each file before anything is read: it must be there, and be text. */
export function sourcesOf(options: Options): Sources {
  const files: string[] = [];
  const defines = [...options.defines];
  const includeFolders = [...options.includeFolders];
  const notes: string[] = [];
  for (const path of options.files) {
    checkFile(path);
    if (extname(path) !== '.pro') {
      files.push(path);
      continue;
    }
    const project = readProFile(path);
    if (project.files.length === 0)
      throw new UsageError(
        `${path}: it names no SOURCES or HEADERS; name the .pro file of the folder that has them.`,
      );
    for (const file of project.files) {
      if (!existsSync(file)) throw new UsageError(`${file}: there is no such file, but ${path} names it.`);
      checkFile(file);
    }
    files.push(...project.files);
    defines.push(...project.defines);
    includeFolders.push(...project.includeFolders);
    notes.push(...project.notes);
  }
  return { files, defines, includeFolders, notes };
}
