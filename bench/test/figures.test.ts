import { expect } from 'chai';
import { curvesOf } from '../figures/curves.js';
import { groupMarkdown, withFigures } from '../figures/document.js';
import { figuresOf, isWithin } from '../figures/figures.js';
import { linePlot } from '../figures/line-plot.js';
import { plot } from '../figures/plot.js';
import { rowsOf } from '../figures/rows.js';
import { verdict } from '../figures/verdict.js';
import type { CaseResult, SavedRun } from '../harness/saved-run.js';
import { pairedRatio, quantile } from '../harness/statistics.js';

const time = { id: 'time', title: 'time', unit: 'ns', figure: true } as const;
const cpu = { id: 'cpu', title: 'CPU', unit: 'ns', figure: false } as const;

const emitInt: CaseResult = {
  group: 'signals',
  id: 'emit-int',
  title: 'emit, 1 slot, 1 int',
  measures: [time],
  baseline: 'node:events',
  samples: {
    'node:events': [{ time: 20 }, { time: 40 }, { time: 10 }],
    qt3: [{ time: 9 }, { time: 18.16 }, { time: 6 }],
    eventemitter3: [{ time: 30 }, { time: 30 }, { time: 30 }],
  },
};

const handshake: CaseResult = {
  group: 'tls',
  id: 'handshake',
  title: 'handshake',
  measures: [time, cpu],
  baseline: 'node/tls',
  samples: {
    'node/tls': [{ time: 2e6, cpu: 1e6 }],
    'node/starttls': [{ time: 3e6, cpu: 1e6 }],
    'qt3/tls': [{ time: 4e6, cpu: 1e6 }],
    'qt3/starttls': [{ time: 2e6, cpu: 1e6 }],
  },
};

const run: SavedRun = {
  version: 1,
  form: 'full',
  work: 1,
  machine: {
    startedAt: '2026-01-02T03:04:05Z',
    node: 'v20.19.0',
    openssl: '3.0.0',
    system: 'Linux x64',
    processor: 'Abacus <5>',
    cores: 2,
    load: 0.25,
    commit: 'abc1234',
  },
  cases: [emitInt, handshake],
  broken: [],
};

describe('statistics', () => {
  it('interpolates quantiles', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).to.equal(2.5);
    expect(quantile([1, 2, 3], 0.25)).to.equal(1.5);
    expect(quantile([], 0.5)).to.be.NaN;
  });

  it('compares within a round', () => {
    const ratio = pairedRatio([2, 40, 600], [1, 10, 100]);
    expect(ratio).to.deep.equal({ median: 4, lower: 3, upper: 5 });
  });
});

describe('figures', () => {
  it('know their targets, at the digits that are shown', () => {
    const [ours, other] = figuresOf(emitInt);
    expect(ours).to.include({ contender: 'qt3', value: 9, baseline: 20, atMost: 0.45 });
    expect(ours!.ratio.median).to.equal(0.454);
    expect(isWithin(ours!)).to.equal(true);
    expect(isWithin(other!)).to.equal(null);
  });

  it('are none without the baseline', () => {
    expect(figuresOf({ ...emitInt, samples: { qt3: [{ time: 1 }] } })).to.deep.equal([]);
  });

  it('are counted in the verdict', () => {
    const figures = run.cases.flatMap(figuresOf);
    expect(verdict(figures, [])).to.equal(
      'above its target: tls: handshake, direct: 2.00 instead of 1.08\n' +
        'Bench: 4 of 5 figures within their targets.',
    );
    const broken = { group: 'tcp', case: 'lines', contender: 'qt3/tcp', message: 'lost' } as const;
    expect(verdict([], [broken])).to.equal(
      'refused: qt3/tcp in tcp/lines: lost\nBench: BROKEN (1 refused); 0 of 0 figures within their targets.',
    );
  });

  it('stand beside what is made in the same way', () => {
    const rows = rowsOf([handshake]).map(({ ours, others }) => [
      ours.title,
      others.map(({ contender }) => contender),
    ]);
    expect(rows).to.deep.equal([
      ['handshake, direct', []],
      ['handshake, upgraded', ['node/starttls']],
    ]);
  });
});

describe('the report', () => {
  it('writes a table, says what is above its target, and where it was measured', () => {
    expect(groupMarkdown(run, 'tls', 'performance/tls.svg').split('\n')).to.deep.equal([
      '![TLS: ratios to node:tls, with the targets; the table has the same figures](performance/tls.svg)',
      '',
      '| Case                | node:tls |    here |    ratio | middle half | at most | node:tls, upgraded |',
      '| ------------------- | -------: | ------: | -------: | ----------: | ------: | -----------------: |',
      '| handshake, direct   |  2.00 ms | 4.00 ms | **2.00** | 2.00 – 2.00 |    1.08 |                    |',
      '| handshake, upgraded |  2.00 ms | 2.00 ms | **1.00** | 1.00 – 1.00 |    1.12 |               1.50 |',
      '',
      '1 of 2 figures are within their targets. Above: handshake, direct (2.00).',
      '',
      'Measured on 2026-01-02 with Node.js v20.19.0, OpenSSL 3.0.0, on Linux x64, 2 × Abacus <5>, load 0.3; full form, commit abc1234.',
    ]);
  });

  it('sets programs in C++ beside it', () => {
    const samples = { ...emitInt.samples, qt5: [{ time: 5 }, { time: 20 }, { time: 3 }] };
    const withQt5 = { ...run, cases: [{ ...emitInt, samples }] };
    const lines = groupMarkdown(withQt5, 'signals', 'performance/signals.svg').split('\n');
    expect(lines.slice(-7, -2)).to.deep.equal([
      '| Case                         | to Qt 5 | at most |',
      '| ---------------------------- | ------: | ------: |',
      '| signals: emit, 1 slot, 1 int |    1.80 |    1.00 |',
      '',
      'Beside C++: 0 of 1 figures are within their targets. Above: emit, 1 slot, 1 int (1.80 of Qt 5).',
    ]);
  });

  it('puts it between the markers, again and again', () => {
    const document = 'before\n\n<!-- figures:tls -->\n\nold\n\n<!-- /figures -->\n\nafter\n';
    const once = withFigures(document, 'tls', 'new');
    expect(once).to.equal('before\n\n<!-- figures:tls -->\n\nnew\n\n<!-- /figures -->\n\nafter\n');
    expect(withFigures(once, 'tls', 'new')).to.equal(once);
    expect(() => withFigures(document, 'tcp', 'new')).to.throw('there is no');
  });

  it('draws a bar for each ratio and a tick for each target', () => {
    const drawing = plot('tls', ['node/tls'], rowsOf([handshake]));
    expect(drawing).to.match(/^<svg [^>]*>\n[\s\S]*<\/svg>\n$/);
    const count = (pattern: RegExp): number => drawing.match(pattern)?.length ?? 0;
    // One of each is in the legend.
    expect(count(/<rect class="ours"/g)).to.equal(3);
    expect(count(/<rect class="other0"/g)).to.equal(2);
    expect(count(/<line class="target"/g)).to.equal(3);
    expect(drawing).to.include('prefers-color-scheme: dark');
  });

  it('draws what something costs over its number, and counts what is no ratio', () => {
    const memory = { id: 'server', title: 'memory', unit: 'bytes', figure: true } as const;
    const again = { id: 'again', title: 'sent again', unit: 'count', figure: false } as const;
    const lines = (size: number): CaseResult => ({
      group: 'scale',
      id: `lines-${size}`,
      title: `one of ${size}`,
      measures: [time, memory, again],
      baseline: 'node/tcp',
      point: { curve: 'a line', of: 'connections', size },
      samples: {
        'node/tcp': [{ time: 10 * size, server: 5000, again: 3 }],
        'qt3/tcp': [{ time: 9 * size, server: 4000, again: 0 }],
      },
    });
    const cases = [lines(4000), lines(100)];
    expect(
      curvesOf(cases).map(({ title, of, lines: drawn }) => [title, of, drawn.map(({ points }) => points)]),
    ).to.deep.equal([
      [
        'a line: time',
        'connections',
        [
          [
            { size: 100, value: 1000 },
            { size: 4000, value: 40_000 },
          ],
          [
            { size: 100, value: 900 },
            { size: 4000, value: 36_000 },
          ],
        ],
      ],
      [
        'a line: memory',
        'connections',
        [
          [
            { size: 100, value: 5000 },
            { size: 4000, value: 5000 },
          ],
          [
            { size: 100, value: 4000 },
            { size: 4000, value: 4000 },
          ],
        ],
      ],
    ]);
    const drawing = linePlot('scale', cases);
    expect(drawing).to.match(/^<svg [^>]*>\n[\s\S]*<\/svg>\n$/);
    expect(drawing).not.to.include('NaN');
    expect(drawing.match(/<polyline /g)).to.have.lengthOf(4);
    expect(drawing).to.include(
      'a line: time over connections: node:net 1.00 µs at 100, 40.0 µs at 4000, this project 900 ns',
    );
    expect(curvesOf([lines(100)])).to.deep.equal([]);
    const text = groupMarkdown({ ...run, cases }, 'scale', 'performance/scale.svg');
    expect(text).to.include(
      '![Scale: cost over size; the table has the same figures](performance/scale-over-size.svg)',
    );
    expect(text).to.include('one of 100, sent again: node:net 3, here 0 (median of the rounds).');
  });
});
