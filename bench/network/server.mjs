// @ts-check
// The server of the cases about HTTP. It knows as little of HTTP as will do: what it costs is in all figures.
import { once } from 'node:events';
import net from 'node:net';

/**
 * Answers each request on a connection with a body of `length` bytes, which begins with the number of the request.
 *
 * @param {number} length
 */
export async function startServer(length) {
  const head = Buffer.from(
    'HTTP/1.1 200 OK\r\nDate: Sat, 28 Nov 2026 12:00:00 GMT\r\nServer: bench\r\nContent-Type: application/octet-stream\r\n' +
      `Content-Length: ${length}\r\nConnection: keep-alive\r\n\r\n`,
    'latin1',
  );
  let connections = 0;
  const server = net.createServer({ noDelay: true }, (socket) => {
    connections++;
    const answer = Buffer.concat([head, Buffer.alloc(length, 'x')]);
    let number = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      // A request has no body, and the next one comes only after the answer.
      if (bytes.toString('latin1', bytes.length - 4) !== '\r\n\r\n') throw new Error('a part of a request');
      answer.writeUInt32LE(number++, head.length);
      socket.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    /** Ends it; throws when a client has not kept its connection. */
    stop() {
      server.close();
      if (connections !== 1) throw new Error(`${connections} connections instead of one`);
    },
  };
}

/** Takes a body in pieces, and adds up the lengths and the numbers of all. */
export class BodySum {
  sum = 0;
  #isFirst = true;

  /** @param {Buffer} bytes */
  add(bytes) {
    // The first piece has the number, however small the body.
    if (this.#isFirst) this.sum += bytes.readUInt32LE();
    this.#isFirst = false;
    this.sum += bytes.length;
  }

  /** The next piece belongs to another body. */
  next() {
    this.#isFirst = true;
  }
}
