import { mkdtempSync, renameSync, rmSync, writeFileSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { readFileCached } from '../../src/files/file-cache.js';
import { isFile, isUnchanged, readSnapshot } from '../../src/files/file-snapshot.js';

describe('a file that is kept', () => {
  let folder: string;
  let path: string;
  let clock: SinonFakeTimers | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qtsslsocket-'));
    path = join(folder, 'file.pem');
    writeFileSync(path, 'first');
  });
  afterEach(() => {
    clock?.restore();
    clock = null;
    rmSync(folder, { recursive: true });
  });

  /** As if it had been written some time ago: nothing is written into it within the same instant. */
  function afterSomeTime(): void {
    clock = useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
  }

  it('is not read again while it is as it was', () => {
    afterSomeTime();
    const first = readFileCached(path, 'certificate');
    expect(first.text).to.equal('first');
    expect(readFileCached(path, 'certificate')).to.equal(first);
    expect(isUnchanged(path, first)).to.equal(true);
  });

  it('is read again when it has been written', () => {
    afterSomeTime();
    const first = readFileCached(path, 'certificate');
    writeFileSync(path, 'other');
    expect(isUnchanged(path, first)).to.equal(false);
    const second = readFileCached(path, 'certificate');
    expect(second.text).to.equal('other');
    expect(second.digest).not.to.equal(first.digest);
    expect(readFileCached(path, 'certificate')).to.equal(second);
  });

  it('is read again when another has been put in its place', () => {
    afterSomeTime();
    const first = readFileCached(path, 'certificate');
    writeFileSync(join(folder, 'next'), 'after');
    renameSync(join(folder, 'next'), path);
    expect(readFileCached(path, 'certificate').text).to.equal('after');
    expect(isUnchanged(path, first)).to.equal(false);
  });

  it('is read again as long as it was written a moment ago', () => {
    clock = useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const first = readFileCached(path, 'certificate');
    expect(first.settled).to.equal(false);
    expect(isUnchanged(path, first)).to.equal(false);
    expect(readFileCached(path, 'certificate')).not.to.equal(first);
  });

  it('is settled two seconds after its last change, by whichever clock', () => {
    const written = Math.round(readSnapshot(path, 'certificate', undefined).stat.ctimeMs);
    clock = useFakeTimers({ now: written, toFake: ['Date'] });
    const settled = [-2010, -1990, 0, 1990, 2010].map((later) => {
      clock!.setSystemTime(written + later);
      return readSnapshot(path, 'certificate', undefined).settled;
    });
    expect(settled).to.deep.equal([true, false, false, false, true]);
  });

  it('is another one when anything about it differs', () => {
    afterSomeTime();
    const first = readSnapshot(path, 'certificate', undefined);
    expect(readSnapshot(path, 'certificate', first)).to.equal(first);
    for (const what of ['ctimeMs', 'ino', 'size', 'mtimeMs', 'dev'] as const) {
      const stat = Object.assign(Object.create(first.stat) as Stats, { [what]: first.stat[what] + 1 });
      const second = readSnapshot(path, 'certificate', { ...first, stat });
      expect(second, what).not.to.equal(first);
      expect(second.text, what).to.equal('first');
      expect(isUnchanged(path, { ...first, stat }), what).to.equal(false);
    }
  });

  it('has to be a file', () => {
    expect([isFile(path), isFile(folder), isFile(join(folder, 'none'))]).to.deep.equal([true, false, false]);
    expect(() => readSnapshot(folder, 'certificate', undefined)).to.throw(
      `The certificate cannot be read: ${folder}: it is not a file.`,
    );
    afterSomeTime();
    const first = readSnapshot(path, 'certificate', undefined);
    rmSync(path);
    expect(isUnchanged(path, first)).to.equal(false);
  });
});
