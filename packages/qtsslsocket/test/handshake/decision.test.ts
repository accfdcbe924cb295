import { once } from 'node:events';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import type { Link } from '../../src/transport/link.js';
import { Credentials } from '../support/credentials.js';
import { sslPair, type SslPair } from '../support/ssl-pair.js';
import { turns } from '../support/turns.js';

const certCheckFailed = SIGNAL('certCheckFailed(int,const QString&)');

describe('certCheckFailed()', () => {
  let credentials: Credentials;
  let pair: SslPair;

  before(async () => {
    credentials = await Credentials.create();
    await credentials.issue('other', { names: ['other.example'] });
  });

  after(() => credentials.remove());

  beforeEach(async () => {
    pair = await sslPair(credentials);
    // The certificate is for another server than the client wants.
    credentials.show(pair.server, 'other');
  });

  afterEach(() => pair.delete());

  function start(): void {
    pair.server.sslAccept();
    pair.client.sslConnect();
  }

  it('is emitted in state Handshaking, before connected(), when peerCertificate() is known', async () => {
    const seen: unknown[] = [];
    QObject.connect(pair.client, certCheckFailed, (code, description) => {
      seen.push(
        code,
        description,
        pair.client.state(),
        /serial=/.exec(pair.client.peerCertificate())?.length,
      );
      seen.push(pair.client.errorString() === description, pair.atClient.log.length);
    });
    start();
    await pair.atClient.connected.wait();
    const description = 'The certificate is not for localhost, but for DNS:other.example.';
    expect(seen).to.deep.equal([
      ...[QtSSLSocket.HostNameMismatch, description, QtSSLSocket.Handshaking, 1],
      ...[true, 0],
    ]);
    expect(pair.client.verifyResult()).to.equal(QtSSLSocket.HostNameMismatch);
  });

  it('refuses when nothing is connected to it', async () => {
    start();
    expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
    expect(pair.client.errorString()).to.match(/^The certificate is not for localhost/);
    expect(pair.atClient.log).to.deep.equal([`error ${QSocket.Idle}`]);
    // The server's side of it is an ordinary end.
    await pair.atServer.connectionClosed.wait();
    expect(pair.atServer.error.count).to.equal(0);
  });

  it('refuses when it is connected only to a signal that is not connected', async () => {
    using relay = new QtSSLSocket();
    QObject.connect(pair.client, certCheckFailed, relay, certCheckFailed);
    start();
    expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
  });

  it('waits for a slot behind another signal', async () => {
    using relay = new QtSSLSocket();
    QObject.connect(pair.client, certCheckFailed, relay, certCheckFailed);
    QObject.connect(relay, certCheckFailed, async () => {
      await pair.atServer.accepted.wait();
      pair.client.close();
    });
    start();
    await pair.atServer.connectionClosed.wait();
    expect(pair.atClient.log).to.deep.equal([]);
  });

  it('refuses when signals are blocked, and emits no error', async () => {
    QObject.connect(pair.client, certCheckFailed, () => {});
    pair.client.blockSignals(true);
    start();
    await pair.atServer.connectionClosed.wait();
    expect(pair.client.error()).to.equal(QtSSLSocket.ErrSSLCertificate);
  });

  it('lets a slot accept the link', async () => {
    QObject.connect(pair.client, certCheckFailed, () => {});
    start();
    await pair.atClient.connected.wait();
    pair.client.writeBlock('hello\n');
    await pair.atServer.readyRead.wait();
    expect(pair.server.readLine()).to.equal('hello\n');
  });

  it('lets a slot close the socket, after which nothing is emitted', async () => {
    QObject.connect(pair.client, certCheckFailed, () => pair.client.close());
    start();
    await pair.atServer.connectionClosed.wait();
    expect(pair.atClient.log).to.deep.equal([]);
    expect(pair.client.state()).to.equal(QSocket.Idle);
  });

  it('lets a slot delete the socket', async () => {
    QObject.connect(pair.client, certCheckFailed, () => pair.client.delete());
    start();
    await pair.atServer.connectionClosed.wait();
    expect(pair.atClient.log).to.deep.equal([]);
  });

  it('waits for a slot that accepts later, and delivers nothing before', async () => {
    QObject.connect(pair.server, SIGNAL('accepted()'), () => pair.server.writeBlock('hello\n'));
    let decide!: () => void;
    const decision = new Promise<void>((resolve) => (decide = resolve));
    QObject.connect(pair.client, certCheckFailed, () => decision);
    start();
    await pair.atServer.accepted.wait();
    expect(pair.client.writeBlock('early\n')).to.equal(6);
    await turns(20);
    expect(pair.client.state()).to.equal(QtSSLSocket.Handshaking);
    expect(pair.atClient.log).to.deep.equal([]);
    decide();
    await pair.atClient.readyRead.wait();
    expect(pair.atClient.log).to.deep.equal([
      `connected ${QSocket.Connected}`,
      `readyRead ${QSocket.Connected}`,
    ]);
    await pair.atServer.readyRead.wait();
    expect(pair.server.readLine()).to.equal('early\n');
  });

  it('waits for a slot that closes later', async () => {
    QObject.connect(pair.client, certCheckFailed, async () => {
      await pair.atServer.accepted.wait();
      pair.client.close();
    });
    start();
    await pair.atServer.connectionClosed.wait();
    await turns(20);
    expect(pair.atClient.log).to.deep.equal([]);
    expect(pair.server.bytesAvailable()).to.equal(0);
  });

  it('waits for the slowest of several slots', async () => {
    let done = 0;
    for (const time of [40, 0, 20]) {
      QObject.connect(pair.client, certCheckFailed, async () => {
        await turns(time);
        done += 1;
      });
    }
    QObject.connect(pair.client, SIGNAL('connected()'), () => expect(done).to.equal(3));
    start();
    await pair.atClient.connected.wait();
  });

  it('refuses when the promise of a slot is rejected', async () => {
    QObject.connect(pair.client, certCheckFailed, async () => {
      await turns();
      throw new Error('the dialog crashed');
    });
    start();
    expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
    expect(pair.client.errorString()).to.match(
      /^The slot that should decide failed: the dialog crashed\. The cert/,
    );
  });

  it('delivers what the peer sent before it ended in order while a slot decided', async () => {
    QObject.connect(pair.client, certCheckFailed, async () => {
      await pair.atServer.accepted.wait();
      const ended = once((pair.client.transport() as Link).engine!, 'end');
      pair.server.writeBlock('bye\n');
      pair.server.close();
      await ended;
    });
    start();
    await pair.atClient.connectionClosed.wait();
    expect(pair.atClient.log[0]).to.equal(`connected ${QSocket.Connected}`);
    expect(pair.client.readLine()).to.equal('bye\n');
  });

  it('does not wait for the decision when the peer ends in order without a word', async () => {
    let decide!: () => void;
    QObject.connect(
      pair.client,
      certCheckFailed,
      async () => new Promise<void>((resolve) => (decide = resolve)),
    );
    start();
    await pair.atServer.accepted.wait();
    pair.server.close();
    expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    expect(pair.client.errorString()).to.equal(
      'The peer closed the connection in the middle of the TLS handshake.',
    );
    decide();
    await turns(2);
    expect(pair.atClient.log).to.deep.equal([`error ${QSocket.Idle}`]);
  });

  it('drops the decision when the socket is closed meanwhile', async () => {
    let finish!: () => void;
    QObject.connect(
      pair.client,
      certCheckFailed,
      async () => new Promise<void>((resolve) => (finish = resolve)),
    );
    start();
    const asked = new SignalSpy(pair.client, certCheckFailed);
    await asked.wait();
    pair.client.close();
    finish();
    await pair.atServer.connectionClosed.wait();
    expect(pair.atClient.log).to.deep.equal([]);
  });

  describe('on a server that has authorities', () => {
    beforeEach(() => {
      credentials.show(pair.server);
      pair.server.setPathToCACertFile(credentials.caFile);
    });

    it('accepts a client without a certificate', async () => {
      start();
      await Promise.all([pair.atServer.accepted.wait(), pair.atClient.connected.wait()]);
      expect(pair.server.peerCertificate()).to.equal('');
    });

    it('accepts a client with a certificate of the authority, for any name', async () => {
      await credentials.issue('client', { commonName: 'a client', usage: 'client' });
      credentials.show(pair.client, 'client');
      start();
      await pair.atServer.accepted.wait();
      expect(pair.server.peerCertificate()).to.match(/^CN=Test CA\/CN=a client\//);
    });

    it('is emitted for a client with a certificate of another authority', async () => {
      const other = await Credentials.create();
      other.show(pair.client);
      const asked = new SignalSpy(pair.server, certCheckFailed);
      start();
      expect((await asked.wait())[0]).to.equal(QtSSLSocket.UnableToVerify);
      await pair.atServer.accepted.wait();
      other.remove();
    });

    it('refuses such a client when nothing is connected', async () => {
      const other = await Credentials.create();
      other.show(pair.client);
      start();
      expect(await pair.atServer.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
      other.remove();
    });
  });
});
