import { readFileSync } from 'node:fs';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { CertificateAuthority, CertificateFolder, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket, VerifyResult } from '../../src/index.js';
import { plainPair } from '../support/plain-pair.js';
import { turns } from '../support/turns.js';
import { watch, type Watched } from '../support/watch.js';
import { matrix, matrixTable, type Authorities, type MatrixCase, type Shown } from './matrix.js';

const certCheckFailed = SIGNAL('certCheckFailed(int,const QString&)');

/** What slots of certCheckFailed() do, and whether the link then stands. */
const decisions = {
  accepts: { slot: () => {}, goesOn: true },
  'accepts later': { slot: (): Promise<void> => turns(3), goesOn: true },
  closes: { slot: (socket: QtSSLSocket): void => socket.close(), goesOn: false },
  'is not there': { slot: null, goesOn: false },
} as const;

describe('The certificate matrix', () => {
  let authorities: Authorities;
  let folder: CertificateFolder;

  before(async () => {
    const trusted = await CertificateAuthority.create();
    authorities = {
      trusted,
      stranger: await CertificateAuthority.create({ commonName: 'Stranger' }),
      impostor: await CertificateAuthority.create(),
      intermediate: await trusted.createIntermediate(),
    };
    folder = new CertificateFolder();
    const { pem, keyPem } = await trusted.issue({
      names: ['localhost', '*.host.example'],
      addresses: ['127.0.0.1'],
    });
    folder.write('ca.pem', trusted.pem);
    folder.write('good.pem', pem, keyPem);
  });

  after(() => folder.remove());

  function use(socket: QtSSLSocket, path: string): void {
    socket.setPathToCertificate(path);
    socket.setPathToPrivateKey(path);
  }

  async function check(
    { host, weak }: MatrixCase,
    shown: Shown,
    verifier: 'client' | 'server',
    decision: keyof typeof decisions,
    expected: VerifyResult,
  ): Promise<string> {
    const plain = await plainPair();
    using client = new QtSSLSocket(QtSSLSocket.Client, plain.client);
    using server = new QtSSLSocket(QtSSLSocket.Server, plain.server);
    client.setPeerVerifyName(verifier === 'client' ? (host ?? 'localhost') : 'localhost');
    const [looking, showing] = verifier === 'client' ? [client, server] : [server, client];
    client.setPathToCACertFile(folder.pathTo('ca.pem'));
    use(server, folder.pathTo('good.pem'));
    if (verifier === 'server') server.setPathToCACertFile(folder.pathTo('ca.pem'));
    use(showing, folder.write('shown.pem', shown.own.pem, ...(shown.chain ?? []), shown.own.keyPem));
    if (weak === true) showing.setCiphers('DEFAULT:@SECLEVEL=0');
    if (shown.revocationList !== undefined) {
      looking.setPathToCRLFile(folder.write('list.crl', shown.revocationList));
    }
    if (shown.trusted !== undefined) {
      looking.setPathToCACertFile(folder.write('trusted.pem', ...shown.trusted));
    }
    const { slot, goesOn } = decisions[decision];
    if (slot !== null) QObject.connect(looking, certCheckFailed, () => slot(looking));
    const asked: unknown[] = [];
    // Distinguished from a slot by its being a connection that exists during the decision.
    if (slot !== null) QObject.connect(looking, certCheckFailed, (code) => asked.push(code));
    const at = watch(looking);
    server.sslAccept();
    client.sslConnect();
    const description = await outcome(
      looking,
      at,
      expected === VerifyResult.VerifyOk || goesOn,
      slot !== null,
    );
    if (slot !== null) expect(asked).to.deep.equal(expected === VerifyResult.VerifyOk ? [] : [expected]);
    expect(looking.verifyResult()).to.equal(expected);
    plain.client.delete();
    plain.server.delete();
    return description;
  }

  /** Waits until the link stands or has been refused; returns the description. */
  async function outcome(
    looking: QtSSLSocket,
    at: Watched,
    stands: boolean,
    asked: boolean,
  ): Promise<string> {
    const established = looking.sslMode() === QtSSLSocket.Client ? at.connected : at.accepted;
    if (stands) {
      await established.wait();
      expect(at.error.count).to.equal(0);
    } else if (asked) {
      const description = new SignalSpy(looking, certCheckFailed);
      return String((await description.wait())[1]);
    } else {
      expect(await at.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
      expect(established.count).to.equal(0);
    }
    return looking.errorString();
  }

  for (const verifier of ['client', 'server'] as const) {
    describe(`as ${verifier}`, () => {
      for (const kind of matrix) {
        const expected = verifier === 'client' ? kind.atClient : kind.atServer;
        if (expected === null) continue;
        it(kind.title, async () => {
          const shown = await kind.show(authorities);
          for (const decision of Object.keys(decisions) as (keyof typeof decisions)[]) {
            const description = await check(kind, shown, verifier, decision, expected);
            if (expected === VerifyResult.VerifyOk) expect(description).to.equal('');
            else if (verifier === 'client')
              expect(description).to.satisfy((text: string) => text.startsWith(kind.description));
            else expect(description).to.match(/^[A-Z].*\.$/);
          }
        });
      }
    });
  }

  it('is the one that docs/security.md shows', () => {
    const text = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
    const shown =
      /<!-- certificate-matrix: begin -->\n([^]*?)<!-- certificate-matrix: end -->/.exec(text)?.[1] ?? '';
    // Where the columns are put is the formatter's business.
    const rows = (table: string): string[] =>
      table
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ').replace(/-+/g, '-').trim())
        .filter((line) => line !== '');
    expect(rows(shown)).to.deep.equal(
      rows(matrixTable()),
      `put this into docs/security.md:\n${matrixTable()}`,
    );
  });
});
