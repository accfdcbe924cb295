// QRegExp against a matcher that tries every way: random expressions on random texts.
import { QRegExp } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { agreeing, type Found, matchAt, patternOf } from './reference.js';
import { number, type Numbered, trees } from './trees.js';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 7 });

/** The pattern for QRegExp; JavaScript's `\0` in a test's failure is of no use. */
function regExpOf({ tree }: Numbered, minimal: boolean): QRegExp {
  const rx = new QRegExp(patternOf(tree));
  rx.setMinimal(minimal);
  expect(rx.isValid(), rx.pattern()).to.equal(true);
  return rx;
}

function expectMatch(rx: QRegExp, numbered: Numbered, place: number, found: Found | null): void {
  expect(rx.pos(), `${rx.pattern()}: place`).to.equal(found === null ? -1 : place);
  expect(rx.matchedLength(), `${rx.pattern()}: length`).to.equal(found === null ? -1 : found.end - place);
  if (found === null || numbered.repeatsNothing || numbered.repeatsSiblings) return;
  for (let k = 1; k <= numbered.groups; k++) {
    const [from, to] = found.captures[k] ?? [-1, -1];
    expect([rx.pos(k), rx.cap(k).length], `${rx.pattern()}: capture ${k}`).to.deep.equal([from, to - from]);
  }
}

/** The first place, in this order, where an expression matches. */
function firstMatch(
  { tree, groups }: Numbered,
  text: string,
  places: Iterable<number>,
  minimal: boolean,
): { place: number; found: Found | null } {
  for (const place of places) {
    const found = matchAt(tree, groups, text, place, minimal);
    if (found !== null) return { place, found };
  }
  return { place: -1, found: null };
}

function range(from: number, to: number): number[] {
  const step = to < from ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + i * step);
}

describe('QRegExp against a reference', function () {
  this.timeout(120_000);

  for (const kinds of [
    { tests: false, reference: false },
    { tests: true, reference: false },
    { tests: true, reference: true },
  ]) {
    const what = kinds.reference ? 'back references' : kinds.tests ? 'conditions' : 'plain expressions';
    const numbered = trees(kinds)
      .map(number)
      .filter((each) => !kinds.reference || each.groups > 0);

    it(`${what}: search() finds the leftmost match, the longest or the shortest`, () => {
      fc.assert(
        fc.property(numbered, texts, fc.boolean(), fc.nat(3), (each, text, minimal, offset) => {
          fc.pre(offset <= text.length);
          const rx = regExpOf(each, minimal);
          rx.search(text, offset);
          const { place, found } = firstMatch(each, text, range(offset, text.length), minimal);
          expectMatch(rx, each, place, found);
        }),
        { numRuns: 1500, seed: 17 },
      );
    });

    it(`${what}: searchRev() finds the rightmost match`, () => {
      fc.assert(
        fc.property(numbered, texts, fc.boolean(), (each, text, minimal) => {
          const rx = regExpOf(each, minimal);
          rx.searchRev(text, text.length);
          const { place, found } = firstMatch(each, text, range(text.length, 0), minimal);
          expectMatch(rx, each, place, found);
        }),
        { numRuns: 700, seed: 18 },
      );
    });

    it(`${what}: exactMatch() matches the whole text`, () => {
      fc.assert(
        fc.property(numbered, texts, (each, text) => {
          const rx = regExpOf(each, false);
          const found = matchAt(each.tree, each.groups, text, 0, false, true);
          expect(rx.exactMatch(text), rx.pattern()).to.equal(found !== null);
          if (found !== null) expectMatch(rx, each, 0, found);
          else if (!kinds.tests) {
            const most = agreeing(each.tree, each.groups, text);
            expect(rx.matchedLength(), `${rx.pattern()} on "${text}"`).to.equal(most);
          }
        }),
        { numRuns: 700, seed: 19 },
      );
    });
  }
});
