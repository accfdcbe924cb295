// The helpers that stand beside the output: each compiles with what it uses, and nothing is there that it does not use.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { supportModule, supportNames } from '../src/translate/support/support.js';
import { Workplace } from './support/command.js';
import { errorsIn, programOf, translate } from './support/translated.js';

describe('helpers beside the output', () => {
  it('compile, each by itself', () => {
    const place = new Workplace();
    const project = translate([place.file('program.cpp', 'int main() { return 0; }\n')]);
    try {
      for (const name of supportNames)
        writeFileSync(join(project.folder, 'src', `only-${name}.ts`), supportModule(new Set([name])));
      const { program, files } = programOf([project]);
      expect(files.length).to.be.greaterThan(supportNames.length);
      // A helper that is not exported is for other helpers.
      const errors = errorsIn(program, files).filter((error) => {
        const [, file, unused] = /^only-(\w+)\.ts:\d+ TS6133: '(\w+)'/.exec(error) ?? [];
        return file === undefined || file !== unused;
      });
      expect(errors).to.deep.equal([]);
    } finally {
      project.remove();
      place.remove();
    }
  }).timeout(120_000);
});
