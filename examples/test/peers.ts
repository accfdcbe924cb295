import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian has daemons, which only root has on the path. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The Debian packages of the programs that the tests talk to. */
const packages = {
  ab: 'apache2-utils',
  bash: 'bash',
  curl: 'curl',
  nc: 'netcat-openbsd',
  ngircd: 'ngircd',
  perl: 'perl',
} as const;

/**
 * Finds a program that nobody here wrote, to test an example against.
 *
 * @returns its path
 * @throws Error that says how to get it
 */
export function findPeer(name: keyof typeof packages): string {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_FOLDERS]) {
    const path = join(folder, name);
    if (isExecutable(path)) return path;
  }
  throw new Error(
    `This test talks to ${name}, which is not on this machine. Debian and Ubuntu have it in the package ` +
      `${packages[name]}: apt-get install ${packages[name]}`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
