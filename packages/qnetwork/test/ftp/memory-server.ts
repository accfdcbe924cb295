import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { GuardedServer, resetConnection } from '@qt3/test-support';

/** How the server departs from what it should say. */
export interface Faults {
  /** Gets each reply with its end, and gives what is sent in its place; null ends the connection. */
  reply?: (text: string) => string | readonly string[] | null;
  /** Replies of its own to a command, without the end of the line; null for the usual one. */
  answer?: (command: string) => string | null;
  /** What is done with a connection for data, in place of sending a file or a listing. */
  data?: (socket: Socket) => void;
}

/** An FTP server that keeps its files in memory, and makes mistakes on request. */
export class MemoryServer {
  readonly files = new Map<string, Buffer>();
  /** The commands that it was given. */
  readonly heard: string[] = [];
  readonly #guarded: GuardedServer;
  readonly #faults: Faults;
  readonly #passive = new Set<Server>();
  readonly #controls = new Set<Socket>();

  private constructor(guarded: GuardedServer, faults: Faults) {
    this.#guarded = guarded;
    this.#faults = faults;
  }

  static async start(faults: Faults = {}): Promise<MemoryServer> {
    const guarded: GuardedServer = await GuardedServer.listen((socket) => server.#serve(socket));
    const server = new MemoryServer(guarded, faults);
    return server;
  }

  get port(): number {
    return this.#guarded.port;
  }

  /** How many clients there have been. */
  get connections(): number {
    return this.#guarded.accepted;
  }

  /** Waits until the last client has gone. */
  async close(): Promise<void> {
    await this.#guarded.close();
    for (const server of this.#passive) server.close();
  }

  /** Ends the connections of all clients, or resets them. */
  hangUp(how: 'close' | 'reset' = 'close'): void {
    for (const control of this.#controls) {
      if (how === 'reset') resetConnection(control);
      else control.destroy();
    }
  }

  #serve(control: Socket): void {
    this.#controls.add(control);
    control.on('close', () => this.#controls.delete(control));
    control.setNoDelay(true);
    const say = (text: string): void => {
      const sent = this.#faults.reply === undefined ? `${text}\r\n` : this.#faults.reply(`${text}\r\n`);
      if (sent === null) control.end();
      else for (const piece of typeof sent === 'string' ? [sent] : sent) control.write(piece, 'latin1');
    };
    let data: Promise<Socket> | null = null;
    let rest = '';
    let work = Promise.resolve();
    control.on('data', (chunk: Buffer) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        this.heard.push(line);
        const own = this.#faults.answer?.(line) ?? null;
        if (own !== null) say(own);
        else
          work = work.then(async () => {
            if (line === 'EPSV' || line === 'PASV') data = (await this.#listen(line, say)).connected;
            else await this.#answer(line, say, data);
          });
      }
    });
    control.on('end', () => control.end());
    say('220 Ready');
  }

  async #listen(command: string, say: (text: string) => void): Promise<{ connected: Promise<Socket> }> {
    const server = createServer({ allowHalfOpen: false });
    this.#passive.add(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const connected = once(server, 'connection').then(([socket]) => {
      server.close();
      (socket as Socket).on('error', () => {});
      return socket as Socket;
    });
    const { port } = server.address() as AddressInfo;
    if (command === 'EPSV') say(`229 Extended (|||${port}|)`);
    else say(`227 Passive (127,0,0,1,${port >> 8},${port & 255})`);
    return { connected };
  }

  async #answer(line: string, say: (text: string) => void, data: Promise<Socket> | null): Promise<void> {
    const [, verb = '', name = ''] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    const file = this.files.get(name);
    switch (verb) {
      case 'USER':
        say('331 Password');
        break;
      case 'PASS':
        say('230 In');
        break;
      case 'SIZE':
        say(file === undefined ? '550 None' : `213 ${file.length}`);
        break;
      case 'RETR':
      case 'LIST':
        if (verb === 'RETR' && file === undefined) {
          say('550 None');
          break;
        }
        say('150 Opening');
        if (this.#faults.data !== undefined) this.#faults.data((await data)!);
        else (await data)?.end(verb === 'RETR' ? file! : this.#listing());
        say('226 Done');
        break;
      case 'STOR': {
        say('150 Opening');
        if (this.#faults.data !== undefined) {
          this.#faults.data((await data)!);
          say('226 Done');
          break;
        }
        const chunks: Buffer[] = [];
        for await (const chunk of (await data)!) chunks.push(chunk as Buffer);
        this.files.set(name, Buffer.concat(chunks));
        say('226 Done');
        break;
      }
      case 'QUIT':
        say('221 Bye');
        break;
      default:
        say('200 Fine');
        break;
    }
  }

  #listing(): string {
    return [...this.files]
      .map(([name, { length }]) => `-rw-r--r-- 1 a b ${length} Jan 2 2003 ${name}\r\n`)
      .join('');
  }
}
