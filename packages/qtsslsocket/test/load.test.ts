import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { registerAccepted } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import { QtSSLSocket } from '../src/index.js';
import { Credentials } from './support/credentials.js';
import { watch } from './support/watch.js';

describe('A server of many links', () => {
  let credentials: Credentials;
  let server: Server;
  let port: number;

  before(async () => {
    credentials = await Credentials.create();
    server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (accepted) => {
      const link = new QtSSLSocket(QtSSLSocket.Server);
      link.setSocket(registerAccepted(accepted));
      credentials.show(link);
      QObject.connect(link, SIGNAL('readyRead()'), () => {
        while (link.canReadLine()) link.writeBlock(link.readLine());
      });
      for (const end of ['connectionClosed()', 'error(int)']) {
        QObject.connect(link, SIGNAL(end), () => link.deleteLater());
      }
      link.sslAccept();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });

  after(async () => {
    const closed = once(server, 'close');
    server.close();
    await closed;
    credentials.remove();
  });

  function connectTo(): QtSSLSocket {
    const client = new QtSSLSocket();
    client.setPathToCACertFile(credentials.caFile);
    client.connectToHost('127.0.0.1', port);
    return client;
  }

  it('answers each of 200 that are there at once', async () => {
    const clients = Array.from({ length: 200 }, connectTo);
    const watched = clients.map(watch);
    await Promise.all(watched.map(async ({ connected }) => connected.wait(1, 15_000)));
    clients.forEach((client, i) => client.writeBlock(`I am number ${i}\n`));
    await Promise.all(watched.map(async ({ readyRead }) => readyRead.wait()));
    clients.forEach((client, i) => expect(client.readLine()).to.equal(`I am number ${i}\n`));
    for (const client of clients) client.delete();
  });

  it('does not let silent peers delay an honest one', async () => {
    const silent = Array.from({ length: 300 }, () => connect({ port, host: '127.0.0.1' }));
    await Promise.all(silent.map(async (socket) => once(socket, 'connect')));
    const client = connectTo();
    const { connected, readyRead } = watch(client);
    await connected.wait();
    client.writeBlock('hello\n');
    await readyRead.wait();
    // Served while they are all still there: not after they were given up.
    expect(silent.filter((socket) => socket.readableEnded || socket.closed)).to.deep.equal([]);
    client.delete();
    for (const socket of silent) socket.destroy();
  });
});
