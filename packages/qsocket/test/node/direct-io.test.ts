import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { resetConnection } from '@qt3/test-support';
import { descriptorOf } from '../../src/node/descriptor.js';
import { isSocket, salvage, tryReadSync, tryWriteSync } from '../../src/node/direct-io.js';

describe('reading and writing without Node.js in between', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  let server: Server;
  /** It does not read by itself. */
  let near: Socket;
  let far: Socket;

  beforeEach(async () => {
    server = createServer({ pauseOnConnect: true, allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    far = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    [near] = (await once(server, 'connection')) as [Socket];
    near.on('error', () => undefined);
    if (far.connecting) await once(far, 'connect');
  });

  afterEach(async () => {
    near.destroy();
    far.destroy();
    server.close();
    await once(server, 'close');
  });

  /** What has come, as soon as something has. */
  async function arrived(): Promise<Buffer | Error> {
    for (;;) {
      const chunk = tryReadSync(near);
      if (chunk !== null) return chunk;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('knows a socket from other descriptors', () => {
    expect(isSocket(descriptorOf(near))).to.equal(true);
    const file = openSync(fileURLToPath(import.meta.url), 'r');
    expect(isSocket(file)).to.equal(false);
    closeSync(file);
    expect(() => isSocket(123_456))
      .to.throw()
      .with.property('code', 'EBADF');
  });

  it('has no descriptor where there is no connection, and does nothing then', () => {
    const none = new Socket();
    expect([descriptorOf(none), tryWriteSync(none, Buffer.from('x')), tryReadSync(none)]).to.deep.equal([
      -1,
      -1,
      null,
    ]);
    expect(salvage(none).length).to.equal(0);
  });

  it('writes what the kernel takes', async () => {
    expect(tryWriteSync(near, Buffer.from('hello'))).to.equal(5);
    const [chunk] = (await once(far, 'data')) as [Buffer];
    expect(chunk.toString()).to.equal('hello');
    far.pause();
    const most = 1024 * 1024;
    let taken = most;
    while (taken > 0) {
      taken = tryWriteSync(near, Buffer.alloc(most));
      expect(taken).to.be.within(0, most);
    }
  });

  it('reads what is there, up to 64 KiB at a time, and nothing when there is nothing', async () => {
    expect(tryReadSync(near)).to.equal(null);
    far.write('hello');
    expect((await arrived()).toString()).to.equal('hello');
    expect(tryReadSync(near)).to.equal(null);
    far.write(Buffer.alloc(300_000));
    await new Promise<void>((resolve) => far.end(resolve));
    let total = 0;
    for (let chunk = await arrived(); ; chunk = await arrived()) {
      expect(chunk).to.be.instanceOf(Buffer);
      const { length } = chunk as Buffer;
      expect(length).to.be.at.most(65536);
      if (length === 0) break;
      total += length;
    }
    expect(total).to.equal(300_000);
  });

  it('reads all at once that a peer said before it ended', async () => {
    await new Promise<void>((resolve) => far.end(Buffer.alloc(100_000, 'x'), resolve));
    let rest = Buffer.alloc(0);
    while (rest.length < 100_000) {
      rest = Buffer.concat([rest, salvage(near)]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(rest.toString()).to.equal('x'.repeat(100_000));
    expect(salvage(near).length).to.equal(0);
  });

  it('says what is wrong with a connection that broke, and writes nothing to it', async () => {
    const closed = once(far, 'close');
    resetConnection(far);
    await closed;
    const error = await arrived();
    expect(error).to.have.property('code', 'ECONNRESET');
    expect(tryWriteSync(near, Buffer.from('x'))).to.equal(0);
    expect(salvage(near).length).to.equal(0);
  });
});
