import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { CertificateFolder, MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { appendKey } from '../../src/files/key-log.js';

const isWindows = process.platform === 'win32';
const line = Buffer.from('CLIENT_RANDOM 00 00\n');

describe('A key log', () => {
  let folder: CertificateFolder;
  let messages: MessageSpy;

  beforeEach(() => {
    folder = new CertificateFolder();
    messages = new MessageSpy();
  });

  afterEach(() => {
    folder.remove();
    messages.verify();
  });

  function permissions(path: string): number {
    return statSync(path).mode & 0o777;
  }

  it('is a file that only its owner can read, and grows', () => {
    const path = folder.pathTo('new.log');
    appendKey(path, line);
    appendKey(path, line);
    expect(readFileSync(path, 'latin1')).to.equal(line.toString().repeat(2));
    if (!isWindows) expect(permissions(path)).to.equal(0o600);
  });

  for (const mode of isWindows ? [] : [0o644, 0o660, 0o602, 0o610]) {
    it(`that exists with mode ${mode.toString(8)} is closed to other users before anything is written`, () => {
      const path = folder.write('open.log', 'before\n');
      chmodSync(path, mode);
      messages.expect(
        `QtSSLSocket::setPathToKeyLog: Other users could read ${path}; only its owner can from now on`,
      );
      appendKey(path, line);
      appendKey(path, line);
      expect(permissions(path)).to.equal(0o600);
      expect(readFileSync(path, 'latin1')).to.equal(`before\n${line.toString().repeat(2)}`);
    });
  }

  it('that belongs to another user is not written to', function () {
    const path = folder.write('foreign.log', '');
    // Only root can give a file away.
    if (process.getuid?.() !== 0) this.skip();
    chmodSync(path, 0o600);
    chownSync(path, 12345, 12345);
    messages.expect(
      `QtSSLSocket::setPathToKeyLog: Keys cannot be logged: ${path}: it belongs to another user, who could read the keys`,
    );
    appendKey(path, line);
    appendKey(path, line);
    expect(readFileSync(path, 'latin1')).to.equal('');
  });

  it('is a file, and no pipe, which would stop the process until another one reads it', function () {
    if (isWindows) this.skip();
    const pipe = folder.pathTo('pipe');
    execFileSync('mkfifo', [pipe]);
    messages.expect(/^QtSSLSocket::setPathToKeyLog: Keys cannot be logged: .*pipe: ENXIO/);
    appendKey(pipe, line);
    const directory = folder.pathTo('directory');
    mkdirSync(directory);
    messages.expect(`QtSSLSocket::setPathToKeyLog: Keys cannot be logged: ${directory}: it is a directory`);
    appendKey(directory, line);
  });

  it('that cannot be written gives one warning for each reason', () => {
    const path = folder.pathTo('none/keys.log');
    messages.expect(
      `QtSSLSocket::setPathToKeyLog: Keys cannot be logged: ${path}: no such file or directory`,
    );
    appendKey(path, line);
    appendKey(path, line);
    writeFileSync(folder.pathTo('none'), '');
    messages.expect(`QtSSLSocket::setPathToKeyLog: Keys cannot be logged: ${path}: not a directory`);
    appendKey(path, line);
  });
});
