// sscanf(), strtol(), strtoul() and strtod() beside those of the C library.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sscanf, strtod, strtol, strtoul } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';

interface Case {
  /** `l`, `u`, `d`, or the types of the targets of sscanf(). */
  readonly kind: string;
  readonly format: string;
  readonly text: string;
}

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'0123456789+-xXabfzeEp.,: '.split('')),
      fc.constantFrom('0x1f', '017', '12', 'inf', 'nan', 'infinity', '1e5', '.5', '0x1.8p3', 'word'),
      fc.integer().map(String),
      fc.double().map(String),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const fields = fc.oneof(
  fc
    .tuple(fc.constantFrom('d', 'u', 'x', 'o', 'i'), fc.constantFrom('', '1', '3', '9'))
    .map(([letter, width]) => ({
      type: 'i',
      conversion: `%${width}ll${letter}`,
    })),
  fc.constantFrom('', '4', '8').map((width) => ({ type: 'f', conversion: `%${width}lf` })),
  fc
    .tuple(fc.constantFrom('s', 'c', '[a-z]', '[^,:]', '[]0-9-]', '[+-]'), fc.constantFrom('', '2', '5'))
    .map(([letter, width]) => ({ type: 's', conversion: `%${width}${letter}` })),
);

const scans: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('', ' ', ',', ':', '%%', '%*2d', '%*[a-z]'), fields), {
      minLength: 1,
      maxLength: 3,
    }),
    texts,
  )
  .map(([parts, text]) => ({
    kind: parts.map(([, { type }]) => type).join(''),
    format: parts.map(([before, { conversion }]) => before + conversion).join(''),
    text,
  }));

const conversions: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom('l', 'u', 'd'),
  format: fc.constantFrom('10', '16', '0', '8', '2', '36'),
  text: texts,
});

function inC(cases: readonly Case[], folder: string): string[] {
  const program = `${folder}/c-library`;
  const source = fileURLToPath(new URL('c-library.c', import.meta.url));
  const compiled = spawnSync('gcc', ['-w', '-o', program, source], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  const input = cases.map(({ kind, format, text }) => `${kind}\t${format}\t${text}\n`).join('');
  const { stdout, status } = spawnSync(program, { input, maxBuffer: 1 << 28, encoding: 'latin1' });
  if (status !== 0) throw new Error(`the C program ended with ${String(status)}`);
  return stdout.split('\n').slice(0, -1);
}

function here({ kind, format, text }: Case): string {
  const end = { value: '' };
  switch (kind) {
    case 'l':
      return `${shown(strtol(text, end, Number(format)))} ${String(text.length - end.value.length)}`;
    case 'u':
      return `${shown(strtoul(text, end, Number(format)))} ${String(text.length - end.value.length)}`;
    case 'd':
      return ` ${bits(strtod(text, end))} ${String(text.length - end.value.length)}`;
  }
  const targets = kind.split('').map((type) => ({ value: type === 'i' ? 0n : type === 'f' ? 0 : '' }));
  const scan = sscanf as (s: string, form: string, ...to: unknown[]) => number;
  const count = scan(text, format, ...targets);
  const values = targets.slice(0, Math.max(0, count)).map(({ value }) => {
    if (typeof value === 'bigint') return ` ${String(BigInt.asIntN(64, value))}`;
    return typeof value === 'number' ? ` ${bits(value)}` : ` [${value}]`;
  });
  return `${String(count)}${values.join('')} 0`;
}

/** A long, as far as a number is exact. */
function shown(n: number): string {
  return Number.isSafeInteger(n) ? String(n) : `~${String(n)}`;
}

function bits(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** What C prints, with integers above 2^53 as the nearest number. */
function rounded(line: string): string {
  return line.replace(/^-?\d{16,20}(?= )/, (digits) => shown(Number(digits)));
}

describe('C functions, beside the C library', function () {
  this.timeout(120_000);
  let folder = '';

  before(function () {
    if (spawnSync('gcc', ['--version']).status !== 0) {
      if ((process.env['CI'] ?? '') !== '') throw new Error('gcc is missing');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'c-library-'));
  });

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  for (const [name, arbitrary] of [
    ['sscanf() reads the same', scans],
    ['strtol(), strtoul() and strtod() read the same, and end in the same place', conversions],
  ] as const)
    it(name, () => {
      const cases = fc.sample(arbitrary, { numRuns: 20_000, seed: 13 });
      const expected = inC(cases, folder).map((line, i) =>
        /^[lu]$/.test(cases[i]!.kind) ? rounded(line) : line,
      );
      const differences = cases.flatMap((each, i) => {
        const got = here(each);
        return got === expected[i]
          ? []
          : [`${JSON.stringify(each)}: ${String(expected[i])} in C, ${got} here`];
      });
      expect(differences.slice(0, 20).join('\n'), `${String(differences.length)} differ`).to.equal('');
    });
});
