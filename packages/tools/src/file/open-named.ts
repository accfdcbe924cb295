import { withCode } from '@qt3/core-signals/internal';
import { qWarning } from '@qt3/core-signals';
import { constants, openSync, statSync } from 'node:fs';
import {
  IO_Append,
  IO_Raw,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Truncate,
  IO_WriteOnly,
} from '../device/io-flags.js';

/**
 * Opens a file in a mode of QIODevice; returns its descriptor.
 *
 * @throws an error of Node.js
 */
export function openNamed(name: string, mode: number): number {
  const existing = statSync(name, { throwIfNoEntry: false });
  if (existing?.isDirectory() === true) throw withCode(new Error(`${name} is a folder`), 'EISDIR');
  if (existing?.isFIFO() === true)
    qWarning('QFile::open: %s is a pipe: the program stands still until its other end is open', name);
  return openSync(name, openFlags(mode), 0o666);
}

/** The flags of open(2): a file that is only written begins empty, unless it is raw or appended to. */
function openFlags(mode: number): number {
  const access = [0, constants.O_RDONLY, constants.O_WRONLY, constants.O_RDWR][mode & IO_ReadWrite] ?? 0;
  if ((mode & IO_WriteOnly) === 0) return access;
  const keeps = (mode & (IO_ReadOnly | IO_Raw | IO_Append)) !== 0;
  const truncates = (mode & IO_Truncate) !== 0 || !keeps;
  return access | constants.O_CREAT | (truncates ? constants.O_TRUNC : 0);
}
