import { readdirSync } from 'node:fs';
import { QRegExp } from '../regexp/qregexp.js';
import { FilterSpec, SortSpec } from './dir-spec.js';
import { succeeds } from './file-error.js';
import { joinPath } from './clean-path.js';
import type { FileFacts } from './file-facts.js';

/** What is wanted of a folder. */
export interface Listing {
  readonly nameFilter: string;
  readonly filter: number;
  readonly sorting: number;
  readonly matchAllDirs: boolean;
}

/** The patterns of a name filter: between semicolons, or between blanks when there is none. */
export function patternsOf(nameFilter: string): string[] {
  const separator = nameFilter.includes(';') ? ';' : ' ';
  return nameFilter
    .split(separator)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

/** Whether a name is one of these wildcard patterns. */
export function matches(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => new QRegExp(pattern, true, true).exactMatch(name));
}

/**
 * What a folder has, filtered and sorted; null when it cannot be read.
 *
 * @param infoOf - makes what is listed for a path
 */
export function listFolder<Info extends FileFacts>(
  path: string,
  listing: Listing,
  infoOf: (path: string) => Info,
): Info[] | null {
  let names: string[] = [];
  if (!succeeds(() => (names = ['.', '..', ...readdirSync(path)]))) return null;
  const patterns = patternsOf(listing.nameFilter).map((pattern) => new QRegExp(pattern, true, true));
  const infos = names
    .filter((name) => isVisible(name, listing.filter))
    .map((name) => infoOf(joinPath(path, name)))
    .filter((info) => isWanted(info, listing, patterns));
  return sorted(infos, listing.sorting);
}

function isVisible(name: string, filter: number): boolean {
  return name === '.' || name === '..' || !name.startsWith('.') || (filter & FilterSpec.Hidden) !== 0;
}

function isWanted(info: FileFacts, { filter, matchAllDirs }: Listing, patterns: readonly QRegExp[]): boolean {
  const isDir = info.isDir();
  const name = info.fileName();
  if (!(isDir && matchAllDirs) && !patterns.some((pattern) => pattern.exactMatch(name))) return false;
  if ((filter & FilterSpec.NoSymLinks) !== 0 && info.isSymLink()) return false;
  // A device, a pipe, or a link to nothing.
  if (!isDir && !info.isFile()) return (filter & FilterSpec.System) !== 0;
  if ((filter & (isDir ? FilterSpec.Dirs : FilterSpec.Files)) === 0) return false;
  if ((filter & FilterSpec.Readable) !== 0 && !info.isReadable()) return false;
  if ((filter & FilterSpec.Writable) !== 0 && !info.isWritable()) return false;
  return (filter & FilterSpec.Executable) === 0 || info.isExecutable();
}

function sorted<Info extends FileFacts>(infos: readonly Info[], sorting: number): Info[] {
  const by = sorting & SortSpec.SortByMask;
  if (by === SortSpec.Unsorted) return [...infos];
  const keyed = infos.map((info) => ({ info, name: info.fileName(), isDir: info.isDir() }));
  const fold = (name: string): string => ((sorting & SortSpec.IgnoreCase) === 0 ? name : name.toLowerCase());
  const sign = (sorting & SortSpec.Reversed) === 0 ? 1 : -1;
  keyed.sort((a, b) => {
    if ((sorting & SortSpec.DirsFirst) !== 0 && a.isDir !== b.isDir) return a.isDir ? -1 : 1;
    const first =
      by === SortSpec.Time
        ? newest(a.info, b.info)
        : by === SortSpec.Size
          ? b.info.size() - a.info.size()
          : 0;
    return sign * (first === 0 ? compareTexts(fold(a.name), fold(b.name)) : first);
  });
  return keyed.map(({ info }) => info);
}

function newest(a: FileFacts, b: FileFacts): number {
  return b.lastModified().toTime_t() - a.lastModified().toTime_t();
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
