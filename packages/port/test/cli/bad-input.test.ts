import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { expect } from 'chai';
import { type Said, Workplace } from '../support/command.js';

const GOOD = 'int twice( int n ) { return n * 2; }\n';

describe('bad input of the translator', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  /** It says what is wrong in words, and writes nothing. */
  function expectRefused({ status, out, error }: Said, ...words: readonly string[]): void {
    expect(status).to.equal(2);
    expect(out).to.equal('');
    for (const word of words) expect(error).to.contain(word);
    expect(error).not.to.match(/^\s+at /m);
    expect(error).not.to.contain('an error of its own');
    expect(existsSync(place.path('out/src'))).to.equal(false);
  }

  describe('files', () => {
    it('names a file that is not there', () => {
      expectRefused(place.translate(place.path('gone.cpp')), 'gone.cpp: there is no such file');
    });

    it('wants files, and not their folder', () => {
      expectRefused(place.translate(place.folder), `${place.folder}: a folder; name its files`);
    });

    it('does not wait for a pipe', function () {
      if (process.platform === 'win32') this.skip();
      execFileSync('mkfifo', [place.path('pipe.cpp')]);
      expectRefused(place.translate(place.path('pipe.cpp')), 'pipe.cpp: a device or a pipe');
    });

    it('names the line at which a file is binary, and what to do', () => {
      const path = place.file('a.cpp', `int a;\nint b;\n\0\x01\n`);
      expectRefused(place.translate(path), `${path}:3: a binary file, or UTF-16`, 'convert it to UTF-8');
    });

    it('refuses a binary header that is included', () => {
      const header = place.file('a.h', '\0\0\0');
      expectRefused(place.translate(place.file('a.cpp', '#include "a.h"\n')), `${header}:1: a binary file`);
    });

    it('does not read a huge file', () => {
      const path = place.file('huge.cpp', '');
      truncateSync(path, 3 * 1024 ** 3);
      expectRefused(place.translate(path), 'huge.cpp: 3221225472 bytes', 'at most 8388608');
    });

    it('refuses a table or a module that is not there', () => {
      const path = place.file('a.cpp', GOOD);
      expectRefused(place.translate(path, '--tables', 'gone.h'), 'gone.h: there is no such file', '--tables');
      expectRefused(place.translate(path, '--module', 'peer.h=./gone.ts'), 'there is no file ./gone.ts');
    });
  });

  describe('the output folder', () => {
    it('is not touched without --force when there is something in it', () => {
      const path = place.file('a.cpp', GOOD);
      const kept = place.file('out/package.json', 'mine');
      expectRefused(place.translate(path), 'the folder is not empty', '--force');
      expect(readFileSync(kept, 'utf8')).to.equal('mine');
      expect(readdirSync(place.path('out'))).to.deep.equal(['package.json']);
      expect(place.translate(path, '--force').status).to.equal(0);
      expect(readFileSync(kept, 'utf8')).to.contain('"type": "module"');
    });

    it('may be there when it is empty', () => {
      mkdirSync(place.path('out'));
      expect(place.translate(place.file('a.cpp', GOOD)).status).to.equal(0);
    });

    it('cannot be a file, or in one', () => {
      const path = place.file('a.cpp', GOOD);
      expectRefused(place.run(path, '--out', path), 'no folder that can be read');
      const said = place.run(path, '--out', `${path}/out`);
      expectRefused(said, `${path}/out/src`, 'cannot be written', 'name another folder with --out');
      expect(readFileSync(path, 'utf8')).to.equal(GOOD);
    });

    it('has to be named', () => {
      expectRefused(place.run(place.file('a.cpp', GOOD)), '--out DIR is missing', '--help');
    });
  });

  describe('the command line', () => {
    it('names an option that it does not have', () => {
      expectRefused(place.translate('--frobnicate', 'a.cpp'), '--frobnicate', '--help lists what there is');
      expectRefused(place.translate('--checks', 'a.cpp'), '--checks');
      expectRefused(place.run('a.cpp', '--out'), '--out');
    });

    it('wants files, and modules in full', () => {
      expectRefused(place.translate(), 'No files were given');
      expectRefused(place.translate('a.cpp', '--module', 'peer.h'), '--module peer.h: FILE.h=./MODULE.ts');
    });
  });

  describe('code that is no C++', () => {
    it('is marked at its line, and what is right around it is translated', () => {
      const path = place.file('a.cpp', `${GOOD}void f() {\n  int a = ;\n}\nint three() { return 3; }\n`);
      const { status, out } = place.translate(path, '--json');
      expect(status).to.equal(1);
      const { diagnostics } = JSON.parse(out) as { diagnostics: { kind: string; line: number }[] };
      expect(diagnostics.filter((each) => each.kind === 'mark').map((each) => each.line)).to.deep.equal([3]);
      const text = readFileSync(place.path('out/src/a.ts'), 'utf8');
      expect(text).to.contain('function twice');
      expect(text).to.contain('function three');
    });

    const texts: Readonly<Record<string, string>> = {
      HTML: '<html><body class="a">it is not here</body></html>\n',
      Python: 'def f(x):\n    return "%d" % x\n',
      'brackets that are not closed': 'void f() { if ( a { ( [ \n',
      'brackets that were not opened': '}\n)\n]\nint a;\n',
      'quotes that are not closed': '"\n\'\n'.repeat(500),
      'directives without their rest':
        '#define\n#include\n#if\n#elif\n#endif\n#endif\n#else\n##\n#define f(\n#if 1/0\n#endif\n#if defined(\n#endif\n#include <\nint x = f(;\n',
    };
    for (const [what, text] of Object.entries(texts)) {
      it(`is no reason to stop: ${what}`, () => {
        const { status, error } = place.translate(place.file('a.cpp', text));
        expect(error).to.equal('');
        expect(status).to.be.oneOf([0, 1]);
      });
    }

    it('may include itself', () => {
      expect(place.translate(place.file('a.cpp', `#include "a.cpp"\n${GOOD}`)).status).to.equal(0);
    });
  });

  it('names each header that is missing, with the line of its #include', () => {
    const path = place.file(
      'a.cpp',
      '#include "own.h"\n#include <qstring.h>\n#include <kurl.h>\n#include "a.moc"\n',
    );
    const { out } = place.translate(path, '--json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { line: number; reason: string }[] };
    expect(diagnostics.map(({ line, reason }) => `${String(line)} ${reason.slice(0, 25)}`)).to.deep.equal([
      '1 no header own.h was found',
      '3 no header kurl.h was foun',
    ]);
    expect(diagnostics[0]!.reason).to.contain('-I').and.to.contain('--tables');
  });

  describe('hostile files', () => {
    const n = 50_000;
    const times = (text: string): string => text.repeat(n);
    const texts: Readonly<Record<string, string>> = {
      parentheses: `int x = ${times('(')}1${times(')')};`,
      blocks: `void f() { ${times('{')}${times('}')} }`,
      namespaces: times('namespace a {') + times('}'),
      classes: times('struct A {') + times('};'),
      casts: `void f() { ${times('(a)(')}1${times(')')}; }`,
      'open brackets': `void f() { ${times('(')}`,
      'a condition of #if': `#if ${times('(')}1${times(')')}\n#endif\n`,
      'a long condition of #if': `#if ${times('!')}1\n#endif\n`,
      'a sum': `void f() { int y = ${times('1 + ')}1; }`,
      'members of members': `struct A { A *n; }; void f( A *a ) { a${times('->n')} = 0; }`,
      indices: `int f( int *a ) { return a${times('[0]')}; }`,
      'pointers to pointers': `int ${times('*')}p;`,
      'branches of else': `void f( int a ) { ${times('if ( a ) ; else ')}; }`,
      'branches of else with blocks': `void f( int a ) { ${times('if ( a ) { } else ')}; }`,
      'assignments in a row': `void f( int a ) { ${times('a = ')}1; }`,
    };
    for (const [what, text] of Object.entries(texts)) {
      it(`are refused with the place: ${what}`, () => {
        const path = place.file('a.cpp', `\n${text}\n`);
        expectRefused(place.translate(path), `${path}:2:`, 'more than', 'leave the file out');
      });
    }

    it('are refused when classes or members contain themselves', () => {
      const bodies = [
        'class Y; class Z : public Y {}; class Y : public Z {}; void f( Y *y ) { y->z(); }',
        'struct S { S s; }; void f() { S a; S b = a; }',
      ];
      for (const body of bodies)
        expectRefused(place.translate(place.file('a.cpp', body)), 'refers to itself without end');
    });

    const repeated = (count: number, make: (i: number) => string): string =>
      Array.from({ length: count }, (_, i) => make(i)).join('\n');
    const endless: Readonly<Record<string, string>> = {
      'typedefs that double': repeated(40, (i) => `template<class A, class B> struct P${String(i)} {}; struct T0 {};\ntypedef P${String(i)}<T${String(i)}, T${String(i)}> T${String(i + 1)};`),
      'diamonds of inheritance': `struct D0 {};\n${repeated(40, (i) => `struct L${String(i)} : D${String(i)} {}; struct R${String(i)} : D${String(i)} {}; struct D${String(i + 1)} : L${String(i)}, R${String(i)} {};`)}\nvoid f( D40 &d ) { d.x(); }`,
      'a chain of inheritance': `struct B0 {};\n${repeated(1000, (i) => `struct B${String(i + 1)} : B${String(i)} {};`)}`,
      'functions of one name': repeated(20_000, (i) => `struct S${String(i)} {}; void f( S${String(i)} );`),
      'variables of one name': repeated(50_000, () => 'extern int x;'),
    }; // prettier-ignore
    for (const [what, text] of Object.entries(endless))
      it(`are refused, not computed without end: ${what}`, () => {
        const path = place.file('a.cpp', text);
        expectRefused(place.translate(path), `${path}:`, 'more than', 'eave the file out');
      });

    it('are refused when macros nest what the file does not', () => {
      const lines = ['#define M0 (', '#define N0 )'];
      for (let i = 1; i <= 12; i++)
        for (const name of ['M', 'N'])
          lines.push(`#define ${name}${String(i)} ${name}${String(i - 1)} ${name}${String(i - 1)}`);
      const path = place.file('a.cpp', [...lines, 'int f() { return M12 1 N12; }'].join('\n'));
      expectRefused(place.translate(path), `${path}:27:`, 'more than 200 brackets');
    });

    it('are refused when macros grow without end', () => {
      const lines = Array.from(
        { length: 60 },
        (_, i) => `#define M${String(i + 1)} M${String(i)} M${String(i)}`,
      );
      for (const last of ['#define M0 1', '#define M0']) {
        const path = place.file('a.cpp', [...lines, last, 'int f() { return M60; }'].join('\n'));
        expectRefused(place.translate(path), `${path}:62: the macro`, '300000 tokens');
      }
    });

    it('do not count brackets twice that both branches of #if open', () => {
      const branches = '#ifdef A\nif ( n ) {\n#else\nif ( !n ) {\n#endif\nn++; }\n'.repeat(300);
      const { status, error } = place.translate(place.file('a.cpp', `void f( int n ) {\n${branches}}\n`));
      expect(error).to.equal('');
      expect(status).to.equal(0);
    });
  });
}).timeout(120_000);
