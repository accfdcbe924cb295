// The oracle's programs, translated without a change by hand: each prints what it printed with real Qt 3.
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { differenceFrom, traceOf } from './support/traces.js';
import { compile, runModule, translate, type Translated } from './support/translated.js';

const programs = fileURLToPath(new URL('programs/', import.meta.url));

/** The programs, and the errors that the compiler finds in each: where a connect is wrong on purpose. */
const names: Readonly<Record<string, readonly string[]>> = {
  'core/connect': ['TS2769'],
  'core/disconnect': ['TS2345', 'TS2352'],
  'core/dumps': [],
  'core/events': [],
  'core/introspect': [],
  'core/lifetime': [],
  'core/mutate': [],
  'core/sender': [],
  'tools/regexp': [],
};

describe('translated programs of the oracle', () => {
  const translated = new Map<string, Translated>();
  after(() => {
    for (const each of translated.values()) each.remove();
  });

  for (const name of Object.keys(names)) {
    it(`${name} prints its trace`, () => {
      const project = translate([`${programs}${name}.cpp`, '-I', programs]);
      translated.set(name, project);
      expect(project.status, project.report).to.equal(0);
      const { stdout, stderr } = runModule(project, name);
      expect(differenceFrom(traceOf(name.split('/')[1]!), stdout), stderr).to.equal(null);
    }).timeout(60_000);
  }

  it('compile, but for what is wrong on purpose', () => {
    const errors = compile([...translated.values()]).filter(
      (each) =>
        !Object.entries(names).some(
          ([name, codes]) => each.startsWith(`${name}.ts`) && codes.some((code) => each.includes(code)),
        ),
    );
    expect(errors).to.deep.equal([]);
  }).timeout(120_000);
});
