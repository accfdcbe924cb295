import { utimesSync } from 'node:fs';
import {
  CertificateAuthority,
  CertificateFolder,
  issueSelfSigned,
  rewriteKey,
  type KeyKind,
  type TestCertificate,
} from '@qt3/test-support';
import { expect } from 'chai';
import { ContextError } from '../../src/errors/context-error.js';
import { defaultSettings, type ContextSettings } from '../../src/context/context-settings.js';
import { GivenText } from '../../src/files/source.js';
import { prepareContext } from '../../src/context/prepared-context.js';

describe('prepareContext()', () => {
  let folder: CertificateFolder;
  let authority: CertificateAuthority;
  let server: TestCertificate;
  let certificatePath: string;
  let privateKeyPath: string;

  before(async () => {
    folder = new CertificateFolder();
    authority = await CertificateAuthority.create();
    server = await authority.issue({ names: ['localhost'] });
    certificatePath = folder.write('server.pem', server.pem);
    privateKeyPath = folder.write('server.key', server.keyPem);
  });

  after(() => folder.remove());

  function settings(changes: Partial<ContextSettings> = {}): ContextSettings {
    return { ...defaultSettings(), ...changes };
  }

  function problem(changes: Partial<ContextSettings>, role: 'client' | 'server' = 'server'): string {
    try {
      prepareContext(settings(changes), role);
    } catch (error) {
      expect(error).to.be.instanceOf(ContextError);
      return (error as ContextError).message;
    }
    throw new Error('it went through');
  }

  it('makes a client context of nothing at all', () => {
    const context = prepareContext(settings(), 'client');
    expect(context.certificate).to.equal(null);
    expect(context.hasAuthorities).to.equal(false);
  });

  it('makes each context once', () => {
    const first = prepareContext(settings({ certificatePath, privateKeyPath }), 'server');
    expect(prepareContext(settings({ certificatePath, privateKeyPath }), 'server')).to.equal(first);
    expect(prepareContext(settings({ certificatePath, privateKeyPath }), 'client')).not.to.equal(first);
    const copy = folder.write('copy.pem', server.pem);
    expect(prepareContext(settings({ certificatePath: copy, privateKeyPath }), 'server')).to.equal(first);
    const given = new GivenText(server.pem, 'setCertificate');
    expect(prepareContext(settings({ certificatePath: given, privateKeyPath }), 'server')).to.equal(first);
  });

  it('notices a changed file, and one that only looks changed', async () => {
    const paths = {
      certificatePath: folder.write('a.pem', server.pem),
      privateKeyPath: folder.write('a.key', server.keyPem),
    };
    const first = prepareContext(settings(paths), 'server');
    utimesSync(paths.certificatePath, 1, 1);
    expect(prepareContext(settings(paths), 'server')).to.equal(first);
    const renewed = await authority.issue({ commonName: 'renewed' });
    folder.write('a.pem', renewed.pem);
    folder.write('a.key', renewed.keyPem);
    expect(prepareContext(settings(paths), 'server').certificate?.subject).to.equal('CN=renewed');
  });

  it('takes the authorities of the file before those of the directory', async () => {
    const other = await CertificateAuthority.create({ commonName: 'Other' });
    folder.write('authorities/other.pem', other.pem);
    const context = prepareContext(
      settings({
        caFilePath: folder.write('ca.pem', authority.pem),
        caDirectoryPath: folder.pathTo('authorities'),
      }),
      'client',
    );
    expect(context.hasAuthorities).to.equal(true);
  });

  for (const kind of ['ecdsa', 'rsa'] as const satisfies KeyKind[]) {
    it(`reads ${kind} keys in every form, also from the file that holds the certificate`, async () => {
      const own = await authority.issue({ key: kind, commonName: kind });
      for (const keyPem of [
        own.keyPem,
        rewriteKey(own.keyPem, 'traditional'),
        rewriteKey(own.keyPem, 'encrypted', 'secret'),
        rewriteKey(own.keyPem, 'traditional-encrypted', 'secret'),
      ]) {
        const both = folder.write('both.pem', keyPem, own.pem);
        const context = prepareContext(
          settings({ certificatePath: both, privateKeyPath: both, passPhrase: 'secret' }),
          'server',
        );
        expect(context.certificate?.subject).to.equal(`CN=${kind}`);
      }
    });
  }

  it('says what is wrong with an encrypted key', () => {
    for (const form of ['encrypted', 'traditional-encrypted'] as const) {
      const path = folder.write(`${form}.key`, rewriteKey(server.keyPem, form, 'secret'));
      const paths = { certificatePath, privateKeyPath: path };
      expect(problem(paths)).to.equal(
        `The private key in ${path} is encrypted, and setPassPhrase() was not called.`,
      );
      expect(problem({ ...paths, passPhrase: 'wrong' })).to.equal(
        `The private key in ${path} cannot be decrypted: the pass phrase is wrong, or the key is damaged.`,
      );
    }
  });

  it('says that a key is encrypted with a cipher that this OpenSSL does not support', () => {
    // PBE-SHA1-RC4-128 (PKCS #12, appendix C), around bytes that cannot be decrypted.
    const path = folder.write(
      'rc4.key',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMCwwHAYKKoZIhvcNAQwBATAOBAgAAAAAAAAAAAICCAAEDAEBAQEBAQEBAQEBAQ==\n-----END ENCRYPTED PRIVATE KEY-----\n',
    );
    for (const passPhrase of ['', 'secret']) {
      expect(problem({ certificatePath, privateKeyPath: path, passPhrase })).to.equal(
        `The private key in ${path} is encrypted with RC4, which this OpenSSL does not support; encrypt it with AES.`,
      );
    }
  });

  it('refuses control characters in every text for OpenSSL or the file system', () => {
    const paths = { certificatePath, privateKeyPath };
    const cases: readonly [Partial<ContextSettings>, string][] = [
      [{ certificatePath: 'a\0b' }, 'The path to the certificate "a\\x00b"'],
      [{ ...paths, privateKeyPath: 'a\nb' }, 'The path to the private key "a\\x0Ab"'],
      [{ ...paths, caFilePath: 'a\tb' }, 'The path to the file of authorities "a\\x09b"'],
      [{ ...paths, caDirectoryPath: 'a\x7fb' }, 'The path to the directory of authorities "a\\x7Fb"'],
      [{ ...paths, crlPath: 'a\x85b' }, 'The path to the revocation lists "a\\x85b"'],
      [{ ...paths, ciphers: 'eNULL:@SECLEVEL=0\0' }, 'The cipher list "eNULL:@SECLEVEL=0\\x00"'],
      [{ ...paths, passPhrase: 'secret\n' }, 'The pass phrase'],
    ];
    for (const [changes, what] of cases)
      expect(problem(changes)).to.equal(`${what} contains a control character.`);
  });

  it('says which file is missing, empty, broken, or of the wrong kind', () => {
    const none = folder.pathTo('none.pem');
    const empty = folder.write('empty.pem', '');
    const broken = folder.write(
      'broken.pem',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    const brokenKey = folder.write(
      'broken.key',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
    );
    expect(problem({})).to.equal('A server needs a certificate: setPathToCertificate() was not called.');
    expect(problem({ certificatePath })).to.equal(
      'There is a certificate, but setPathToPrivateKey() was not called.',
    );
    expect(problem({ privateKeyPath })).to.equal(
      'There is a private key, but setPathToCertificate() was not called.',
    );
    expect(problem({ certificatePath: none, privateKeyPath })).to.equal(
      `The certificate cannot be read: ${none}: no such file or directory.`,
    );
    expect(problem({ certificatePath, privateKeyPath: folder.path })).to.equal(
      `The private key cannot be read: ${folder.path}: it is not a file.`,
    );
    expect(problem({ certificatePath: empty, privateKeyPath })).to.equal(
      `There is no PEM encoded certificate in ${empty}.`,
    );
    expect(problem({ certificatePath, privateKeyPath: empty })).to.equal(
      `There is no PEM encoded private key in ${empty}.`,
    );
    expect(problem({ certificatePath: broken, privateKeyPath })).to.match(
      new RegExp(`^The certificate in ${broken} cannot be read: .+\\.$`),
    );
    expect(problem({ certificatePath, privateKeyPath: brokenKey })).to.match(
      new RegExp(`^The private key in ${brokenKey} cannot be read: .+\\.$`),
    );
    expect(problem({ caFilePath: none }, 'client')).to.equal(
      `The file of authorities cannot be read: ${none}: no such file or directory.`,
    );
    expect(problem({ crlPath: empty }, 'client')).to.equal(
      `There is no PEM encoded revocation list in ${empty}.`,
    );
  });

  it('says that a key does not belong to the certificate', async () => {
    const stranger = await issueSelfSigned();
    const path = folder.write('stranger.key', stranger.keyPem);
    expect(problem({ certificatePath, privateKeyPath: path })).to.equal(
      `The private key in ${path} does not belong to the certificate in ${certificatePath}.`,
    );
  });

  it('says that our own key is too weak', async () => {
    const weak = await authority.issue({ key: 'rsa-1024' });
    const path = folder.write('weak.pem', weak.pem, weak.keyPem);
    expect(problem({ certificatePath: path, privateKeyPath: path })).to.match(
      /weak\.pem cannot be used: .+\.$/,
    );
  });

  it('says that a revocation list cannot be read', () => {
    const crlPath = folder.write('bad.crl', '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n');
    expect(problem({ crlPath, certificatePath, privateKeyPath })).to.equal(
      `A revocation list in ${crlPath} cannot be read: Failed to parse CRL.`,
    );
  });

  it('says that a directory holds no authority', () => {
    folder.write('nothing/README', 'nothing');
    const path = folder.pathTo('nothing');
    expect(problem({ caDirectoryPath: path }, 'client')).to.equal(
      `There is no usable certificate of an authority in ${path}.`,
    );
  });

  it('says that no cipher or no version is left', () => {
    for (const ciphers of ['NO-SUCH-CIPHER', 'eNULL', 'eNULL:@SECLEVEL=0', 'TLS_NO_SUCH_CIPHER']) {
      expect(problem({ ciphers }, 'client')).to.equal(`There is no usable cipher in the list "${ciphers}".`);
    }
    const ofTls13 = { ciphers: 'TLS_AES_128_GCM_SHA256', maximumProtocol: 'TLSv1.2' } as const;
    expect(problem(ofTls13, 'client')).to.equal(
      'There is no usable cipher in the list "TLS_AES_128_GCM_SHA256".',
    );
    expect(problem({ ciphers: 'HIGH:@SECLEVEL=9', certificatePath, privateKeyPath })).to.equal(
      'The cipher list "HIGH:@SECLEVEL=9" cannot be read: invalid command.',
    );
    expect(problem({ minimumProtocol: 'SSLv3' as 'TLSv1' }, 'client')).to.equal(
      'SSLv3 is no version of TLS; the names are TLSv1, TLSv1.1, TLSv1.2, TLSv1.3.',
    );
    expect(problem({ maximumProtocol: 'TLSv1.1' }, 'client')).to.equal(
      'No version of TLS is left between TLSv1.2 and TLSv1.1.',
    );
  });
});
