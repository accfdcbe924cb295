import { qWarning } from '@qt3/core-signals';
import { accessSync, constants, mkdirSync, realpathSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { absolutePath, cleanPath, isRelativePath, joinPath } from './clean-path.js';
import { succeeds } from './file-error.js';

/** The path of a folder, and what is made, renamed and removed in it. */
export class DirPath {
  #path: string;

  /** @param path - of the folder; '' is the current one */
  constructor(path: string) {
    this.#path = pathOf(path);
  }

  /** The path; `.` for the current folder. */
  path(): string {
    return this.#path;
  }

  /** The path from the root on. */
  absPath(): string {
    return absolutePath(this.#path);
  }

  /** The path from the root on without symbolic links; '' when there is no such folder. */
  canonicalPath(): string {
    let path = '';
    succeeds(() => (path = realpathSync(this.#path)));
    return path.replaceAll('\\', '/');
  }

  /** The last part of the path. */
  dirName(): string {
    return this.#path.slice(this.#path.lastIndexOf('/') + 1);
  }

  /** Is about another folder from now on. */
  setPath(path: string): void {
    this.#path = pathOf(path);
  }

  /** The path of a file in the folder. One from the root on stays as it is, unless `acceptAbsPath` is false. */
  filePath(fileName: string, acceptAbsPath = true): string {
    return joinPath(this.#path, acceptAbsPath ? fileName : fileName.replace(/^\/+/, ''));
  }

  /** The same from the root on. */
  absFilePath(fileName: string, acceptAbsPath = true): string {
    return absolutePath(this.filePath(fileName, acceptAbsPath));
  }

  /** Whether the path does not begin at the root. */
  isRelative(): boolean {
    return isRelativePath(this.#path);
  }

  /** Makes the path one from the root on. */
  convertToAbs(): void {
    this.#path = this.absPath();
  }

  /** Whether this is the root. */
  isRoot(): boolean {
    return this.#path === '/';
  }

  /** Whether this process may list the folder. */
  isReadable(): boolean {
    return succeeds(() => accessSync(this.#path, constants.R_OK | constants.X_OK));
  }

  /** Makes a folder in this one; returns whether that was possible. */
  mkdir(dirName: string, acceptAbsPath = true): boolean {
    return dirName !== '' && succeeds(() => mkdirSync(this.filePath(dirName, acceptAbsPath)));
  }

  /** Removes an empty folder; returns whether that was possible. */
  rmdir(dirName: string, acceptAbsPath = true): boolean {
    return dirName !== '' && succeeds(() => rmdirSync(this.filePath(dirName, acceptAbsPath)));
  }

  /** Removes a file; returns whether that was possible. Without a name it gives a warning. */
  remove(fileName: string, acceptAbsPath = true): boolean {
    if (fileName === '') {
      qWarning('QDir::remove: Empty or null file name');
      return false;
    }
    return succeeds(() => unlinkSync(this.filePath(fileName, acceptAbsPath)));
  }

  /** Gives a file or folder another name, in place of what has it; returns whether that was possible. */
  rename(name: string, newName: string, acceptAbsPaths = true): boolean {
    if (name === '' || newName === '') {
      qWarning('QDir::rename: Empty or null file name(s)');
      return false;
    }
    return succeeds(() =>
      renameSync(this.filePath(name, acceptAbsPaths), this.filePath(newName, acceptAbsPaths)),
    );
  }
}

/** A path without superfluous parts; none is the current folder. */
function pathOf(path: string): string {
  return cleanPath(path) || '.';
}
