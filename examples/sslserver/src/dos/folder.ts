import { readdirSync, statfsSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** A file or folder, as far as a listing shows it. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  /** In bytes; 0 for a folder. */
  readonly size: number;
  readonly modified: Date;
}

/** What a listing shows of a folder. */
export interface Folder {
  readonly entries: readonly Entry[];
  /** Room on the disk, in bytes, for users other than root. */
  readonly bytesFree: bigint;
  /** Identifies a disk. */
  readonly volume: number;
}

/**
 * Looks at a folder. Names that begin with a dot are hidden ones, which `DIR` does not show, and neither does `ls`. An entry
 * that cannot be looked at (it has just gone, or is a link to nothing) is left out.
 *
 * @throws what Node throws when the folder cannot be read
 */
export function readFolder(path: string): Folder {
  const entries: Entry[] = [];
  for (const name of readdirSync(path).sort(inCapitals)) {
    const stats = name.startsWith('.') ? undefined : lookAt(join(path, name));
    if (stats === undefined) continue;
    const isFolder = stats.isDirectory();
    entries.push({ name, isFolder, size: isFolder ? 0 : stats.size, modified: stats.mtime });
  }
  const disk = statfsSync(path, { bigint: true });
  return { entries, bytesFree: disk.bavail * disk.bsize, volume: statSync(path).dev };
}

/** The order in which a reader of capital letters expects names. */
function inCapitals(a: string, b: string): number {
  const [x, y] = [a.toUpperCase(), b.toUpperCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A folder above it may be entered by others only.
    return undefined;
  }
}
