import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here: string = fileURLToPath(new URL('.', import.meta.url));

/** What the programs need, as Debian calls it. */
const packages: readonly string[] = ['g++', 'pkg-config', 'qtbase5-dev', 'libssl-dev'];

const flags: readonly string[] = ['-std=c++17', '-O2', '-Wall', '-Wextra', '-fPIC'];

/**
 * Builds the contenders in C++ into build/, some seconds each, unless that was done since their sources were changed.
 *
 * @throws Error that says what is missing, or what the compiler said
 */
export function buildPrograms(): void {
  if (areUpToDate()) return;
  mkdirSync(`${here}build`, { recursive: true });
  const moc = `${said('pkg-config', '--variable=host_bins', 'Qt5Core')[0] ?? ''}/moc`;
  said(moc, 'qt5.cpp', '-o', 'build/qt5.moc');
  const qt = said('pkg-config', '--cflags', '--libs', 'Qt5Core', 'Qt5Network');
  said('g++', ...flags, 'qt5.cpp', '-o', 'build/qt5', ...qt);
  said('g++', ...flags, 'c.cpp', '-o', 'build/c', '-lssl', '-lcrypto');
}

function areUpToDate(): boolean {
  const made = ['c', 'qt5'].map((name) => `${here}build/${name}`);
  if (!made.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...made.map((file) => statSync(file).mtimeMs));
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:cpp|h|ts)$/.test(name),
  );
  return sources.every((name) => statSync(here + name).mtimeMs < oldest);
}

/** The words that a program prints. */
function said(command: string, ...args: string[]): string[] {
  try {
    const text = execFileSync(command, args, {
      cwd: here,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return text.trim().split(/\s+/);
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Error(
      `The programs in C++ cannot be built: ${command}: ${stderr === '' ? message : stderr.trim()}\n` +
        `They need Debian's packages: apt-get install --no-install-recommends ${packages.join(' ')}`,
      { cause: error },
    );
  }
}
