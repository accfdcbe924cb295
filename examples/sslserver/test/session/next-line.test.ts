import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { nextLine } from '../../src/session/next-line.js';

describe('nextLine', () => {
  let server: Server;
  let peer: Socket;
  let socket: QSocket;

  beforeEach(async () => {
    server = createServer({ noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = new QSocket();
    socket.connectToHost('127.0.0.1', (server.address() as AddressInfo).port);
    [peer] = (await once(server, 'connection')) as [Socket];
  });

  afterEach(async () => {
    socket.delete();
    peer.destroy();
    server.close();
    await once(server, 'close');
  });

  /** Sends, and waits until it has all arrived. */
  async function send(text: string): Promise<void> {
    const wanted = socket.bytesAvailable() + text.length;
    const arrived = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write(text);
    while (socket.bytesAvailable() < wanted) await arrived.wait(arrived.count + 1);
  }

  const line = (text: string): object => ({ kind: 'line', text });
  const incomplete = { kind: 'incomplete' };
  const tooLong = { kind: 'too-long' };

  it('puts a line together from its pieces', async () => {
    await send('D');
    expect(nextLine(socket, 10)).to.eql(incomplete);
    await send('IR\r');
    expect(nextLine(socket, 10)).to.eql(incomplete);
    await send('\n');
    expect(nextLine(socket, 10)).to.eql(line('DIR'));
    expect(nextLine(socket, 10)).to.eql(incomplete);
  });

  it('takes lines apart that came at once, with either end', async () => {
    await send('DIR\r\n\nVER\nEX');
    expect(nextLine(socket, 10)).to.eql(line('DIR'));
    expect(nextLine(socket, 10)).to.eql(line(''));
    expect(nextLine(socket, 10)).to.eql(line('VER'));
    expect(nextLine(socket, 10)).to.eql(incomplete);
  });

  it('takes the longest line that is allowed, and no longer one', async () => {
    await send(`${'a'.repeat(10)}\r`);
    expect(nextLine(socket, 10)).to.eql(incomplete);
    await send('\n');
    expect(nextLine(socket, 10)).to.eql(line('a'.repeat(10)));
    await send(`${'b'.repeat(11)}\n`);
    expect(nextLine(socket, 10)).to.eql(tooLong);
  });

  it('does not wait for the end of a line that is too long', async () => {
    await send('a'.repeat(12));
    expect(nextLine(socket, 10)).to.eql(tooLong);
  });
});
