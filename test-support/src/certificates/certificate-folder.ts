import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A temporary folder for PEM files: made by the constructor, gone with everything in it after remove().
 *
 * @example
 * using folder = new CertificateFolder();
 * socket.setPathToCertificate(folder.write('server.pem', server.pem));
 */
export class CertificateFolder {
  /** Absolute path of the folder. */
  readonly path: string = mkdtempSync(join(tmpdir(), 'qt3-certificates-'));

  /** Writes the parts one after the other into a file (sub-folders are made as needed) and returns its path. */
  write(name: string, ...parts: readonly string[]): string {
    const path = this.pathTo(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, parts.join(''), { mode: 0o600 });
    return path;
  }

  /** The path that a file of this name has or would have. */
  pathTo(name: string): string {
    return join(this.path, name);
  }

  /** Deletes the folder and everything in it. Harmless when called again. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** The same as remove(), for `using`. */
  [Symbol.dispose](): void {
    this.remove();
  }
}
