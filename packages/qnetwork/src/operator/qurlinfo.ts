import { QDateTime, QDir } from '@qt3/tools';
import { QUrl } from '../url/qurl.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    QUrlInfo: QUrlInfo;
  }
}

/** What is known of an entry. */
interface Entry {
  name: string;
  permissions: number;
  owner: string;
  group: string;
  size: number;
  lastModified: QDateTime;
  lastRead: QDateTime;
  isDir: boolean;
  isFile: boolean;
  isSymLink: boolean;
  isWritable: boolean;
  isReadable: boolean;
  isExecutable: boolean;
}

/** Says what is known of the entries of a folder, as QUrlOperator does. */
export interface EntrySource {
  /** What is known of an entry; an invalid QUrlInfo where nothing is. */
  info(entry: string): QUrlInfo;
}

/**
 * What is known of an entry of a folder: a file, a folder or a link. Of an invalid one nothing is; setting anything makes it a
 * file that can be read and written.
 *
 * It is a value. Where C++ copied with `=`, call {@link QUrlInfo.copy} or {@link QUrlInfo.assign}.
 *
 * Behaviour: Qt 3.3's QUrlInfo page, and the traces net/urlinfo and net/urloperator.
 */
export class QUrlInfo {
  // PermissionSpec
  /** May be read by the owner. */
  static readonly ReadOwner: number = 0o400;
  /** May be written by the owner. */
  static readonly WriteOwner: number = 0o200;
  /** May be executed by the owner. */
  static readonly ExeOwner: number = 0o100;
  /** May be read by the group. */
  static readonly ReadGroup: number = 0o040;
  /** May be written by the group. */
  static readonly WriteGroup: number = 0o020;
  /** May be executed by the group. */
  static readonly ExeGroup: number = 0o010;
  /** May be read by others. */
  static readonly ReadOther: number = 0o004;
  /** May be written by others. */
  static readonly WriteOther: number = 0o002;
  /** May be executed by others. */
  static readonly ExeOther: number = 0o001;

  #entry: Entry | null = null;

  /** An invalid one. */
  constructor();
  /** A copy. */
  constructor(info: QUrlInfo);
  /** What a folder's operator knows of an entry; `''` is the folder itself. */
  constructor(path: EntrySource, file: string | null);
  /** What is said of an entry. Of a URL, the file's name counts. */
  constructor(
    name: string | QUrl | null,
    permissions: number,
    owner: string | null,
    group: string | null,
    size: number,
    lastModified: QDateTime,
    lastRead: QDateTime,
    isDir: boolean,
    isFile: boolean,
    isSymLink: boolean,
    isWritable: boolean,
    isReadable: boolean,
    isExecutable: boolean,
  );
  constructor(
    what?: QUrlInfo | EntrySource | QUrl | string | null,
    permissions?: number | string | null,
    owner: string | null = null,
    group: string | null = null,
    size = 0,
    lastModified: QDateTime = new QDateTime(),
    lastRead: QDateTime = new QDateTime(),
    isDir = false,
    isFile = false,
    isSymLink = false,
    isWritable = false,
    isReadable = false,
    isExecutable = false,
  ) {
    if (what instanceof QUrlInfo) {
      this.assign(what);
    } else if (typeof permissions === 'number') {
      this.#entry = {
        name: what instanceof QUrl ? what.fileName() : ((what as string | null) ?? ''),
        permissions,
        owner: owner ?? '',
        group: group ?? '',
        size,
        lastModified: lastModified.copy(),
        lastRead: lastRead.copy(),
        isDir,
        isFile,
        isSymLink,
        isWritable,
        isReadable,
        isExecutable,
      };
    } else if (what !== undefined) {
      this.assign((what as EntrySource).info((permissions ?? '').trim() || '.'));
    }
  }

  /** The same facts, which change for themselves. */
  copy(): QUrlInfo {
    return new QUrlInfo(this);
  }

  /** C++'s `=`: takes the facts of another one. */
  assign(other: QUrlInfo): this {
    this.#entry = other.#entry === null ? null : { ...other.#entry };
    return this;
  }

  /** Whether anything is known. */
  isValid(): boolean {
    return this.#entry !== null;
  }

  /** The name, without a path. */
  name(): string {
    return this.#entry?.name ?? '';
  }

  /** Bits of `PermissionSpec`. */
  permissions(): number {
    return this.#entry?.permissions ?? 0;
  }

  /** The owner's name; '' where it is not known. */
  owner(): string {
    return this.#entry?.owner ?? '';
  }

  /** The group's name; '' where it is not known. */
  group(): string {
    return this.#entry?.group ?? '';
  }

  /** The size in bytes. */
  size(): number {
    return this.#entry?.size ?? 0;
  }

  /** When the content was changed last; a null time where that is not known. */
  lastModified(): QDateTime {
    return this.#entry?.lastModified.copy() ?? new QDateTime();
  }

  /** When it was read last; a null time where that is not known. */
  lastRead(): QDateTime {
    return this.#entry?.lastRead.copy() ?? new QDateTime();
  }

  /** Whether it is a folder, or may be one: FTP does not say where a link leads. */
  isDir(): boolean {
    return this.#entry?.isDir ?? false;
  }

  /** Whether it is a file. */
  isFile(): boolean {
    return this.#entry?.isFile ?? false;
  }

  /** Whether it is a link. */
  isSymLink(): boolean {
    return this.#entry?.isSymLink ?? false;
  }

  /** Whether it can be written. */
  isWritable(): boolean {
    return this.#entry?.isWritable ?? false;
  }

  /** Whether it can be read. */
  isReadable(): boolean {
    return this.#entry?.isReadable ?? false;
  }

  /** Whether it can be executed. */
  isExecutable(): boolean {
    return this.#entry?.isExecutable ?? false;
  }

  /** Sets the name. */
  setName(name: string | null): void {
    this.#writable().name = name ?? '';
  }

  /** Sets whether it is a folder. */
  setDir(isDir: boolean): void {
    this.#writable().isDir = isDir;
  }

  /** Sets whether it is a file. */
  setFile(isFile: boolean): void {
    this.#writable().isFile = isFile;
  }

  /** Sets whether it is a link. */
  setSymLink(isSymLink: boolean): void {
    this.#writable().isSymLink = isSymLink;
  }

  /** Sets the owner. */
  setOwner(owner: string | null): void {
    this.#writable().owner = owner ?? '';
  }

  /** Sets the group. */
  setGroup(group: string | null): void {
    this.#writable().group = group ?? '';
  }

  /** Sets the size, in bytes. */
  setSize(size: number): void {
    this.#writable().size = size;
  }

  /** Sets whether it can be written. */
  setWritable(isWritable: boolean): void {
    this.#writable().isWritable = isWritable;
  }

  /** Sets whether it can be read. */
  setReadable(isReadable: boolean): void {
    this.#writable().isReadable = isReadable;
  }

  /** Sets the permissions: bits of `PermissionSpec`. */
  setPermissions(permissions: number): void {
    this.#writable().permissions = permissions;
  }

  /** Sets when the content was changed last. */
  setLastModified(lastModified: QDateTime): void {
    this.#writable().lastModified = lastModified.copy();
  }

  #writable(): Entry {
    this.#entry ??= {
      name: '',
      permissions: 0,
      owner: '',
      group: '',
      size: 0,
      lastModified: new QDateTime(),
      lastRead: new QDateTime(),
      isDir: false,
      isFile: true,
      isSymLink: false,
      isWritable: true,
      isReadable: true,
      isExecutable: false,
    };
    return this.#entry;
  }

  /** C++'s `==`: whether the same is known of both. Two invalid ones are equal. */
  equals(other: QUrlInfo): boolean {
    const [a, b] = [this.#entry, other.#entry];
    if (a === null || b === null) return a === b;
    return (Object.keys(a) as (keyof Entry)[]).every((key) => {
      const [x, y] = [a[key], b[key]];
      return x instanceof QDateTime ? x.equals(y as QDateTime) : x === y;
    });
  }

  /**
   * Whether one comes behind another.
   *
   * @param sortBy - QDir.Name, by the characters' codes; QDir.Time or QDir.Size
   */
  static greaterThan(i1: QUrlInfo, i2: QUrlInfo, sortBy: number): boolean {
    return compare(i1, i2, sortBy) > 0;
  }

  /** Whether one does not come behind another: TRUE for equal ones too, as in Qt (trace net/urlinfo). */
  static lessThan(i1: QUrlInfo, i2: QUrlInfo, sortBy: number): boolean {
    return compare(i1, i2, sortBy) <= 0;
  }

  /** Whether two have the same name, time or size. */
  static equal(i1: QUrlInfo, i2: QUrlInfo, sortBy: number): boolean {
    return compare(i1, i2, sortBy) === 0;
  }
}

/** Compares what the order asks for: below 0, 0, above 0; 0 for an order that is none of the three. */
function compare(a: QUrlInfo, b: QUrlInfo, sortBy: number): number {
  if (sortBy === QDir.Time) return ascending(a.lastModified().valueOf(), b.lastModified().valueOf());
  if (sortBy === QDir.Size) return ascending(a.size(), b.size());
  return sortBy === QDir.Name ? ascending(a.name(), b.name()) : 0;
}

function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
