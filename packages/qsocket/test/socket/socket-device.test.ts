import { spawnSync } from 'node:child_process';
import { QSocket } from '@qt3/qsocket';
import { expect } from 'chai';
import { connected } from './connected.js';

/** A program that does not import the package of QSocketDevice. */
const program = `
  import { once } from 'node:events';
  import { createServer } from 'node:net';
  import { connectSocket, QSocket } from '@qt3/qsocket';
  const server = createServer((peer) => peer.resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new QSocket();
  await connectSocket(socket, '127.0.0.1', server.address().port);
  console.log(new QSocket().socketDevice(), socket.socketDevice());
  socket.close();
  server.close();`;

describe('QSocket::setSocketDevice()', () => {
  it('closes the connection for null, with a device and without', async () => {
    const { socket, end } = await connected();
    socket.setSocketDevice(null);
    expect([socket.state(), socket.isOpen()]).to.deep.equal([QSocket.Idle, false]);
    socket.setSocketDevice(null);
    expect([socket.state(), socket.lastError()]).to.deep.equal([QSocket.Idle, null]);
    await end();
  });
});

describe('QSocket::socketDevice()', () => {
  it('says what to import, in a program that has no QSocketDevice', () => {
    const options = ['--conditions=@qt3/source', '--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
    expect(stdout).to.equal('null null\n');
    expect(stderr).to.equal(
      "QSocket::socketDevice: There is no class QSocketDevice; import '@qt3/qsocketdevice'\n",
    );
  });
});
