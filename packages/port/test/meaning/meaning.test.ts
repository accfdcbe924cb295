// Programs made at random, compiled by g++ and translated: both print the same. `npm run port:meaning` is the long form.
import { expect } from 'chai';
import { compareAll } from './compare.js';
import { hasCompiler } from './cpp-runner.js';
import { sourceOf } from './generate/builder.js';
import { programOf, SUBJECTS } from './generate/index.js';
import { render } from './tree.js';

/** Programs of a subject; the first seeds, so that each run makes the same ones. */
const PROGRAMS = 30;

describe('the meaning of random programs', () => {
  before(function () {
    // CI has g++.
    if (process.env['CI'] === undefined && !hasCompiler()) this.skip();
  });

  // Most families of classes print something at a place that is listed: the long form is for them.
  for (const subject of SUBJECTS.filter((each) => each !== 'families')) {
    it(`is kept: ${subject}`, () => {
      const trees = Array.from({ length: PROGRAMS }, (_, seed) => programOf(seed, subject));
      const compared = compareAll(trees.map(sourceOf));
      const wrong = compared.flatMap(({ verdict, expected, ts }, seed) =>
        verdict === 'different' || verdict === 'invalid'
          ? [{ seed, verdict, program: render(trees[seed]!), expected, printed: ts.output }]
          : [],
      );
      expect(wrong).to.deep.equal([]);
      const same = compared.filter(({ verdict }) => verdict === 'same').length;
      expect(same, 'programs that say something').to.be.greaterThan(PROGRAMS / 2);
    }).timeout(900_000);
  }
});
