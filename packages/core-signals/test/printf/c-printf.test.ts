import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { formatPrintf } from '../../src/printf/format-printf.js';
import { hasCompiler, printInC, type PrintfCase } from './c-reference.js';

const flags = fc.string({ unit: fc.constantFrom('-', '+', ' ', '0', '#'), maxLength: 3 });
const width = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 30 }).map((n) => String(n)),
);

function precisionTo(max: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    fc.constant('.'),
    fc.integer({ min: 0, max }).map((n) => `.${String(n)}`),
  );
}

function field(precision: fc.Arbitrary<string>, conversion: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(flags, width, precision, conversion)
    .map(([flag, columns, places, letters]) => `[%${flag}${columns}${places}${letters}]`);
}

/** Doubles of any bits; such as programs print; and such as lie exactly between two that have fewer digits. */
const doubles = fc.oneof(
  fc.double(),
  fc.float(),
  fc.integer(),
  fc.double({ min: -1e6, max: 1e6 }),
  fc.tuple(fc.integer(), fc.integer({ min: -40, max: 120 })).map(([odd, power]) => odd * 2 ** -power),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -30, max: 30 })).map(([n, e]) => n * 10 ** e),
);

const numberCases: fc.Arbitrary<PrintfCase> = fc.record({
  format: field(precisionTo(40), fc.constantFrom('e', 'E', 'f', 'F', 'g', 'G', 'a', 'A')),
  value: doubles,
});

const longCases: fc.Arbitrary<PrintfCase> = fc.record({
  format: field(precisionTo(1100), fc.constantFrom('e', 'f', 'g')),
  value: doubles,
});

const integerCases: fc.Arbitrary<PrintfCase> = fc.record({
  format: field(
    precisionTo(25),
    fc
      .tuple(fc.constantFrom('ll', 'h', 'hh'), fc.constantFrom('d', 'i', 'u', 'o', 'x', 'X'))
      .map(([length, letter]) => length + letter),
  ),
  value: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -300n, max: 300n }),
    fc.constant(0n),
  ),
});

const textCases: fc.Arbitrary<PrintfCase> = fc.record({
  format: fc
    .tuple(fc.constantFrom('', '-', '0'), width, precisionTo(12))
    .map(([flag, columns, places]) => `[%${flag}${columns}${places}s]`),
  value: fc.string({ unit: fc.constantFrom('a', 'b', '%', '\u00e4', ' '), maxLength: 15 }),
});

/** glibc forgets the zeros that `#` asks for where %g rounds up to the next power of ten; the C standard has them. */
function losesZeros(format: string, c: string): boolean {
  return /#.*[gG]/.test(format) && /^\[[-+ 0]*1\.0*e\+/i.test(c);
}

describe("C's printf", () => {
  let folder = '';

  before(function () {
    if (!hasCompiler()) {
      if ((process.env['CI'] ?? '') !== '') throw new Error('gcc is missing');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'printf-'));
  });

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  function compare(arbitrary: fc.Arbitrary<PrintfCase>, count: number): void {
    const cases = fc.sample(arbitrary, { numRuns: count, seed: 3 });
    const printed = printInC(cases, folder);
    const different = cases
      .map(({ format, value }, i) => ({
        format,
        value,
        c: printed[i],
        ours: formatPrintf(format, [value]).text,
      }))
      .filter(({ format, c = '', ours }) => c !== ours && !losesZeros(format, c));
    expect(printed).to.have.length(cases.length);
    expect(different).to.deep.equal([]);
  }

  it('prints doubles alike', () => {
    compare(numberCases, 20_000);
  });

  it('prints doubles with every digit they have alike', () => {
    compare(longCases, 2_000);
  });

  it('prints integers alike', () => {
    compare(integerCases, 10_000);
  });

  it('prints texts alike', () => {
    compare(textCases, 2_000);
  });
});
