import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { CertificateAuthority, CertificateFolder, MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import { readAuthorityDirectory } from '../../src/files/authority-directory.js';
import { ContextError } from '../../src/errors/context-error.js';

describe('readAuthorityDirectory()', () => {
  let first: CertificateAuthority;
  let second: CertificateAuthority;
  let folder: CertificateFolder;
  let messages: MessageSpy;

  before(async () => {
    first = await CertificateAuthority.create({ commonName: 'First' });
    second = await CertificateAuthority.create({ commonName: 'Second' });
  });

  beforeEach(() => {
    folder = new CertificateFolder();
    messages = new MessageSpy();
  });

  afterEach(() => {
    folder.remove();
    messages.verify();
  });

  it('reads hashed names, plain names and several certificates in a file, each certificate once', async () => {
    const third = await CertificateAuthority.create({ commonName: 'Third' });
    folder.write('0123abcd.0', first.pem);
    folder.write('bundle.crt', 'some words\n', second.pem, first.pem, 'more words\n');
    symlinkSync(folder.pathTo('bundle.crt'), folder.pathTo('deadbeef.1'));
    folder.write('no-ending', third.pem);
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem, second.pem, third.pem]);
  });

  it('passes over what is no certificate and does not look like one', () => {
    folder.write('README', 'certificates are kept here');
    folder.write('0123abcd.r0', 'a revocation list');
    mkdirSync(folder.pathTo('private'));
    folder.write('good.pem', first.pem);
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem]);
  });

  it('skips broken files with one warning that names them, and says it once', () => {
    folder.write('a.pem', 'no certificate');
    folder.write('b', first.pem.replace(/\n[^-]{20}/, '\n####################'));
    folder.write('c.crt', second.pem.slice(0, 100));
    symlinkSync(folder.pathTo('nowhere'), folder.pathTo('0badbad0.0'));
    folder.write('good.pem', first.pem);
    messages.expect(
      'QtSSLSocket::setPathToCACertDir: no certificate can be read from these files in ' +
        `${folder.path}: 0badbad0.0, a.pem, b, c.crt`,
    );
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem]);
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem]);
  });

  it('gives the same object as long as nothing changes', () => {
    const path = folder.write('a.pem', first.pem);
    const before = readAuthorityDirectory(folder.path);
    utimesSync(path, 1, 1);
    expect(readAuthorityDirectory(folder.path).digest).to.equal(before.digest);
    folder.write('README', 'no certificate');
    symlinkSync(folder.pathTo('nowhere'), folder.pathTo('link'));
    // As if all that had been written some time ago.
    const clock = useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
    try {
      const settled = readAuthorityDirectory(folder.path);
      expect(readAuthorityDirectory(folder.path)).to.equal(settled);
      writeFileSync(folder.pathTo('nowhere'), second.pem);
      expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem, second.pem]);
    } finally {
      clock.restore();
    }
  });

  it('notices a file that is new, gone, or changed in place within the same tick and with the same size', () => {
    const path = folder.write('a.pem', `${first.pem} `.padEnd(2000, '\n'));
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([first.pem]);
    writeFileSync(path, second.pem.padEnd(2000, '\n'));
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([second.pem]);
    folder.write('b.pem', first.pem);
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([second.pem, first.pem]);
    folder.remove();
    mkdirSync(folder.path);
    expect(readAuthorityDirectory(folder.path).pems).to.deep.equal([]);
  });

  it('says so when the directory is not there', () => {
    expect(() => readAuthorityDirectory(folder.pathTo('none'))).to.throw(
      ContextError,
      `The directory of authorities cannot be read: ${folder.pathTo('none')}: no such file or directory.`,
    );
  });
});
