import { accessSync, constants, lstatSync, readlinkSync, statSync, type Stats } from 'node:fs';
import { QDateTime } from '../date-time/qdatetime.js';
import { absolutePath, isRelativePath } from './clean-path.js';
import { succeeds } from './file-error.js';

/** What may be done with a file (Qt 3.3, QFileInfo::PermissionSpec): the bits of the user are those of the owner. */
export const PermissionSpec = {
  /** May be executed by others. */
  ExeOther: 0o1,
  /** May be written by others. */
  WriteOther: 0o2,
  /** May be read by others. */
  ReadOther: 0o4,
  /** May be executed by the group. */
  ExeGroup: 0o10,
  /** May be written by the group. */
  WriteGroup: 0o20,
  /** May be read by the group. */
  ReadGroup: 0o40,
  /** May be executed by the owner. */
  ExeUser: 0o100,
  /** May be written by the owner. */
  WriteUser: 0o200,
  /** May be read by the owner. */
  ReadUser: 0o400,
  /** May be executed by the owner. */
  ExeOwner: 0o100,
  /** May be written by the owner. */
  WriteOwner: 0o200,
  /** May be read by the owner. */
  ReadOwner: 0o400,
} as const;

/** What a system says of a path: null where there is nothing, or a link to nothing. */
interface Facts {
  readonly stats: Stats | null;
  readonly link: string | null;
}

/**
 * The parts of a file's name, and what the system says of the file. That is asked for once, until refresh(), unless
 * setCaching(false) was called; a link is followed, except by isSymLink() and readLink().
 */
export class FileFacts {
  /** May be read by the owner. */
  static readonly ReadUser: number = PermissionSpec.ReadUser;
  /** May be written by the owner. */
  static readonly WriteUser: number = PermissionSpec.WriteUser;
  /** May be executed by the owner. */
  static readonly ExeUser: number = PermissionSpec.ExeUser;
  /** May be read by the owner. */
  static readonly ReadOwner: number = PermissionSpec.ReadOwner;
  /** May be written by the owner. */
  static readonly WriteOwner: number = PermissionSpec.WriteOwner;
  /** May be executed by the owner. */
  static readonly ExeOwner: number = PermissionSpec.ExeOwner;
  /** May be read by the group. */
  static readonly ReadGroup: number = PermissionSpec.ReadGroup;
  /** May be written by the group. */
  static readonly WriteGroup: number = PermissionSpec.WriteGroup;
  /** May be executed by the group. */
  static readonly ExeGroup: number = PermissionSpec.ExeGroup;
  /** May be read by others. */
  static readonly ReadOther: number = PermissionSpec.ReadOther;
  /** May be written by others. */
  static readonly WriteOther: number = PermissionSpec.WriteOther;
  /** May be executed by others. */
  static readonly ExeOther: number = PermissionSpec.ExeOther;

  #path = '';
  #caching = true;
  #facts: Facts | null = null;

  /** @param path - of a file; '' is none */
  constructor(path = '') {
    this.#path = path;
  }

  /** Is about another file from now on. */
  protected setPath(path: string): void {
    this.#path = path;
    this.#facts = null;
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: FileFacts): this {
    this.#path = other.#path;
    this.#caching = other.#caching;
    this.#facts = other.#facts;
    return this;
  }

  #look(): Facts {
    if (this.#facts !== null && this.#caching) return this.#facts;
    this.#facts = factsOf(this.#path);
    return this.#facts;
  }

  /** Asks the system again when something is wanted next. */
  refresh(): void {
    this.#facts = null;
  }

  /** Whether what the system said is kept. */
  caching(): boolean {
    return this.#caching;
  }

  /** Keeps what the system says, which is the default, or asks it each time. */
  setCaching(enable: boolean): void {
    this.#caching = enable;
  }

  // --- names ---

  /** The path, as it was given. */
  filePath(): string {
    return this.#path;
  }

  /** The path from the root on. */
  absFilePath(): string {
    return absolutePath(this.#path);
  }

  /** What is behind the last slash. */
  fileName(): string {
    return this.#path.slice(this.#path.lastIndexOf('/') + 1);
  }

  /** The name without its extension: up to the first dot, or, with `complete`, to the last one. */
  baseName(complete = false): string {
    const name = this.fileName();
    const dot = complete ? name.lastIndexOf('.') : name.indexOf('.');
    return dot < 0 ? name : name.slice(0, dot);
  }

  /** What is behind the first dot of the name; with `complete` false, behind the last one. */
  extension(complete = true): string {
    const name = this.fileName();
    const dot = complete ? name.indexOf('.') : name.lastIndexOf('.');
    return dot < 0 ? '' : name.slice(dot + 1);
  }

  /** The folder of the file: its path from the root on, or as it was given. */
  dirPath(absolute = false): string {
    const path = absolute ? this.absFilePath() : this.#path;
    const slash = path.lastIndexOf('/');
    if (slash < 0) return '.';
    return slash === 0 ? '/' : path.slice(0, slash);
  }

  /** Whether the path does not begin at the root. */
  isRelative(): boolean {
    return isRelativePath(this.#path);
  }

  /** Makes the path one from the root on; returns whether it was not. */
  convertToAbs(): boolean {
    if (!this.isRelative()) return false;
    this.setPath(this.absFilePath());
    return true;
  }

  /** Whether the name begins with a dot. */
  isHidden(): boolean {
    return this.fileName().startsWith('.');
  }

  // --- the file ---

  /** Whether there is something; false for a link to nothing. */
  exists(): boolean {
    return this.#look().stats !== null;
  }

  /** Whether it is a file, or a link to one. */
  isFile(): boolean {
    return this.#look().stats?.isFile() ?? false;
  }

  /** Whether it is a folder, or a link to one. */
  isDir(): boolean {
    return this.#look().stats?.isDirectory() ?? false;
  }

  /** Whether it is a symbolic link. */
  isSymLink(): boolean {
    return this.#look().link !== null;
  }

  /** Where the link leads, as it says itself; '' for what is none. */
  readLink(): string {
    return this.#look().link ?? '';
  }

  /** The size in bytes; 0 where there is nothing. */
  size(): number {
    return this.#look().stats?.size ?? 0;
  }

  /** Whether this process may read it. */
  isReadable(): boolean {
    return succeeds(() => accessSync(this.#path, constants.R_OK));
  }

  /** Whether this process may write it. */
  isWritable(): boolean {
    return succeeds(() => accessSync(this.#path, constants.W_OK));
  }

  /** Whether this process may execute it. */
  isExecutable(): boolean {
    return succeeds(() => accessSync(this.#path, constants.X_OK));
  }

  /** Whether all of these permissions are set: QFileInfo.ReadUser | QFileInfo.WriteUser, for instance. */
  permission(permissions: number): boolean {
    const mode = this.#look().stats?.mode ?? 0;
    return (mode & permissions) === permissions;
  }

  /** The number of the owner; -2 where there is nothing. */
  ownerId(): number {
    return this.#look().stats?.uid ?? NO_ID;
  }

  /** The number of the group; -2 where there is nothing. */
  groupId(): number {
    return this.#look().stats?.gid ?? NO_ID;
  }

  /** When the file was changed last, in local time; null where there is nothing. */
  lastModified(): QDateTime {
    return timeOf(this.#look().stats?.mtime);
  }

  /** When the file was read last, in local time; null where there is nothing. */
  lastRead(): QDateTime {
    return timeOf(this.#look().stats?.atime);
  }

  /** When the file was made, or its permissions changed, in local time; null where there is nothing. */
  created(): QDateTime {
    return timeOf(this.#look().stats?.ctime);
  }
}

const NO_ID = -2;

function factsOf(path: string): Facts {
  if (path === '') return { stats: null, link: null };
  let link: string | null = null;
  let stats: Stats | null = null;
  succeeds(() => {
    // A slash at the end asks for what the link leads to.
    if (lstatSync(path).isSymbolicLink()) link = readlinkSync(path);
  });
  succeeds(() => (stats = statSync(path)));
  return { stats, link };
}

function timeOf(date: Date | undefined): QDateTime {
  // Seconds, as the time of a file in Qt 3.
  return date === undefined
    ? new QDateTime()
    : QDateTime.fromDate(new Date(Math.floor(date.getTime() / 1000) * 1000));
}
