// Tables against the packages: each entry is used in C++ that the tables themselves give, translated, and compiled.
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { readProject } from '../../src/project/project.js';
import { PACKAGE_NAMES, packages } from '../support/built-packages.js';
import { Workplace } from '../support/command.js';
import { errorsIn, moduleText, programOf, translate, type Translated } from '../support/translated.js';
import { publicMembers, usedDeclarations } from './public-members.js';
import { PRELUDE, TableCalls, tableNames } from './table-calls.js';
import { withoutEntry } from './without-entry.js';

/** What the compiler finds and no entry is to blame for. */
const ALLOWED = [
  // What gets another value is not asked for the one it had.
  /^qvariant_h\.ts:\d+ TS6133: 'self'/,
  // What a signal carries is any value; a QVariant is one kind of it.
  /^qsignal_h\.ts:\d+ TS2322: Type 'unknown' is not assignable to type 'QVariant'/,
  // The argument of the template is a text here, as for containers; in a program it is a protocol.
  /^qnetworkprotocol_h\.ts:\d+ TS23\d\d: .*(?:'QStringStatics'|'string'|<string>)/,
  // The same of pointers to structs: a pointer to a text is a box.
  /^iterator\.ts:\d+ TS2322: Type 'string \| null' is not assignable to type '\{ value: string; \} \| null'/,
];

describe('tables', () => {
  const place = new Workplace();
  let project: Translated;
  let compiled: ReturnType<typeof programOf>;

  before(function () {
    this.timeout(180_000);
    const all = place.file('all.cpp', `${PRELUDE}\n`);
    const program = readProject({ files: [all], includeFolders: [], defines: [], tables: [] });
    const own = program.files.find(({ file }) => file.path === all)!;
    const [object, text, list] = own.declarations.flatMap((each) =>
      each.kind === 'variables' ? each.variables.map(({ symbol }) => symbol.type) : [],
    );
    const calls = new TableCalls(program, { object: object!, text: text!, list: list! });
    const files = tableNames().flatMap((table) => {
      const found = calls.of(table);
      const lines = found.map(({ entry, cpp }) => `// ${entry}\n${cpp}`);
      const name = table.replace(/\W/g, '_');
      return found.length === 0 ? [] : [place.file(`${name}.cpp`, `${PRELUDE}\n${lines.join('\n')}\n`)];
    });
    project = translate(files);
    compiled = programOf([project]);
  });
  after(() => {
    place.remove();
    project.remove();
  });

  it('have entries that the translator finds', () => {
    expect(project.report).not.to.contain('Marked');
    expect(project.status).to.equal(0);
  });

  it('have entries that fit the types of the packages', () => {
    const errors = errorsIn(compiled.program, compiled.files).filter(
      (each) => !ALLOWED.some((pattern) => pattern.test(each)),
    );
    expect(errors.map(withEntry)).to.deep.equal([]);
  });

  it('leave no public member of the packages out without a reason', () => {
    const used = usedDeclarations(compiled.program, compiled.files);
    const members = PACKAGE_NAMES.map((folder) => ({ folder, file: `${packages}${folder}/src/index.ts` }))
      .filter(({ file }) => existsSync(file))
      .flatMap(({ folder, file }) => publicMembers(compiled.program, folder, file));
    const covered = new Set(
      members
        .filter(({ declarations }) => declarations.some((each) => used.has(each)))
        .map(({ name }) => name),
    );
    const patterns = Object.values(withoutEntry).flat();
    const excused = (name: string): boolean =>
      [name, name.replace(/^\w+\./, '*.'), name.replace(/\.[^.]+$/, '.*')].some((each) =>
        patterns.includes(each),
      );
    const missing = new Set(
      members.map(({ name }) => name).filter((name) => !covered.has(name) && !excused(name)),
    );
    expect([...missing]).to.deep.equal([]);
    const known = new Set(members.map(({ name }) => name));
    const stale = patterns.filter((each) => !each.includes('*') && (covered.has(each) || !known.has(each)));
    expect(stale, 'reasons for what has an entry, or is gone').to.deep.equal([]);
  });

  /** An error with the entry that it is about. */
  function withEntry(error: string): string {
    const [, name = '', line = '0'] = /^(\w+)\.ts:(\d+)/.exec(error) ?? [];
    const before = moduleText(project, name).split('\n').slice(0, Number(line));
    const entry = before.reverse().find((each) => /^\/\/ \S+:\d+$/.test(each));
    return `${entry?.slice(3) ?? name}: ${error}`;
  }
}).timeout(180_000);
