import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** QtSSLSocket takes paths: the harness's PEM texts go into files, once each. */
export class PemFiles {
  #folder = null;
  #paths = new Map();
  /** By what was given, so that a connection does not pay for comparing texts. */
  #known = new WeakMap();

  /** @param pem - a Buffer, or an array of PEM texts for one file */
  path(pem) {
    let path = this.#known.get(pem);
    if (path === undefined) {
      path = this.#pathOf(Array.isArray(pem) ? pem.join('\n') : String(pem));
      this.#known.set(pem, path);
    }
    return path;
  }

  #pathOf(text) {
    let path = this.#paths.get(text);
    if (path === undefined) {
      this.#folder ??= this.#makeFolder();
      path = join(this.#folder, `${this.#paths.size}.pem`);
      writeFileSync(path, text);
      this.#paths.set(text, path);
    }
    return path;
  }

  #makeFolder() {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
}
