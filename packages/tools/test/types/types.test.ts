// What the compiler refuses, and how it says so. Each file in fixtures/ announces its errors, and must have no others.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, countAnnounced, unexpected } from '@qt3/test-support/types';
import { expect } from 'chai';
import type ts from 'typescript';

const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const files = readdirSync(folder).map((name) => folder + name);

describe('tools: types', function () {
  this.timeout(120_000);
  let program: ts.Program;

  before(() => {
    program = compile(config, files);
  });

  for (const path of files) {
    it(path.slice(folder.length), () => {
      const file = program.getSourceFile(path);
      if (!file) throw new Error(`${path} is not in the program`);
      expect(unexpected(program, file).join('\n')).to.equal('');
      expect(countAnnounced(file)).to.be.above(0);
    });
  }
});
