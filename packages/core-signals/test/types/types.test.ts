// What the compiler refuses, and how it says so. Each file in fixtures/ announces its errors, and must have no others.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, countAnnounced, unexpected } from '@qt3/test-support/types';
import { expect } from 'chai';
import type ts from 'typescript';

const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const files = readdirSync(folder).map((name) => folder + name);

describe('types', function () {
  this.timeout(120_000);
  let program: ts.Program;

  before(() => {
    program = compile(config, files);
  });

  const source = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} is not in the program`);
    return file;
  };

  for (const path of files) {
    it(path.slice(folder.length), () => {
      expect(unexpected(program, source(path)).join('\n')).to.equal('');
    });
  }

  it('tries every kind of mistake', () => {
    expect(files.reduce((sum, path) => sum + countAnnounced(source(path)), 0)).to.be.above(50);
  });

  describe('the check itself', () => {
    const check = (text: string): string => {
      const path = `${folder}generated.ts`;
      const generated = compile(config, [], new Map([[path, text]]));
      const file = generated.getSourceFile(path);
      return file ? unexpected(generated, file).join('\n') : 'no file';
    };

    it('notices an error that is missing, worded differently, or not announced', () => {
      expect(check("// error: 'string' is not assignable\nexport const n: number = 'one';\n")).to.equal('');
      expect(check('// error: anything\nexport const n: number = 1;\n')).to.match(
        /^line 1: no error like .*none$/,
      );
      expect(check("// error: bigint\nexport const n: number = 'one';\n")).to.match(
        /^line 1: no error like \/bigint\/ in: Type 'string'.*\nline 2: not announced: Type 'string'/,
      );
      expect(check("export const n: number = 'one';\n")).to.match(/^line 1: not announced: Type 'string'/);
    });
  });
});
