import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
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
    for (const flags of ['r+', 'r']) {
      const fd = openSync(fileURLToPath(import.meta.url), flags);
      expect(mayListen(fd)).to.equal(false);
      closeSync(fd);
    }
  });

  it('refuses a socket that has a connection, and takes one that listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    const received = once(server, 'connection').then(([socket]) => text(socket as Socket));
    await once(server, 'listening');
    const connected = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(connected, 'connect');
    expect([mayListen(descriptorOf(connected)), mayListen(descriptorOf(server))]).to.deep.equal([
      false,
      true,
    ]);
    // Nothing was sent to find out.
    connected.end();
    expect(await received).to.equal('');
    server.close();
  });

  it('leaves what is no descriptor to what opens it', () => {
    expect([mayListen(-1), mayListen(99_999), mayListen(0.5)]).to.deep.equal([true, true, true]);
  });
});
