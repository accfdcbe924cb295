import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Report } from '../../src/report/report.js';
import { Workplace } from '../support/command.js';

describe('--json of the translator', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  function reportOf(...args: readonly string[]): Report {
    return JSON.parse(place.translate(...args, '--json').out) as Report;
  }

  it('is one document: counts, each place with its reason, and the files that were written', () => {
    const path = place.file('a.cpp', 'int one() { return 1; }\nvoid f() {\n  KURL u;\n  u.open();\n}\n');
    const { out, status } = place.translate(path, '--json');
    expect(status).to.equal(1);
    const report = JSON.parse(out) as Report;
    const { format, statements, translated, marked, toLookAt, compiler } = report;
    expect({ format, statements, translated, marked, toLookAt, compiler }).to.deep.equal({
      format: 1,
      statements: 3,
      translated: 1,
      marked: 2,
      toLookAt: 0,
      compiler: null,
    });
    const [mark] = report.diagnostics;
    expect({ ...mark, reason: '' }).to.deep.equal({
      kind: 'mark',
      file: path,
      line: 3,
      column: 3,
      reason: '',
      cpp: 'KURL u',
      output: { file: 'src/a.ts', line: 11 },
    });
    expect(mark!.reason).not.to.equal('');
    expect(report.reasons.reduce((sum, { count }) => sum + count, 0)).to.equal(2);
    expect(report.files).to.deep.equal([{ file: path, lines: 6, statements: 3, marked: 2, toLookAt: 0 }]);
    expect(report.written).to.include.members([place.path('out/src/a.ts'), place.path('out/package.json')]);
    expect(report.written.filter((each) => !existsSync(each))).to.deep.equal([]);
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

  for (const [what, cpp] of Object.entries({
    'a condition': 'void f() { if ( unknown() ) return; }',
    'a declaration': 'KURL url;',
    'a base class': 'class A : public KProcess { int n; };',
    'a default argument': 'void f( int n = unknown() ) { g( n ); }',
    'a field': 'class A { public: A() : kept( unknown() ) {} int kept; };',
  }))
    it(`counts ${what} that is marked`, () => {
      const { marked, translated, statements, diagnostics } = reportOf(place.file('a.cpp', `${cpp}\n`));
      expect(diagnostics.some(({ kind }) => kind === 'mark')).to.equal(marked > 0);
      expect(marked).to.be.greaterThan(0);
      expect(translated).to.equal(statements - marked);
    });

  it('has a source map: each line of a module, and the line of C++ that it comes from', () => {
    const header = place.file('a.h', 'class A {\npublic:\n  int twice( int n );\n};\n');
    const cpp = `#include "a.h"

// Doubles a number.
int A::twice( int n )
{
  // The result.
  int sum = n +
            n;
  if ( unknown( sum ) )
    return 0;
  return sum;
}
`;
    const { modules } = reportOf(header, place.file('a.cpp', cpp));
    const [{ sources, lines }] = modules as [Report['modules'][number]];
    expect(sources.map((each) => each.split('/').at(-1))).to.deep.equal(['a.h', 'a.cpp']);
    const text = readFileSync(place.path('out/src/a.ts'), 'utf8').split('\n');
    const originOf = (part: string): unknown => {
      const index = text.findIndex((each) => each.includes(part));
      const at = lines[index];
      return at ? `${sources[at[0]]!.split('/').at(-1)!}:${String(at[1])}` : at;
    };
    expect(originOf('import')).to.equal(null);
    expect(originOf('class A')).to.equal('a.h:1');
    expect(originOf('// The result.')).to.equal('a.cpp:6');
    // Who knows what a function does that nothing declares: it may set what it gets.
    expect(originOf('let sum')).to.equal('a.cpp:7');
    expect(originOf('// PORT:')).to.equal('a.cpp:9');
    expect(originOf("PORT('unknown")).to.equal('a.cpp:9');
    expect(originOf('return sum')).to.equal('a.cpp:11');
    expect(lines.length).to.equal(text.length - 1);
  });
}).timeout(120_000);
