import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server, type Socket as Stream } from 'node:net';

/** The bytes of a name. */
export function wireName(name: string): Buffer {
  const labels = name === '' ? [] : name.split('.').map((label) => Buffer.from(label, 'latin1'));
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), label])),
    Buffer.alloc(1),
  ]);
}

function numbers(...values: number[]): Buffer {
  return Buffer.from(values.flatMap((value) => [value >> 8, value & 255]));
}

/** The bytes of a record of class IN. */
export function wireRecord(
  name: Buffer,
  type: number,
  data: Buffer,
  length: number = data.length,
  ttl = 3600,
): Buffer {
  return Buffer.concat([name, numbers(type, 1, ttl >> 16, ttl & 0xffff, length), data]);
}

/** The beginning of the answer to a question: no records, no error. */
export function reply(question: Buffer, count: number, flags = 0x8180): Buffer {
  const answer = Buffer.from(question);
  answer.writeUInt16BE(flags, 2);
  answer.writeUInt16BE(count, 6);
  return answer;
}

/** A pointer to the name in the question. */
export const QUESTION: Buffer = numbers(0xc00c);

/** What a server says to a question: datagrams in their order. */
export type Liar = (question: Buffer, count: number) => readonly Buffer[];

/** Sends bytes so that they arrive in pieces, the first of which is half of a length. */
function sendInPieces(connection: Stream, bytes: Buffer): void {
  connection.setNoDelay(true);
  connection.write(bytes.subarray(0, 1));
  // The other end is in this process: after two turns it has read.
  setImmediate(() => setImmediate(() => connection.end(bytes.subarray(1))));
}

/** A name server that says what a test wants, over UDP and TCP on one port. */
export class LyingServer {
  /** How many questions came over UDP, and over TCP. */
  udp = 0;
  tcp = 0;
  readonly #socket: Socket;
  readonly #server: Server;

  private constructor(socket: Socket, server: Server) {
    this.#socket = socket;
    this.#server = server;
  }

  static async start(say: Liar, sayOverTcp: (question: Buffer) => Buffer = (q) => q): Promise<LyingServer> {
    const socket = createSocket('udp4');
    const server = createServer();
    const liar = new LyingServer(socket, server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket.bind((server.address() as { port: number }).port, '127.0.0.1');
    await once(socket, 'listening');
    socket.on('message', (question, from) => {
      for (const datagram of say(question, liar.udp++)) socket.send(datagram, from.port, from.address);
    });
    server.on('connection', (connection) => {
      connection.on('error', () => connection.destroy());
      connection.once('data', (bytes: Buffer) => {
        liar.tcp++;
        const answer = sayOverTcp(bytes.subarray(2));
        sendInPieces(connection, Buffer.concat([numbers(answer.length), answer]));
      });
    });
    return liar;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  close(): void {
    this.#socket.close();
    this.#server.close();
  }
}
