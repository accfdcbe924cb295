import { spawnSync } from 'node:child_process';
import { subscribe, unsubscribe, type ChannelListener } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { type QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { expect } from 'chai';
import { Recorder } from '../support/recorder.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

const CHANNELS = ['qsocket.state', 'qtsslsocket.handshake', 'qtsslsocket.verdict', 'qtsslsocket.failure'];

interface Message {
  readonly socket: QSocket;
  readonly state?: number;
  readonly role?: string;
  readonly result?: number;
  readonly code?: number;
}

/** Collects what the channels say about the sockets of one name. */
function listenTo(name: string): { said: string[]; stop: () => void } {
  const said: string[] = [];
  const listeners = CHANNELS.map((channel): [string, ChannelListener] => [
    `qt3.${channel}`,
    (message) => {
      const { socket, state, role, result, code } = message as Message;
      if (socket.name() === name) said.push(`${channel} ${state ?? role ?? result ?? code}`);
    },
  ]);
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return {
    said,
    stop: () => {
      for (const [channel, listener] of listeners) unsubscribe(channel, listener);
    },
  };
}

describe('diagnostics', () => {
  const tls = tlsFixture();

  async function connectTo(authority: string): Promise<string[]> {
    const recorder = await Recorder.start();
    using server = new QtSSLSocket(QtSSLSocket.Server);
    recorder.accept((inner) => {
      server.setSocket(inner);
      tls.credentials.show(server);
      server.sslAccept();
    });
    const { said, stop } = listenTo('client');
    const client = new QtSSLSocket(QtSSLSocket.Client, null, null, 'client');
    const atClient = watch(client);
    if (authority !== '') client.setPathToCACertFile(authority);
    client.connectToHost('localhost', recorder.port);
    await (authority === '' ? atClient.error : atClient.connected).wait();
    client.close();
    stop();
    client.delete();
    await recorder.close();
    server.socket()?.delete();
    return said;
  }

  it('show the way of a link to subscribers of the channels', async () => {
    expect(await connectTo(tls.credentials.caFile)).to.deep.equal([
      'qsocket.state 1',
      'qsocket.state 2',
      'qtsslsocket.handshake client',
      'qsocket.state 5',
      'qtsslsocket.verdict 0',
      'qsocket.state 3',
      'qsocket.state 0',
    ]);
  });

  it('show a peer that is refused, and why', async () => {
    expect(await connectTo('')).to.deep.equal([
      'qsocket.state 1',
      'qsocket.state 2',
      'qtsslsocket.handshake client',
      'qsocket.state 5',
      `qtsslsocket.verdict ${QtSSLSocket.UnableToVerify}`,
      `qtsslsocket.failure ${QtSSLSocket.ErrSSLCertificate}`,
      'qsocket.state 0',
    ]);
  });

  it('are written to standard error with NODE_DEBUG=qt3', () => {
    const program = `
      import { QObject, SIGNAL } from '@qt3/core-signals';
      import { QHostAddress, QSocket } from '@qt3/qsocket';
      import { QServerSocket } from '@qt3/qserversocket';
      class Server extends QServerSocket {
        newConnection(fd) {
          const socket = new QSocket(this, 'accepted');
          QObject.connect(socket, SIGNAL('connectionClosed()'), () => this.delete());
          socket.setSocket(fd);
        }
      }
      const server = new Server(new QHostAddress(0x7f000001), 0, 1, null, 'server');
      const client = new QSocket(null, 'client');
      QObject.connect(client, SIGNAL('connected()'), () => client.close());
      client.connectToHost('127.0.0.1', server.port());
    `;
    const { stderr } = spawnSync(
      process.execPath,
      ['--conditions=@qt3/source', '--import', 'tsx', '--input-type=module', '--eval', program],
      {
        encoding: 'utf8',
        cwd: fileURLToPath(new URL('../../../../examples/clientserver', import.meta.url)),
        env: { ...process.env, NODE_DEBUG: 'qt3' },
      },
    );
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => line.replace(/^QT3 \d+: /, ''));
    const of = (name: string): string[] => lines.filter((line) => line.includes(`"${name}"`));
    expect(of('client')).to.deep.equal([
      'QSocket "client": HostLookup',
      'QSocket "client": Connecting',
      'QSocket "client": Connected',
      'QSocket "client": Idle',
    ]);
    expect(of('accepted')).to.deep.equal(['QSocket "accepted": Connected', 'QSocket "accepted": Idle']);
    expect(of('server').join('\n')).to.match(
      /^QServerSocket "server": listens on port \d+\nQServerSocket "server": connection, descriptor \d+$/,
    );
  });
});
