// Places at which a translation is wrong without a word, if nothing looks at types. Each became a rule.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { moduleText, runModule, translate, type Translated } from './support/translated.js';

describe('hazards of translation', () => {
  const made: (() => void)[] = [];
  afterEach(() => {
    for (const remove of made.splice(0)) remove();
  });

  /** Translates a program of one file. */
  function program(cpp: string): Translated {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-hazard-'));
    writeFileSync(join(folder, 'program.cpp'), cpp);
    const translated = translate([join(folder, 'program.cpp')]);
    made.push(
      () => {
        translated.remove();
      },
      () => {
        rmSync(folder, { recursive: true });
      },
    );
    return translated;
  }
  function textOf(cpp: string): string {
    return moduleText(program(cpp), 'program');
  }
  function outputOf(body: string): string {
    const translated = program(`#include <stdio.h>\n#include <qstring.h>\n#include <qptrqueue.h>\n${body}`);
    const { stdout, stderr } = runModule(translated, 'program');
    return stdout + stderr;
  }

  it('writes one of two characters as a text, and lists nothing where main() waits', () => {
    const translated = program(
      "#include <qapplication.h>\nint main( int argc, char **argv ) { QApplication app( argc, argv ); QString s = argv[0]; s.append( argc ? 'x' : 'y' ); app.setName( s.latin1() ); return app.exec(); }",
    );
    expect(moduleText(translated, 'program')).to.contain("? 'x' : 'y'");
    expect(translated.report).not.to.contain('is awaited');
  });

  it('marks what it does not know, with the C++ and a value at which the compiler stops', () => {
    const translated = program('void f() { KURL url; url.prettyURL(); }');
    expect(translated.status).to.equal(1);
    expect(moduleText(translated, 'program')).to.contain("PORT('url.prettyURL()')");
  });

  it('takes QPtrQueue::remove() for its own, not for that of QPtrList', () => {
    expect(
      textOf('#include <qptrqueue.h>\nvoid f( QPtrQueue<int> &q ) { while ( q.remove() ); }'),
    ).to.contain('while (q.remove())');
  });

  it('reads raw bytes into a char array', () => {
    const text = textOf(
      '#include <qdatastream.h>\nvoid f( QDataStream &ds ) { char buf[4]; ds.readRawBytes( buf, 4 ); }',
    );
    expect(text).to.contain('readInto(ds, buf, 4)');
  });

  it('does not take a text that begins with 1 or 2 for a signal or slot', () => {
    expect(
      textOf('#include <qsocket.h>\nvoid f( QSocket *s ) { s->connectToHost( "127.0.0.1", 80 ); }'),
    ).to.contain("s.connectToHost('127.0.0.1', 80)");
  });

  it('runs main() behind all constants', () => {
    expect(
      outputOf('int main() { extern int later; printf( "%d\\n", later ); return 0; } int later = 5;'),
    ).to.contain('5');
  });

  it('does not call delete() of a class that has none', () => {
    expect(textOf('struct P { int x; }; void f( P *p ) { delete p; }')).not.to.contain('.delete()');
  });

  it('divides integers as C++ does, and wraps what is unsigned', () => {
    expect(
      outputOf(
        'int main() { int a = -7; uint u = 0; u--; printf( "%d %d %u\\n", a / 2, a % 3, u ); return 0; }',
      ),
    ).to.equal('-3 -1 4294967295\n');
  });

  it('gives a char its sign', () => {
    expect(
      outputOf(
        'int main() { char c = (char)200; uchar d = (uchar)300; printf( "%d %d\\n", c, d ); return 0; }',
      ),
    ).to.equal('-56 44\n');
  });

  it('hands an int out by reference and by pointer', () => {
    const body =
      'static void up( int &n ) { n++; } static void twice( int *n ) { *n *= 2; } int main() { int n = 4; up( n ); twice( &n ); printf( "%d\\n", n ); return 0; }';
    expect(outputOf(body)).to.equal('10\n');
  });

  it('copies a struct where C++ does', () => {
    const body =
      'struct P { int x; }; int main() { P a; a.x = 1; P b = a; b.x = 2; printf( "%d %d\\n", a.x, b.x ); return 0; }';
    expect(outputOf(body)).to.equal('1 2\n');
  });

  it('keeps two variables of one name in two blocks apart', () => {
    const body =
      'int main() { { QString s; printf( "%d\\n", s.isNull() ); } { QString s = "x"; printf( "%d\\n", (int)s.length() ); } return 0; }';
    expect(outputOf(body)).to.equal('1\n1\n');
  });

  it('marks a variable of a class that is not known, also one that nothing uses', () => {
    const { status } = program('void f() { KURL u; }\nclass A { KURL url; };\n');
    expect(status).to.equal(1);
    expect(textOf('void f() { KURL u; }')).to.contain("const u: KURL = PORT('KURL u')");
  });

  it('falls through the cases of a switch', () => {
    const body =
      'int main() { int n = 0; switch ( 1 ) { case 1: n += 1; case 2: n += 10; break; case 3: n += 100; } printf( "%d\\n", n ); return 0; }';
    expect(outputOf(body)).to.equal('11\n');
  });

  it('deletes what a list owns with the list, and runs the destructors of the bases', () => {
    const body =
      '#include <qptrlist.h>\nstruct A { ~A() { printf( "~A\\n" ); } }; struct B : public A { ~B() { printf( "~B\\n" ); } }; int main() { { QPtrList<B> l; l.setAutoDelete( TRUE ); l.append( new B ); } printf( "end\\n" ); return 0; }';
    expect(outputOf(body)).to.equal('~B\n~A\nend\n');
  });

  it('makes a new value for each key that a map does not have', () => {
    const body =
      '#include <qmap.h>\n#include <qstringlist.h>\nint main() { QMap<QString, QStringList> m; m["a"] << "1"; m["b"] << "2"; printf( "%d\\n", (int)m["b"].count() ); return 0; }';
    expect(outputOf(body)).to.equal('1\n');
  });

  it('takes an empty text for a pointer that is not null', () => {
    const body =
      'int main() { QString n, s = ""; printf( "%d %d\\n", n.latin1() ? 1 : 0, s.latin1() ? 1 : 0 ); return 0; }';
    expect(outputOf(body)).to.equal('0 1\n');
  });

  it('prints the bytes of an UTF-8 text', () => {
    const body = 'int main() { printf( "%s\\n", QString( QChar( 0xe9 ) ).utf8().data() ); return 0; }';
    expect(outputOf(body)).to.equal('é\n');
  });

  it('keeps null apart from an empty text in a map whose values are asked for it', () => {
    const text = outputOf(`#include <qmap.h>
      int main() {
        QMap<int, QString> m; m[1] = ""; QString a = m[1]; QString b = m[2];
        printf( "%d %d", a.isNull(), b.isNull() ); m[3] += "x"; printf( " %s", m[3].latin1() ); return 0;
      }`);
    expect(text).to.equal('0 1 x');
  });

  it('knows that a slot asks for null what a signal brings from a map', () => {
    const text = outputOf(`#include <qobject.h>
      #include <qmap.h>
      class Sender : public QObject { Q_OBJECT
      public:
        void go() { names[1] = ""; QString kept = names[2]; emit found( names[1] ); emit found( names[5] ); emit found( kept ); }
      signals: void found( const QString &name );
      private: QMap<int, QString> names; };
      class Receiver : public QObject { Q_OBJECT
      public slots: void take( const QString &name ) { printf( "%d ", name.isNull() ); } };
      int main() {
        Sender s; Receiver r; QObject::connect( &s, SIGNAL( found( const QString & ) ), &r, SLOT( take( const QString & ) ) );
        s.go(); return 0;
      }`);
    expect(text).to.equal('0 1 1 ');
  });

  it('asks for an empty text where tools gives one for null, and lists that', () => {
    const translated = program(`#include <stdio.h>
#include <qstring.h>
int main() { QString s( "tea" ); QString t = s.mid( 3 ); printf( "%d %d %d", t.isNull(), s.mid( 9 ).isNull(), s.mid( 1 ).isNull() ); return 0; }`);
    expect(runModule(translated, 'program').stdout).to.equal('1 1 0');
    expect(translated.report).to.contain('mid() gives one where it was null in Qt');
  });

  it('evaluates arguments that depend on each other from right to left', () => {
    const translated = program(`#include <stdio.h>
      static int n = 0;
      static int next() { return ++n; }
      static int twice( int &x ) { return x *= 2; }
      int main() {
        printf( "%d %d %d", next(), next(), next() ); int i = 1; printf( " %d %d", i, twice( i ) );
        if ( i > 1 ) printf( " %d %d", next(), n ); printf( " %d %d", 7, next() ); return 0;
      }`);
    expect(runModule(translated, 'program').stdout).to.equal('3 2 1 2 2 4 3 7 5');
    expect(translated.report).to.match(/3 {2}arguments that depend on each other/);
  });

  it('adds to what two names mean after what stands right', () => {
    const translated = program(`#include <stdio.h>
      static int up( int &n ) { return n++; }
      static int more( int *p ) { *p += 5; return *p; }
      int main() {
        int n = 8; int &r = n; int *p = &n;
        r -= n++; printf( "%d ", n ); n += r++; printf( "%d ", n ); *p += up( n ); printf( "%d ", n );
        n += up( r ); printf( "%d ", n ); r += more( p ); printf( "%d ", n );
        if ( n > 0 && ( r -= n++ ) ) printf( "%d", n ); return 0;
      }`);
    expect(runModule(translated, 'program').stdout).to.match(/^1 3 7 15 40 /);
    expect(translated.report).to.match(/1 {2}a call that changes what stands left of it/);
  });

  it('lists arguments that depend on each other where they cannot stand before the statement', () => {
    const cpp =
      'int n; int next() { return ++n; } bool f( int, int ) { return FALSE; } void g() { while ( f( next(), n ) ); }';
    expect(program(cpp).report).to.contain('right to left');
  });

  it('keeps null apart from an empty text where they are compared', () => {
    const body = `int main() {
      QString none, empty( "" ); QString s = "x"; s = QString::null; QCString c( "a" ); c.append( 0 );
      printf( "%d %d %d %s", none == empty, empty == QString::null, s == QString::null, c.data() ); return 0;
    }`;
    expect(outputOf(`#include <qcstring.h>\n${body}`)).to.equal('0 0 1 a');
  });

  it('lets a character whose address is taken be read and written as a byte', () => {
    const body = `static void put( char *c ) { *c = 'z'; }
      int main() { char c = 'x'; put( &c ); printf( "%c", c ); c = -3; printf( "%d", c ); unsigned char u = 200; put( (char *)&u ); printf( "%d", u ); return 0; }`;
    expect(outputOf(body)).to.equal('z-3122');
  });

  it('takes a buffer as a text up to its first 0', () => {
    const body = `static void say( const char *s ) { printf( "%s|", s ); }
      int main() { char b[8] = "abc"; char *p = b; say( b ); say( p ); b[1] = 0; say( p ); return 0; }`;
    expect(outputOf(body)).to.equal('abc|abc|a|');
  });

  it('makes an object that nothing uses, and lets a static pointer be null', () => {
    const body = `class Note { public: static Note *last; int n; Note() : n( 3 ) { last = this; } };
      Note *Note::last = 0;
      int main() { printf( "%d", Note::last == 0 ); Note note; printf( "%d", Note::last->n ); return 0; }`;
    expect(outputOf(body)).to.equal('13');
  });

  it('lists default arguments that depend on each other', () => {
    const report = (second: string): string =>
      program(`static int n = 5; static int f( int a = n++, int b = ${second} ) { return a * 10 + b; }
        int main() { return f(); }`).report;
    const listed = 'arguments that depend on each other';
    expect(report('n')).to.contain(listed);
    expect(report('7')).not.to.contain(listed);
  });

  it('lists a handler that changes its copy of what it throws again', () => {
    const handler = (head: string, body: string): string =>
      program(`struct Failure { int code; Failure( int c ) : code( c ) {} int show() const { return code; } };
      int main() {
        try { try { throw Failure( 1 ); } catch ( ${head} ) { ${body} throw; } } catch ( const Failure &f ) { return f.code; }
        return 0;
      }`).report;
    const listed = 'a handler changes its copy of what it throws again';
    expect(handler('Failure f', 'f.code++;')).to.contain(listed);
    expect(handler('Failure &f', 'f.code++;')).not.to.contain(listed);
    expect(handler('Failure f', 'f.show();')).not.to.contain(listed);
  });

  it('lists objects without a name whose destructor is not called', () => {
    const cpp =
      'class Guard { public: Guard( int ); ~Guard() { n--; } int n; int get() { return n; } }; Guard::Guard( int i ) : n( i ) {}';
    const listed = 'an object without a name';
    expect(program(`${cpp} int f( bool a ) { return a ? Guard( 1 ).get() : 0; }`).report).to.contain(listed);
    expect(program(`${cpp} int f() { return Guard( 1 ).get(); }`).report).not.to.contain(listed);
  });

  it('lists constructors that may throw when members with destructors are made', () => {
    const guard = 'class Guard { public: Guard( int i ) : n( i ) {} ~Guard() { n--; } int n; };';
    const thrower = 'static int checked( int i ) { if ( i < 0 ) throw i; return i; }';
    const listed = 'a constructor that may throw';
    const two = `${guard} ${thrower} class Two { public: Two( int i ) : a( 1 ), b( checked( i ) ) {} Guard a, b; };`;
    expect(program(two).report).to.contain(listed);
    const numbers = `${thrower} class Numbers { public: Numbers( int i ) : a( checked( i ) ) {} int a; };`;
    expect(program(numbers).report).not.to.contain(listed);
    const calm = `${guard} ${thrower} class Calm { public: Calm() : a( 1 ) {} int get() { return checked( 2 ); } Guard a; };`;
    expect(program(calm).report).not.to.contain(listed);
  });

  it('lists a char pointer beside a QString unless the condition around it asks the pointer', () => {
    const cpp = `#include <qstring.h>
      struct Command { const char *name; int id; };
      static const Command table[] = { { "quit", 1 }, { "list", 2 }, { 0, 0 } };`;
    const report = (body: string): string =>
      program(`${cpp} int find( const QString &word ) { ${body} return -1; }`).report;
    const listed = 'a QString beside a char pointer that may be null';
    const from = 'const Command *c = table;';
    const found = 'if ( word == c->name ) return c->id;';
    expect(report(`for ( ${from} c->name; ++c ) ${found}`)).not.to.contain(listed);
    expect(report(`${from} while ( c->name != 0 ) { ${found} ++c; }`)).not.to.contain(listed);
    expect(report(`if ( table[1].name && table[1].name == word ) return 1;`)).not.to.contain(listed);
    expect(report(`for ( ${from} c->id; ++c ) ${found}`)).to.contain(listed);
    expect(report(`for ( ${from} c->name; ) { ++c; ${found} }`)).to.contain(listed);
    expect(report(`if ( table[1].name && table[2].name == word ) return 1;`)).to.contain(listed);
  });

  it('serves events at once where a program has no sockets, and marks a constructor that would wait for them', () => {
    const loop = 'while ( !done ) qApp->processEvents();';
    const code = (header: string, more = ''): string =>
      `#include <qapplication.h>\n${header}\nbool done;\nvoid f() { ${loop} }\n${more}`;
    expect(textOf(code(''))).to.contain('while (!done) qApp!.processEvents();');
    const text = textOf(
      code('#include <qsocket.h>', `class A { public: A() { ${loop} } };\nvoid g() { A a; }`),
    );
    expect(text).to.contain('while (!done) await qApp!.processEventsAsync();');
    expect(text).to.contain('// PORT: processEvents() has to be awaited, and A() cannot wait');
  });
}).timeout(120_000);
