import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { hasAddress } from '@qt3/test-support';
import { expect } from 'chai';
import { listenSync as listen } from '../../src/node/listen-sync.js';

function listenSync(server: Server, host: string | null, port: number, backlog: number): boolean {
  return listen(server, { host, port, backlog, reusePort: false, exclusive: false });
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

describe('listenSync()', () => {
  for (const host of ['0.0.0.0', '127.0.0.1', '127.0.0.2', '::1']) {
    it(`has bound ${host} when it returns`, async function () {
      if (!(await hasAddress(host))) this.skip();
      const server = createServer();
      listenSync(server, host === '0.0.0.0' ? null : host, 0, 1);
      expect(server.listening).to.equal(true);
      expect((server.address() as AddressInfo).port).to.be.greaterThan(0);
      await close(server);
    });
  }

  it('knows at once that a port is in use', async () => {
    const first = createServer();
    listenSync(first, '127.0.0.1', 0, 1);
    const { port } = first.address() as AddressInfo;
    const second = createServer();
    listenSync(second, '127.0.0.1', port, 1);
    expect(second.listening).to.equal(false);
    const [error] = (await once(second, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).to.equal('EADDRINUSE');
    await close(first);
  });

  it('asks for a queue that is never short, whatever the backlog', () => {
    const queues: number[] = [];
    for (const backlog of [1, -1, NaN, 5000, 2 ** 31, 2 ** 40, Infinity]) {
      const server = createServer();
      Object.defineProperty(server, '_listen2', {
        value: (_address: string | null, _port: number, _family: number, queue: number) => queues.push(queue),
      });
      listenSync(server, '127.0.0.1', 0, backlog);
    }
    expect(queues).to.deep.equal([4096, 4096, 4096, 5000, 65535, 65535, 65535]);
  });

  it('falls back on listen() where _listen2() is missing', async () => {
    for (const host of ['0.0.0.0', '127.0.0.1']) {
      const server = createServer();
      Object.defineProperty(server, '_listen2', { value: undefined });
      // listen() itself needs it: this stands for a Node that has another name for it.
      const listen2 = (Object.getPrototypeOf(server) as { _listen2: () => void })._listen2;
      server.listen = ((options: { host?: string; port: number; backlog: number }) => {
        const { host: name = null, port, backlog } = options;
        setImmediate(() => {
          Reflect.apply(listen2, server, [name, port, 4, backlog]);
        });
        return server;
      }) as unknown as typeof server.listen;
      listenSync(server, host === '0.0.0.0' ? null : host, 0, 1);
      await once(server, 'listening');
      expect(server.listening).to.equal(true);
      await close(server);
    }
  });
});
