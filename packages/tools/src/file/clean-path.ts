/**
 * The path without double and closing slashes, `.` and what `..` makes superfluous; `..` at the beginning stays, and that of
 * the root is the root. An empty path stays empty (oracle tools/files).
 */
export function cleanPath(path: string): string {
  if (path === '') return '';
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push(part);
  }
  const text = parts.join('/');
  if (isAbsolute) return `/${text}`;
  return text === '' ? '.' : text;
}

/** Whether a path does not begin at the root, or at a drive of Windows. */
export function isRelativePath(path: string): boolean {
  return !/^(?:[A-Za-z]:)?[/\\]/.test(path);
}

/** A path in a folder; one that begins at the root stays as it is. */
export function joinPath(folder: string, name: string): string {
  if (!isRelativePath(name)) return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The path from the root on, cleaned. */
export function absolutePath(path: string): string {
  return cleanPath(joinPath(process.cwd().replaceAll('\\', '/'), path));
}
