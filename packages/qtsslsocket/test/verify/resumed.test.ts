import { QObject, SIGNAL } from '@qt3/core-signals';
import { type CertificateAuthority, type CertificateOptions, type TestCertificate } from '@qt3/test-support';
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { type QtSSLSocket, VerifyResult, type SslSession } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';
import { runWithMovableClock } from '../support/movable-clock.js';
import { secure, sessionOf, sslPair, type SslPair } from '../support/ssl-pair.js';

const second = 1000;
const hour = 3600 * second;
const { VerifyOk, Expired, UnableToVerify } = VerifyResult;
const certCheckFailed = SIGNAL('certCheckFailed(int,const QString&)');

/** A link that resumes a session has to give the verdict that a full handshake would give at that moment. */
describe('A resumed link', () => {
  let credentials: Credentials;
  let intermediate: CertificateAuthority;
  let clock: SinonFakeTimers | null = null;

  before(async () => {
    credentials = await Credentials.create();
    intermediate = await credentials.authority.createIntermediate();
  });

  after(() => credentials.remove());

  afterEach(() => {
    clock?.restore();
    clock = null;
  });

  /** Only for what is checked here: OpenSSL has a clock of its own, and looks at no date when it resumes a session. */
  function goTo(time: number): void {
    clock?.restore();
    clock = useFakeTimers({ now: time, toFake: ['Date'] });
  }

  /** A pair in which each end shows its certificate, and takes whatever the other one shows. */
  async function pairOf(version: Version, options: Options = {}): Promise<SslPair> {
    const pair = await sslPair(credentials);
    pair.client.setMaximumProtocol(version);
    pair.server.setPathToCACertFile(credentials.caFile);
    if (options.server !== undefined) show(pair.server, 'own-server', options.server);
    if (options.client !== undefined) show(pair.client, 'own-client', options.client);
    if (options.list !== undefined)
      pair.server.setPathToCRLFile(credentials.folder.write('lists.pem', options.list));
    if (options.session !== undefined) pair.client.setSession(options.session);
    for (const socket of [pair.client, pair.server]) QObject.connect(socket, certCheckFailed, () => {});
    return pair;
  }

  function show(socket: QtSSLSocket, name: string, { pem, keyPem }: TestCertificate): void {
    socket.setPathToCertificate(credentials.folder.write(`${name}.pem`, pem, intermediate.pem));
    socket.setPathToPrivateKey(credentials.folder.write(`${name}.key`, keyPem));
  }

  const anHour = (more: CertificateOptions = {}): CertificateOptions => ({
    names: ['localhost'],
    notAfter: new Date(Date.now() + hour),
    ...more,
  });

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    describe(version, () => {
      it('is not made by a client when the certificate of the server has run out meanwhile', async () => {
        const server = await intermediate.issue(anHour());
        const first = await pairOf(version, { server });
        let session = await sessionOf(first);
        expect(first.client.verifyResult()).to.equal(VerifyOk);
        first.delete();
        // Also at the end of a row of sessions, each of which came from a link that resumed the one before.
        for (let i = 0; i < 2; i += 1) {
          const next = await pairOf(version, { server, session });
          session = await sessionOf(next);
          expect([next.client.isSessionReused(), next.client.verifyResult()]).to.deep.equal([true, VerifyOk]);
          next.delete();
        }
        goTo(Date.now() + 2 * hour);
        const late = await pairOf(version, { server, session });
        await secure(late);
        expect(late.client.isSessionReused()).to.equal(false);
        late.delete();
      });

      it('says at a server that the certificate of the client has run out meanwhile', async () => {
        const client = await intermediate.issue(anHour());
        const first = await pairOf(version, { client });
        let session = await sessionOf(first);
        expect(first.server.verifyResult()).to.equal(VerifyOk);
        first.delete();
        for (let i = 0; i < 2; i += 1) {
          const next = await pairOf(version, { client, session });
          session = await sessionOf(next);
          expect([next.server.isSessionReused(), next.server.verifyResult()]).to.deep.equal([true, VerifyOk]);
          expect(next.server.peerX509Certificate()?.issuerCertificate?.subject).to.equal(
            'CN=Test Intermediate CA',
          );
          next.delete();
        }
        goTo(Date.now() + 2 * hour);
        const late = await pairOf(version, { client, session });
        await secure(late);
        expect([late.server.isSessionReused(), late.server.verifyResult()]).to.deep.equal([true, Expired]);
        late.delete();
      });

      it('says at a server what the first link said of a client that had run out before', async () => {
        const client = await intermediate.issue({
          notBefore: new Date(Date.now() - 2 * hour),
          notAfter: new Date(Date.now() - hour),
        });
        const first = await pairOf(version, { client });
        const session = await sessionOf(first);
        expect(first.server.verifyResult()).to.equal(Expired);
        first.delete();
        const next = await pairOf(version, { client, session });
        await secure(next);
        expect([next.server.isSessionReused(), next.server.verifyResult()]).to.deep.equal([true, Expired]);
        next.delete();
      });

      it('says at a server that a revocation list has run out meanwhile', async () => {
        const client = await intermediate.issue({});
        const nextUpdate = new Date(Date.now() + hour);
        const lists = [credentials.authority, intermediate].map((issuer) =>
          issuer.revoke([], { nextUpdate }),
        );
        const list = (await Promise.all(lists)).join('');
        const first = await pairOf(version, { client, list });
        const session = await sessionOf(first);
        expect(first.server.verifyResult()).to.equal(VerifyOk);
        first.delete();
        goTo(Date.now() + 2 * hour);
        const late = await pairOf(version, { client, list, session });
        await secure(late);
        expect([late.server.isSessionReused(), late.server.verifyResult()]).to.deep.equal([
          true,
          UnableToVerify,
        ]);
        late.delete();
      });
    });
  }

  it('says the truth by the clock of the machine too', async function () {
    this.timeout(120_000);
    const printed = await runWithMovableClock(this, new URL('./late-links.ts', import.meta.url));
    const late = { atClient: Expired, atServer: Expired, isResumed: false };
    expect(JSON.parse(printed)).to.deep.equal({
      first: [VerifyOk, VerifyOk],
      late: { 'TLSv1.2': late, 'TLSv1.3': late },
    });
  });
});

type Version = 'TLSv1.2' | 'TLSv1.3';

/** What the ends of a pair show, and know. */
interface Options {
  readonly server?: TestCertificate;
  readonly client?: TestCertificate;
  /** The server's revocation lists. */
  readonly list?: string;
  readonly session?: SslSession;
}
