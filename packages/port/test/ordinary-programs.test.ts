// What ordinary programs do that was marked without need, or did not compile.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('ordinary programs', () => {
  const project = smallProjects();

  it('walk over their arguments with a pointer', () => {
    const translated = project({
      'steps.cpp': `#include <qapplication.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        static bool verbose = false;
        static int option( int argc, char **argv ) {
          int port = 0;
          const char *program = *argv++;
          argc--;
          while ( argc > 0 && **argv == '-' ) {
            if ( !strcmp( *argv, "-p" ) && argc > 1 ) { port = atoi( *++argv ); argc--; }
            else if ( ( *argv )[1] == 'v' ) verbose = true;
            else printf( "%s? ", *argv + 1 );
            argv++, argc--;
          }
          for ( ; *argv; argv++ ) printf( "%s%s", *argv, argv[1] ? "," : ";" );
          argv -= 1;
          printf( " last %s\\n", argv[0] );
          return port + ( program ? 1 : 0 );
        }
        int main( int argc, char **argv ) {
          QApplication app( argc, argv, false );
          const char *name = argv[0];
          int port = option( argc, argv );
          while ( *++argv ) {
            const char *arg = *argv;
            if ( *arg == '-' && *++arg == 'p' ) printf( "port %s ", *++argv );
          }
          printf( "%d %d %d\\n", port, verbose, name != 0 );
          return 0;
        }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'steps', ['-v', '-p', '80', '-x', 'a', 'b']).stdout).to.equal(
      'x? a,b; last b\nport 80 81 1 1\n',
    );
    expect(moduleText(translated, 'steps')).to.contain('= argv[argvAt++]!;');
  });

  it('keep the mark where the place of the arguments is handed out', () => {
    const { report } = project(`void use( char **rest );
      int main( int argc, char **argv ) { argv++; use( argv ); return argc; }`);
    expect(report).to.contain('a pointer into an array');
  });

  it('change texts behind references, keep char pointers in dictionaries, and ask arrays for null', () => {
    const translated = project(`#include <qasciidict.h>
      #include <qdict.h>
      #include <qmap.h>
      #include <qstring.h>
      #include <stdio.h>
      class Table {
      public:
        Table() : asked( 0 ) {}
        QString &operator[]( const char *name ) { asked++; return map[name]; }
        int asked;
      private:
        QMap<QString, QString> map;
      };
      union Cell { int pair[2]; char bytes[8]; double d; };
      static int sum( int *list, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += list[i]; return s; }
      static char *mode;
      static const char *nameOf( const QByteArray &a ) { return a.data(); }
      int main() {
        Table t;
        t["x"].setNum( 5 );
        t["x"].append( "y" ).append( "z" );
        QDict<QString> d;
        d.setAutoDelete( true );
        d.insert( "a", new QString( "b" ) );
        d["a"]->setNum( 9 );
        d["a"]->append( "!" );
        printf( "%s %s\\n", t["x"].latin1(), d["a"]->latin1() );
        printf( "%d ", t.asked );
        QAsciiDict<char> dict;
        dict.insert( "one", "eins" );
        const char *one = dict["one"];
        mode = "main";
        printf( "%s %d %s\\n", one, dict.find( "two" ) == 0, mode );
        QByteArray none, some( 2 );
        some[0] = 'h'; some[1] = 0;
        const char *p = none;
        const char *q = some;
        const char *r = nameOf( none );
        printf( "%s %s %d\\n", p ? "set" : "null", q ? q : "null", r == 0 );
        Cell c;
        c.pair[0] = 1; c.pair[1] = 2;
        int *first = c.pair;
        printf( "%d %d %d\\n", sum( c.pair, 2 ), first[1], c.bytes[4] );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('5yz 9!\n3 eins 1 main\nnull h 1\n3 2 2\n');
  });

  it('walk over bytes, take the lesser of what are no plain numbers, and name tables after themselves', () => {
    const translated = project(`#include <algorithm>
      #include <qglobal.h>
      #include <qstring.h>
      #include <stdio.h>
      static const struct { const char *name; int code; } const table[] = { { "a", 1 }, { "b", 2 } };
      static unsigned short sum( const unsigned char *p, int n ) {
        unsigned int s = 0;
        while ( n > 1 ) { s += *p++ << 8; s += *p++; n -= 2; }
        if ( n ) s += *p << 8;
        return s & 0xffff;
      }
      static void copyTo( char *to, const char *from ) { while ( ( *to++ = *from++ ) ) ; }
      static const unsigned char *skip( const unsigned char *p ) { while ( *p == ' ' ) p++; return p; }
      int main() {
        unsigned char raw[] = { 1, 2, 200 };
        char text[8];
        copyTo( text, "abc" );
        Q_ULLONG a = 5, b = 7;
        int least = (int)std::min( a, b ), most = (int)qMax( a, (Q_ULLONG)6 );
        QString last = std::max( QString( "x" ), QString( "y" ) );
        printf( "%u %s %s ", sum( raw, 3 ), text, table[1].name );
        printf( "%d %d %s %c\\n", least, most, last.latin1(), skip( (const unsigned char *)"  z" )[0] );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('51458 abc b 5 6 y z\n');
    const text = moduleText(translated, 'main');
    expect(text).to.contain('s + p[pAt++]!').and.to.contain('class TableStruct');
  });

  it('have the comments of a switch and of a class where they belong', () => {
    const text = moduleText(
      project(`#include <qstring.h>
      int before;
      // Of no declaration.

      /** Reads messages. */
      class Reader {
      public:
        QString name( int i ) const { static const char *names[] = { "idle", "busy" }; return names[i]; }
        int step( int c ) {
          int n = 0;
          switch ( c ) {
            case 'a':
              n++;
              // fall through
            // The second one.
            case 'b':
              n += 2;
              break;
            /* Falls through to nothing. */
            default:
              n = 3;
          }
          return n;
        }
      };`),
      'main',
    );
    expect(text).to.match(
      /\/\/ Of no declaration\.\n\nconst names[^\n]*\n\n\/\*\* Reads messages\. \*\/\nexport class Reader/,
    );
    expect(text).not.to.match(/fall(?:s)? through/i);
    expect(text).to.contain('// The second one.\n      case 98');
  });

  it('have long cases once that others fall through into', () => {
    const translated = project(`int last( int n ) {
      int r = 0;
      switch ( n ) {
      case 4: r += 4;
      case 3: r += 3; r *= 2;
      case 2: r += 2; r *= 3;
      default: r++;
      }
      return r;
    }
    int main() { return last( 3 ); }`);
    expect(moduleText(translated, 'main').match(/\/\/ falls through/g)).to.have.length(3);
    expect(moduleText(translated, 'main').match(/r \*= 3/g)).to.have.length(1);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').status).to.equal(25);
  });

  it('have no remark at members that begin with an object, and a hint at memory of objects', () => {
    const { report } = project(`#include <stdio.h>
      #include <string.h>
      class Res { public: Res( int n = 0 ) : n( n ) {} ~Res() { printf( "gone" ); } int n; };
      class Holder { public: Holder() : first( Res( 3 ) ), second( 4 ) {} Res first, second; };
      struct Point { Point() : x( 1 ) {} int x; } points[3];
      int main() { Holder h; memset( points, 0, sizeof points ); return h.first.n; }`);
    expect(report).not.to.match(/object without a name|temporary object/);
    expect(report).to.contain('memset() of what is no array of bytes: set its members, or make a new one');
  });

  it('make their objects when they are asked for, which are never null then', () => {
    const translated = project(`#include <qobject.h>
      #include <qtimer.h>
      #include <stdio.h>
      class Registry {
      public:
        static Registry *self() { if ( !s_self ) s_self = new Registry; return s_self; }
        static Registry *known() { return s_self; }
        QTimer *timer() { if ( m_timer == 0 ) { m_timer = new QTimer; m_timer->start( 5 ); } return m_timer; }
        void restart() { m_timer = new QTimer; m_timer->start( 7 ); m_timer->stop(); }
      private:
        Registry() : m_timer( 0 ) {}
        QTimer *m_timer;
        static Registry *s_self;
      };
      Registry *Registry::s_self = 0;
      int main() {
        Registry::self()->restart();
        if ( Registry::known() ) printf( "%d\\n", Registry::self()->timer()->isActive() );
        return 0;
      }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain('static self(): Registry {').and.to.contain('timer(): QTimer {');
    expect(text).to.contain('static known(): Registry | null {');
    expect(text).not.to.match(/\w!\./);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0\n');
  });

  it('hand iterators on as they are, and keep the names of what loops had before', () => {
    const text = moduleText(
      project(`#include <qvaluelist.h>
        #include <qmap.h>
        int drop( QValueList<int> &list, QMap<int, int> &map ) {
          for ( QMap<int, int>::Iterator it = map.begin(); it != map.end(); ++it ) it.data()++;
          QValueList<int>::Iterator it = list.begin();
          while ( it != list.end() ) {
            if ( *it % 2 ) it = list.remove( it );
            else it = ++list.insert( it, 0 );
          }
          QMap<int, int>::Iterator found = map.find( 3 );
          if ( found != map.end() ) map.remove( found );
          return list.count();
        }`),
      'main',
    );
    expect(text).to.contain('let it = list.begin();').and.to.contain('it = list.remove(it);');
    expect(text).to.contain('list.insert(it, 0)').and.to.contain('map.remove(found);');
  });

  it('read lines until there is none, and know that each is there', () => {
    const translated = project(`#include <qfile.h>
      #include <qtextstream.h>
      #include <qregexp.h>
      #include <stdio.h>
      static int comments( QTextStream &in ) {
        QRegExp comment( "^#" );
        QString line;
        int n = 0;
        while ( !( line = in.readLine() ).isNull() ) {
          line = line.stripWhiteSpace();
          if ( comment.search( line ) == 0 ) n += line.length();
        }
        return n;
      }
      int main() {
        QString text = " # a\\n\\nb\\n#c";
        QTextStream in( &text, IO_ReadOnly );
        printf( "%d\\n", comments( in ) );
        return 0;
      }`);
    expect(translated.report).to.contain('to look at      0');
    expect(moduleText(translated, 'main')).to.contain('if (comment.search(line) === 0) n += line.length;');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('5\n');
  });

  it('return the streams they read from in steps, and name encodings as they are', () => {
    const translated = project(`#include <qdatastream.h>
      #include <qtextstream.h>
      struct Point { Q_INT16 x, y; };
      QDataStream &operator>>( QDataStream &s, Point &p ) { return s >> p.x >> p.y; }
      QTextStream &prepare( QTextStream &t, QDataStream &s, int order ) {
        t.setEncoding( QTextStream::UnicodeUTF8 );
        s.setByteOrder( QDataStream::LittleEndian );
        s.setByteOrder( order );
        return t;
      }
      int first( const QByteArray &bytes ) {
        QDataStream in( bytes, IO_ReadOnly );
        Q_INT8 n;
        in >> n;
        return n + bytes.size();
      }`);
    const text = moduleText(translated, 'main');
    expect(text).to.match(/ {2}p\.x = s\.readInt16\(\);\n {2}p\.y = s\.readInt16\(\);\n {2}return s;\n/);
    expect(text).to.contain('setEncoding(QTextStream.UnicodeUTF8);');
    expect(text).to.contain('new QDataStream({ value: bytes }, IO_ReadOnly)').and.to.contain('bytes.length');
    expect(text).to.contain('setByteOrder(QDataStream.LittleEndian);').and.to.contain('order as 0 | 1');
    expect(compile([translated])).to.deep.equal([]);
  });

  it('return texts that they change, which nothing reads afterwards', () => {
    const text = moduleText(
      project(`#include <qstring.h>
        QString quoted( QString s ) { return "<" + s.replace( "<", "&lt;" ) + ">"; }
        int rest( QString s ) { return s.remove( 0, 1 ).length(); }
        QString twice( QString s ) { return s.append( "x" ) + s; }`),
      'main',
    );
    expect(text)
      .to.contain("return `<${replace(s, '<', '&lt;')}>`;")
      .and.to.contain('return remove(s, 0, 1).length;');
    expect(text).to.contain("s = s + 'x'");
  });
}).timeout(120_000);
