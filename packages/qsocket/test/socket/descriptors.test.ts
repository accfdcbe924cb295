import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { connected, received, turn } from './connected.js';

const program = fileURLToPath(new URL('./inherited-socket.ts', import.meta.url));

/** Starts the program with one end of a connection as its descriptor 3, and returns what the other end receives. */
async function converse(listen: { path: string } | { port: number; host: string }): Promise<string> {
  const server = createServer().listen(listen);
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const theirs = connect('path' in listen ? listen : (server.address() as { port: number }));
  await once(theirs, 'connect');
  const [ours] = await accepted;
  const child = spawn(process.execPath, ['--conditions=@qt3/source', '--import', 'tsx', program], {
    stdio: ['ignore', 'ignore', 'inherit', theirs],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  await once(child, 'spawn');
  theirs.destroy();
  ours.write('hello\n');
  const bytes = received(ours);
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).to.equal(0);
  server.close();
  return (await bytes).toString();
}

describe('QSocket, descriptors', () => {
  it('adopts a TCP connection that the process inherited', async () => {
    expect(await converse({ port: 0, host: '127.0.0.1' })).to.equal('state 3 fd 3 peer 127.0.0.1\nhello\n');
  });

  it('adopts a Unix domain connection', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'qsocket-'));
    try {
      const said = await converse({ path: join(folder, 'socket') });
      expect(said).to.equal('state 3 fd 3 peer 0.0.0.0\nhello\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('warns of what is no stream socket, and reports an error', async () => {
    const { socket, end } = await connected();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    let errors = 0;
    const file = openSync(fileURLToPath(import.meta.url), 'r');
    using messages = new MessageSpy();
    for (const fd of [-1, 1.5, NaN, 123_456, file]) {
      messages.expect(new RegExp(`^QSocket::setSocket: Descriptor ${String(fd)} is not a stream socket`));
      socket.setSocket(fd);
      expect([socket.state(), error.count]).to.deep.equal([QSocket.Connected, errors]);
      expect(await error.wait(++errors)).to.deep.equal([QSocket.ErrSocketRead]);
      expect(socket.state()).to.equal(QSocket.Idle);
    }
    closeSync(file);
    await end();
  });

  it('refuses a pipe, and leaves it open', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'qsocket-'));
    try {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const fd = openSync(join(folder, 'pipe'), 'r+');
      using messages = new MessageSpy();
      messages.expect(`QSocket::setSocket: Descriptor ${fd} is not a stream socket: it is no socket`);
      using socket = new QSocket();
      socket.setSocket(fd);
      await new SignalSpy(socket, SIGNAL('error(int)')).wait();
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_DESCRIPTOR');
      socket.close();
      await turn();
      closeSync(fd);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
