// Small programs as people wrote them, compiled by g++ and translated: both print the same.
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { compareAll, type Compared } from './meaning/compare.js';
import { hasCompiler } from './meaning/cpp-runner.js';

const folder = new URL('meaning/small-programs/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.cpp'));

describe('the meaning of small programs', () => {
  let compared: Compared[] = [];
  before(function () {
    // CI has g++.
    if (process.env['CI'] === undefined && !hasCompiler()) this.skip();
    this.timeout(300_000);
    compared = compareAll(names.map((name) => readFileSync(new URL(name, folder), 'latin1')));
  });

  names.forEach((name, i) => {
    it(`is kept: ${name}`, () => {
      const { expected, ts } = compared[i]!;
      expect(ts.marks).to.deep.equal([]);
      expect(ts.output).to.equal(expected);
    });
  });
});
