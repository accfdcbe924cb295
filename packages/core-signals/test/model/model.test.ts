// Random programs run on this library and on a naive implementation of Qt's rules: both must show the same.
// QT3_MODEL_SEED=n tries other programs, QT3_MODEL_RUNS=n more of them.
import { qInstallMsgHandler } from '@qt3/core-signals';
import { expect } from 'chai';
import fc from 'fast-check';
import { randomScript } from './random-script.js';
import { Planned, Real } from './real.js';
import { Reference, type Link, type Thing } from './reference.js';
import { print, run, type Make, type Script } from './script.js';

/** Looks for a script that shows a difference. Returns the smallest one found, printed, with what it shows; or null. */
function difference(actual: Make, argc: number, runs: number): string | null {
  const show = (implementation: Make, program: Script): string => {
    try {
      return run(program, implementation, argc).join('\n');
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
  const result = fc.check(
    fc.property(randomScript, (program) => show(Reference, program) === show(actual, program)),
    { numRuns: runs, seed: Number(process.env['QT3_MODEL_SEED'] ?? 3) },
  );
  const [program] = result.counterexample ?? [];
  if (program === undefined) return null;
  return [
    `seed ${result.seed}, path ${result.counterexamplePath ?? ''}`,
    print(program),
    ...['--- expected', show(Reference, program), '--- got', show(actual, program)],
  ].join('\n');
}

describe('model: random programs', function () {
  this.timeout(120_000);

  before(() => {
    // Connecting deleted objects warns, and programs do that all the time.
    qInstallMsgHandler(() => undefined);
  });

  after(() => {
    qInstallMsgHandler(null);
  });

  for (const argc of [0, 1, 2, 3, 4]) {
    it(`show what Qt’s rules say, with signals of ${argc} arguments`, () => {
      const found = difference(Real, argc, Number(process.env['QT3_MODEL_RUNS'] ?? 10_000));
      expect(found, found ?? '').to.equal(null);
    });
  }

  for (const argc of [0, 1, 2, 3]) {
    it(`show it when signals of ${argc} arguments are emitted by their plans`, () => {
      const found = difference(Planned, argc, Number(process.env['QT3_MODEL_RUNS'] ?? 10_000));
      expect(found, found ?? '').to.equal(null);
    });
  }

  describe('are sharp enough to notice', () => {
    const mistakes: Record<string, Make> = {
      'a slot that is called although it was connected by the last one': class extends Reference {
        protected override next(link: Link, _wasLast: boolean, list: readonly Link[]): Link | undefined {
          return super.next(link, false, list);
        }
      },
      'blocking that has no effect': class extends Reference {
        protected override isSilent(): boolean {
          return false;
        }
      },
      'sender() of the outermost call': class extends Reference {
        protected override innermost(serving: readonly Link[], thing: Thing): Link | undefined {
          return serving.find((link) => link.receiver === thing);
        }
      },
      'sender() of whatever is called': class extends Reference {
        protected override innermost(serving: readonly Link[]): Link | undefined {
          return serving.at(-1);
        }
      },
    };
    for (const [name, Mistaken] of Object.entries(mistakes)) {
      it(name, () => {
        expect(difference(Mistaken, 1, 10_000)).to.match(/^seed/);
      });
    }
  });
});
