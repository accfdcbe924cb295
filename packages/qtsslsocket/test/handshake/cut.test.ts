import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { connect, createServer as createTlsServer } from 'node:tls';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { registerAccepted } from '@qt3/qsocket/internal';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { QtSSLSocket } from '../../src/index.js';
import { FaultyProxy, type Damage, type Direction } from '../support/faulty-proxy.js';
import { turns } from '../support/turns.js';
import { tlsFixture } from '../support/tls-fixture.js';

/** Signatures and the like are not always of the same length: this many bytes at the end of a handshake may be missing. */
const unsteady = 12;

/** Number of handshakes that run at once. */
const batch = 128;

/** One end of a handshake through a faulty proxy is a QtSSLSocket, the other end is Node's own TLS. */
interface Bench {
  readonly proxy: FaultyProxy;
  /** Starts a handshake and gives its end that is looked at. */
  start(timeLimit: number): Promise<QtSSLSocket>;
  close(): Promise<void>;
}

describe('A handshake through a faulty proxy', function () {
  this.timeout(120_000);
  const tls = tlsFixture();

  async function clientBench(): Promise<Bench> {
    const { folder } = tls.credentials;
    const options = {
      cert: readFileSync(folder.pathTo('server.pem')),
      key: readFileSync(folder.pathTo('server.key')),
    };
    const peer = createTlsServer(options, (socket) => socket.on('error', () => {}).resume());
    peer.on('tlsClientError', () => {});
    const server = await GuardedServer.start(peer);
    const proxy = await FaultyProxy.start(server.port, 'to client');
    return {
      proxy,
      start: async (timeLimit) => {
        const client = new QtSSLSocket();
        client.setPathToCACertFile(tls.credentials.caFile);
        client.setHandshakeTimeout(timeLimit);
        client.connectToHost('localhost', proxy.port);
        return Promise.resolve(client);
      },
      close: async () => {
        await proxy.close();
        await server.close();
      },
    };
  }

  async function serverBench(): Promise<Bench> {
    const waiting: { timeLimit: number; resolve: (socket: QtSSLSocket) => void }[] = [];
    const back = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (accepted) => {
      const server = new QtSSLSocket(QtSSLSocket.Server);
      server.setSocket(registerAccepted(accepted));
      tls.credentials.show(server);
      const next = waiting.shift();
      server.setHandshakeTimeout(next?.timeLimit ?? 0);
      server.sslAccept();
      next?.resolve(server);
    });
    back.listen(0, '127.0.0.1');
    await once(back, 'listening');
    const proxy = await FaultyProxy.start((back.address() as AddressInfo).port, 'to server');
    return {
      proxy,
      start: async (timeLimit) => {
        const accepted = new Promise<QtSSLSocket>((resolve) => waiting.push({ timeLimit, resolve }));
        const peer = connect({ port: proxy.port, host: '127.0.0.1', rejectUnauthorized: false });
        peer.on('error', () => {}).resume();
        return accepted;
      },
      close: async () => {
        await proxy.close();
        const closed = once(back, 'close');
        back.close();
        await closed;
      },
    };
  }

  /** One handshake with one kind of damage; returns the codes of its errors. */
  async function trial(bench: Bench, timeLimit: number): Promise<number[]> {
    const socket = await bench.start(timeLimit);
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    const accepted = new SignalSpy(socket, SIGNAL('accepted()'));
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    await error.wait(1, 10_000);
    expect([connected.count, accepted.count]).to.deep.equal([0, 0]);
    expect([socket.state(), socket.socket()?.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
    expect(socket.errorString()).to.match(/^[A-Z].*\.$/);
    await turns();
    const codes = error.emissions.map(([code]) => Number(code));
    socket.delete();
    return codes;
  }

  for (const [role, direction, make] of [
    ['client', 'to client', clientBench],
    ['server', 'to server', serverBench],
  ] as [string, Direction, () => Promise<Bench>][]) {
    describe(`(${direction})`, () => {
      let length: number;

      /** How many bytes the end that is looked at gets before the link stands. */
      before(async () => {
        const bench = await make();
        bench.proxy.plan(Infinity, 'drip');
        const socket = await bench.start(10_000);
        const done = new SignalSpy(socket, SIGNAL(role === 'client' ? 'connected()' : 'accepted()'));
        await done.wait();
        length = bench.proxy.carried[0] ?? 0;
        expect(length).to.be.greaterThan(200);
        socket.close();
        await bench.close();
      });

      for (const damage of ['close', 'reset', 'silence', 'garbage'] as const satisfies Damage[]) {
        it(`fails once and leaves nothing behind at whichever byte: ${damage}`, async () => {
          const bench = await make();
          const counts = new Map<number, number>();
          for (let first = 0; first < length - unsteady; first += batch) {
            const trials: Promise<number[]>[] = [];
            for (let after = first; after < Math.min(first + batch, length - unsteady); after += 1) {
              bench.proxy.plan(after, damage);
              trials.push(trial(bench, damage === 'close' || damage === 'reset' ? 10_000 : 250));
            }
            for (const codes of await Promise.all(trials)) {
              expect(codes).to.have.length(1);
              counts.set(codes[0]!, (counts.get(codes[0]!) ?? 0) + 1);
            }
          }
          const { ErrSSLHandshake, ErrSSLTimeout } = QtSSLSocket;
          const expected = { close: [ErrSSLHandshake], reset: [ErrSSLHandshake], silence: [ErrSSLTimeout] };
          const allowed: readonly number[] =
            damage === 'garbage' ? [ErrSSLHandshake, ErrSSLTimeout] : expected[damage];
          expect([...counts.keys()].filter((code) => !allowed.includes(code))).to.deep.equal([]);
          await bench.close();
        });
      }
    });
  }
});
