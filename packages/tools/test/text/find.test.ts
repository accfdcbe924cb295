// Looking for texts: find, findRev, contains, startsWith, endsWith, compare.
import {
  compare,
  contains,
  endsWith,
  find,
  findRev,
  localeAwareCompare,
  QChar,
  QRegExp,
  startsWith,
} from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { indices, nullable, pieces, plainTexts, texts } from './arbitraries.js';
import * as naive from './naive.js';

const sought = fc.option(pieces, { freq: 10 });

describe('text: looking for texts', () => {
  it('find() looks forward', () => {
    fc.assert(
      fc.property(fc.option(plainTexts), sought, indices, (s, t, i) => {
        expect(find(s, t, i)).to.equal(naive.find(s, t, i));
        expect(find(s, t, i, false)).to.equal(naive.find(naive.lower(s), naive.lower(t), i));
      }),
    );
    fc.assert(
      fc.property(texts, (s) => {
        expect(find(s, s)).to.equal(0);
      }),
    );
  });

  it('findRev() looks backward', () => {
    fc.assert(
      fc.property(fc.option(plainTexts), sought, indices, (s, t, i) => {
        expect(findRev(s, t, i)).to.equal(naive.findRev(s, t, i));
        expect(findRev(s, t, i, false)).to.equal(naive.findRev(naive.lower(s), naive.lower(t), i));
      }),
    );
    expect(findRev('a/b/c', '/', -1)).to.equal(3);
  });

  it('QChar.findRev() finds nothing from the length on', () => {
    fc.assert(
      fc.property(plainTexts, indices, (s, i) => {
        const expected = i >= s.length ? -1 : naive.findRev(s, 'a', i);
        expect(QChar.findRev(s, 'a', i)).to.equal(expected);
      }),
    );
  });

  it('contains() counts, overlapping ones as well', () => {
    fc.assert(
      fc.property(fc.option(plainTexts), sought, (s, t) => {
        expect(contains(s, t)).to.equal(naive.contains(s, t));
        expect(contains(s, t, false)).to.equal(naive.contains(naive.lower(s), naive.lower(t)));
      }),
    );
  });

  it('startsWith() and endsWith() look at one place', () => {
    fc.assert(
      fc.property(fc.option(plainTexts), sought, (s, t) => {
        const length = (s ?? '').length - (t ?? '').length;
        expect(startsWith(s, t)).to.equal(naive.left(s, (t ?? '').length) === (t ?? ''));
        expect(endsWith(s, t)).to.equal(length >= 0 && naive.find(s, t, length) === length);
        expect(startsWith(s, t, false)).to.equal(startsWith(naive.lower(s), naive.lower(t)));
        expect(endsWith(s, t, false)).to.equal(endsWith(naive.lower(s), naive.lower(t)));
      }),
    );
  });

  it('an expression is searched as QRegExp searches', () => {
    fc.assert(
      fc.property(plainTexts, pieces, indices, (s, t, i) => {
        fc.pre(t !== '');
        const rx = new QRegExp(QRegExp.escape(t));
        expect(find(s, rx, i)).to.equal(rx.search(s, i));
        expect(findRev(s, rx, i)).to.equal(rx.searchRev(s, i));
        expect(contains(s, rx)).to.equal(contains(s, t));
      }),
    );
  });

  it('compare() follows the codes of UTF-16', () => {
    fc.assert(
      fc.property(nullable, nullable, (s, t) => {
        const a = naive.unitsOf(s).map((unit) => unit.charCodeAt(0));
        const b = naive.unitsOf(t).map((unit) => unit.charCodeAt(0));
        const first = a.findIndex((code, i) => code !== b[i]);
        const expected = first < 0 ? a.length - b.length : a[first]! - (b[first] ?? -1);
        expect(Math.sign(compare(s, t))).to.equal(Math.sign(expected));
        expect(localeAwareCompare(s, s)).to.equal(0);
      }),
    );
  });
});
