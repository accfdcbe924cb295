import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../../src/cli/run.js';
import type { Report } from '../../src/report/report.js';
import { Workplace } from '../support/command.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('--check of the translator', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  /** Runs it on a file; in place of an installation the packages are found from source. */
  function check(cpp: string, ...args: readonly string[]): { status: number; out: string } {
    let out = '';
    const prepare = (folder: string): void => {
      const modules = join(folder, 'node_modules');
      if (!existsSync(modules)) symlinkSync(join(root, 'node_modules'), modules);
      const path = join(folder, 'tsconfig.json');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace('"types"', '"customConditions": ["@qt3/source"],\n    "types"'));
    };
    const note = (text: string): void => void (out += `${text}\n`);
    const status = run([place.file('a.cpp', cpp), '--out', place.path('out'), '--check', ...args], {
      out: note,
      error: note,
      prepare,
    });
    return { status, out };
  }

  it('finds nothing in what was translated whole', () => {
    const { status, out } = check(
      '#include <qstring.h>\nint size( const QString &s ) { return s.length(); }\n',
    );
    expect(out).to.match(/compiler errors +0\n/);
    expect(status).to.equal(0);
  });

  it('adds the errors to the report, with the line of C++, and its status is 1', () => {
    place.file('m.h', 'int twice( int n );\n');
    const module = place.file('m.ts', 'export const twice = (text: string): number => 2 * text.length;\n');
    const replaced = ['--module', `m.h=${module}`];
    const cpp = `#include "m.h"

int four()
{
    return twice( 2 );
}
`;
    const { status, out } = check(cpp, ...replaced);
    expect(status).to.equal(1);
    expect(out).to.match(/compiler errors +1\n/);
    expect(out).to.match(/src\/a\.ts:\d+, from .*a\.cpp:5\n/);
    const report = JSON.parse(
      check(cpp, ...replaced, '--json', '--force').out.replace(/^[^{]*/, ''),
    ) as Report;
    expect(
      report.compiler?.map(({ cpp: from, code, isAtMark }) => [from?.line, code, isAtMark]),
    ).to.deep.equal([[5, 'TS2345', false]]);
  });

  it('distinguishes errors at marks, where the compiler has to stop, from others', () => {
    const { status, out } = check('void f() { KURL u; }\n');
    expect(status).to.equal(1);
    expect(out).to.match(/compiler errors +0\n/);
    expect(out).not.to.contain('Errors of the compiler');
  });

  it('knows the marks in methods that stand in another source than that of their class', () => {
    place.file('app.h', 'class App { public: int one(); void all(); };\n');
    const other = place.file(
      'other.cpp',
      '#include "app.h"\nvoid App::all() { int n = one(); show( n ); }\n',
    );
    const { out } = check('#include "app.h"\nint App::one() { return 1; }\n', place.path('app.h'), other);
    expect(out).to.match(/compiler errors +0\n/);
  });

  it('says that what the project needs is not installed', () => {
    let out = '';
    const note = (text: string): void => void (out += text);
    const path = place.file('a.cpp', 'int one() { return 1; }\n');
    const status = run([path, '--out', place.path('out'), '--check'], { out: note, error: note });
    expect(out).to.match(/the compiler stops \(TS2688: .*\)\. Run npm install in .*out/);
    expect(status).to.equal(2);
  });
}).timeout(120_000);
