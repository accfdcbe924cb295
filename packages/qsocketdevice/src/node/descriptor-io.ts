import { readSync, writeSync } from 'node:fs';
import { codeOfError } from './error-code.js';

/** Reads a descriptor; the name of the error when that fails. */
export function readNow(fd: number, data: Uint8Array, most: number): number | string {
  // That there is nothing comes as an Error, which costs more than the call: less so without its trace.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return readSync(fd, data, 0, most, null);
  } catch (error) {
    return codeOfError(error);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Writes to a descriptor what the system takes; the name of the error when that fails. */
export function writeNow(fd: number, bytes: Uint8Array): number | string {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    return codeOfError(error);
  }
}
