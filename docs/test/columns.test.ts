// The tables that say what plain JavaScript does as well: each row is run, both columns, on many values.
import { qInstallMsgHandler } from '@qt3/core-signals';
import * as tools from '@qt3/tools';
import { expect } from 'chai';
import { choices, evaluate, type Row, rowsOf } from './columns.js';
import { readPage } from './pages.js';

const texts = [
  'tararak',
  '',
  'a,b,,c',
  'a,b,,',
  '  two  words\t',
  'Stra\u00dfe $& 12',
  '\u200bx\u0085',
  '\ud83d\ude00b',
  '\ud83d',
  '\u0391\u03a3',
  '%1 of %2',
  'ab\0c',
  'x\0a,',
  '-12',
  '007',
  '1.5 ',
  '12x',
  'ff',
  '0x10',
];

/** What the names in the tables stand for. */
const samples = {
  s: texts,
  t: ['a', '', 'ab', 'ar', 'ara', '$&', ','],
  u: ['', 'x', '$&'],
  r: [null, '', 'ab'],
  c: ['a', ',', '7', ' ', '\u200b', '\u00e4', '\u0661'],
  i: [-8, -1, 0, 1, 3, 7, 99],
  n: [-1, 0, 1, 2, 7, 255],
  x: [0, 0.1, 0.125, -2.5, 1.005, 1234567, 1e21, 123456.789],
  b: [true, false],
  ok: [{ value: false }],
  a: ['tararak', '', 'Stra\u00dfe', 'ab\0c']
    .map((text) => Buffer.from(text))
    .concat(Buffer.from([0xe4, 0x62])),
  buf: [Buffer.from('host:80\0x'), Buffer.from('\0'), Buffer.from('abc\0')],
};

const functions: Readonly<Record<string, unknown>> = { ...tools };
const plainOnes: Readonly<Record<string, unknown>> = { Buffer };

/** Where the columns differ, or should and do not. */
function problemsOf({ place, ours, plain, condition }: Row): string[] {
  const problems: string[] = [];
  let inside = 0;
  let outside = 0;
  let different = 0;
  for (const values of choices([ours, plain ?? '', condition ?? ''], samples)) {
    const expected = evaluate(ours, functions, copied(values));
    if (plain === null) continue;
    const isInside = condition === null || evaluate(condition, plainOnes, copied(values)) === true;
    let got: unknown;
    try {
      got = evaluate(plain, plainOnes, copied(values));
    } catch (error) {
      got = error;
    }
    const isSame = Object.is(got, expected) || (got === 0 && expected === 0);
    if (isInside) inside++;
    else outside++;
    if (isInside && !isSame)
      problems.push(`${place}: ${ours} is ${show(expected)}, and ${plain} ${show(got)}, for ${show(values)}`);
    if (!isInside && !isSame) different++;
  }
  if (plain !== null && inside === 0) problems.push(`${place}: the condition is never true`);
  if (condition !== null && outside === 0) problems.push(`${place}: the condition is always true`);
  if (condition !== null && outside > 0 && different === 0)
    problems.push(`${place}: ${plain ?? ''} is the same without the condition`);
  return problems.slice(0, 3);
}

/** Buffers of their own: a row may write to them. */
function copied(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? Buffer.from(value) : value,
    ]),
  );
}

function show(value: unknown): string {
  return value instanceof Error ? value.message : JSON.stringify(value);
}

for (const path of ['docs/porting/text.md', 'docs/porting/buffers.md']) {
  describe(`documentation: both columns of ${path}`, () => {
    const rows = rowsOf(readPage(path));
    let previous: ReturnType<typeof qInstallMsgHandler>;

    before(() => {
      // Values beyond all bounds are warned of.
      previous = qInstallMsgHandler(() => undefined);
    });

    after(() => {
      qInstallMsgHandler(previous);
    });

    it('are read', () => {
      expect(rows.length).to.be.above(15);
    });

    for (const row of rows)
      it(row.ours, () => {
        expect(problemsOf(row).join('\n')).to.equal('');
      });
  });
}

describe('documentation: the check of columns', () => {
  const check = (...lines: string[]): string[] =>
    rowsOf({
      path: 'docs/made-up.md',
      text: [
        '| C++ | With `@qt3/tools` | In plain JavaScript, when it is the same |',
        '|---|---|---|',
        ...lines,
      ].join('\n'),
    }).flatMap(problemsOf);

  it('notices columns that differ, and conditions that are not needed, or never true', () => {
    expect(check('| | `left(s, n)` | `s.slice(0, n)` |')[0]).to.equal(
      'docs/made-up.md:3: left(s, n) is "tararak", and s.slice(0, n) "tarara", for {"s":"tararak","n":-1}',
    );
    expect(check('| | `length(s)` | `s.length` when `s.length > 1` |')).to.deep.equal([
      'docs/made-up.md:3: s.length is the same without the condition',
    ]);
    expect(check('| | `left(s, n)` | `s` when `n > 1000` |')).to.include(
      'docs/made-up.md:3: the condition is never true',
    );
    expect(check('| | `contains(s, ",")` | |')).to.deep.equal([]);
    expect(() => check('| | none | |')).to.throw('docs/made-up.md:3: the second column has no code');
    expect(() => check('| | `s` | `s` if `s` |')).to.throw('docs/made-up.md:3: a condition is: when');
  });
});
