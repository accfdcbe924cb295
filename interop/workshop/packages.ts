import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SIGNALS } from './end-cleanly.js';
import { Process } from './process.js';

/** Debian's way of saying that an installation starts no services (invoke-rc.d asks it). */
const POLICY = '/usr/sbin/policy-rc.d';

const MINUTES = 60_000;

/** The installed version of a Debian package; '' when it is not installed. */
export function packageVersion(name: string): string {
  const asked = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev} ${Version}', name], {
    encoding: 'utf8',
  });
  const [status, version] = (asked.stdout || '').trim().split(/\s+/);
  return status === 'ii' ? (version ?? '') : '';
}

/**
 * Installs those of these Debian packages that are missing, without starting the services in them. Ctrl-C waits for the
 * installation to be over: half of one would be worse.
 *
 * @throws Error when that is not possible
 */
export async function installMissing(names: readonly string[]): Promise<void> {
  const missing = [...new Set(names)].filter((name) => packageVersion(name) === '');
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) throw new Error('apt-get is not here: this needs Debian');
  if (process.getuid?.() !== 0)
    throw new Error(`only root can install: apt-get install ${missing.join(' ')}`);
  console.log(`Installing ${missing.join(', ')}`);
  const interruptions: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => {
    interruptions.push(signal);
    console.log('Ending when the packages are installed');
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  const forbid = !existsSync(POLICY);
  if (forbid) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', ...missing);
  } finally {
    if (forbid) rmSync(POLICY, { force: true });
    for (const signal of SIGNALS) process.off(signal, hold);
    const [interruption] = interruptions;
    if (interruption !== undefined) process.kill(process.pid, interruption);
  }
}

async function aptGet(...args: readonly string[]): Promise<void> {
  const options = { folder: tmpdir(), env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const started = new Process('apt-get', ['--quiet', ...args], options);
  started.endInput();
  const status = await started.ended(10 * MINUTES).finally(() => started.stop());
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${started.output.slice(-2000)}`);
}
