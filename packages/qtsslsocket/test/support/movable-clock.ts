import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CertificateFolder } from '@qt3/test-support';

const HOW_TO_GET =
  "This test moves the clock of a process, OpenSSL's too, with Debian's package faketime: apt-get install faketime";

/**
 * Runs a program from source in a process whose clock it can move: it writes for instance `+2h` to the file that is its first
 * argument. Where faketime is not installed, the test is left pending; in CI on Linux, which installs it, it fails.
 *
 * @param context the test
 * @returns what the program printed
 */
export async function runWithMovableClock(context: Mocha.Context, program: URL): Promise<string> {
  const library = findLibrary();
  if (library === null) {
    if (process.platform === 'linux' && (process.env['CI'] ?? '') !== '') throw new Error(HOW_TO_GET);
    console.log(HOW_TO_GET);
    return context.skip();
  }
  using folder = new CertificateFolder();
  const clock = folder.write('clock', '+0');
  const args = ['--conditions=@qt3/source', '--import', 'tsx', fileURLToPath(program), clock];
  const env = {
    ...process.env,
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    // Timers go on as they are.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NODE_V8_COVERAGE: '',
  };
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  return (await promisify(execFile)(process.execPath, args, { env, cwd })).stdout;
}

function findLibrary(): string | null {
  if (process.platform !== 'linux' || !existsSync('/usr/lib')) return null;
  const paths = readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime', 'libfaketime.so.1'));
  return paths.find((path) => existsSync(path)) ?? null;
}
