// What programs of that time do, and what the translator had to learn from them.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { moduleText, runModule } from './support/translated.js';

describe('code of real programs', () => {
  const project = smallProjects();
  function outputOf(files: Readonly<Record<string, string>>): string {
    const translated = project(files);
    expect(translated.report).not.to.contain('Marked');
    const { stdout, stderr } = runModule(translated, 'main');
    return stdout + stderr;
  }

  it('sees what a source file declares in the methods of a class of its header', () => {
    const output = outputOf({
      'main.h': 'class Counter { public: int next(); };',
      'main.cpp': `#include "main.h"
        #include <stdio.h>
        static int last = 0;
        static int step( int n ) { return n + 2; }
        int Counter::next() { last = step( last ); return last; }
        int main() { Counter c; c.next(); printf( "%d", c.next() ); return 0; }`,
    });
    expect(output).to.equal('4');
  });

  it('finds names by using, in a namespace that several files share', () => {
    const output = outputOf({
      'part.h': `namespace Net { class Part { public: class Private; int get(); Private *d; Part(); };
        int twice( int n ); }`,
      'part.cpp': `#include "part.h"
        using namespace Net;
        class Part::Private { public: int n; };
        Part::Part() { d = new Private; d->n = 4; }
        int Part::get() { return d->n; }
        namespace Net { int twice( int n ) { return 2 * n; } }`,
      'main.cpp': `#include "part.h"
        #include <stdio.h>
        using Net::Part;
        namespace N = Net;
        int main() { Part p; printf( "%d %d", p.get(), N::twice( p.get() ) ); return 0; }`,
    });
    expect(output).to.equal('4 8');
  });

  it('reads macros that paste tokens in a row, and those with named arguments of any number', () => {
    const output = outputOf({
      'main.cpp': `#include <stdio.h>
        #define NAME( a, b ) a##_##b##_value
        #define SAY( format, args... ) printf( format, ##args )
        #define TELL( format, ... ) printf( format, ##__VA_ARGS__ )
        int main() { int one_two_value = 3; SAY( "%d ", NAME( one, two ) ); SAY( "- " ); TELL( "+" ); return 0; }`,
    });
    expect(output).to.equal('3 - +');
  });

  it('reads operators that are words, typeof, and a struct with its variable inside of a function', () => {
    const output = outputOf({
      'main.cpp': `#include <stdio.h>
        int main() {
          struct { int a; bool b; } pair;
          pair.a = 3; pair.b = false;
          typeof( pair.a ) copy = pair.a;
          if ( copy == 3 and not pair.b or copy == 4 ) printf( "yes %d", copy );
          return 0;
        }`,
    });
    expect(output).to.equal('yes 3');
  });

  it('takes a bit of a bool for a bool, and cuts what other bit fields get', () => {
    const text = (type: string): string =>
      moduleText(
        project({ 'main.cpp': `class A { public: A(); ${type} f : 1; }; A::A() { f = 3; }` }),
        'main',
      );
    expect(text('bool')).to.contain('this.f = true');
    expect(text('unsigned int')).to.contain('3 & 0x1');
  });

  it('reads a function behind a macro for the linker that no header defines', () => {
    const text = moduleText(
      project({ 'main.cpp': 'KDE_EXPORT int f() { return 3; }\nint KDE_EXPORT g() { return 4; }' }),
      'main',
    );
    expect(text).to.contain('function f(): number').and.to.contain('function g(): number');
  });

  it('has std::string, vector, list and map as strings and as the containers of tools', () => {
    const output = outputOf({
      'main.cpp': `#include <string>
        #include <vector>
        #include <list>
        #include <map>
        #include <iostream>
        using namespace std;
        struct P { int a; };
        int main() {
          string s = "abc"; s += "def"; s += 'g';
          if ( s.find( "cd" ) != string::npos ) cout << s.find( "cd" ) << " " << s.substr( 2, 3 ) << " " << s[0] << endl;
          if ( s.find( 'z' ) == std::string::npos ) cout << "none" << std::endl;
          std::vector<int> v; v.push_back( 3 ); v.push_back( 4 );
          for ( std::vector<int>::iterator it = v.begin(); it != v.end(); ++it ) cout << *it << ",";
          map<string, int> m; m["x"] = 2; m["a"] = 1; m.begin()->second = 7;
          for ( map<string, int>::iterator i = m.begin(); i != m.end(); ++i ) cout << i->first << "=" << i->second << ";";
          list<P> l; P p; p.a = 1; l.push_back( p ); p.a = 2; l.push_back( p );
          for ( list<P>::iterator i = l.begin(); i != l.end(); i++ ) cout << ( *i ).a << i->a;
          cout << " " << 1.5 << " " << true << endl;
          return 0;
        }`,
    });
    expect(output).to.equal('2 cde a\nnone\n3,4,a=7;x=2;1122 1.5 1\n');
  });

  it('has files, errno, times and numbers in the order of the network as C has them', () => {
    const output = outputOf({
      'main.cpp': `#include <unistd.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <time.h>
        #include <assert.h>
        #include <netinet/in.h>
        #include <arpa/inet.h>
        int main() {
          int fd = open( "/nonexistent/x", O_RDONLY );
          printf( "%d %d ", fd, errno == ENOENT );
          char name[40]; sprintf( name, "/tmp/qt3-port-%d", getpid() );
          FILE *f = fopen( name, "w" ); fprintf( f, "line %d\\nlast", 1 ); fclose( f );
          f = fopen( name, "r" ); char buffer[100];
          while ( fgets( buffer, sizeof( buffer ), f ) ) printf( "<%d>", (int)strlen( buffer ) );
          printf( "%d ", feof( f ) ); fclose( f );
          fd = open( name, O_RDWR ); printf( "%d %d ", (int)read( fd, buffer, 4 ), (int)write( fd, "x", 1 ) ); close( fd );
          printf( "%d %d ", access( name, R_OK ), unlink( name ) );
          assert( fd > 0 );
          time_t t = 86400 * 365; struct tm *parts = gmtime( &t );
          printf( "%d %d %d ", parts->tm_year, parts->tm_mon, time( 0 ) > 0 );
          printf( "%d %x %u", htons( 1 ), (uint)htonl( 0x01020304 ), (uint)inet_addr( "127.0.0.1" ) );
          return 0;
        }`,
    });
    expect(output).to.equal('-1 1 <7><4>1 4 1 0 0 71 0 1 256 4030201 16777343');
  });

  it('writes what KDE logs to standard error, and takes texts of i18n() from the source', () => {
    const output = outputOf({
      'main.cpp': `#include <kdebug.h>
        #include <klocale.h>
        int main() { kdDebug( 7 ) << "n = " << 3 << " " << i18n( "One", "%n texts", 2 ) << endl; return 0; }`,
    });
    expect(output).to.equal('n = 3 2 texts\n');
  });

  it('knows what a class with Q_OBJECT has from QObject, also behind a base that is not known', () => {
    const text = moduleText(
      project({
        'main.cpp': `#include <kdialog.h>
        class D : public KDialog { Q_OBJECT public: D(); signals: void closed(); public slots: void go() {} };
        D::D() { connect( this, SIGNAL(closed()), SLOT(go()) ); connect( this, SIGNAL(closed()), this, SLOT(go()) ); }`,
      }),
      'main',
    );
    expect(text).to.contain("this.connect(this, SIGNAL('closed()'), SLOT('go()'))");
    expect(text).to.contain("QObject.connect(this, SIGNAL('closed()'), this, SLOT('go()'))");
  });

  it('takes connect() for that of QObject where a base is not known, though C has one too', () => {
    const text = moduleText(
      project({
        'main.cpp': `#include <sys/socket.h>
        #include <qsocket.h>
        class A : public Window { Q_OBJECT public: A(); QSocket *s; public slots: void go() {} };
        A::A() { s = new QSocket(); connect( s, SIGNAL(connected()), SLOT(go()) ); }`,
      }),
      'main',
    );
    expect(text).to.contain("this.connect(this.s, SIGNAL('connected()'), SLOT('go()'))");
  });

  it('keeps the comment behind the declaration of a method off its definition', () => {
    const output = outputOf({
      'main.h': `class A { public: int f(); // a comment
        int g(); ///< another
        struct { int n; } parts[2]; };`,
      'main.cpp': `#include "main.h"
        #include <stdio.h>
        #define FACTOR 3
        int A::f() { return FACTOR * parts[1].n; }
        int A::g() { parts[1].n = 2; return f(); }
        int main() { A a; printf( "%d %s", a.g(), __FUNCTION__ ); return 0; }`,
    });
    expect(output).to.equal('6 main');
  });

  it('asks a QVariant for numbers, also where it is a text', () => {
    const output = outputOf({
      'main.cpp': `#include <qvariant.h>
        #include <stdio.h>
        int main() {
          QVariant text( "12" ), number( 7.9 ), none; bool ok = false;
          printf( "%d ", text.toInt( &ok ) );
          printf( "%d %u ", ok, number.toUInt() );
          printf( "%d ", none.toInt( &ok ) );
          printf( "%d %g %d %d", ok, text.toDouble(), text.toBool(), QVariant( 0 ).toBool() );
          return 0;
        }`,
    });
    expect(output).to.equal('12 1 7 0 0 12 1 0');
  });

  it('changes a text or bytes behind a pointer, also of the parameter of a constructor', () => {
    const output = outputOf({
      'main.cpp': `#include <qstring.h>
        #include <qcstring.h>
        #include <stdio.h>
        class M { friend class N; public: M( QString line ); QString s; private: int n; };
        class N { public: int of( M *m ) { return m->n; } };
        M::M( QString line ) : n( 7 ) {
          while ( line.right( 1 ) == "x" ) line = line.left( line.length() - 1 );
          QString *p = &line; p->append( "q" ); s = line;
        }
        static void add( QByteArray *a, const QByteArray &b ) {
          int old = a->size(); a->resize( old + b.size() ); memcpy( a->data() + old, b.data(), b.size() );
        }
        int main() {
          M m( "abxx" ); N n; QByteArray a, b( 3 ); b[0] = 'x'; add( &a, b ); add( &a, b );
          QString unread; if ( a.size() > 4 ) unread = "a"; else unread = QString( "b" ) + "c";
          printf( "%s %d %c %d", m.s.latin1(), a.size(), a[3], n.of( &m ) );
          return 0;
        }`,
    });
    expect(output).to.equal('abq 6 x 7');
  });

  it('computes the sizes of arrays from constants, those of fields too', () => {
    const output = outputOf({
      'limits_.h':
        '#define LIMIT 4\nenum { ROWS = 2 };\nstruct Grid { short cell[ROWS + 1][LIMIT]; };\ntypedef char Line[LIMIT * 2];',
      'main.cpp': `#include "limits_.h"
        #include <stdio.h>
        int main() {
          Grid g; g.cell[ROWS][LIMIT - 1] = 7; Line line; char buffer[LIMIT + 4];
          sprintf( buffer, "%d", g.cell[ROWS][LIMIT - 1] );
          printf( "%s %d %d", buffer, (int)sizeof( buffer ), (int)sizeof( line ) );
          return 0;
        }`,
    });
    expect(output).to.equal('7 8 8');
  });

  it('gives constants of a class their values', () => {
    const output = outputOf({
      'main.h':
        'class A { public: static const int Max = 12; enum { Few = Max / 4 }; char line[Max]; private: static const uint Min = Max - 2; public: uint min() const { return Min; } };',
      'main.cpp': `#include "main.h"
        #include <stdio.h>
        const int A::Max;
        int main() { A a; printf( "%d %d %u %d", A::Max, (int)A::Few, a.min(), (int)sizeof( a.line ) ); return 0; }`,
    });
    expect(output).to.equal('12 3 10 12');
  });

  it('calls what stands in the index of a changed element once, in front of the statement', () => {
    const output = outputOf({
      'main.cpp': `#include <qmap.h>
        #include <qstring.h>
        #include <stdio.h>
        class A { public: int f(); QString name() { return QString( "n%1" ).arg( ++n ); } int n; QMap<QString, int> m; };
        int A::f() { m[name()]++; m[name()] += 2; if ( n > 1 ) --m[name()]; return m["n1"] + 10 * m["n2"] + 100 * m["n3"]; }
        int main() { A a; a.n = 0; printf( "%d %d", a.f(), (int)a.m.count() ); return 0; }`,
    });
    expect(output).to.match(/^-79 /);
  });

  it('passes over macros for the compiler behind a function whose header was not found', () => {
    const output = outputOf({
      'main.cpp': `#include <stdio.h>
        class A { public: int n( int a ) const LIB_DEPRECATED; int n( const char *t ) const LIB_FORMAT( 1, 2 ); };
        int A::n( int a ) const { return a; }
        int A::n( const char * ) const { return 9; }
        int main() { A a; printf( "%d %d", a.n( 1 ), a.n( "x" ) ); return 0; }`,
    });
    expect(output).to.equal('1 9');
  });

  it('keeps the names of parameters that the definition of a template gives them', () => {
    const output = outputOf({
      'main.cpp': `#include <qmap.h>
        #include <stdio.h>
        template<class T, class K> class QMap;
        template<class P> class Own;
        template<class T> class Own { public: Own( T *t ) : m( t ) {} T *get() { return m; } private: T *m; };
        struct N { int n; };
        int main() {
          QMap<int, QString> map; map[1] = "one"; Own<N> own( new N ); own.get()->n = 2;
          for ( QMap<int, QString>::ConstIterator it = map.constBegin(); it != map.constEnd(); ++it )
            printf( "%d %s %d", it.key(), (*it).latin1(), own.get()->n );
          return 0;
        }`,
    });
    expect(output).to.equal('1 one 2');
  });

  it('has Qt 2 lists, which are those of pointers', () => {
    const output = outputOf({
      'main.cpp': `#include <qlist.h>
        #include <stdio.h>
        struct P { int n; };
        class L : public QList<P> { public: int sum() { int s = 0; for ( P *p = first(); p; p = next() ) s += p->n; return s; } };
        int main() {
          L l; P a, b; a.n = 1; b.n = 2; l.append( &a ); l.append( &b );
          QListIterator<P> it( l ); int n = 0; for ( ; it.current(); ++it ) n = 10 * n + it.current()->n;
          printf( "%d %d", l.sum(), n );
          return 0;
        }`,
    });
    expect(output).to.equal('3 12');
  });

  it('hands out an element by reference, and marks the address of what is not known', () => {
    const output = outputOf({
      'main.cpp': `#include <qstringlist.h>
        #include <stdio.h>
        static void add( QString &s ) { s += "!"; }
        int main() { QStringList l; l << "a" << "b"; add( l.first() ); add( l[1] ); printf( "%s", l.join( "," ).latin1() ); return 0; }`,
    });
    expect(output).to.equal('a!,b!');
    const text = moduleText(
      project({
        'main.cpp': `#include <qobject.h>
        class A : public QObject { Q_OBJECT public: A(); Resolver r; };
        A::A() { connect( &r, SIGNAL(done()), SLOT(deleteLater()) ); }`,
      }),
      'main',
    );
    expect(text).to.contain("PORT('&r')");
  });
});
