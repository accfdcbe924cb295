// What the checks cost the compiler: a file of 1,000 connects beside the same file with 1,000 plain method calls.
import { fileURLToPath } from 'node:url';
import { compile } from '@qt3/test-support/types';
import { expect } from 'chai';

const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

const CLASSES = 25;
const PAIRS = 4;
const CALLS = 1000;
const TYPES = ['int', 'const QString&', 'bool', 'QObject*', 'double', 'const QByteArray&'];
const TYPESCRIPT = ['number', 'string', 'boolean', 'QObject', 'number', 'Uint8Array'];

/** The arguments of one signal: one to three, different ones from pair to pair. */
function picks(classNumber: number, pair: number): number[] {
  const first = classNumber * PAIRS + pair;
  return [first, Math.floor(first / 6) + 1, Math.floor(first / 36) + 2]
    .slice(0, 1 + (first % 3))
    .map((n) => n % 6);
}

/** A file with 100 pairs of signals and slots in 25 classes, and what follows. */
function file(statement: (name: string, pair: number, types: string, values: string) => string): string {
  const lines = [
    "import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';",
    'export const macros = [SIGNAL, SLOT];',
  ];
  for (let c = 0; c < CLASSES; c++) {
    const pairs = Array.from({ length: PAIRS }, (_, pair) => ({ pair, chosen: picks(c, pair) }));
    const list = (name: string): string =>
      pairs
        .map(({ pair, chosen }) => `'${name}${pair}(${chosen.map((n) => TYPES[n]).join(',')})'`)
        .join(', ');
    lines.push(
      `export class C${c} extends QObject {`,
      `  static { Q_OBJECT(this, { signals: [${list('changed')}], slots: [${list('take')}] }); }`,
    );
    for (const { pair, chosen } of pairs) {
      const parameters = chosen.map((n, i) => `_${i}: ${TYPESCRIPT[n] ?? ''}`).join(', ');
      lines.push(
        `  declare changed${pair}: (${parameters}) => void;`,
        `  take${pair}(${parameters}): void {}`,
      );
    }
    lines.push('}', `export const c${c} = new C${c}();`, `export const d${c} = new C${c}();`);
  }
  const values = ['1', "'one'", 'true', 'c0', '1.5', 'new Uint8Array()'];
  for (let i = 0; i < CALLS; i++) {
    const c = i % CLASSES;
    const pair = Math.floor(i / CLASSES) % PAIRS;
    const chosen = picks(c, pair);
    const types = chosen.map((n) => TYPES[n]).join(',');
    lines.push(statement(String(c), pair, types, chosen.map((n) => values[n]).join(', ')));
  }
  return lines.join('\n');
}

interface Cost {
  readonly errors: number;
  readonly instantiations: number;
  readonly milliseconds: number;
}

function measure(text: string): Cost {
  const path = fileURLToPath(new URL('fixtures/generated.ts', import.meta.url));
  const program = compile(config, [], new Map([[path, text]]));
  const start = performance.now();
  const errors = program.getSemanticDiagnostics(program.getSourceFile(path)).length;
  return { errors, instantiations: program.getInstantiationCount(), milliseconds: performance.now() - start };
}

describe('types: what the checks cost', function () {
  this.timeout(120_000);

  it('1,000 connects in one file are a small part of compiling it', () => {
    const calls = measure(file((c, pair, _types, values) => `d${c}.take${pair}(${values});`));
    const connects = measure(
      file(
        (c, pair, types) =>
          `QObject.connect(c${c}, SIGNAL('changed${pair}(${types})'), d${c}, SLOT('take${pair}(${types})'));`,
      ),
    );
    const each = (connects.instantiations - calls.instantiations) / CALLS;
    const show = ({ instantiations, milliseconds }: Cost): string =>
      `${instantiations} instantiations, ${milliseconds.toFixed()} ms`;
    console.log(
      `      plain calls: ${show(calls)}; connects: ${show(connects)}; a connect: ${each.toFixed(1)}`,
    );
    expect(calls.errors + connects.errors).to.equal(0);
    // The compiler's own statistics, which do not depend on the machine: it gives a statement up at 5,000,000.
    expect(each).to.be.below(40);
  });
});
