import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { PemFiles } from '../../test/pem-files.js';

/** What arrived at the server. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string;
  readonly secure: boolean;
  readonly text: string;
}

/** nodemailer's server; disposing of it stops it. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** What was tried for a login: how, and with what. */
  readonly logins: string[] = [];
  readonly #server: SMTPServer;
  readonly #connections = new Set<Socket>();

  constructor(files: PemFiles, options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      cert: readFileSync(files.certificate),
      key: readFileSync(files.key),
      authOptional: true,
      disableReverseLookup: true,
      onAuth: ({ method, username = '', password = '' }, _session, done) => {
        this.logins.push(`${method} ${username} ${password}`);
        if (password === 'sécret') done(null, { user: username });
        else done(new Error('wrong'));
      },
      onData: (stream, { envelope, user, secure }, done) => {
        void buffer(stream).then((bytes) => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          const to = envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ from, to, user: String(user), secure, text: bytes.toString('latin1') });
          done();
        });
      },
      ...options,
    });
    // A client that breaks off is the business of the test.
    this.#server.on('error', () => undefined);
    this.#server.server.on('connection', (socket: Socket) => this.#connections.add(socket));
  }

  /** Breaks all connections. */
  hangUp(): void {
    for (const socket of this.#connections) socket.destroy();
  }

  /** Listens; returns the port. */
  async start(port = 0, address = '127.0.0.1'): Promise<string> {
    const { server } = this.#server;
    server.listen(port, address);
    await once(server, 'listening');
    return String((server.address() as AddressInfo).port);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
