import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Process } from './process.js';

/** Debian's way of saying that an installation starts no services (invoke-rc.d asks it). */
const POLICY = '/usr/sbin/policy-rc.d';

const MINUTES = 60_000;

/** Which of these Debian packages are not installed. */
export function missingPackages(names: readonly string[]): string[] {
  return names.filter((name) => packageVersion(name) === '');
}

/** The installed version of a Debian package; '' when it is not installed. */
export function packageVersion(name: string): string {
  const asked = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev} ${Version}', name], {
    encoding: 'utf8',
  });
  const [status, version] = (asked.stdout || '').trim().split(/\s+/);
  return status === 'ii' ? (version ?? '') : '';
}

/**
 * Installs Debian packages, without starting the services in them.
 *
 * @throws Error when that is not possible
 */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('apt-get is not here: this needs Debian');
  if (process.getuid?.() !== 0) throw new Error(`only root can install: apt-get install ${names.join(' ')}`);
  const forbid = !existsSync(POLICY);
  const allow = (): void => {
    if (forbid) rmSync(POLICY, { force: true });
  };
  if (forbid) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  process.once('exit', allow);
  try {
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', ...names);
  } finally {
    allow();
    process.off('exit', allow);
  }
}

async function aptGet(...args: readonly string[]): Promise<void> {
  const options = { folder: tmpdir(), env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const started = new Process('apt-get', ['--quiet', ...args], options);
  started.endInput();
  const status = await started.ended(10 * MINUTES).finally(() => started.stop());
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${started.output.slice(-2000)}`);
}
