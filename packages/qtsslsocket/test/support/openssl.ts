import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { withTimeout } from '@qt3/test-support';

export const hasOpenssl: boolean = spawnSync('openssl', ['version']).status === 0;

/** Runs the openssl command to its end. @throws Error with what it said, when it fails */
export function openssl(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** An openssl command that holds a conversation. */
export class OpensslPeer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  #output = '';

  constructor(...args: readonly string[]) {
    this.process = spawn('openssl', args);
    this.#ended = once(this.process, 'exit');
    for (const stream of [this.process.stdout, this.process.stderr])
      stream.setEncoding('latin1').on('data', (text: string) => (this.#output += text));
  }

  /** A server for one connection, and the port that it listens on. */
  static async serve(...args: readonly string[]): Promise<OpensslPeer & { readonly port: number }> {
    const peer = new OpensslPeer('s_server', '-accept', '127.0.0.1:0', '-naccept', '1', ...args);
    const [, port] = await peer.says(/ACCEPT 127\.0\.0\.1:(\d+)/);
    return Object.assign(peer, { port: Number(port) });
  }

  /** Waits for a text. */
  async says(text: RegExp): Promise<RegExpExecArray> {
    const found = new Promise<RegExpExecArray>((resolve) => {
      const look = (): void => {
        const match = text.exec(this.#output);
        if (match !== null) resolve(match);
      };
      this.process.stdout.on('data', look);
      this.process.stderr.on('data', look);
      look();
    });
    return withTimeout(found, 30_000, () => `${String(text)} in: ${this.#output}`);
  }

  /** Waits for its end. */
  async ended(): Promise<string> {
    await withTimeout(this.#ended, 30_000, () => `the end of openssl after: ${this.#output}`);
    return this.#output;
  }
}
