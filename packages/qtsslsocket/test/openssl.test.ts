import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { registerAccepted } from '@qt3/qsocket/internal';
import { withTimeout } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../src/index.js';
import { Credentials } from './support/credentials.js';
import { writeUntilItFails } from './support/starving-writer.js';
import { watch } from './support/watch.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('The openssl command', function () {
  let credentials: Credentials;

  before(async function () {
    if (!hasOpenssl) this.skip();
    credentials = await Credentials.create();
  });

  after(() => {
    if (hasOpenssl) credentials.remove();
  });

  /** Waits until the output of a process contains `text`. */
  async function output(child: ChildProcess, text: string): Promise<string> {
    let all = '';
    const seen = new Promise<string>((resolve) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        all += chunk.toString();
        if (all.includes(text)) resolve(all);
      });
    });
    return withTimeout(seen, 5000, () => `${text} in: ${all}`);
  }

  it('holds a conversation with a server', async () => {
    const server = new QtSSLSocket(QtSSLSocket.Server);
    const atServer = watch(server);
    const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (accepted) => {
      listener.close();
      server.setSocket(registerAccepted(accepted));
      credentials.show(server);
      server.sslAccept();
    });
    QObject.connect(server, SIGNAL('accepted()'), () => server.writeBlock('220 hello\r\n'));
    QObject.connect(server, SIGNAL('readyRead()'), () => {
      while (server.canReadLine()) server.writeBlock(`250 ${server.readLine()}`);
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const client = spawn('openssl', [
      ...['s_client', '-connect', `127.0.0.1:${String(port)}`, '-CAfile', credentials.caFile],
      ...['-verify_return_error', '-quiet'],
    ]);
    const exited = once(client, 'exit');
    await output(client, '220 hello\r\n');
    const answer = output(client, '250 NOOP\n');
    client.stdin.write('NOOP\n');
    await answer;
    server.close();
    await exited;
    expect(atServer.error.count).to.equal(0);
    server.delete();
  });

  it('holds a conversation with a client', async () => {
    const { folder } = credentials;
    const server = spawn('openssl', [
      ...['s_server', '-accept', '127.0.0.1:0', '-naccept', '1'],
      ...['-cert', folder.pathTo('server.pem'), '-key', folder.pathTo('server.key')],
    ]);
    const exited = once(server, 'exit');
    const port = Number(/:(\d+)\n/.exec(await output(server, 'ACCEPT 127.0.0.1:'))?.[1]);
    using client = new QtSSLSocket();
    const atClient = watch(client);
    client.setPathToCACertFile(credentials.caFile);
    client.connectToHost('localhost', port);
    await atClient.connected.wait();
    const arrived = output(server, 'HELO there\n');
    client.writeBlock('HELO there\n');
    await arrived;
    server.stdin.write('250 hello yourself\n');
    await atClient.readyRead.wait();
    expect(client.readLine()).to.equal('250 hello yourself\n');
    client.close();
    await exited;
    expect(atClient.error.count).to.equal(0);
  });

  it('verifies a client whose certificate, key and authority come from memory', async () => {
    const { folder, authority } = credentials;
    const { pem, keyPem } = await authority.issue({ commonName: 'from memory', usage: 'client' });
    const server = spawn('openssl', [
      ...['s_server', '-accept', '127.0.0.1:0', '-naccept', '1', '-CAfile', credentials.caFile],
      ...['-Verify', '1', '-verify_return_error'],
      ...['-cert', folder.pathTo('server.pem'), '-key', folder.pathTo('server.key')],
    ]);
    const exited = once(server, 'exit');
    const port = Number(/:(\d+)\n/.exec(await output(server, 'ACCEPT 127.0.0.1:'))?.[1]);
    using client = new QtSSLSocket();
    const atClient = watch(client);
    client.setPathToCertificate('none.pem');
    client.setCertificate(Buffer.from(pem));
    client.setPrivateKey(keyPem);
    client.setCACertificates(authority.pem);
    expect(
      [client.pathToCertificate(), client.pathToPrivateKey(), client.pathToCACertFile()].join(''),
    ).to.equal('');
    expect(client.localCertificate()).to.contain('from memory');
    client.connectToHost('localhost', port);
    await atClient.connected.wait();
    const arrived = output(server, 'HELO there\n');
    client.writeBlock('HELO there\n');
    await arrived;
    expect(client.verifyResult()).to.equal(QtSSLSocket.VerifyOk);
    client.close();
    await exited;
    expect(atClient.error.count).to.equal(0);
  });

  for (const version of ['1_2', '1_3']) {
    it(`reports why it refuses our certificate, also while we write (TLS ${version.replace('_', '.')})`, async () => {
      const { folder } = credentials;
      const other = await Credentials.create();
      await other.issue('client', { usage: 'client' });
      const server = spawn('openssl', [
        ...['s_server', '-accept', '127.0.0.1:0', '-naccept', '1', `-tls${version}`],
        ...['-Verify', '1', '-verify_return_error', '-CAfile', credentials.caFile],
        ...['-cert', folder.pathTo('server.pem'), '-key', folder.pathTo('server.key')],
      ]);
      const exited = once(server, 'exit');
      const port = Number(/:(\d+)\n/.exec(await output(server, 'ACCEPT 127.0.0.1:'))?.[1]);
      using client = new QtSSLSocket();
      client.setPathToCACertFile(credentials.caFile);
      other.show(client, 'client');
      const { error } = watch(client);
      QObject.connect(client, SIGNAL('connected()'), () => void writeUntilItFails(client));
      client.connectToHost('localhost', port);
      // A client of TLS 1.3 has done its part before the server looks at its certificate.
      const code = version === '1_3' ? QtSSLSocket.ErrSSLProtocol : QtSSLSocket.ErrSSLHandshake;
      expect(await error.wait()).to.deep.equal([code]);
      expect(client.errorString()).to.match(/: the peer gave up: .*unknown ca\.$/);
      await exited;
      other.remove();
    });
  }

  for (const version of ['1_2', '1_3']) {
    it(`resumes the session of a link that it has ended (TLS ${version.replace('_', '.')})`, async () => {
      // It shows a page about the link, and closes.
      const server = spawn('openssl', [
        ...['s_server', '-accept', '127.0.0.1:0', '-naccept', '2', '-www', `-tls${version}`],
        ...[
          '-cert',
          credentials.folder.pathTo('server.pem'),
          '-key',
          credentials.folder.pathTo('server.key'),
        ],
      ]);
      const exited = once(server, 'exit');
      const port = Number(/:(\d+)\n/.exec(await output(server, 'ACCEPT 127.0.0.1:'))?.[1]);
      const client = new QtSSLSocket();
      client.setPathToCACertFile(credentials.caFile);
      const { connectionClosed } = watch(client);
      QObject.connect(client, SIGNAL('connected()'), () => client.writeBlock('GET / HTTP/1.0\r\n\r\n'));
      const pages: string[] = [];
      for (let link = 1; link <= 2; link += 1) {
        client.connectToHost('127.0.0.1', port);
        expect(client.session()).to.equal(null);
        await connectionClosed.wait(link);
        pages.push(client.readAll().toString());
        expect(client.session()).not.to.equal(null);
        client.setSession(client.session());
      }
      expect(pages[0]).to.match(/^New, TLSv1/m);
      expect(pages[1]).to.match(/^Reused, TLSv1/m);
      client.delete();
      await withTimeout(exited, 5000, () => 'the server to end');
    });
  }
});
