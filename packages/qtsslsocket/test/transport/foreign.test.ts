import { randomBytes } from 'node:crypto';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket, type Endpoint, type Transport, type TransportSink } from '@qt3/qsocket';
import { unknownEndpoint } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

/** One end of a connection that is not there: whatever is written comes out at the other end, as the event loop turns. */
class Pipe implements Transport {
  other: Pipe | null = null;
  readonly endpoint: Endpoint = unknownEndpoint;
  unwritten = 0;
  #sink: TransportSink | null = null;
  #paused = false;
  readonly #waiting: (Buffer | null)[] = [];

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  write(bytes: Uint8Array): boolean {
    this.unwritten += bytes.length;
    const copy = Buffer.from(bytes);
    setImmediate(() => {
      this.unwritten -= copy.length;
      this.other?.receive(copy);
      if (this.unwritten === 0) this.#sink?.transportDrained();
    });
    return false;
  }

  receive(bytes: Buffer | null): void {
    this.#waiting.push(bytes);
    this.#deliver();
  }

  #deliver(): void {
    while (!this.#paused && this.#sink !== null && this.#waiting.length > 0) {
      const bytes = this.#waiting.shift();
      if (bytes === null || bytes === undefined) this.#sink.transportEnded();
      // Valid during the call only.
      else this.#sink.transportData(bytes, true);
      bytes?.fill(0);
    }
  }

  get writeProgress(): number {
    return this.unwritten;
  }

  end(): void {
    this.#sink = null;
    setImmediate(() => this.other?.receive(null));
  }

  abort(): void {
    this.end();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    setImmediate(() => this.#deliver());
  }
}

describe('A link over a foreign transport', () => {
  const tls = tlsFixture();

  it('carries a megabyte each way, and closes in order', async () => {
    const [near, far] = [new Pipe(), new Pipe()];
    near.other = far;
    far.other = near;
    using plainClient = new QSocket();
    using plainServer = new QSocket();
    plainClient.setTransport(near);
    plainServer.setTransport(far);
    using client = new QtSSLSocket(QtSSLSocket.Client, plainClient);
    using server = new QtSSLSocket(QtSSLSocket.Server, plainServer);
    const [atClient, atServer] = [watch(client), watch(server)];
    client.setPathToCACertFile(tls.credentials.caFile);
    client.setPeerVerifyName('localhost');
    tls.credentials.show(server);
    server.sslAccept();
    client.sslConnect();
    await Promise.all([atClient.connected.wait(), atServer.accepted.wait()]);
    const bytes = randomBytes(1_048_576);
    const got: Buffer[] = [];
    QObject.connect(client, SIGNAL('readyRead()'), () => got.push(client.readAll()));
    QObject.connect(server, SIGNAL('readyRead()'), () => server.writeBlock(server.readAll()));
    client.writeBlock(bytes);
    while (got.reduce((size, part) => size + part.length, 0) < bytes.length) {
      await atClient.readyRead.wait(atClient.readyRead.count + 1);
    }
    expect(Buffer.concat(got).equals(bytes)).to.equal(true);
    server.writeBlock('bye\n');
    server.close();
    await atClient.connectionClosed.wait();
    expect(got.at(-1)?.toString()).to.equal('bye\n');
    expect([client.state(), plainClient.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
  });

  it('reports an end in the middle of the handshake', async () => {
    const [near, far] = [new Pipe(), new Pipe()];
    near.other = far;
    far.other = near;
    using plain = new QSocket();
    plain.setTransport(near);
    using client = new QtSSLSocket(QtSSLSocket.Client, plain);
    const atClient = watch(client);
    client.sslConnect();
    far.end();
    expect(await atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    expect(client.errorString()).to.equal(
      'The peer closed the connection in the middle of the TLS handshake.',
    );
  });
});
