import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian has daemons, which only root has on the path. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The Debian packages of the programs that the tests talk to. */
const packages = {
  ab: 'apache2-utils',
  bash: 'bash',
  curl: 'curl',
  'g++': 'g++',
  haproxy: 'haproxy',
  nc: 'netcat-openbsd',
  ngircd: 'ngircd',
  openssl: 'openssl',
  perl: 'perl',
  socat: 'socat',
} as const;

type PeerName = keyof typeof packages;

const isLinux = process.platform === 'linux';

const ONLY_ON_LINUX = 'This test talks to programs as Debian and Ubuntu have them: it runs on Linux only.';

/**
 * Finds an independent program to test an example against.
 *
 * @returns its path
 * @throws Error that says how to get it
 */
export function findPeer(name: PeerName): string {
  const path = pathOf(name);
  if (path === null) throw new Error(howToGet(name));
  return path;
}

/**
 * For a `before` hook or a test: continues only when these programs are on the machine. In CI on Linux, which installs them, a
 * missing one is a failure. Elsewhere the tests that need it are left pending, with a line that says how to get it: a person who
 * has nothing but Node.js can run the others.
 */
export function requirePeers(context: Mocha.Context, ...names: readonly PeerName[]): void {
  // Under the same name other systems have programs with other options.
  const missing = isLinux ? names.filter((name) => pathOf(name) === null).map(howToGet) : [ONLY_ON_LINUX];
  goOnWithout(context, missing);
}

/** What requirePeers() does, for anything that may be missing; each text says what, and how to get it. */
export function goOnWithout(context: Mocha.Context, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const text = missing.join('\n');
  if (isLinux && (process.env['CI'] ?? '') !== '') throw new Error(text);
  console.log(text);
  context.skip();
}

function pathOf(name: PeerName): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_FOLDERS];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function howToGet(name: PeerName): string {
  return (
    `This test talks to ${name}, which is not on this machine. Debian and Ubuntu have it in the package ` +
    `${packages[name]}: apt-get install ${packages[name]}`
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
