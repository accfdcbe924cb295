// QDir and QFileInfo make each other: entryInfoList() returns QFileInfos, and QFileInfo.dir() a QDir. They are one recursion, and
// so one file; what neither needs the other for is in dir-path.ts and file-facts.ts.
import { sep } from 'node:path';
import { QPtrList } from '../list/qptrlist.js';
import { QStringList } from '../list/qstringlist.js';
import { absolutePath, cleanPath, isRelativePath } from './clean-path.js';
import { DirPath } from './dir-path.js';
import { FilterSpec, SortSpec } from './dir-spec.js';
import { FileFacts } from './file-facts.js';
import { succeeds } from './file-error.js';
import { listFolder, matches, patternsOf, type Listing } from './list-folder.js';
import { QFile } from './qfile.js';

/**
 * A folder, and what is in it (Qt 3.3, QDir). Paths have slashes. What it lists is kept until refresh(), or until something
 * else is to be listed.
 */
export class QDir extends DirPath {
  /** Folders. */
  static readonly Dirs: number = FilterSpec.Dirs;
  /** Files. */
  static readonly Files: number = FilterSpec.Files;
  /** Drives of Windows; none elsewhere. */
  static readonly Drives: number = FilterSpec.Drives;
  /** No symbolic links. */
  static readonly NoSymLinks: number = FilterSpec.NoSymLinks;
  /** Folders, files and drives. */
  static readonly All: number = FilterSpec.All;
  /** The bits of the types. */
  static readonly TypeMask: number = FilterSpec.TypeMask;
  /** What this process may read. */
  static readonly Readable: number = FilterSpec.Readable;
  /** What this process may write. */
  static readonly Writable: number = FilterSpec.Writable;
  /** What this process may execute. */
  static readonly Executable: number = FilterSpec.Executable;
  /** These three. */
  static readonly RWEMask: number = FilterSpec.RWEMask;
  /** No effect, as on Unix in Qt. */
  static readonly Modified: number = FilterSpec.Modified;
  /** Names that begin with a dot too. */
  static readonly Hidden: number = FilterSpec.Hidden;
  /** Devices, pipes, and links to nothing too. */
  static readonly System: number = FilterSpec.System;
  /** The bits that are no types. */
  static readonly AccessMask: number = FilterSpec.AccessMask;
  /** What the folder is set to. */
  static readonly DefaultFilter: number = FilterSpec.DefaultFilter;
  /** By name. */
  static readonly Name: number = SortSpec.Name;
  /** By the time of the last change, the newest first. */
  static readonly Time: number = SortSpec.Time;
  /** By size, the largest first. */
  static readonly Size: number = SortSpec.Size;
  /** As the system lists them. */
  static readonly Unsorted: number = SortSpec.Unsorted;
  /** The bits of these. */
  static readonly SortByMask: number = SortSpec.SortByMask;
  /** Folders before all others. */
  static readonly DirsFirst: number = SortSpec.DirsFirst;
  /** The other way round; folders stay first. */
  static readonly Reversed: number = SortSpec.Reversed;
  /** Names without regard to letter case. */
  static readonly IgnoreCase: number = SortSpec.IgnoreCase;
  /** No effect: names are compared by their codes. */
  static readonly LocaleAware: number = SortSpec.LocaleAware;
  /** What the folder is set to. */
  static readonly DefaultSort: number = SortSpec.DefaultSort;

  #nameFilter: string;
  #filter: number;
  #sorting: number;
  #matchAllDirs = false;
  /** What was listed last, and how it was wanted. */
  #listed: readonly QFileInfo[] | null = null;
  #wanted: Listing | null = null;

  /**
   * @param path - of the folder; the current one by default
   * @param nameFilter - wildcard patterns between blanks or semicolons: what is listed
   * @param sortSpec - QDir.Name | QDir.IgnoreCase, for instance
   * @param filterSpec - QDir.Files | QDir.Hidden, for instance
   */
  constructor(
    path = '',
    nameFilter: string | null = null,
    sortSpec: number = SortSpec.Name | SortSpec.IgnoreCase,
    filterSpec: number = FilterSpec.All,
  ) {
    super(path);
    this.#nameFilter = nameFilter === null || nameFilter === '' ? '*' : nameFilter;
    this.#sorting = sortSpec === SortSpec.DefaultSort ? SortSpec.Name | SortSpec.IgnoreCase : sortSpec;
    this.#filter = filterSpec === FilterSpec.DefaultFilter ? FilterSpec.All : filterSpec;
  }

  /** The path without `.`, `..` and double slashes where they are superfluous. */
  static cleanDirPath(path: string): string {
    return cleanPath(path);
  }

  /** Whether a path does not begin at the root. */
  static isRelativePath(path: string): boolean {
    return isRelativePath(path);
  }

  /** The path with the separators of the system. */
  static convertSeparators(path: string): string {
    return path.replaceAll('/', sep);
  }

  /** The character between the parts of a path on this system. */
  static separator(): string {
    return sep;
  }

  /** The path of the folder in which the process is. */
  static currentDirPath(): string {
    return absolutePath('.');
  }

  /** The folder in which the process is. */
  static current(): QDir {
    return new QDir(QDir.currentDirPath());
  }

  /** Changes the folder in which the process is; returns whether that was possible. */
  static setCurrent(path: string): boolean {
    return succeeds(() => process.chdir(path));
  }

  /** The path of the user's folder: what HOME says, or the root. */
  static homeDirPath(): string {
    return cleanPath(process.env['HOME'] ?? '') || '/';
  }

  /** The user's folder. */
  static home(): QDir {
    return new QDir(QDir.homeDirPath());
  }

  /** The path of the root. */
  static rootDirPath(): string {
    return '/';
  }

  /** The root. */
  static root(): QDir {
    return new QDir('/');
  }

  /** Whether a name is one of some wildcard patterns, in a list, or in a text between blanks or semicolons. */
  static match(filters: string | Iterable<string>, fileName: string): boolean {
    return matches(typeof filters === 'string' ? patternsOf(filters) : [...filters], fileName);
  }

  override setPath(path: string): void {
    super.setPath(path);
    this.refresh();
  }

  /** Whether two are about the same path, and list the same: C++'s `==`. */
  equals(other: QDir): boolean {
    return (
      this.path() === other.path() &&
      this.#nameFilter === other.#nameFilter &&
      this.#filter === other.#filter &&
      this.#sorting === other.#sorting &&
      this.#matchAllDirs === other.#matchAllDirs
    );
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: QDir): this {
    super.setPath(other.path());
    this.#nameFilter = other.#nameFilter;
    this.#filter = other.#filter;
    this.#sorting = other.#sorting;
    this.#matchAllDirs = other.#matchAllDirs;
    this.#listed = null;
    this.#wanted = null;
    return this;
  }

  /** A copy: C++'s copy constructor and `=`. */
  copy(): QDir {
    return new QDir().assign(this);
  }

  /** Moves to a folder, from this one or, unless `acceptAbsPath` is false, from the root; false, and nothing happens, when there is none. */
  cd(dirName: string, acceptAbsPath = true): boolean {
    if (this.isRoot() && dirName === '..') return false;
    const path = cleanPath(this.filePath(dirName, acceptAbsPath));
    if (!new QDir(path).exists()) return false;
    this.setPath(path);
    return true;
  }

  /** Moves to the folder above; false at the root. */
  cdUp(): boolean {
    return this.cd('..');
  }

  /** Whether the folder is there. */
  exists(): boolean;
  /** Whether a file or folder is in it. */
  exists(name: string): boolean;
  exists(name?: string): boolean {
    return name === undefined ? new QFileInfo(this.path()).isDir() : QFile.exists(this.filePath(name));
  }

  // --- what is in it ---

  /** The patterns of the names that are listed; `*` at first. */
  nameFilter(): string {
    return this.#nameFilter;
  }

  /** Lists names with one of these wildcard patterns, between blanks or semicolons. */
  setNameFilter(nameFilter: string): void {
    this.#nameFilter = nameFilter === '' ? '*' : nameFilter;
    this.refresh();
  }

  /** What is listed: QDir.All at first. */
  filter(): number {
    return this.#filter;
  }

  /** Lists this. */
  setFilter(filterSpec: number): void {
    this.#filter = filterSpec === FilterSpec.DefaultFilter ? FilterSpec.All : filterSpec;
    this.refresh();
  }

  /** How it is sorted: QDir.Name | QDir.IgnoreCase at first. */
  sorting(): number {
    return this.#sorting;
  }

  /** Sorts like this. */
  setSorting(sortSpec: number): void {
    this.#sorting = sortSpec === SortSpec.DefaultSort ? SortSpec.Name | SortSpec.IgnoreCase : sortSpec;
    this.refresh();
  }

  /** Whether folders are listed whatever their names are. */
  matchAllDirs(): boolean {
    return this.#matchAllDirs;
  }

  /** Lists folders whatever their names are. */
  setMatchAllDirs(enable: boolean): void {
    this.#matchAllDirs = enable;
    this.refresh();
  }

  /** Lists the folder again when it is asked next. */
  refresh(): void {
    this.#listed = null;
    this.#wanted = null;
  }

  /** The number of names in entryList(). */
  count(): number {
    return this.#list({}).length;
  }

  /** A name of entryList(); '' when there is none with this index. C++: `[ ]`. */
  at(index: number): string {
    return this.#list({})[index]?.fileName() ?? '';
  }

  /** The names in the folder, as the settings are or as the arguments say; none when it cannot be read. */
  entryList(filterSpec?: number, sortSpec?: number): QStringList;
  /** The same for names with one of these wildcard patterns. */
  entryList(nameFilter: string, filterSpec?: number, sortSpec?: number): QStringList;
  entryList(...args: readonly (string | number | undefined)[]): QStringList {
    return new QStringList(this.#list(wantedOf(args)).map((info) => info.fileName()));
  }

  /** The same with what the system says of each; null when the folder cannot be read. */
  entryInfoList(filterSpec?: number, sortSpec?: number): QPtrList<QFileInfo> | null;
  /** The same for names with one of these wildcard patterns. */
  entryInfoList(nameFilter: string, filterSpec?: number, sortSpec?: number): QPtrList<QFileInfo> | null;
  entryInfoList(...args: readonly (string | number | undefined)[]): QPtrList<QFileInfo> | null {
    const list = this.#list(wantedOf(args));
    return list.length === 0 && !this.exists() ? null : QPtrList.from(list);
  }

  #list({ nameFilter, filter, sorting }: Partial<Listing>): readonly QFileInfo[] {
    const wanted: Listing = {
      nameFilter: nameFilter ?? this.#nameFilter,
      filter: filter ?? this.#filter,
      sorting: sorting ?? this.#sorting,
      matchAllDirs: this.#matchAllDirs,
    };
    if (this.#listed === null || !isSame(wanted, this.#wanted)) {
      this.#listed = listFolder(this.path(), wanted, (path) => new QFileInfo(path)) ?? [];
      this.#wanted = wanted;
    }
    return this.#listed;
  }
}

/**
 * The parts of a file's name, and what the system says of the file (Qt 3.3, QFileInfo). That is asked for once, until
 * refresh(), unless setCaching(false) was called; a link is followed, except by isSymLink() and readLink().
 */
export class QFileInfo extends FileFacts {
  /** Of nothing, until setFile(). */
  constructor();
  /** Of a file with a path, or of that of a QFile. */
  constructor(file: string | QFile);
  /** Of a file in a folder. */
  constructor(dir: QDir, name: string);
  constructor(file: string | QFile | QDir = '', name = '') {
    super(pathOf(file, name));
  }

  /** Is about another file from now on. */
  setFile(file: string | QFile): void;
  /** Is about a file in a folder from now on. */
  setFile(dir: QDir, name: string): void;
  setFile(file: string | QFile | QDir, name = ''): void {
    this.setPath(pathOf(file, name));
  }

  /** A copy, with what is known: C++'s copy constructor and `=`. */
  copy(): QFileInfo {
    return new QFileInfo().assign(this);
  }

  /** The folder of the file. */
  dir(absolute = false): QDir {
    return new QDir(this.dirPath(absolute));
  }
}

function pathOf(file: string | QFile | QDir, name: string): string {
  if (file instanceof QDir) return file.filePath(name);
  return file instanceof QFile ? file.name() : file;
}

/** What the arguments of entryList() ask for; a default is what the folder has been set to. */
function wantedOf(args: readonly (string | number | undefined)[]): Partial<Listing> {
  const [first] = args;
  const [filter, sorting] = typeof first === 'string' ? args.slice(1) : args;
  const known = (value: unknown): value is number => typeof value === 'number' && value !== -1;
  return {
    ...(typeof first === 'string' ? { nameFilter: first } : {}),
    ...(known(filter) ? { filter } : {}),
    ...(known(sorting) ? { sorting } : {}),
  };
}

function isSame(a: Listing, b: Listing | null): boolean {
  return (
    a.nameFilter === b?.nameFilter &&
    a.filter === b.filter &&
    a.sorting === b.sorting &&
    a.matchAllDirs === b.matchAllDirs
  );
}
