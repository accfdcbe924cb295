import { execFileSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';

/** Where and when a run was made. */
export interface Machine {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly node: string;
  readonly openssl: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  /** Load average of the last minute before the run: what else the machine was doing. */
  readonly load: number;
  /** The commit that was measured, with a `+` when files were changed since; '' outside a git checkout. */
  readonly commit: string;
}

/** Describes the machine that this process runs on, now. */
export function describeMachine(): Machine {
  const processors = os.cpus();
  return {
    startedAt: new Date().toISOString(),
    node: process.version,
    openssl: process.versions.openssl,
    system: `${os.type()} ${os.arch()}`,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    load: os.loadavg()[0] ?? 0,
    commit: describeCommit(),
  };
}

function describeCommit(): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`;
  } catch {
    // A tarball, or no git.
    return '';
  }
}
