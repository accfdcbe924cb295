// Random texts and numbers for the tests of the text functions.
import fc from 'fast-check';

/** Characters that make accidents likely: repeated ones, white space, both cases, markers, halves of surrogate pairs, NUL. */
const UNITS = [
  ...Array.from('abABx, ;%L12\t\n'),
  '\u00a0',
  '\u00e4',
  '\u00c4',
  '\u00df',
  '\u0130',
  '\u200b',
  '\u20ac',
  '\ud83d',
  '\ude00',
  '\0',
];

/** A short text of these. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...UNITS), { maxLength: 12 })
  .map((units) => units.join(''));

/** A text, or null. */
export const nullable: fc.Arbitrary<string | null> = fc.option(texts, { freq: 8 });

/** A text of few different characters, to be found in others. */
export const pieces: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'A', '\ud83d', ','), { maxLength: 3 })
  .map((units) => units.join(''));

/** A text of the same few characters. */
export const plainTexts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'A', 'B', ',', '\ud83d', '\ude00'), { maxLength: 14 })
  .map((units) => units.join(''));

/** Indices and counts beyond both ends of such texts, and far beyond. */
export const indices: fc.Arbitrary<number> = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: -16, max: 16 }) },
  { weight: 1, arbitrary: fc.constantFrom(-0x80000000, 0x7fffffff, 0xffffffff) },
);

/** The same where the result would grow with the number. */
export const sizes: fc.Arbitrary<number> = fc.integer({ min: 0, max: 30 });
