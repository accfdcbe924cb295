// Programs of the oracle, translated without a change by hand: each prints what it printed with real Qt 3. All of them, which
// takes minutes, are `npm run oracle -- --translated`.
import { expect } from 'chai';
import { differenceOf, errorsOf, marksOf, translateProgramOf } from './support/programs.js';
import { compile, type Translated } from './support/translated.js';

/** Some of each kind. */
const some = ['core/connect', 'core/mutate', 'net/server', 'net/urlinfo', 'tools/cstring', 'tools/lists'];

describe('translated programs of the oracle', () => {
  const translated = new Map<string, Translated>();
  after(() => {
    for (const each of translated.values()) each.remove();
  });

  for (const name of some) {
    it(`${name} prints its trace`, () => {
      const project = translateProgramOf(name);
      translated.set(name, project);
      expect(marksOf(project, name)).to.deep.equal([]);
      expect(differenceOf(project, name)).to.equal(null);
    }).timeout(120_000);
  }

  it('compile, but for what is wrong on purpose', () => {
    const found = compile([...translated.values()]);
    const errors = [...translated].flatMap(([name, project]) => errorsOf(found, project, name));
    expect(errors).to.deep.equal([]);
  }).timeout(120_000);
});
