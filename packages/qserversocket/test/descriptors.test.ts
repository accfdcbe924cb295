import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { descriptorOf } from '@qt3/qsocket/internal';

const program = fileURLToPath(new URL('./inherited-server.ts', import.meta.url));

/** Starts the program with a descriptor of ours as its descriptor 3; returns what it says. */
async function start(inherited: number | Socket): Promise<{ says: Promise<string> }> {
  const child = spawn(process.execPath, ['--conditions=@qt3/source', '--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'pipe', inherited],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  const says = Promise.all([text(child.stdout!), text(child.stderr!)]).then((both) => both.join(''));
  await once(child, 'spawn');
  return { says };
}

/** Inherits a listening Unix domain socket to the program, and says hello to it. */
async function converse(folder: string): Promise<string> {
  const server = createServer().listen(join(folder, 'ours'));
  await once(server, 'listening');
  const { says } = await start(descriptorOf(server));
  // Only the other process shall accept; a server of Node's takes its own name away when it is closed.
  renameSync(join(folder, 'ours'), join(folder, 'theirs'));
  server.close();
  const peer = connect(join(folder, 'theirs'));
  peer.write('hello');
  const [answer] = (await once(peer, 'data')) as [Buffer];
  peer.end();
  return `${await says}${answer.toString()}`;
}

describe('QServerSocket, descriptors', function () {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('listens on a Unix domain socket that the process inherited', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qserversocket-'));
    try {
      expect(await converse(folder)).to.equal('listens\nok true\nbefore: ECONNREFUSED\nhello');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses a connected socket, and leaves it open', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const connected = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(connected, 'connect');
    const { says } = await start(connected);
    connected.destroy();
    server.close();
    const refusal = 'QServerSocket::setSocket: Descriptor 3 is not a server socket';
    expect(await says).to.equal(`ok true\nstill open\n${refusal}\n`);
  });
});
