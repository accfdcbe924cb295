import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { descriptorOf } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import { mayListen } from '../src/may-listen.js';

describe('mayListen()', () => {
  before(function () {
    // There, descriptors are not looked at.
    if (process.platform === 'win32') this.skip();
  });

  it('refuses a file', () => {
    const fd = openSync(fileURLToPath(import.meta.url), 'r+');
    expect(mayListen(fd)).to.equal(false);
    closeSync(fd);
  });

  it('refuses a socket that has a connection, and takes one that listens', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const connected = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(connected, 'connect');
    expect([mayListen(descriptorOf(connected)), mayListen(descriptorOf(server))]).to.deep.equal([
      false,
      true,
    ]);
    connected.destroy();
    server.close();
  });

  it('leaves what is no descriptor to what opens it', () => {
    expect([mayListen(-1), mayListen(99_999), mayListen(0.5)]).to.deep.equal([true, true, true]);
  });
});
