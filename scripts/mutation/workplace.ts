import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the repository's packages, in which sources are changed; its dependencies are those of the repository. */
export class Workplace implements Disposable {
  readonly path: string;

  /** @param root - the repository */
  constructor(root: string) {
    this.path = mkdtempSync(join(tmpdir(), 'qt3-mutation-'));
    const listed = execFileSync(
      'git',
      [
        'ls-files',
        '--cached',
        '--others',
        '--exclude-standard',
        'packages',
        'docs',
        'examples',
        'test-support',
        '*.json',
        '.mocharc.mjs',
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    for (const file of listed.split('\n').filter((name) => name !== '')) {
      mkdirSync(join(this.path, dirname(file)), { recursive: true });
      copyFileSync(join(root, file), join(this.path, file));
    }
    this.#linkDependencies(root);
  }

  /** Each dependency, but its own packages: those are the copies. */
  #linkDependencies(root: string): void {
    const dependencies = join(root, 'node_modules');
    const here = join(this.path, 'node_modules');
    mkdirSync(join(here, '@qt3'), { recursive: true });
    for (const name of readdirSync(dependencies)) {
      if (name !== '@qt3') symlinkSync(join(dependencies, name), join(here, name));
    }
    for (const name of readdirSync(join(this.path, 'packages')))
      symlinkSync(join(this.path, 'packages', name), join(here, '@qt3', name));
    symlinkSync(join(this.path, 'test-support'), join(here, '@qt3', 'test-support'));
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
