// The oracle's programs, translated without a change by hand: each prints what it printed with real Qt 3.
import { expect } from 'chai';
import { differenceOf, errorsOf, marksOf, promised, translateProgramOf } from './support/programs.js';
import { compile, type Translated } from './support/translated.js';

describe('translated programs of the oracle', () => {
  const translated = new Map<string, Translated>();
  after(() => {
    for (const each of translated.values()) each.remove();
  });

  for (const name of Object.keys(promised)) {
    it(`${name} prints its trace`, () => {
      const project = translateProgramOf(name);
      translated.set(name, project);
      expect(marksOf(project, name)).to.deep.equal([]);
      expect(differenceOf(project, name)).to.equal(null);
    }).timeout(60_000);
  }

  it('compile, but for what is wrong on purpose', () => {
    const found = compile([...translated.values()]);
    const errors = [...translated].flatMap(([name, project]) => errorsOf(found, project, name));
    expect(errors).to.deep.equal([]);
  }).timeout(120_000);
});
