import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Says which sockets an example had open when it ended: run it with `env`. Nothing elsewhere than on Linux.
 *
 * @example
 * using report = new SocketReport();
 * await using program = Program.example('smtp', args, { env: report.env });
 * await program.ended();
 * expect(report.sockets()).to.eql([]);
 */
export class SocketReport implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'qt3-sockets-'));
  readonly #file = join(this.#folder, 'report.json');

  get env(): NodeJS.ProcessEnv {
    if (process.platform !== 'linux') return {};
    const report = new URL('./report-sockets.mjs', import.meta.url).href;
    const options = process.env['NODE_OPTIONS'] ?? '';
    return { NODE_OPTIONS: `${options} --import=${report}`, QT3_SOCKET_REPORT: this.#file };
  }

  /** After its end: what /proc/net says of each, protocol, addresses and state. */
  sockets(): readonly string[] {
    if (process.platform !== 'linux') return [];
    return JSON.parse(readFileSync(this.#file, 'latin1')) as string[];
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
