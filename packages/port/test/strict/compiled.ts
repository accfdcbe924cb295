// Programs whose translation has no mark, compiles under strict, and prints what C++ prints.
import { expect } from 'chai';
import { translateFiles } from '../support/small-project.js';
import { errorsIn, programOf, runModule, type Translated } from '../support/translated.js';

/** A program, or its files, and what it prints. */
export interface Case {
  readonly code: string | Readonly<Record<string, string>>;
  readonly prints: string;
}

/** Declares a test for each program; the compiler looks at all of them at once. */
export function compiledPrograms(cases: Readonly<Record<string, Case>>): void {
  const projects: Translated[] = [];
  let errors: string[][] = [];
  const all = Object.entries(cases);
  before(function () {
    this.timeout(120_000);
    for (const [, { code }] of all)
      projects.push(translateFiles(typeof code === 'string' ? { 'main.cpp': code } : code));
    const { program, files } = programOf(projects);
    errors = projects.map(({ folder }) =>
      errorsIn(
        program,
        files.filter((file) => file.startsWith(`${folder}/`)),
      ),
    );
  });
  after(() => {
    projects.forEach((each) => {
      each.remove();
    });
  });
  all.forEach(([name, { prints }], i) => {
    it(name, () => {
      expect(projects[i]!.report).not.to.contain('Marked');
      expect(errors[i]).to.deep.equal([]);
      const { stdout, stderr } = runModule(projects[i]!, 'main');
      expect(stderr + stdout).to.equal(prints);
    });
  });
}
