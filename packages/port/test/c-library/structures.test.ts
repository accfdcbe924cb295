// What C's own headers declare, in a program that g++ compiles and that is translated: both print the same.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { hasCompiler } from '../meaning/cpp-runner.js';
import { Workplace } from '../support/command.js';
import { compile, runModule, translate } from '../support/translated.js';

const source = fileURLToPath(new URL('structures.cpp', import.meta.url));

describe('the structures of C', () => {
  it('are what they are there', function () {
    // CI has g++.
    if (process.env['CI'] === undefined && !hasCompiler()) this.skip();
    const place = new Workplace();
    const translated = translate([source]);
    try {
      const built = spawnSync('g++', ['-w', '-o', place.path('structures'), source], { encoding: 'utf8' });
      expect(built.stderr).to.equal('');
      expect(translated.report).not.to.contain('Marked');
      expect(compile([translated])).to.deep.equal([]);
      const { stdout } = spawnSync(place.path('structures'), [], { encoding: 'latin1' });
      expect(stdout).to.contain('10.1.2.3');
      expect(runModule(translated, 'structures').stdout).to.equal(stdout);
    } finally {
      translated.remove();
      place.remove();
    }
  });
}).timeout(120_000);
