// Changing a text: what changed one in place returns the changed one.
import {
  append,
  fill,
  insert,
  leftJustify,
  prepend,
  QRegExp,
  remove,
  replace,
  rightJustify,
  setAt,
  setLength,
  truncate,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { indices, nullable, pieces, plainTexts, sizes, texts } from './arbitraries.js';
import * as naive from './naive.js';

const sought = fc.option(pieces, { freq: 10 });

describe('text: changing', () => {
  it('append() and prepend() take null', () => {
    fc.assert(
      fc.property(nullable, nullable, (s, t) => {
        expect(append(s, t)).to.equal((s ?? '') + (t ?? ''));
        expect(prepend(s, t)).to.equal((t ?? '') + (s ?? ''));
      }),
    );
  });

  it('insert() fills a gap with spaces', () => {
    fc.assert(
      fc.property(nullable, sizes, nullable, (s, i, t) => {
        expect(insert(s, i, t)).to.equal(naive.insert(s, i, t));
      }),
    );
  });

  it('replace() and remove() of a part', () => {
    fc.assert(
      fc.property(nullable, indices, indices, nullable, (s, i, n, t) => {
        expect(replace(s, i, n, t)).to.equal(naive.replacePart(s, i, n, t));
        expect(remove(s, i, n)).to.equal(naive.replacePart(s, i, n, ''));
      }),
    );
  });

  it('replace() and remove() of a text, in which nothing is special', () => {
    fc.assert(
      fc.property(
        fc.option(plainTexts),
        sought,
        fc.constantFrom('', 'x', '$&', '$1', '\\1', null),
        (s, t, u) => {
          expect(replace(s, t, u)).to.equal(naive.replaceTexts(s, t, u));
          if (t !== null && t !== '') expect(remove(s, t)).to.equal(naive.replaceTexts(s, t, ''));
        },
      ),
    );
    expect(replace('a', 'a', '$&')).to.equal('$&');
  });

  it('replace() and remove() in either case leave the rest as it is', () => {
    fc.assert(
      fc.property(plainTexts, pieces, (s, t) => {
        const upper = naive.upper(s);
        // Where all have one case, it makes no difference.
        expect(replace(upper, t, '-', false)).to.equal(naive.replaceTexts(upper, naive.upper(t), '-'));
        if (t !== '') expect(remove(upper, t, false)).to.equal(naive.replaceTexts(upper, naive.upper(t), ''));
      }),
    );
    expect(replace('aAbB', 'B', 'x', false)).to.equal('aAxx');
  });

  it('replace() of an expression fills in what the parentheses matched', () => {
    expect(replace('key=value', new QRegExp('(\\w+)=(\\w+)'), '\\2=\\1')).to.equal('value=key');
    expect(remove('a1b22', new QRegExp('[0-9]+'))).to.equal('ab');
    fc.assert(
      fc.property(plainTexts, pieces, (s, t) => {
        fc.pre(t !== '');
        const rx = new QRegExp(QRegExp.escape(t));
        expect(replace(s, rx, '<$&>')).to.equal(naive.replaceTexts(s, t, '<$&>'));
        expect(remove(s, rx)).to.equal(naive.replaceTexts(s, t, ''));
      }),
    );
  });

  it('truncate() and setLength() cut; setLength() fills up with NUL', () => {
    fc.assert(
      fc.property(nullable, indices, (s, n) => {
        expect(truncate(s, n)).to.equal(naive.left(s, n));
      }),
    );
    fc.assert(
      fc.property(nullable, sizes, (s, n) => {
        const units = naive.unitsOf(s);
        while (units.length < n) units.push('\0');
        expect(setLength(s, n)).to.equal(units.slice(0, n).join(''));
      }),
    );
  });

  it('fill() has the length of the text, or another', () => {
    fc.assert(
      fc.property(nullable, sizes, (s, n) => {
        expect(fill(s, 'x')).to.equal(naive.unitsOf(s).fill('x').join(''));
        expect(fill(s, 'x', n)).to.equal(new Array<string>(n).fill('x').join(''));
      }),
    );
  });

  it('setAt() fills a gap with NUL', () => {
    fc.assert(
      fc.property(nullable, sizes, (s, i) => {
        const units = naive.unitsOf(s);
        while (units.length < i) units.push('\0');
        units[i] = 'x';
        expect(setAt(s, i, 'x')).to.equal(units.join(''));
      }),
    );
  });

  it('leftJustify() and rightJustify() fill up, and cut when that is asked for', () => {
    fc.assert(
      fc.property(nullable, sizes, fc.boolean(), (s, n, cuts) => {
        const units = naive.unitsOf(s);
        const dots = '.'.repeat(Math.max(0, n - units.length));
        const text = (cuts ? units.slice(0, n) : units).join('');
        expect(leftJustify(s, n, '.', cuts)).to.equal(text + dots);
        expect(rightJustify(s, n, '.', cuts)).to.equal(dots + text);
      }),
    );
    expect(leftJustify('ab', 4)).to.equal('ab  ');
  });

  describe('with a number out of all proportion', () => {
    const numbers = fc.constantFrom(-1, -100, 0x7fffffff, 0xffffffff, 1e12, Infinity, NaN);
    const functions: [string, (s: string, n: number) => string][] = [
      ['QString::insert', (s, n) => insert(s, n, 'x')],
      ['QString::setLength', setLength],
      ['QString::operator[]', (s, n) => setAt(s, n, 'x')],
      ['QString::leftJustify', (s, n) => leftJustify(s, n)],
      ['QString::rightJustify', (s, n) => rightJustify(s, n)],
    ];

    for (const [name, change] of functions)
      it(`${name} leaves the text as it is, and names the number`, () => {
        fc.assert(
          fc.property(texts, numbers, (s, n) => {
            using messages = new MessageSpy();
            expect(change(s, n)).to.equal(s);
            messages.expect(`${name}: ${String(n)} characters are asked for; there can be 0 to 268435456`);
          }),
        );
      });

    it('QString::fill takes a negative length for none', () => {
      using messages = new MessageSpy();
      messages.expect('QString::fill: 1000000000000 characters are asked for; there can be 0 to 268435456');
      expect(fill('abc', 'x', 1e12)).to.equal('abc');
      expect(fill('abc', 'x', -5)).to.equal('xxx');
    });
  });
});
