import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Program, type ExampleName } from '../shared/program.js';

const folder = new URL('../', import.meta.url);

/** Every program among the examples. */
const PROGRAMS: readonly ExampleName[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => /^([^/\\]+)[/\\]src[/\\](?:(\w+)[/\\])?main\.ts$/.exec(path))
  .flatMap((match) => (match === null ? [] : [match.slice(1).filter(Boolean).join('/') as ExampleName]));

const pageOf = (name: string): string => readFileSync(new URL(`${name}/README.md`, folder), 'utf8');

describe('every example', function () {
  this.timeout(120_000);

  it('is among them', () => {
    expect(PROGRAMS).to.include.members(['clientserver/client', 'clientserver/server', 'pop3', 'sslserver']);
  });

  for (const name of PROGRAMS) {
    it(`${name} has a --help of not too long lines, and a page that has the same options`, async () => {
      await using program = Program.example(name, ['--help']);
      expect(await program.ended(), program.errors).to.equal(0);
      const lines = program.output.split('\n');
      expect(lines[0]).to.match(new RegExp(`^Usage: ${name.replace(/.*\//, '')} `));
      expect(lines.filter((line) => line.length > 120)).to.eql([]);
      expect(program.output).to.match(/^Exit status: 0 .*\.\n$/ms);
      const options = new Set(program.output.match(/--[a-z][a-z-]+/g));
      const page = pageOf(name.replace(/\/.*/, ''));
      expect([...options].filter((option) => !page.includes(`\`${option}`))).to.eql([]);
    });

    it(`${name} keeps quiet when the reader of its --help has gone`, async () => {
      await using program = Program.example(name, ['--help']);
      program.closeOutput();
      expect(await program.ended()).to.equal(0);
      expect(program.errors).to.equal('');
    });
  }
});

describe('the lists of examples', () => {
  const names = readdirSync(folder).filter((name) => PROGRAMS.some((path) => path.split('/')[0] === name));

  it('npm run examples has a line for each', async () => {
    const script = fileURLToPath(new URL('../scripts/examples.ts', folder));
    await using list = Program.start(process.execPath, ['--import', import.meta.resolve('tsx'), script]);
    expect(await list.ended(), list.errors).to.equal(0);
    for (const name of names) expect(list.output).to.match(new RegExp(`^${name} +[A-Z].{20,}$`, 'm'));
    expect(list.output).to.match(new RegExp(`^${names.length} examples; .*$`, 'm'));
  });

  it('README.md has a row for each', () => {
    const page = readFileSync(new URL('../README.md', folder), 'utf8');
    const rows = [...page.matchAll(/^\| \[(\w+)\]\(examples\/(\w+)\)/gm)];
    expect(rows.map(([, name]) => name)).to.have.members(names);
    expect(rows.map(([, , path]) => path)).to.have.members(names);
  });
});
