import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { Workplace } from '../support/command.js';

interface Report {
  readonly statements: number;
  readonly marked: number;
  readonly diagnostics: readonly {
    readonly kind: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly reason: string;
  }[];
  readonly written: readonly string[];
}

describe('--json of the translator', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  it('is one document: counts, each place with its reason, and the files that were written', () => {
    const path = place.file('a.cpp', 'int one() { return 1; }\nvoid f() {\n  KURL u;\n  u.open();\n}\n');
    const { out, status } = place.translate(path, '--json');
    expect(status).to.equal(1);
    const { statements, marked, diagnostics, written } = JSON.parse(out) as Report;
    expect({ statements, marked }).to.deep.equal({ statements: 3, marked: 2 });
    const [mark] = diagnostics;
    expect({ ...mark, reason: '' }).to.deep.equal({
      kind: 'mark',
      file: path,
      line: 3,
      column: 3,
      reason: '',
    });
    expect(mark!.reason).not.to.equal('');
    expect(written).to.include.members([place.path('out/src/a.ts'), place.path('out/package.json')]);
    expect(written.filter((each) => !existsSync(each))).to.deep.equal([]);
  });

  it('has no diagnostics when all was translated', () => {
    const { out, status } = place.translate(place.file('a.cpp', 'int one() { return 1; }\n'), '--json');
    expect(status).to.equal(0);
    expect((JSON.parse(out) as Report).diagnostics).to.deep.equal([]);
  });

  it('leaves standard output empty when nothing was written', () => {
    const { out, error } = place.translate(place.path('gone.cpp'), '--json');
    expect(out).to.equal('');
    expect(error).to.contain('gone.cpp');
  });
}).timeout(60_000);
