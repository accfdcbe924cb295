/** What C's strerror() says of the errors that files have. */
const texts: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EBUSY: 'Device or resource busy',
  EEXIST: 'File exists',
  EFBIG: 'File too large',
  EINVAL: 'Invalid argument',
  // Of Node.js, for a name with a NUL in it.
  ERR_INVALID_ARG_VALUE: 'Invalid argument',
  EIO: 'Input/output error',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  EMFILE: 'Too many open files',
  ENAMETOOLONG: 'File name too long',
  ENFILE: 'Too many open files in system',
  ENODEV: 'No such device',
  ENOENT: 'No such file or directory',
  ENOSPC: 'No space left on device',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  ENXIO: 'No such device or address',
  EPERM: 'Operation not permitted',
  EROFS: 'Read-only file system',
  ETXTBSY: 'Text file busy',
};

/** The code of an error of Node.js, `ENOENT` for instance; '' for what has none. */
export function errorCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The text of an error, as C has it. */
export function errorTextOf(code: string): string {
  return texts[code] ?? 'Unknown error';
}

/** Whether an operation on files succeeds. */
export function succeeds(operation: () => void): boolean {
  try {
    operation();
    return true;
  } catch (error) {
    // Anything else is a mistake of this code, not of the file system.
    if (errorCodeOf(error) === '') throw error;
    return false;
  }
}
