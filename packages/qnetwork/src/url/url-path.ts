import { realpathSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** `//` and more slashes become one. */
function collapseSlashes(path: string): string {
  return path.includes('//') ? path.replace(/\/{2,}/g, '/') : path;
}

/**
 * The path of a URL that is no local file, without `.`, `..` and empty parts. `..` at the root stays there. A relative path is
 * left as it is, but for double slashes.
 */
export function cleanRemotePath(raw: string): string {
  if (!raw.startsWith('/')) return collapseSlashes(raw);
  if (!raw.includes('/.') && !raw.includes('//')) return raw;
  const parts: string[] = [];
  for (const part of raw.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const path = `/${parts.join('/')}`;
  return raw.endsWith('/') && path !== '/' ? `${path}/` : path;
}

/**
 * The path of a local file as the file system knows it: a folder that exists gets a slash at its end, and its links are
 * resolved; of a file that exists the folder is resolved. What does not exist, and a relative path, keeps its `.` and `..`.
 */
export function cleanLocalPath(raw: string): string {
  const path = collapseSlashes(raw);
  if (!path.startsWith('/')) return path;
  try {
    if (statSync(path).isDirectory()) {
      const folder = realpathSync(path);
      return folder === '/' ? folder : `${folder}/`;
    }
    return posix.join(realpathSync(posix.dirname(path)), posix.basename(path));
  } catch {
    // It does not exist, or may not be looked at.
    return path;
  }
}

/** What stands behind the last slash of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands before the last slash: `.` where there is none, `/` where it is the first character. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash > 0) return path.slice(0, slash);
  if (slash === 0) return '/';
  return path === '' ? '' : '.';
}
