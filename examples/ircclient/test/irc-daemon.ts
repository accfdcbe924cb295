import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@qt3/test-support';
import { Program } from '../../shared/program.js';
import { findPeer } from '../../test/peers.js';

/** ngircd on a port of its own, which stays the same when it is started again. */
export class IrcDaemon {
  readonly port: number;
  readonly #folder: string;
  #program: Program | null = null;

  private constructor(port: number) {
    this.port = port;
    this.#folder = mkdtempSync(join(tmpdir(), 'qt3-ngircd-'));
    writeFileSync(
      join(this.#folder, 'ngircd.conf'),
      [
        '[Global]',
        'Name = irc.example.net',
        'Info = for tests',
        'AdminEMail = admin@irc.example.net',
        'Listen = 127.0.0.1',
        `Ports = ${port}`,
        'MotdPhrase = hello',
        '[Limits]',
        'MaxConnectionsIP = 0',
        'MaxNickLength = 20',
        // The shortest that it takes, in seconds.
        'PingTimeout = 5',
        'PongTimeout = 5',
        '[Options]',
        'DNS = no',
        'Ident = no',
        'PAM = no',
        '',
      ].join('\n'),
    );
  }

  /** Starts one. */
  static async start(): Promise<IrcDaemon> {
    const daemon = new IrcDaemon(await freePort());
    try {
      await daemon.restart();
    } catch (error) {
      await daemon.remove();
      throw error;
    }
    return daemon;
  }

  /** Starts it again after stop(). */
  async restart(): Promise<void> {
    this.#program = Program.start(findPeer('ngircd'), ['-n', '-f', join(this.#folder, 'ngircd.conf')]);
    await this.#program.saw(/Server "irc\.example\.net" .*ready/);
  }

  signal(name: NodeJS.Signals): void {
    this.#program?.signal(name);
  }

  async saw(pattern: RegExp, times = 1): Promise<void> {
    await this.#program?.saw(pattern, times);
  }

  async stop(): Promise<void> {
    this.signal('SIGCONT');
    await this.#program?.stop();
    this.#program = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
