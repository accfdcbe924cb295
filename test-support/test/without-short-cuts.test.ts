// The packages on a Node.js that shows nothing of what it does not document, and whose sockets have no descriptors.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CertificateAuthority, CertificateFolder } from '@qt3/test-support';
import { expect } from 'chai';

const register = new URL('../src/without-short-cuts/register.ts', import.meta.url).href;
const examples = fileURLToPath(new URL('../../examples/sslserver', import.meta.url));

const OPTIONS = ['--conditions=@qt3/source', '--import', 'tsx', '--import', register];

/** Runs a program in a process of its own, which has to end by itself. */
function run(program: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...OPTIONS, '--input-type=module', '--eval', program], {
    encoding: 'utf8',
    cwd: examples,
    timeout: 30_000,
  });
}

const IMPORTS = `
  import { QObject, SIGNAL, SLOT } from '@qt3/core-signals';
  import { QHostAddress, QSocket } from '@qt3/qsocket';
  import { QServerSocket } from '@qt3/qserversocket';
  import { QtSSLSocket } from '@qt3/qtsslsocket';
  const loopback = new QHostAddress(0x7f000001);
`;

describe('without short cuts', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'qt3-short-cuts-'));
  after(() => rmSync(folder, { recursive: true }));

  it('servers, sockets and setSocket() work', () => {
    const { stdout, stderr, status } = run(`${IMPORTS}
      class Server extends QServerSocket {
        newConnection(fd) {
          console.log('descriptor', fd < 0 ? 'unknown' : fd);
          const socket = new QSocket(this);
          QObject.connect(socket, SIGNAL('readyRead()'), () => socket.writeBlock(socket.readAll()));
          QObject.connect(socket, SIGNAL('connectionClosed()'), () => this.delete());
          socket.setSocket(fd);
        }
      }
      const server = new Server(loopback, 0, 1);
      console.log(server.ok(), await server.whenListening(), server.port() > 0, server.socket());
      const client = new QSocket();
      let count = 0;
      QObject.connect(client, SIGNAL('connected()'), () => client.writeBlock(Buffer.alloc(500000)));
      QObject.connect(client, SIGNAL('readyRead()'), () => {
        count += client.readAll().length;
        if (count === 500000) client.close();
        if (count === 500000) console.log('all');
      });
      client.connectToHost('127.0.0.1', server.port());
    `);
    expect([stdout, stderr, status]).to.deep.equal(['true true true -1\ndescriptor unknown\nall\n', '', 0]);
  });

  it('a server that is deleted before it knows that it listens does not stay', () => {
    const { stdout, stderr, status } = run(`${IMPORTS}
      class Server extends QServerSocket { newConnection() {} }
      const server = new Server(loopback, 0);
      server.delete();
      console.log(server.ok());
    `);
    expect([stdout, stderr, status]).to.deep.equal(['false\n', '', 0]);
  });

  it('flush() gives everything away before the process ends', () => {
    const { stdout, stderr } = run(`${IMPORTS}
      import { fork } from 'node:child_process';
      import { createServer } from 'node:net';
      import { writeFileSync } from 'node:fs';
      const file = ${JSON.stringify(join(folder, 'flush.mjs'))};
      writeFileSync(file, \`
        import { QObject, SIGNAL } from ${JSON.stringify(import.meta.resolve('@qt3/core-signals'))};
        import { QSocket } from ${JSON.stringify(import.meta.resolve('@qt3/qsocket'))};
        const socket = new QSocket();
        QObject.connect(socket, SIGNAL('connected()'), () => {
          socket.writeBlock('last words');
          socket.flush();
          process.exit(0);
        });
        socket.connectToHost('127.0.0.1', Number(process.argv[2]));
      \`);
      const server = createServer((peer) => {
        peer.on('error', () => undefined).on('data', (bytes) => console.log(String(bytes)));
        server.close();
      }).listen(0, '127.0.0.1', () => {
        fork(file, [String(server.address().port)], { execArgv: ${JSON.stringify(OPTIONS)} });
      });
    `);
    expect([stdout, stderr]).to.deep.equal(['last words\n', '']);
  });

  it('waitForMore() says that it cannot block', () => {
    const { stderr } = run(`${IMPORTS}
      class Server extends QServerSocket { newConnection(fd) { this.delete(); } }
      const server = new Server(loopback, 0);
      await server.whenListening();
      const client = new QSocket();
      QObject.connect(client, SIGNAL('connected()'), () => { client.waitForMore(10); process.exit(); });
      client.connectToHost('127.0.0.1', server.port());
    `);
    expect(stderr).to.equal(
      'QSocket::waitForMore: Cannot block on this connection; await waitForMoreAsync()\n',
    );
  });

  it('a connection is upgraded to TLS, and the peer is verified', async () => {
    using certificates = new CertificateFolder();
    const authority = await CertificateAuthority.create({ commonName: 'An authority for this test' });
    const { pem, keyPem } = await authority.issue({ addresses: ['127.0.0.1'] });
    const [certificate, key, ca] = [
      certificates.write('server.pem', pem),
      certificates.write('server.key', keyPem),
      certificates.write('ca.pem', authority.pem),
    ];
    const { stdout, stderr, status } = run(`${IMPORTS}
      class Server extends QServerSocket {
        newConnection(fd) {
          const plain = new QSocket(this);
          plain.setSocket(fd);
          const socket = new QtSSLSocket(QtSSLSocket.Server, plain, this);
          socket.setPathToCertificate(${JSON.stringify(certificate)});
          socket.setPathToPrivateKey(${JSON.stringify(key)});
          QObject.connect(socket, SIGNAL('accepted()'), () => socket.writeBlock('hello\\n'));
          QObject.connect(socket, SIGNAL('connectionClosed()'), socket, SLOT('deleteLater()'));
          socket.sslAccept();
        }
      }
      const server = new Server(loopback, 0);
      await server.whenListening();
      for (const authority of [${JSON.stringify(ca)}, '']) {
        await new Promise((done) => {
          const plain = new QSocket();
          const socket = new QtSSLSocket(QtSSLSocket.Client, plain);
          if (authority !== '') socket.setPathToCACertFile(authority);
          QObject.connect(socket, SIGNAL('readyRead()'), () => {
            if (!socket.canReadLine()) return;
            console.log(socket.readLine().trim(), socket.verifyResult());
            socket.close();
            done();
          });
          QObject.connect(socket, SIGNAL('error(int)'), (code) => { console.log('refused', code); server.delete(); done(); });
          QObject.connect(plain, SIGNAL('connected()'), () => socket.sslConnect());
          plain.connectToHost('127.0.0.1', server.port());
        });
      }
    `);
    expect([stdout, stderr, status]).to.deep.equal(['hello 0\nrefused 7\n', '', 0]);
  });
});
