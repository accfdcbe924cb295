// The command line, run in the process of the test, on files of a folder of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.js';

/** How a command ended, and what it said. */
export interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** A folder with files, in which the command is run. */
export class Workplace {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'qt3-port-cli-'));

  /** Writes a file, and returns its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs the command with exactly these arguments. */
  run(...args: readonly string[]): Said {
    let out = '';
    let error = '';
    const status = run(args, {
      out: (text) => void (out += `${text}\n`),
      error: (text) => void (error += `${text}\n`),
    });
    return { status, out, error };
  }

  /** Translates these files into the folder `out`. */
  translate(...args: readonly string[]): Said {
    return this.run(...args, '--out', this.path('out'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
