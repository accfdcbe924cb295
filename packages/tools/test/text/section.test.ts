// section(): fields of a text.
import { QRegExp, QString, section } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { plainTexts } from './arbitraries.js';
import * as naive from './naive.js';

const fields = fc.integer({ min: -8, max: 8 });

describe('text: section()', () => {
  it('takes fields between characters and texts, counted from either end', () => {
    fc.assert(
      fc.property(plainTexts, fc.constantFrom(',', 'a', 'aa', 'ab'), fields, fields, (s, t, i, j) => {
        expect(section(s, t, i, j)).to.equal(naive.section(s, t, i, j, false));
      }),
      { numRuns: 1000 },
    );
  });

  it('ends at the last field when none is named', () => {
    fc.assert(
      fc.property(plainTexts, fields, (s, i) => {
        expect(section(s, ',', i)).to.equal(naive.section(s, ',', i, -1, false));
      }),
    );
  });

  it('does not count empty fields when a flag says so', () => {
    fc.assert(
      fc.property(plainTexts, fields, fields, (s, i, j) => {
        const skipped = section(s, ',', i, j, QString.SectionSkipEmpty);
        expect(skipped).to.equal(naive.section(s, ',', i, j, true));
      }),
    );
  });

  it('keeps the separators around it when a flag says so', () => {
    const both = QString.SectionIncludeLeadingSep | QString.SectionIncludeTrailingSep;
    expect(section('/usr/local/bin/', '/', 2, 3, both)).to.equal('/local/bin/');
    expect(section('usr/local', '/', 0, 1, both)).to.equal('usr/local');
    fc.assert(
      fc.property(plainTexts, fields, fields, (s, i, j) => {
        const without = section(s, ',', i, j);
        const kept = section(s, ',', i, j, both);
        if (without === '') expect(kept).to.equal('');
        else expect([without, `,${without}`, `${without},`, `,${without},`]).to.include(kept);
        expect(s).to.include(kept);
      }),
    );
  });

  it('finds separators in either case when a flag says so', () => {
    const flags = QString.SectionCaseInsensitiveSeps;
    expect(section('1AND2and3', 'and', 1, 1, flags)).to.equal('2');
    expect(section('1x2X3', new QRegExp('x'), 1, 1, flags)).to.equal('2');
  });

  it('takes expressions, and leaves the one that it was given alone', () => {
    fc.assert(
      fc.property(plainTexts, fields, fields, (s, i, j) => {
        expect(section(s, new QRegExp(','), i, j)).to.equal(section(s, ',', i, j));
      }),
    );
    const rx = new QRegExp('x');
    section('1X2', rx, 0, 0, QString.SectionCaseInsensitiveSeps);
    expect(rx.caseSensitive()).to.be.true;
    expect(section('abc', new QRegExp(''), 0, 0)).to.equal('abc');
    expect(section('a1b', new QRegExp('[0-9]*'), 1, 1)).to.equal('b');
  });

  it('is the whole text when the separator is empty or not there', () => {
    expect(section('abc', '', 0)).to.equal('abc');
    expect(section('abc', '', 0, 0)).to.equal('abc');
    expect(section('abc', '', 1)).to.equal('');
    expect(section('abc', ',', -1)).to.equal('abc');
    expect(section(null, ',', 0)).to.equal('');
  });
});
