// Parts of C++ that programs of that time use, and what they became.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { moduleText, runModule } from './support/translated.js';

describe('language', () => {
  const project = smallProjects();

  it('has a second base as an interface, whose methods with a body are called there', () => {
    const translated = project(`#include <qobject.h>
      #include <qptrlist.h>
      #include <stdio.h>
      class Listener { public: virtual ~Listener() {} virtual void changed( int n ) = 0; virtual QString label( int k ) const { return QString( "no. %1" ).arg( k ); } };
      class Display : public QObject, public Listener { Q_OBJECT public: Display() : shown( 0 ) {} void changed( int n ) { shown = n; printf( "%d %s\\n", shown, label( n ).latin1() ); } private: int shown; };
      int main() { Display d; QPtrList<Listener> all; all.append( &d ); for ( Listener *l = all.first(); l; l = all.next() ) l->changed( 4 ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(moduleText(translated, 'main')).to.contain('class Display extends QObject implements Listener');
    expect(runModule(translated, 'main').stdout).to.equal('4 no. 4\n');
  });

  it('makes neither the sign nor the width of a char where a byte is stored, or asked what it is', () => {
    const translated = project(`#include <ctype.h>
      static char out[8];
      int main() {
          char buf[8]; int n = 0x1234; buf[0] = n >> 8; buf[1] = (char)n; buf[2] = 0;
          for ( int i = 0; buf[i]; i++ ) { if ( isgraph( buf[i] ) ) out[i] = tolower( buf[i] ); else out[i] = buf[i]; }
          int last = ( buf[3] = n + 100 );
          return out[1] - last;
      }`);
    const written = moduleText(translated, 'main');
    expect(written).to.contain('buf[0] = n >> 8;').and.to.contain('buf[1] = n;');
    expect(written).to.contain('if (isgraph(buf[i]!)) out[i] = tolower(buf[i]!);');
    expect(written).to.contain('else out[i] = buf[i]!;');
    // Where the value is used, it has the sign.
    expect(written).to.contain('const last = buf[3] = (n + 100) << 24 >> 24;');
  });

  it('writes a character by printf() without its sign', () => {
    const translated = project(`#include <stdio.h>
      int main() { char buf[8]; int width = 3; buf[0] = 'a'; printf( "%c %d %*c|%c\\n", buf[0], buf[0], width, buf[0], buf[0] + 1 ); return 0; }`);
    const sum = '(buf[0]! << 24 >> 24) + 1';
    expect(moduleText(translated, 'main')).to.contain(`buf[0]!, buf[0]! << 24 >> 24, width, buf[0]!, ${sum}`);
    expect(runModule(translated, 'main').stdout).to.equal('a 97   a|b\n');
  });

  it('asks for bits of an unsigned number as they are, where it is only asked for 0', () => {
    const translated = project(`#include <stdio.h>
      enum { Away = 0x80000000, Busy = 2 };
      int main() {
          unsigned flags = 0x80000004; bool away = flags & Away;
          if ( flags & Away ) printf( "a" );
          if ( ( flags & Busy ) != 0 ) printf( "b" );
          printf( "%c%d%d ", flags & Busy ? 'x' : '-', away, ( flags & Away ) > 0 );
          unsigned left = 2; while ( left-- ) printf( "%u", left );
          return 0;
      }`);
    const written = moduleText(translated, 'main');
    expect(written).to.contain('if (flags & Away) printf').and.to.contain('if ((flags & Busy) !== 0)');
    expect(written).to.contain('const away = (flags & Away) !== 0;').and.to.contain('flags & Busy ? 120');
    expect(runModule(translated, 'main').stdout).to.equal('a-11 10');
  });

  it('marks a cast to an interface', () => {
    const { report } = project(`#include <qobject.h>
      class Named { public: virtual void f() = 0; };
      class B : public QObject, public Named { Q_OBJECT public: void f() {} };
      Named *named( QObject *o ) { return dynamic_cast<Named *>( o ); }
      int main() { B b; return named( &b ) != 0; }`);
    expect(report).to.contain('dynamic_cast to Named, which is an interface here');
  });

  it('fills structs and arrays with zeros, and copies them', () => {
    const translated = project(`#include <string.h>
      #include <stdio.h>
      struct Header { int type; int length; char tag[4]; };
      int main() {
          Header a; a.type = 3; a.length = 5;
          Header b; memcpy( &b, &a, sizeof( Header ) ); b.length = 6;
          Header *p = &a; memset( p, 0, sizeof( *p ) );
          int n[3]; int m[3]; memset( n, 0, sizeof( n ) ); n[1] = 7; memcpy( m, n, sizeof( n ) ); n[1] = 8;
          printf( "%d %d %d %d %d %d\\n", a.type, a.length, b.type, b.length, m[1], n[1] );
          return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('0 0 3 6 7 8\n');
  });

  it('marks blocks of memory that are no bytes', () => {
    const { report } = project(`#include <string.h>
      #include <qstring.h>
      struct Named { QString name; };
      int main() { Named n; memset( &n, 0, sizeof( n ) ); int a[4]; memset( a, 1, 4 ); return a[0]; }`);
    expect(report).to.contain('memset() of what is no array of bytes');
  });

  it('has templates where literals and values alternate, unless a value could bring a marker', () => {
    const translated = project(`#include <qstring.h>
      #include <stdio.h>
      static QString f( const QString &a, const QString &b, int n, uint u ) {
          QString r = "<" + a + ">" + QString::number( n ) + ";";
          r += QString( "%1 of %2 " ).arg( n ).arg( u );
          r += QString( "[%2|%1|%3]" ).arg( n ).arg( u ).arg( b );
          r += QString( "(%1,%2)" ).arg( a ).arg( b );
          r += QString( "%1%" ).arg( n ) + QString( "\`$%1{" ).arg( n );
          return r + QString( "{%1}" ).arg( n, 4 );
      }
      int main() { printf( "%s\\n", f( "%1", "x%2", -3, 4 ).latin1() ); return 0; }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain('`<${a}>${n};`');
    expect(text).to.contain('`${n} of ${u} `');
    expect(text).to.contain('`[${u}|${n}|${b}]`');
    expect(text).to.contain("arg(arg('(%1,%2)', a), b)");
    expect(runModule(translated, 'main').stdout).to.equal(
      '<%1>-3;-3 of 4 [4|-3|x%2](x%2,%2)-3%`$-3{{  -3}\n',
    );
  });

  it('keeps a text that nothing asks for null as an empty one, and others apart', () => {
    const translated = project(`#include <qstring.h>
      #include <qstringlist.h>
      #include <stdio.h>
      static QString plain( bool b ) { QString s; if ( b ) s = "x"; return s + "."; }
      static QString asked( bool b ) { QString s; if ( b ) s = ""; return s; }
      static void show( const QString &s = QString::null ) { printf( "%s|", s.isNull() ? "null" : s.latin1() ); }
      static void print( const QString &s = QString::null ) { printf( "%d|", s.length() ); }
      static QString twice( const QString &s ) { return s; }
      int main() {
          printf( "%s%s|", plain( true ).latin1(), plain( false ).latin1() );
          printf( "%d%d|", asked( true ).isNull(), asked( false ).isNull() );
          show(); show( "" ); print(); print( "ab" );
          QString n; show( twice( n ) ); show( twice( "" ) );
          QString a, b( "" ); printf( "%d%d|", a == b, a == QString::null );
          QStringList l; QString e; l << e; printf( "%d%d", l.count(), l[0].isEmpty() );
          return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(moduleText(translated, 'main')).to.contain("let s = '';\n  if (b) s = 'x';\n  return `${s}.`;");
    expect(runModule(translated, 'main').stdout).to.equal('x..|01|null||0|2|null||01|11');
  });

  it('has fields that constructors set without null, and asks others once', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Part : public QObject { Q_OBJECT public: Part( QObject *p ) : QObject( p ) {} int n() const { return 3; } };
      class Whole : public QObject { Q_OBJECT public:
          Whole( bool b ) : later( 0 ) { part = new Part( this ); if ( b ) maybe = new Part( this ); else maybe = 0; }
          int sum() { int s = part->n(); if ( maybe ) s += maybe->n(); if ( !later ) return s; s += later->n(); return s; }
          void add() { later = new Part( this ); }
      private: Part *part; Part *maybe; Part *later; };
      int main() { Whole w( true ); printf( "%d", w.sum() ); w.add(); printf( " %d", w.sum() ); return 0; }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain('readonly #part: Part;');
    expect(text).not.to.contain('!.');
    expect(runModule(translated, 'main').stdout).to.equal('6 9');
  });
}).timeout(120_000);
