// `npm run port:programs`: programs of a folder, compiled by g++ and translated.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { compareProgram } from '../../../../scripts/port-programs/compare.js';
import { programsIn } from '../../../../scripts/port-programs/find.js';
import { hasCompiler } from './cpp-runner.js';

const files: Readonly<Record<string, string>> = {
  'one/inc/point.h': 'struct Point { Point( int n ); int n; };',
  'one/src/main.cpp':
    '#include <stdio.h>\n#include "point.h"\nint main() { Point p( 3 ); printf( "%d\\n", p.n ); return 4; }',
  'one/src/point.cpp': '#include "point.h"\nPoint::Point( int n ) : n( n ) {}',
  'many/a.cpp': '#include <iostream>\nint main() { std::cout << "a" << std::endl; }',
  'many/b.cpp': '#include <stdio.h>\nint main() { int n = 3; printf( "%p\\n", &n ); }',
  'many/c.cpp':
    '#include <stdio.h>\nint main() { int n = 0; again: if ( n++ < 2 ) goto again; printf( "%d\\n", n ); }',
  'many/d.cpp': 'int main() { return missing; }',
  'many/e.cpp': '#include <stdio.h>\nint main() { int n = 2147483647; printf( "%d\\n", ++n ); }',
};

describe('programs of others', () => {
  let folder: string;

  before(function () {
    folder = mkdtempSync(join(tmpdir(), 'qt3-others-'));
    if (process.env['CI'] === undefined && !hasCompiler()) this.skip();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are found by their main(), compiled with their sources and headers, and compared where they can be', () => {
    const found = programsIn(folder).map((program) => {
      const { result, detail } = compareProgram(program);
      return [program.main.slice(folder.length + 1), result, detail.replace(/^\d+\s+/, '')];
    });
    expect(found.sort(([a], [b]) => (a! < b! ? -1 : 1))).to.deep.equal([
      ['many/a.cpp', 'same', ''],
      ['many/b.cpp', 'left out', 'it prints something else each time'],
      ['many/c.cpp', 'marked', 'a label (again) for goto'],
      ['many/d.cpp', 'left out', 'g++ does not compile it as C++98'],
      ['many/e.cpp', 'left out', 'it crashes, or does what C++ leaves undefined'],
      ['one/src/main.cpp', 'same', ''],
    ]);
  }).timeout(60_000);
});
