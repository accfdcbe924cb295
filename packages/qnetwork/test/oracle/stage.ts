// Peers that move in turns: the other ends of the wire, with plain sockets of Node.js. What the oracle's stage.h is to the C++
// programs, but in one process: one event loop serves both sides, so a turn is over when neither has anything left to do.
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { trace } from '@qt3/test-support';

/** How often nothing must happen in a row for a turn to be over. */
const QUIET = 6;

/** A socket of the script's side, read as blocking calls would read it. */
class Line {
  readonly #socket: Socket;
  readonly #stage: Stage;
  #bytes: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(socket: Socket, stage: Stage) {
    this.#socket = socket;
    this.#stage = stage;
    socket.setNoDelay(true);
    socket.on('error', () => (this.#ended = true));
    socket.on('end', () => (this.#ended = true));
    socket.on('data', (chunk: Buffer) => {
      stage.moved();
      this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    });
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  get ended(): boolean {
    return this.#ended;
  }

  take(count: number): Buffer {
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  say(text: string | Buffer): void {
    if (this.#socket.writable) this.#socket.write(text, 'latin1');
    this.#stage.moved();
  }

  close(): void {
    // As close(2): what was said still arrives; what was not read makes it a reset.
    if (this.#bytes.length > 0) this.#socket.resetAndDestroy();
    else this.#socket.end(() => this.#socket.destroy());
  }
}

/** One peer: a listening port, and the words that it performs. */
class Peer {
  readonly told: string[] = [];
  ended = false;
  readonly #server: Server;
  readonly #stage: Stage;
  readonly #waiting: Line[] = [];
  #line: Line | null = null;
  #dataServer: Server | null = null;
  readonly #dataLines: Line[] = [];
  #data: Line | null = null;

  constructor(server: Server, stage: Stage) {
    this.#server = server;
    this.#stage = stage;
    server.on('connection', (socket) => {
      stage.moved();
      this.#waiting.push(new Line(socket, stage));
    });
  }

  kill(): void {
    this.#server.close();
    this.#dataServer?.close();
    for (const line of [this.#line, this.#data, ...this.#waiting, ...this.#dataLines]) line?.close();
  }

  async perform(words: readonly string[]): Promise<void> {
    for (const word of words) if (!(await this.#do(word))) break;
    // As the process of the C++ original does when it ends.
    this.kill();
    this.ended = true;
  }

  /** @returns whether the script continues */
  async #do(word: string): Promise<boolean> {
    const [verb = '', count = ''] = /^(many|data many) ([0-9]+)$/.exec(word)?.slice(1) ?? [];
    if (word === 'accept') await this.#accept();
    else if (word === 'turn') await this.#stage.turn(this);
    else if (word === 'cue') await this.#stage.cue(this);
    else if (word === 'request') return await this.#hearRequest();
    else if (word === 'line' || word === 'any line') return await this.#hearLine(word === 'line');
    else if (word === 'end') await this.#hearEnd();
    else if (word === 'close') await this.#then(() => this.#line?.close());
    else if (verb === 'many') this.#line?.say(Buffer.alloc(Number(count), 'x'));
    else if (verb === 'data many') this.#data?.say(Buffer.alloc(Number(count), 'x'));
    else if (word === 'pasv') await this.#passive('227 Entering Passive Mode (%s)\r\n', true);
    else if (word === 'closed pasv') await this.#passive('227 Entering Passive Mode (%s)\r\n', false);
    else if (word.startsWith('pasv ')) await this.#passive(word.slice(5), true);
    else if (word === 'data') await this.#takeData();
    else if (word === 'upload') await this.#hearAll();
    else if (word === 'hang up') await this.#then(() => this.#data?.close());
    else if (word.startsWith('data ')) await this.#then(() => this.#data?.say(word.slice(5)));
    else await this.#then(() => this.#line?.say(word));
    return true;
  }

  async #then(act: () => void): Promise<void> {
    act();
    await this.#stage.turn(this);
  }

  async #accept(): Promise<void> {
    await this.#until(() => this.#waiting.length > 0, 12);
    this.#line = this.#waiting.shift() ?? null;
    if (this.#line === null) this.#tell('nobody');
  }

  /** Waits for something, for this number of turns. */
  async #until(there: () => boolean, turns = 8): Promise<boolean> {
    for (let left = turns; !there(); left--) {
      if (left === 0) return false;
      await this.#stage.turn(this);
    }
    return true;
  }

  /** Waits for the rest of what has begun. */
  async #rest(there: () => boolean): Promise<void> {
    for (let left = 500; !there() && left > 0; left--) await sleep(2);
  }

  async #hearRequest(): Promise<boolean> {
    const line = this.#line;
    if (line === null) return false;
    const end = (): number => line.bytes.indexOf('\r\n\r\n') + 4;
    const wanted = (): number => {
      const head = end();
      if (head < 4) return Infinity;
      const [, length = '0'] = /content-length: ([0-9]+)/.exec(line.bytes.toString('latin1', 0, head)) ?? [];
      return head + Number(length);
    };
    await this.#until(() => line.bytes.length > 0 || line.ended);
    const begun = line.bytes.length > 0;
    if (begun) await this.#rest(() => line.ended || line.bytes.length >= wanted());
    const complete = begun && line.bytes.length >= wanted();
    const head = end();
    const heard = line.take(complete ? wanted() : line.bytes.length);
    if (heard.length > 0 && heard.length < 2000) this.#tell(heard);
    else if (heard.length > 0) {
      this.#tell(heard.subarray(0, head));
      this.#tell(`and ${heard.length - head} bytes`);
    }
    if (!complete) this.#tell(line.ended ? 'end' : 'nothing');
    await this.#stage.turn(this);
    return begun;
  }

  async #hearLine(told: boolean): Promise<boolean> {
    const line = this.#line;
    if (line === null) return false;
    await this.#until(() => line.bytes.length > 0 || line.ended);
    if (line.bytes.length === 0) {
      this.#tell(line.ended ? 'end' : 'nothing');
      return false;
    }
    await this.#rest(() => line.ended || line.bytes.includes('\n'));
    const end = line.bytes.indexOf('\n');
    const heard = line.take(end < 0 ? line.bytes.length : end + 1);
    if (heard.toString('latin1') === 'EPSV\r\n') {
      // Qt 3 asked for PASV only: the refusal is no part of the script.
      line.say('500 EPSV?\r\n');
      return await this.#hearLine(told);
    }
    if (told) this.#tell(heard);
    return true;
  }

  async #hearEnd(): Promise<void> {
    const line = this.#line;
    if (line !== null) {
      await this.#until(() => line.bytes.length > 0 || line.ended);
      if (line.bytes.length > 0) this.#tell(line.take(1000));
      else this.#tell(line.ended ? 'end' : 'nothing');
    }
    await this.#stage.turn(this);
  }

  async #hearAll(): Promise<void> {
    const line = this.#data;
    if (line === null) return;
    await this.#until(() => line.bytes.length > 0 || line.ended);
    await this.#rest(() => line.ended);
    const heard = line.take(line.bytes.length);
    this.#tell(heard.length < 2000 ? `data [${heard.toString('latin1')}]` : `data, ${heard.length} bytes`);
    if (!line.ended) this.#tell('no end');
    await this.#stage.turn(this);
  }

  async #passive(words: string, listening: boolean): Promise<void> {
    this.#dataServer?.close();
    const server = createServer((socket) => {
      this.#stage.moved();
      this.#dataLines.push(new Line(socket, this.#stage));
    });
    const port = await listenOn(server);
    if (!listening) server.close();
    this.#dataServer = listening ? server : null;
    const [high, low] = [port >> 8, port & 255];
    await this.#then(() => this.#line?.say(words.replace('%s', `127,0,0,1,${high},${low}`)));
  }

  async #takeData(): Promise<void> {
    await this.#until(() => this.#dataLines.length > 0);
    this.#data = this.#dataLines.shift() ?? null;
    if (this.#data === null) this.#tell('no data connection');
  }

  /** One line for the end of the scene; control characters are spelled out. */
  #tell(what: Buffer | string): void {
    const names: Record<string, string> = { '\r': '\\r', '\n': '\\n' };
    const text = typeof what === 'string' ? what : what.toString('latin1');
    this.told.push(
      text.replace(/[^ -~]/g, (c) => names[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  }
}

async function listenOn(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A port of 127.0.0.1 without a listener. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listenOn(server);
  server.close();
  await once(server, 'close');
  return port;
}

export class Stage {
  /** How many done() signals came since the scene began. */
  dones = 0;
  readonly #peers: Peer[] = [];
  #movements = 0;
  /** Peers that have called cue(), with what lets them go on. */
  readonly #cued = new Map<Peer, () => void>();
  #turns: Promise<void> = Promise.resolve();

  /** Something has happened on either side. */
  moved(): void {
    this.#movements++;
  }

  /** Starts a peer that performs the words on a fresh port, which is returned. */
  async peer(words: readonly string[]): Promise<number> {
    const server = createServer();
    const port = await listenOn(server);
    const peer = new Peer(server, this);
    this.#peers.push(peer);
    void peer.perform(words);
    return port;
  }

  /** Ends when both sides have been idle for a while; peers take turns. */
  async turn(_peer: Peer): Promise<void> {
    const before = this.#turns;
    const mine = before.then(() => this.#idle());
    this.#turns = mine;
    await mine;
  }

  async #idle(): Promise<void> {
    for (let quiet = 0, seen = -1; quiet < QUIET; quiet++) {
      if (seen !== this.#movements) quiet = 0;
      seen = this.#movements;
      await sleep(2);
    }
  }

  /** Hands over to play(), which returns; the script continues with the next play(). */
  async cue(peer: Peer): Promise<void> {
    await this.turn(peer);
    await new Promise<void>((resolve) => this.#cued.set(peer, resolve));
  }

  /** Lets both sides go on until a script calls cue(), or all have ended and at least n done() signals came. */
  async play(n = 1): Promise<void> {
    for (const [peer, goOn] of this.#cued) {
      this.#cued.delete(peer);
      goOn();
    }
    for (let left = 2000; left > 0; left--) {
      if (this.#cued.size > 0) return;
      if (this.dones >= n && this.#peers.every((peer) => peer.ended)) {
        await this.#idle();
        await this.#idle();
        return;
      }
      await sleep(2);
    }
    trace('STUCK');
  }

  /** The end of a scene: what the peers told. */
  curtain(): void {
    for (const peer of this.#peers) {
      peer.kill();
      for (const line of peer.told) trace('  peer: %s', line);
    }
    this.#peers.length = 0;
    this.#cued.clear();
    this.dones = 0;
  }
}
