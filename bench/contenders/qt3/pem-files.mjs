import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** QtSSLSocket takes paths: the harness's PEM texts go into files, once each. */
export class PemFiles {
  #folder = null;
  #paths = new Map();

  path(pem) {
    const text = String(pem);
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
