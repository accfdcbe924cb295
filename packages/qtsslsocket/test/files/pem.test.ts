import { CertificateAuthority, type TestCertificate } from '@qt3/test-support';
import { expect } from 'chai';
import { ContextError } from '../../src/errors/context-error.js';
import { certificatesIn, mentionsCertificate, privateKeyIn, revocationListsIn } from '../../src/files/pem.js';

/** The largest file that is read. */
const LARGEST = 16 * 1024 * 1024;

describe('A PEM file', () => {
  let own: TestCertificate;

  before(async () => {
    own = await (await CertificateAuthority.create()).issue({ commonName: 'own' });
  });

  function problem(read: () => unknown): string {
    try {
      read();
    } catch (error) {
      expect(error).to.be.instanceOf(ContextError);
      return (error as ContextError).message;
    }
    throw new Error('it was read');
  }

  it('may have commentary around its blocks, also with dashes in it', () => {
    const text = `--- a list ---\n${own.pem}-----------\nEND\n-----BEGIN-----\n${own.pem}- the end`;
    expect(certificatesIn(text, 'x')).to.have.length(2);
    expect(certificatesIn(text, 'x').map(({ pem }) => pem)).to.deep.equal([own.pem, own.pem]);
  });

  it('may hold blocks of several kinds', () => {
    const text = own.keyPem + own.pem;
    expect(certificatesIn(text, 'x').map(({ pem }) => pem)).to.deep.equal([own.pem]);
    expect(privateKeyIn(text, 'x')).to.equal(own.keyPem);
  });

  it('is refused when a wanted block in it is cut off, at its end or by another block', () => {
    const cutOff = own.pem.slice(0, own.pem.indexOf('-----END'));
    const missing = 'is cut off: its last line, -----END ...-----, is missing.';
    expect(problem(() => certificatesIn(cutOff, 'x'))).to.equal(`The certificate in x ${missing}`);
    expect(problem(() => certificatesIn(own.pem + cutOff, 'x'))).to.equal(`Certificate 2 in x ${missing}`);
    expect(problem(() => certificatesIn(cutOff + own.keyPem + own.pem, 'x'))).to.equal(
      `Certificate 1 in x ${missing}`,
    );
    expect(problem(() => certificatesIn(cutOff + own.pem, 'x'))).to.equal(`Certificate 1 in x ${missing}`);
    const list = '-----BEGIN X509 CRL-----\nAAAA\n';
    expect(problem(() => revocationListsIn(list, 'x'))).to.equal(`The revocation list in x ${missing}`);
    const key = own.keyPem.slice(0, own.keyPem.indexOf('-----END'));
    expect(problem(() => privateKeyIn(key + own.pem, 'x'))).to.equal(`The private key in x ${missing}`);
    expect(privateKeyIn(own.keyPem + key, 'x')).to.equal(own.keyPem);
  });

  // A reader that looks at what follows each of these more than once would take hours for a file of this size.
  const hostile: Readonly<Record<string, string>> = {
    'a certificate of dashes': '-',
    'first lines without a last one': '-----BEGIN CERTIFICATE-----\n',
    'first lines of alternating kinds': '-----BEGIN CERTIFICATE-----\n-----BEGIN X509 CERTIFICATE-----\n',
    'last lines without a first one': '-----END CERTIFICATE-----\n',
    dashes: '-',
    'first lines that do not end': '-----BEGIN CERTIFICATE',
    'first words': '-----BEGIN ',
    'a label of 16 MB': 'A',
    'empty blocks of another kind': '-----BEGIN A-----\n-----END A-----\n',
  };
  const starts: Readonly<Record<string, string>> = {
    'a certificate of dashes': '-----BEGIN CERTIFICATE-----\n',
    'a label of 16 MB': '-----BEGIN ',
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`of 16 MB is read in one pass: ${what}`, () => {
      const start = starts[what] ?? '';
      const file = start + text.repeat(Math.floor((LARGEST - start.length) / text.length));
      for (const read of [certificatesIn, privateKeyIn, revocationListsIn]) problem(() => read(file, 'x'));
      mentionsCertificate(file);
    }).timeout(120_000);
  }
});
