/** Whether Node.js can share a port among processes by the system's own means; it ignores the wish before 22.12 and 23.1. */
export function canReusePort(version: string = process.versions.node): boolean {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return major > 23 || (major === 23 && minor >= 1) || (major === 22 && minor >= 12);
}
