// Pointers to members and over tables, bytes behind a `const char *`, and buffers that a QCString lends.
import { expect } from 'chai';
import { translateFiles } from './support/small-project.js';
import { compile, moduleText, runModule, type Translated } from './support/translated.js';

describe('pointers', () => {
  const made: Translated[] = [];
  after(() => {
    for (const each of made) each.remove();
  });

  function project(code: string): Translated {
    const translated = translateFiles({ 'main.cpp': code });
    made.push(translated);
    return translated;
  }

  /** What the translation prints, which has no mark. */
  function output(translated: Translated): string {
    expect(translated.report).not.to.contain('Marked');
    const { stdout, stderr } = runModule(translated, 'main');
    return stdout + stderr;
  }

  it('to members are functions that get the object, also of a table in a class', () => {
    const translated = project(`#include <qmap.h>
      #include <qstringlist.h>
      #include <stdio.h>
      class Shell {
      public:
        typedef int (Shell::*Command)( const QStringList &args, int &count );
        Shell() : total( 0 ) { named["add"] = &Shell::add; }
        void run( const QString &line );
        int call( Command c, const QStringList &args ) { int n = 0; int r = ( this->*c )( args, n ); return r * 10 + n; }
        virtual int twice( const QStringList &args, int &count ) { count = 2; return args.count(); }
        int total;
      private:
        struct Entry { const char *name; Command fn; uint most; };
        static const Entry table[];
        int add( const QStringList &args, int &count ) { count = 1; total += args.count(); return total; }
        int none( const QStringList &, int & ) { return 7; }
        int none( int ) { return 8; }
        QMap<QString, Command> named;
      };
      const Shell::Entry Shell::table[] = { { "add", &Shell::add, 2 }, { "none", &Shell::none, 0 }, { "twice", &Shell::twice, 9 }, { 0, 0, 0 } };
      void Shell::run( const QString &line ) {
        QStringList args = QStringList::split( ' ', line );
        for ( const Entry *e = table; e->name; ++e ) {
          if ( args[0] != e->name ) continue;
          int n = 0;
          printf( "%s %d", e->name, ( this->*e->fn )( args, n ) );
          printf( " %d %d\\n", n, e->most >= args.count() );
          return;
        }
        printf( "unknown %d\\n", named.contains( "add" ) ? call( named["add"], args ) : 0 );
      }
      class Other : public Shell { public: int twice( const QStringList &, int & ) { return 99; } };
      int main() {
        Shell s; Other o; Shell *p = &o;
        Shell::Command c = &Shell::twice;
        s.run( "add x" ); s.run( "none" ); s.run( "twice" ); s.run( "what" );
        int n = 0;
        printf( "%d %d %d\\n", ( s.*c )( "a", n ), ( p->*c )( "a", n ), n );
        c = 0;
        printf( "%d\\n", c == 0 );
        return 0;
      }`);
    expect(moduleText(translated, 'main')).to.contain(
      "{ name: 'add', fn: (shell, args, count) => shell.#add(args, count)",
    );
    expect(output(translated)).to.equal('add 2 1 1\nnone 7 0 0\ntwice 1 2 1\nunknown 31\n1 99 0\n1\n');
  });

  it('over a table are its indices', () => {
    const translated = project(`#include <stdio.h>
      struct Item { const char *name; int value; };
      static Item items[] = { { "one", 1 }, { "two", 2 }, { "three", 3 } };
      static const char *words[] = { "a", "bc", "d", 0 };
      static int numbers[] = { 4, 5, 6 };
      Item *find( int value ) {
        for ( Item *i = items; i < items + sizeof items / sizeof *items; ++i )
          if ( i->value == value ) return i;
        return 0;
      }
      int main() {
        const char **w;
        for ( w = words; *w; w++ ) printf( "%s ", *w );
        const Item *last = &items[2];
        int sum = 0;
        for ( ; last != items; --last ) sum += last->value * last[-1].value;
        int *n = numbers, *end = numbers + 3, all = 0;
        while ( n != end ) all = all * 10 + *n++;
        find( 2 )->value = 20;
        printf( "%d %d %d %d %d\\n", sum, all, int( n - numbers ), items[1].value, find( 9 ) == 0 );
        return 0;
      }`);
    expect(moduleText(translated, 'main')).to.contain('for (let w = 0; words[w] !== null; w++)');
    expect(output(translated)).to.equal('a bc d 8 456 3 20 1\n');
  });

  it('to bytes whose length is said beside them do not end at a 0', () => {
    const translated = project(`#include <qcstring.h>
      #include <stdio.h>
      #include <string.h>
      static int sum( const char *data, uint len ) { const uchar *p = (const uchar *)data; int s = 0; while ( len-- ) s = s * 2 + *p++; return s; }
      static int zeros( const char *data, int count ) { int n = 0; for ( int i = 0; i < count; i++ ) if ( data[i] == 0 ) n++; return n; }
      static void log( const char *text, int level ) { printf( "%s %d\\n", text, level ); }
      int main() {
        QByteArray b( 5 ); b.fill( 0 ); b[4] = 200; b[1] = 3;
        char raw[4] = { 1, 0, 2, 0 };
        printf( "%d %d %d %d\\n", sum( b.data(), b.size() ), sum( "ab", 2 ), zeros( raw, 4 ), zeros( b.data() + 2, 3 ) );
        log( "text", 1 );
        return 0;
      }`);
    expect(moduleText(translated, 'main')).to.contain("log('text', 1)");
    expect(output(translated)).to.equal('224 292 2 2\ntext 1\n');
  });

  it('into a QCString write to an array of char, whose text is its value', () => {
    const translated = project(`#include <qcstring.h>
      #include <stdio.h>
      #include <string.h>
      QCString rot( const QCString &in ) {
        QCString out( in.length() + 1 );
        char *d = out.data();
        for ( const char *s = in; *s; s++ ) *d++ = *s + 1;
        *d = '\\0';
        return out;
      }
      QCString digits( const char *s ) {
        QCString out( 20 );
        int n = 0;
        for ( ; *s; s++ ) if ( *s >= '0' && *s <= '9' ) out[n++] = *s;
        out.truncate( n );
        return out;
      }
      int main() {
        QCString b( 10 );
        strcpy( b.data(), "HAL" );
        printf( "%s %s %u %s\\n", rot( b ).data(), digits( "a1b22" ).data(), b.length(), (const char *)b );
        return 0;
      }`);
    expect(moduleText(translated, 'main')).to.contain('const out = Buffer.alloc(QCString.length(in_) + 1);');
    expect(output(translated)).to.equal('IBM 122 3 HAL\n');
  });

  it('marks bytes of a text that are written to in another way', () => {
    const { report } = project(`#include <qcstring.h>
      #include <string.h>
      void fill( QCString &s ) { strcpy( s.data(), "x" ); }`);
    expect(report).to.contain('bytes of a text that are written to');
  });

  it('marks parts of arrays that would be copies, and lists those that are kept as copies', () => {
    const { report } = project(`int one( const int *p ) { return p[0] + p[1]; }
      int f( int n ) {
        int a[4] = { 1, 2, 3, 4 }, grid[2][2] = { { 1, 2 }, { 3, 4 } };
        int *written = &a[2]; written[1] = 9; one( written );
        int *all = &grid[0][0]; all[3] = 5;
        int *of = &n; of[0] = 7;
        const int *kept = &a[1]; one( kept );
        int *row = &grid[n][0]; row[1] = 6;
        return kept[1] + a[3] + one( a );
      }`);
    expect(report).to.match(
      /1 {2}a pointer into an array that may be written to: here it would lead to a copy/,
    );
    expect(report).to.match(
      /1 {2}a pointer over the rows of an array of arrays: here each row is an array of its own/,
    );
    expect(report).to.match(/1 {2}the address of one thing where an array is expected/);
    expect(report).to.match(/1 {2}a pointer into an array: here it is a copy of what is there now/);
    expect(report).to.match(
      /1 {2}a pointer to a row of an array of arrays: here it leads over this row alone/,
    );
  });

  it('marks what is not behind the address of one thing, or behind a pointer to a pointer, and bytes of pointers', () => {
    const { report } = project(`#include <netdb.h>
      #include <unistd.h>
      struct Sizes { int size; };
      int sum( const int *v, int n ) { int s = 0; while ( n-- ) s += *v++; return s; }
      int nth( const Sizes *a, int i ) { return ( (const int *)&a->size )[i]; }
      int of( int *const *p ) { return sum( *p, 2 ); }
      int get( int fd ) { char *all[8]; return read( fd, all, sizeof( all ) ); }
      int rows() { int a[2] = { 1, 2 }; int *all[1] = { a }; return sum( *all, 2 ); }
      int length() { struct hostent one, *host = &one; one.h_length = 4; return host->h_length; }`);
    expect(report).to.match(/marked +4\b/);
    expect(report).to.match(/1 {2}an object that only functions of the system return/);
    expect(report).to.match(/1 {2}the address of one thing where an array is expected/);
    expect(report).to.match(/1 {2}the address of a pointer that leads to an array: return the array/);
    expect(report).to.match(/1 {2}the bytes of pointers: here they have none/);
  });

  it('gathers bits in a long without losing any', () => {
    const translated = project(`#include <stdio.h>
      int main() {
        unsigned long bits = 0;
        for ( int i = 1; i < 40; i++ ) bits = bits << 6 | ( i & 63 );
        printf( "%lu %d\\n", bits & 0xffff, int( bits >> 8 & 0xff ) );
        return 0;
      }`);
    expect(output(translated)).to.equal('22951 89\n');
  });

  it('compile', () => {
    expect(compile(made.filter(({ status }) => status === 0))).to.deep.equal([]);
  }).timeout(60_000);
});
