import { expect } from 'chai';
import { shortNames } from '../../src/dos/short-names.js';

function inDos(...names: string[]): string[] {
  return shortNames(names).map(({ base, extension }) => (extension === '' ? base : `${base}.${extension}`));
}

describe('shortNames', () => {
  it('puts names that fit in capitals', () => {
    expect(inDos('README', 'autoexec.bat', 'a_b-c~1.md', '12345678.123')).to.eql([
      'README',
      'AUTOEXEC.BAT',
      'A_B-C~1.MD',
      '12345678.123',
    ]);
  });

  it('shortens names that are too long', () => {
    expect(inDos('package-lock.json', 'eslint.config.js', 'node_modules')).to.eql([
      'PACKAG~1.JSO',
      'ESLINT~1.JS',
      'NODE_M~1',
    ]);
  });

  it('numbers names that would become the same', () => {
    expect(inDos('tsconfig.base.json', 'tsconfig.check.json', 'tsconfig.json')).to.eql([
      'TSCONF~1.JSO',
      'TSCONF~2.JSO',
      'TSCONF~3.JSO',
    ]);
    expect(inDos('Readme', 'README')).to.eql(['README', 'README~1']);
  });

  it('keeps away from a name that looks like a shortened one, wherever it stands', () => {
    expect(inDos('longfilename.txt', 'LONGFI~1.TXT')).to.eql(['LONGFI~2.TXT', 'LONGFI~1.TXT']);
  });

  it('makes room for larger numbers', () => {
    const names = Array.from({ length: 1200 }, (_, i) => `a long name ${i}.text`);
    const short = inDos(...names);
    expect(short[8]).to.equal('ALONGN~9.TEX');
    expect(short[9]).to.equal('ALONG~10.TEX');
    expect(short[1199]).to.equal('ALO~1200.TEX');
    expect(new Set(short).size).to.equal(1200);
  });

  it('replaces what DOS does not take', () => {
    expect(inDos('my file.txt', 'a+b.c', 'Crème brûlée.txt', 'x.y.z', '日本.txt', 'trailing.', ' ')).to.eql([
      'MYFILE~1.TXT',
      'A_B~1.C',
      'CREMEB~1.TXT',
      'XY~1.Z',
      '__~1.TXT',
      'TRAILI~1',
      '~1',
    ]);
  });

  it('takes a dot at the beginning as part of the name', () => {
    expect(inDos('.gitignore', '.a', '.c8rc.json')).to.eql(['GITIGN~1', 'A~1', 'C8RC~1.JSO']);
  });

  it('gives every name of a crowd its own', () => {
    const names = ['ß', 'SS', 'ss', 'é', 'e', 'E', 'é', 'a.b.c', 'ab.c', 'AB.C', 'a b.c', 'AB~1.C'];
    expect(new Set(inDos(...names)).size).to.equal(names.length);
  });
});
