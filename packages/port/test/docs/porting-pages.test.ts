// The C++ of docs/porting through the translator: it compiles, and prints what the page says.
import { expect } from 'chai';
import { Workplace } from '../support/command.js';
import { errorsIn, programOf, runModule, translate, type Translated } from '../support/translated.js';
import { type CppBlock, cppBlocks, framed } from './cpp-blocks.js';
import { elsewhere, frames } from './frames.js';

const WHOLE = 'whole-program';

describe('C++ of docs/porting', () => {
  const place = new Workplace();
  const blocks = cppBlocks();
  const made: Translated[] = [];
  const program = (files: readonly string[]): Translated => {
    const project = translate(files);
    made.push(project);
    return project;
  };
  const parts = blocks.filter(({ name }) => name.startsWith(WHOLE));
  let whole: Translated;
  before(function () {
    this.timeout(180_000);
    const headers = ['qapplication', 'qmap', 'qserversocket', 'qsocket', 'qtextstream', 'qtimer'];
    const includes = headers.map((each) => `#include <${each}.h>`);
    whole = program([
      fileOf('whole', [...includes, '#include <stdio.h>', ...parts.map(({ code }) => code)].join('\n')),
    ]);
  });
  after(() => {
    place.remove();
    for (const each of made) each.remove();
  });
  const fileOf = (name: string, code: string): string => place.file(`${name.replace('#', '_')}.cpp`, code);
  const codeOf = ({ name, code }: CppBlock): string => framed(code, frames[name] ?? '%S%D');

  it('has a frame for each block', () => {
    const known = [...Object.keys(frames), ...Object.keys(elsewhere)].sort();
    const found = blocks.map(({ name }) => name).filter((name) => !name.startsWith(WHOLE));
    expect(known).to.deep.equal([...found].sort());
  });

  it('is translated whole, and compiles', () => {
    const files = blocks.filter(({ name }) => name in frames).map((each) => fileOf(each.name, codeOf(each)));
    const project = program(files);
    expect(project.report).not.to.contain('Marked');
    const compiled = programOf([project, whole]);
    // A slot that the block does not show.
    const errors = errorsIn(compiled.program, compiled.files).filter(
      (each) => !/^sockets_1.*readClient/.test(each),
    );
    expect(errors).to.deep.equal([]);
  });

  for (const block of blocks.filter(({ name, output }) => name in frames && output !== null))
    it(`${block.name} prints what the page says`, () => {
      const project = program([fileOf(block.name, codeOf(block))]);
      const { stdout, stderr } = runModule(project, block.name.replace('#', '_'));
      // The port may show more than the C++ does.
      expect(stdout + stderr).not.to.equal('');
      expect(block.output!.slice(0, (stdout + stderr).length)).to.equal(stdout + stderr);
    });

  it('A whole program prints what it should', () => {
    expect(whole.status, whole.report).to.equal(0);
    const { stdout, stderr } = runModule(whole, 'whole');
    const expected = parts.at(-1)!.output ?? '';
    expect(expected).to.contain('Ada');
    expect(stdout + stderr).to.equal(expected);
  });

  for (const [name, what] of Object.entries(elsewhere))
    it(`${name} is marked`, () => {
      const block = blocks.find((each) => each.name === name)!;
      const project = program([fileOf(name, framed(block.code, 'void frame() {\n%S\n}\n%D'))]);
      expect(project.status).to.equal(1);
      expect(project.report).to.match(what);
    });
}).timeout(180_000);
