import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, runNpm } from '../shared/published.js';

/** What every user's project may be compiled with: the strictest, and the types of dependencies are looked at too. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  types: ['node'],
};

/** A fresh folder with a program's manifest, in which packages are installed. */
export class Project {
  readonly folder: string;

  constructor(folder: string, type: 'module' | 'commonjs') {
    this.folder = folder;
    mkdirSync(folder);
    this.write('package.json', JSON.stringify({ name: 'program', private: true, type }));
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Takes one of the programs beside this file in, under another name. */
  take(program: string, name: string): void {
    cpSync(join(root, 'scripts', 'install', program), join(this.folder, name));
  }

  /** Installs tarballs; nothing else is to be had, so whatever they need has to be among them. */
  async install(tarballs: readonly string[]): Promise<void> {
    const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    await runNpm(['install', ...options, ...tarballs], { cwd: this.folder });
  }

  /** Compiles with TypeScript; the types of Node.js are the repository's, as if they had been installed here. */
  async compile(files: readonly string[], options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const types = join(this.folder, 'node_modules', '@types');
    mkdirSync(types, { recursive: true });
    symlinkSync(join(root, 'node_modules', '@types', 'node'), join(types, 'node'), 'junction');
    const compilerOptions = { ...COMPILER_OPTIONS, ...options };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
    await runNode([join(root, 'node_modules', 'typescript', 'bin', 'tsc')], { cwd: this.folder });
  }

  /** Runs a file and resolves to what it printed. */
  run(file: string, args: readonly string[]): Promise<string> {
    return runNode([file, ...args], { cwd: this.folder, timeout: 30_000 });
  }
}
