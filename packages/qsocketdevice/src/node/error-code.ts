import { getSystemErrorName } from 'node:util';

/** The name of a negative error of libuv, `ECONNREFUSED` for instance. */
export function nameOfError(status: number): string {
  return getSystemErrorName(status);
}

/** The name of what a function of `node:fs` threw. What is no error of the system is thrown on. */
export function codeOfError(error: unknown): string {
  const code: unknown = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && (error as NodeJS.ErrnoException).syscall !== undefined) return code;
  throw error;
}
