import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { sweepClosingConnections as sweep } from '@qt3/qsocket/internal';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { PlainSession } from '../../src/session/plain-session.js';

/** More than a kernel takes for a client that does not read. */
const UNREAD_ANSWERS = 32 * 1024 * 1024;

describe('PlainSession', () => {
  let server: Server;
  let client: Socket;
  let socket: QSocket;

  beforeEach(async () => {
    server = createServer({ noDelay: true, pauseOnConnect: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('127.0.0.1', (server.address() as AddressInfo).port);
    [client] = (await once(server, 'connection')) as [Socket];
    await connected.wait();
  });

  afterEach(async () => {
    socket.delete();
    client.destroy();
    server.close();
    await once(server, 'close');
  });

  /** Waits until the kernel takes no more for the client. */
  async function stuck(): Promise<void> {
    for (let before = -1, quiet = 0; quiet < 20; quiet += 1) {
      if (socket.bytesToWrite() !== before) quiet = 0;
      before = socket.bytesToWrite();
      await turn();
    }
  }

  it('gives up a client that takes too long, continues to send, and reads nothing', async () => {
    const session = new PlainSession(socket, 1);
    const logged = new SignalSpy(session, SIGNAL('logged(const QString&)'));
    const deleted = new SignalSpy(session, SIGNAL('destroyed()'));
    session.greet();
    client.on('error', () => undefined);
    client.write('NOOP\r\n'.repeat(10_000));
    // What answers to such a client would become.
    socket.writeBlock(Buffer.alloc(UNREAD_ANSWERS));
    const lastLine = (): string => String(logged.emissions.at(-1)?.[0]);
    while (!lastLine().endsWith('error: takes too long')) await logged.wait(logged.count + 1);
    await stuck();
    expect(socket.state()).to.equal(QSocket.Closing);
    expect(deleted.count).to.equal(0);

    // What the clock of closing connections does in half a minute, and a little more.
    for (let sweeps = 1; sweeps <= 7; sweeps += 1) {
      sweep();
      await turn();
    }
    await deleted.wait();
    expect(lastLine()).to.match(/ left$/);
    expect(socket.isDeleted()).to.equal(true);
  });
});
