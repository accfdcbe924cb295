import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ClaimingServer } from './claiming-server.js';

describe('QServerSocket, diagnostics', () => {
  it('publishes where it listens, and each connection before newConnection()', async () => {
    const said: unknown[][] = [];
    using server = new ClaimingServer(null, 'watched');
    const onListening = (message: unknown): void => void said.push(['listening', message]);
    const onConnection = (message: unknown): void => void said.push([server.sockets.length, message]);
    subscribe('qt3.qserversocket.listening', onListening);
    subscribe('qt3.qserversocket.connection', onConnection);
    try {
      server.listen({ port: 0, address: '127.0.0.1' });
      expect(said).to.deep.equal([['listening', { server }]]);
      const peer = connect(server.port(), '127.0.0.1');
      await server.connections(1);
      const socket = server.sockets[0]!.socket();
      expect(said.slice(1)).to.deep.equal([[0, { server, socket }]]);
      peer.destroy();
      await once(peer, 'close');
    } finally {
      unsubscribe('qt3.qserversocket.listening', onListening);
      unsubscribe('qt3.qserversocket.connection', onConnection);
    }
  });

  it('writes lines with NODE_DEBUG=qt3', () => {
    const source = `
      import { connect } from 'node:net';
      import { QServerSocket } from '@qt3/qserversocket';
      import { closeUnclaimed } from '@qt3/qsocket/internal';
      class Server extends QServerSocket {
        newConnection(fd) {
          closeUnclaimed(fd);
          this.delete();
          console.error('given', fd);
        }
      }
      const server = new Server(null, 'shown');
      server.listen({ port: 0, address: '127.0.0.1' });
      console.error('port', server.port());
      connect(server.port(), '127.0.0.1').on('error', () => undefined).resume();
    `;
    const { stderr } = spawnSync(
      process.execPath,
      ['--conditions=@qt3/source', '--import', 'tsx', '--input-type=module', '--eval', source],
      {
        encoding: 'utf8',
        env: { ...process.env, NODE_DEBUG: 'qt3' },
        cwd: fileURLToPath(new URL('.', import.meta.url)),
      },
    );
    const [, port = 'none'] = /^port (\d+)$/m.exec(stderr) ?? [];
    const [, descriptor = 'none'] = /^given (-?\d+)$/m.exec(stderr) ?? [];
    const lines = stderr.split('\n').filter((line) => line.startsWith('QT3'));
    expect(lines.map((line) => line.replace(/^QT3 \d+: /, ''))).to.deep.equal([
      `QServerSocket "shown": listens on port ${port}`,
      `QServerSocket "shown": connection, descriptor ${descriptor}`,
    ]);
  });
});
