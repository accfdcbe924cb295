// What whole programs, of the time and written for the trial, have shown to be wrong: each once.
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translateFiles } from './support/small-project.js';
import { compile, moduleText, runModule, type Translated } from './support/translated.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('found in whole programs', () => {
  const made: Translated[] = [];
  after(() => {
    for (const each of made) each.remove();
  });

  function project(code: string, more: Readonly<Record<string, string>> = {}): Translated {
    const translated = translateFiles({ ...more, 'main.cpp': code });
    made.push(translated);
    return translated;
  }

  it('containers compare by operators that are no members, and know a null text from others', () => {
    const translated = project(`#include <qvaluelist.h>
      #include <qmap.h>
      #include <qtl.h>
      #include <stdio.h>
      struct Job { Job( int n = 0 ) : number( n ) {} int number; QString title; };
      bool operator<( const Job &a, const Job &b ) { return a.number < b.number; }
      bool operator==( const Job &a, const Job &b ) { return a.number == b.number; }
      int main() {
        QValueList<Job> list; list << Job( 3 ) << Job( 1 ) << Job( 2 );
        qHeapSort( list );
        for ( QValueList<Job>::Iterator it = list.begin(); it != list.end(); ++it ) printf( "%d ", (*it).number );
        printf( "%d %d %d\\n", list.findIndex( Job( 2 ) ), (int)list.contains( Job( 3 ) ), list.find( Job( 4 ) ) == list.end() );
        list.remove( Job( 1 ) );
        QMap<Job, int> map; map[Job( 2 )] = 20; map[Job( 1 )] = 10; map[Job( 2 )] = 21;
        printf( "%d %d %d\\n", (int)list.count(), (int)map.count(), map.begin().data() );
        Job j;
        if ( j.title.isNull() ) printf( "null " );
        QMap<QString, int> names; names["a"] = 1;
        printf( "%d ", (int)names.contains( j.title ) );
        names.remove( j.title ); names[j.title] = 2; names[""] = 3;
        printf( "%d %d %d\\n", (int)names.count(), names[j.title], names[""] );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('1 2 3 1 1 1\n2 2 10\nnull 0 3 2 3\n');
  });

  it('an object that converts to a number takes the overload for that number', () => {
    const translated = project(`#include <qstring.h>
      #include <qdatastream.h>
      #include <qtextstream.h>
      #include <stdio.h>
      struct W { int v; W( int n ) : v( n ) {} operator int() const { return v; } };
      static void show( char c ) { printf( "char %c\\n", c ); }
      static void show( int n ) { printf( "int %d\\n", n ); }
      static void show( double d ) { printf( "double %g\\n", d ); }
      int main() {
        W w( 65 ); QString s; QByteArray bytes;
        { QTextStream t( &s, IO_WriteOnly ); t << w << QString( " %1" ).arg( w ); }
        { QDataStream d( bytes, IO_WriteOnly ); d << w; }
        printf( "%s %d\\n", s.latin1(), (int)bytes.size() );
        show( w );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('65 65 4\nint 65\n');
  });

  it('a bool is written to a QDataStream as an int, and cannot be read: Qt has no operator for it', () => {
    const translated = project(`#include <qdatastream.h>
      #include <stdio.h>
      int main() { QByteArray b; { QDataStream s( b, IO_WriteOnly ); s << ( b.size() == 0 ); } printf( "%d\\n", (int)b.size() ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('4\n');
    expect(
      project('#include <qdatastream.h>\nvoid f( QDataStream &s ) { bool b; s >> b; }').report,
    ).to.contain('operator>>');
  });

  it('a loop that declares a text has a turn for an empty one', () => {
    const translated = project(`#include <stdio.h>
      static const char *list[] = { "a", "", "b", 0 };
      static const char *get( int i ) { return list[i]; }
      int main() { int k = 0; while ( const char *x = get( k++ ) ) printf( "[%s]", x ); return 0; }`);
    expect(runModule(translated, 'main').stdout).to.equal('[a][][b]');
  });

  it('a text that new makes is listed, as it is empty and not null', () => {
    const { report } = project(`#include <qstring.h>
      #include <stdio.h>
      int main() { QString *s = new QString(); if ( s->isNull() ) printf( "null" ); delete s; return 0; }`);
    expect(report).to.contain('new QString() is an empty text here, not a null one');
  });

  it('texts reach streams and the standard output as texts, and null ones as empty ones', () => {
    const translated = project(`#include <iostream>
      #include <qstring.h>
      #include <qtextstream.h>
      #include <stdarg.h>
      #include <stdio.h>
      using namespace std;
      static QCString both( const char *format, ... ) {
        char b[40]; va_list ap; va_start( ap, format ); int n = vsnprintf( b, sizeof b, format, ap ); va_end( ap );
        return QCString( b ) + QCString().sprintf( "/%d", n );
      }
      enum Level { Low, High };
      static QString name( Level l ) { return l == High ? "high" : "low"; }
      int main( int argc, char **argv ) {
        QString s = "a";
        const char *nothing = argc > 9 ? argv[9] : 0;
        cout << s.utf8() << ( QString( "-" ) + nothing ).latin1() << endl;
        QTextStream out( stdout, IO_WriteOnly );
        out << "x" << 5 << endl;
        cout << both( "%s=%d", "k", 3 ) << " " << name( argc > 9 ? High : Low ).latin1() << endl;
        QString t; QTextOStream( &t ) << "n" << 7;
        cout << t.latin1() << QChar( '!' ).latin1() << endl;
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('a-\nx5\nk=3/3 low\nn7!\n');
  });

  it('a checksum computes with numbers, and a cache is no digest', () => {
    const translated = project(`#include <qglobal.h>
      #include <qcache.h>
      static Q_UINT32 table[256];
      void fill() {
        for ( Q_UINT32 n = 0; n < 256; n++ ) {
          Q_UINT32 c = n;
          for ( int k = 0; k < 8; k++ ) c = ( c & 1 ) ? 0xEDB88320UL ^ ( c >> 1 ) : c >> 1;
          table[n] = c;
        }
      }`);
    expect(moduleText(translated, 'main')).not.to.contain('BigInt');
    expect(translated.report).not.to.contain('createHash');
  });

  it('templates, lists of texts, second bases, unions and keys compile as they are used', () => {
    const translated = project(`#include <qmap.h>
      #include <qptrlist.h>
      #include <qstring.h>
      #include <stdio.h>
      #include <string.h>
      template <class K, class V> struct Entry { K key; V value; Entry( const K &k = K(), const V &v = V() ) : key( k ), value( v ) {} };
      class Names : public QPtrList<QString> {
      protected: int compareItems( QPtrCollection::Item a, QPtrCollection::Item b ) { return QString::compare( *(QString *)a, *(QString *)b ); } };
      class Heard { public: virtual ~Heard() {} virtual int prio() const { return 5; } };
      class Person { public: virtual ~Person() {} virtual QString name() const { return "p"; } };
      class Watcher : public Person, public Heard { public: int twice() const { return 2 * prio(); } };
      class Louder : public Watcher { public: int prio() const { return 7; } };
      union Address { struct { uchar a, b, c, d; } parts; uint ip; };
      static QString nick( int n ) { return n ? QString( "n%1" ).arg( n ) : QString::null; }
      int main() {
        Entry<QString, int> a( "k", 3 ), b; b = a; b.value++;
        Entry<QString, int> c( "z" ), d = b;
        printf( "%d %d %d %s%s\\n", a.value, b.value, c.value, c.key.latin1(), d.key.latin1() );
        Names names; names.setAutoDelete( TRUE );
        names.inSort( new QString( "b" ) ); names.inSort( new QString( "a" ) );
        printf( "%s %u\\n", names.first()->latin1(), names.count() );
        Louder l; Watcher w; printf( "%d %d\\n", l.twice(), w.twice() );
        Address ad; ad.ip = 0; ad.parts.d = 2; printf( "%08x\\n", ad.ip );
        QMap<QString, int> m; m[ nick( 1 ) ] = 4; m[ nick( 0 ) ]++; QString key; if ( m.count() > 1 ) key = "n1";
        char buf[8] = "XOR x"; printf( "%d %d\\n", m[ nick( 1 ) ] + m[ key ], memcmp( buf, "XOR ", 4 ) );
        return 0;
      }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('3 4 0 zk\na 2\n14 10\n02000000\n8 0\n');
  });

  it('arguments, variables of the environment and names of files are bytes', () => {
    const translated = project(`#include <qfile.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <sys/stat.h>
      #include <unistd.h>
      int main( int, char **argv ) {
        QString name = QFile::decodeName( argv[1] );
        ::mkdir( QFile::encodeName( name ), 0755 );
        printf( "%u %d %d\\n", name.length(), QFile::exists( name ), access( argv[1], F_OK ) );
        printf( "%s %d\\n", getenv( "GREETING" ), rmdir( argv[1] ) );
        char line[80];
        while ( fgets( line, sizeof line, stdin ) ) printf( "in: %s", line );
        return QFile::exists( name );
      }`);
    const path = join(translated.folder, 'Größe');
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--conditions=@qt3/source', '--import', 'tsx', join(translated.folder, 'src/main.ts'), path],
      { cwd: root, encoding: 'utf8', input: 'one\ntwo', env: { ...process.env, GREETING: 'grüß' } },
    );
    expect(stdout).to.equal(`${String(path.length)} 1 0\ngrüß 0\nin: one\nin: two`);
    expect(status).to.equal(0);
  });

  it('operators and types of a namespace are found beside their operands', () => {
    const translated = project(
      `#include "wire.inc"
      using namespace Wire;
      QDataStream &Wire::operator<<( QDataStream &s, const Head &h ) { return s << h.kind << h.size; }
      QDataStream &Wire::operator>>( QDataStream &s, Head &h ) { return s >> h.kind >> h.size; }
      Head Link::made( Kind kind, uint size ) { Head h; h.kind = kind; h.size = size; return h; }
      int main() {
        QByteArray a; QDataStream out( a, IO_WriteOnly ); Link link;
        out << link.made( Data, 258 );
        QDataStream in( a, IO_ReadOnly ); Head h;
        in >> h;
        static const struct { const char *name; int kind; } table[] = { { "offer", Offer }, { "data", Data } };
        for ( uint i = 0; i < sizeof table / sizeof *table; i++ ) qDebug( "%s %d", table[i].name, h.kind == table[i].kind );
        return h.size == 258 ? 0 : 1;
      }`,
      {
        'wire.inc': `#include <qdatastream.h>
          namespace Wire {
            enum Kind { Offer = 1, Data };
            struct Head { Q_UINT8 kind; Q_UINT32 size; };
            QDataStream &operator<<( QDataStream &s, const Head &h );
            QDataStream &operator>>( QDataStream &s, Head &h );
            class Link { public: Head made( Kind kind, uint size ); };
          }`,
      },
    );
    expect(translated.report).not.to.contain('Marked');
    const { stderr, status } = runModule(translated, 'main');
    expect(stderr).to.equal('offer 0\ndata 1\n');
    expect(status).to.equal(0);
  });

  it('a slot beside a signal of its name is still connected', () => {
    const translated = project(`#include <qsocket.h>
      class Peer : public QSocket { Q_OBJECT
      public: Peer() { connect( this, SIGNAL( connectionClosed() ), SLOT( connectionClosed() ) ); }
      signals: void connectionClosed( Peer *p );
      protected slots: void connectionClosed() { qDebug( "closed" ); } };
      int main() { Peer p; return 0; }`);
    expect(moduleText(translated, 'main')).to.contain("SLOT('connectionClosed_()')");
    expect(runModule(translated, 'main').stderr).to.equal('');
  });

  it('what a marked statement names stays, and comments behind braces too', () => {
    const translated = project(`#include <qstring.h>
      QString find( const QString &key, int level )
      {
          QString wanted = key.lower();
          int depth;
          if ( level > 3 ) {     // deep
              depth = 2;
              search( wanted, depth );
          }
          switch ( level ) {
          case 1: {   // flat
              return "flat";
          }
          }
          return "";
      }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain('let wanted = lower(key);');
    expect(text).to.match(/depth = 2;/);
    expect(text).to.contain('if (level > 3) { // deep');
    expect(text).to.contain('case 1: { // flat');
  });

  it('the arguments of the program are those of its application, and end with a null', () => {
    const translated = project(`#include <qapplication.h>
      #include <stdio.h>
      #include <string.h>
      int main( int argc, char **argv ) {
        QApplication app( argc, argv, FALSE );
        QString host = argv[1];
        if ( host.isEmpty() ) host = "localhost";
        const char *port = argv[2];
        printf( "%s %s %d\\n", host.latin1(), port ? port : "none", argv[argc] == 0 );
        printf( "%d %d %d\\n", argc, app.argc(), qApp->argv()[app.argc()] == 0 );
        for ( int i = 1; i < app.argc(); i++ )
          if ( strcmp( app.argv()[i], argv[i] ) == 0 ) printf( "%s\\n", app.argv()[i] );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main', ['a', 'é']).stdout).to.equal('a é 1\n3 3 1\na\né\n');
    expect(runModule(translated, 'main').stdout).to.equal('localhost none 1\n1 1 1\n');
  });

  it('files are closed where their objects end', () => {
    const translated = project(`#include <qfile.h>
      #include <stdio.h>
      class Log { QFile file; public: Log( const QString &n ) : file( n ) { file.open( IO_WriteOnly ); } int at() { return file.handle(); } };
      class Journal : public QFile { public: Journal( const QString &n ) : QFile( n ) { open( IO_WriteOnly ); } ~Journal() { putch( '!' ); } };
      static int local( const QString &n ) { QFile f( n ); f.open( IO_ReadOnly ); return f.handle(); }
      int main( int, char **argv ) {
        QString n = argv[1];
        int first = Log( n ).at(), member, derived, made;
        { Log log( n ); member = log.at(); }
        { Journal journal( n ); derived = journal.handle(); }
        Journal *p = new Journal( n ); made = p->handle(); delete p;
        QFile *q = new QFile( n ); q->open( IO_ReadOnly ); int c = q->getch(); delete q;
        printf( "%d %d %d %c\\n", derived == member, made == member, local( n ) == member, c );
        return first < 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main', [join(translated.folder, 'x')]).stdout).to.equal('1 1 1 !\n');
  });

  it('values of a class that name the class are there before its objects', () => {
    const translated = project(`#include <stdio.h>
      class Ring {
        enum { Size = 16, Mask = Size - 1 };
        int ring[Size]; static const int Twice = Size * 2; static int more; static const Ring *first;
      public:
        Ring() { for ( int i = 0; i < Size; i++ ) ring[i] = i & Mask; }
        int n() { return Mask + Twice + more + ring[3]; }
      };
      int Ring::more = Size + 1;
      int main() { Ring r; printf( "%d\\n", r.n() ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('67\n');
  });

  it('what C leaves open when it is declared, and what containers of pointers to numbers hold', () => {
    const translated = project(`#include <qdict.h>
      #include <qmap.h>
      #include <qstring.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      static long number( const char *s ) { char *end; long v = strtol( s, &end, 0 ); return *end ? -1 : v; }
      static int words( char *b ) { int n = 0; for ( char *t = strtok( b, ":" ); t; t = strtok( 0, ":" ) ) n++; return n; }
      static int length( char *s ) { return strlen( s ); }
      template <class T> class Slot { T v; public: void put( const T &t ) { v = t; } T get() const { return v; } };
      struct Config { int port; QString dump; };
      int main() {
        char line[20]; strcpy( line, "a:b:c" );
        int n = words( line );
        printf( "%ld %ld %d %d\\n", number( "0x10" ), number( "1z" ), n, length( (char *)"abcd" ) );
        QDict<int> d; d.setAutoDelete( TRUE );
        d.insert( "a", new int( 1 ) );
        int *p = d.find( "a" ); if ( p ) { ( *p )++; printf( "%d\\n", *d["a"] ); }
        Slot<QString> s; s.put( (char *)"x" ); printf( "%s\\n", s.get().latin1() );
        Config c = { 5150, QString::null }; QString v = "d"; c.dump = v; printf( "%d %s\\n", c.port, c.dump.latin1() );
        QMap<QString, QString> m; m["a"] = "1";
        QMapConstIterator<QString, QString> it = m.begin();
        for ( ; it != m.end(); ++it ) printf( "%s=%s\\n", it.key().latin1(), it.data().latin1() );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('16 -1 3 4\n2\nx\n5150 d\na=1\n');
  });

  it('a null QString equals "", and no empty QString (oracle tools/string)', () => {
    const translated = project(`#include <qstring.h>
      #include <stdio.h>
      class Peer { QString host; public: Peer() : host( QString::null ) {}
        void set( const QString &h ) { host = h; }
        void show( const char *p ) const { printf( "%d %d %d %d\\n", host == "", "" != host, host == p, host.isNull() ); }
      };
      int main() {
        Peer peer; peer.show( "" ); peer.set( "" ); peer.show( "" ); peer.set( "a" ); peer.show( "a" );
        QString null, empty = ""; printf( "%d %d %d\\n", null == "", null == empty, null.isNull() );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('1 0 1 1\n1 0 1 0\n0 1 1 0\n1 0 1\n');
  });

  it('compile', () => {
    expect(compile(made.filter(({ status }) => status === 0))).to.deep.equal([]);
  }).timeout(60_000);
}).timeout(60_000);
