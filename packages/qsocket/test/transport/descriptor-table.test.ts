import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { expect } from 'chai';
import { adoptAccepted } from '../../src/node/accepted.js';
import type { NativeHandle } from '../../src/node/undocumented.js';
import {
  closeUnclaimed,
  countUnclaimed,
  registerAccepted,
  registerHandle,
  takeUnclaimed,
} from '../../src/transport/descriptor-table.js';

/** A native connection that counts how often it is closed. */
class Handle implements NativeHandle {
  readonly fd: unknown;
  closed = 0;

  constructor(fd: unknown) {
    this.fd = fd;
  }

  close(): void {
    this.closed++;
  }
}

describe('the table of accepted connections', () => {
  let server: Server;
  let accepted: Socket;
  let peer: Socket;

  beforeEach(async () => {
    server = createServer({ pauseOnConnect: true, allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    peer = connect((server.address() as AddressInfo).port, '127.0.0.1');
    [accepted] = (await once(server, 'connection')) as [Socket];
  });

  afterEach(async () => {
    peer.destroy();
    accepted.destroy();
    server.close();
    await once(server, 'close');
    expect(countUnclaimed()).to.equal(0);
  });

  it('knows a connection by its descriptor', () => {
    const handle = new Handle(123_456);
    expect(registerHandle(handle)).to.equal(123_456);
    expect(takeUnclaimed(123_456)).to.equal(handle);
    expect([takeUnclaimed(123_456), handle.closed]).to.deep.equal([null, 0]);
  });

  it('takes 0 for a descriptor', () => {
    expect(registerHandle(new Handle(0))).to.equal(0);
    expect(closeUnclaimed(0)).to.equal(true);
  });

  it('gives those without a descriptor numbers of their own, below -1', () => {
    const [one, two] = [new Handle(undefined), new Handle('x')];
    const numbers = [registerHandle(one), registerHandle(two)];
    expect(numbers[0]).to.be.below(-1);
    expect(numbers[1]).to.be.below(numbers[0]!);
    expect(numbers.map((number) => takeUnclaimed(number))).to.deep.equal([one, two]);
  });

  it('closes one that is not claimed, once', () => {
    const handle = new Handle(123_456);
    registerHandle(handle);
    expect([closeUnclaimed(123_456), closeUnclaimed(123_456), handle.closed]).to.deep.equal([true, false, 1]);
  });

  it('gives no native connection where Node has made a socket of it', () => {
    const fd = registerAccepted(accepted);
    expect([takeUnclaimed(fd), countUnclaimed()]).to.deep.equal([null, 1]);
    expect(closeUnclaimed(fd)).to.equal(true);
    expect(accepted.destroyed).to.equal(true);
  });

  it('leaves the server without a connection that has become a socket', async () => {
    const count = (): Promise<number> =>
      new Promise((resolve, reject) =>
        server.getConnections((error, found) => (error === null ? resolve(found) : reject(error))),
      );
    expect(await count()).to.equal(1);
    const { socket, receives } = adoptAccepted(accepted);
    expect([receives, accepted.destroyed]).to.deep.equal([true, true]);
    await once(accepted, 'close');
    expect(await count()).to.equal(0);
    const heard = once(peer, 'data') as Promise<[Buffer]>;
    socket.write('still there');
    expect((await heard)[0].toString()).to.equal('still there');
    socket.destroy();
  });

  it('forgets a socket that has closed', async () => {
    registerAccepted(accepted);
    accepted.destroy();
    await once(accepted, 'close');
    expect(countUnclaimed()).to.equal(0);
  });

  it('forgets a socket that has broken, and bears that it breaks later', () => {
    const fd = registerAccepted(accepted);
    accepted.emit('error', new Error('broken'));
    expect([countUnclaimed(), closeUnclaimed(fd)]).to.deep.equal([0, false]);
    accepted.emit('error', new Error('again'));
  });

  it('keeps another connection that has the descriptor of one that has closed since', async () => {
    const fd = registerAccepted(accepted);
    expect(closeUnclaimed(fd)).to.equal(true);
    const next = new Handle(fd);
    registerHandle(next);
    await once(accepted, 'close');
    expect(takeUnclaimed(fd)).to.equal(next);
  });
});
