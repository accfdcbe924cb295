// Bytes of numbers, lent memory and what else network programs hand to devices, streams and containers.
import { expect } from 'chai';
import { smallProjects } from '../support/small-project.js';
import { compile, moduleText, runModule } from '../support/translated.js';

describe('bytes that C++ hands around', () => {
  const project = smallProjects();

  it('are those of a number where a function writes or fills them', () => {
    const translated = project(`#include <qbuffer.h>
      #include <qcstring.h>
      #include <fcntl.h>
      #include <stdio.h>
      #include <unistd.h>
      struct Head { int size; };
      int main() {
        QByteArray bytes; QBuffer b( bytes ); b.open( IO_ReadWrite );
        int v = -2; ushort s = 513; long l = -3; uint u; short t; Head h; h.size = 9;
        b.writeBlock( (char *)&v, 4 ); b.writeBlock( (const char *)&s, sizeof( s ) );
        b.writeBlock( (char *)&l, sizeof( long ) ); b.writeBlock( (char *)&h.size, sizeof h.size );
        printf( "%d ", (int)b.size() ); b.at( 0 );
        printf( "%d ", (int)b.readBlock( (char *)&u, sizeof u ) );
        if ( b.readBlock( (char *)&t, 2 ) == 2 ) printf( "%u %d ", u, t );
        b.at( 14 ); b.readBlock( (char *)&h.size, 2 ); printf( "%d ", h.size );
        int zero = open( "/dev/zero", O_RDONLY ); v = -1; printf( "%d ", (int)read( zero, &v, sizeof( v ) ) ); close( zero );
        printf( "%d %d", v, (int)write( -1, &v, 4 ) );
        return 0;
      }`);
    expect(translated.report).to.contain('the bytes of a number, the lowest first');
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('18 4 4294967294 513 9 4 0 -1');
  });

  it('are lent to an array, walked through, and those of a QCString with its 0', () => {
    const translated = project(`#include <qbuffer.h>
      #include <qcstring.h>
      #include <qdatastream.h>
      #include <stdio.h>
      #include <string.h>
      class Login { public: QCString user; void fill( char *from ) { user.resize( 4 ); memcpy( user.data(), from + 1, 3 ); } };
      int main() {
        char text[] = "hello"; QByteArray lent; lent.setRawData( text, 3 ); text[0] = 'j';
        printf( "%d %c ", (int)lent.size(), lent[0] ); lent.resetRawData( text, 3 ); printf( "%d ", (int)lent.size() );
        QCString s = "abc"; QByteArray a = s; int sum = 0;
        for ( char *p = a.begin(); p != a.end(); ++p ) sum += *p;
        printf( "%d %d %d ", (int)a.size(), sum, (int)( a.end() - a.begin() ) );
        QByteArray d; QDataStream out( d, IO_WriteOnly ); out << "abc" << ""; QDataStream in( d, IO_ReadOnly );
        char *first; char *second; in >> first >> second;
        printf( "%s %d [%s] ", first, (int)strlen( first ), second ); delete[] first;
        Login l; l.fill( text ); printf( "%s", l.user.data() );
        return 0;
      }`);
    expect(translated.report).to.contain('a null pointer comes out of a stream as an empty buffer');
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('3 j 0 4 294 4 abc 3 [] ell');
  });

  it('are no memory for objects with constructors', () => {
    const { report } = project(`#include <stdlib.h>
      struct Made { Made() : n( 1 ) {} int n; };
      int main() { int *n = (int *)malloc( sizeof( int ) ); Made *m = (Made *)malloc( sizeof( Made ) ); return n[0] + m->n; }`);
    expect(report).to.match(/1 {2}malloc\(\) of what is neither bytes nor one struct/);
  });

  it('go through std::queue, and lists that a reference leads to', () => {
    const translated = project(`#include <list>
      #include <queue>
      #include <stdio.h>
      struct Holder { std::list<int> mine; void give( std::list<int> &to ) { to = mine; } };
      int main() {
        std::queue<int> q; q.push( 1 ); q.push( 2 ); q.front() = 5; printf( "%d %d ", q.front(), q.back() ); q.pop();
        Holder h; h.mine.push_back( 3 ); std::list<int> l; h.give( l ); l.push_back( 4 );
        printf( "%d %d %d %d", q.front(), (int)q.empty(), (int)h.mine.size(), (int)l.size() );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('5 2 2 0 1 2');
  });
}).timeout(120_000);

describe('members that are only declared', () => {
  const project = smallProjects();

  it('are left out where nothing calls them, and listed unless they are private', () => {
    const translated = project(`#include <stdio.h>
      class Never { public: Never( int a ); Never( int a, int b ) : n( a + b ) {}
        int sum() const; int lost( int ); int lost( const char *s ); static int other(); virtual int kept(); int n;
        private: int secret(); };
      class NoObject { public: static int seven() { return 7; } private: NoObject(); };
      int Never::sum() const { return n; }
      int main() { Never n( 1, 2 ); printf( "%d %d", n.sum(), NoObject::seven() ); return 0; }`);
    expect(translated.report).to.match(/1 {2}kept\(\) is defined in no file/);
    for (const [count, name] of [[1, 'Never'], [2, 'lost'], [1, 'other']] as const)
      expect(translated.report).to.contain(`${String(count)}  ${name}() is declared only, and nothing that was given calls it: left out`); // prettier-ignore
    expect(moduleText(translated, 'main')).not.to.match(/lost|other|secret/);
  });

  it('are marked where the class has all of them in files that were not given, and where something calls one', () => {
    const { report } = project(`class Far { public: Far(); void go(); void stay(); };
      class Near { public: void go(); void stay(); void call() { go(); } };
      void Near::stay() {}
      int main() { Far f; return 0; }`);
    expect(report).to.match(/2 {2}go\(\) is defined/);
    expect(report).to.match(/1 {2}stay\(\) is defined/);
  });
});

describe('names of C++ that TypeScript has once', () => {
  const project = smallProjects();

  it('are those of structs, conversions, overloads and elements', () => {
    const translated = project({
      'server.h': `#ifndef SERVER_H
        #define SERVER_H
        class Server { public: Server(); int run(); int stat( const char * ); class Private; private: Private *d; };
        #endif`,
      'main.cpp': `#include "server.h"
        #include <qdeepcopy.h>
        #include <qstringlist.h>
        #include <qvariant.h>
        #include <errno.h>
        #include <stdio.h>
        #include <sys/stat.h>
        #include <vector>
        struct Message { int size; };
        class Server::Private { public: Message last; struct Message before; };
        Server::Server() : d( new Private ) {}
        int Server::run() { struct stat st; d->last.size = 4; d->before = d->last; errno = 3; return stat( "/" ) + d->before.size + errno + ( ::stat( "/", &st ) == 0 && S_ISDIR( st.st_mode ) ? 100 : 0 ); }
        int Server::stat( const char * ) { return 1; }
        namespace Deep { int f( int n ) { return n; } int f( bool b, int more = 2 ) { return b ? more : 0; } }
        struct Node { int n; };
        class Shared { public: Shared( Node *p ) : p( p ) {} Node *operator->() const { return p; } bool isNull() const { return !p; } private: Node *p; };
        class M { public:
          M() : n( 0 ) { bool *s = new bool[4]; for ( int j = 0; j < 4; j++ ) s[j] = false; states.push_back( s ); nodes.push_back( 0 ); }
          M &add( const QString &arg ) { n += arg.length(); return *this; }
          M &add( const QStringList &args ) { for ( uint i = 0; i < args.count(); i++ ) n += 10; return *this; }
          void flip( int line ) { states[0][line] = !states[0][line]; nodes[0] = new Node; nodes[0]->n = 4; nodes[0] = NULL; call(); }
          QString url( const char *config ) { return QString( "http://%1/" ).arg( config ); }
          operator int() const { return n; } operator QString() const { return QString::number( n * 2 ); }
          int n; QVariant values[3]; std::vector<bool *> states; std::vector<Node *> nodes;
        private: void temp( int a ) { n += a; } void temp( const QString &s ) { n += s.length(); } void call() { temp( 3 ); } };
        int main() {
          Server s; M m; m.add( "abc" ).add( QStringList::split( " ", "a b" ) ); m.flip( 2 ); m.values[1] = QVariant( 3 );
          Node own; own.n = 4; Shared shared( &own ); shared->n++; if ( Shared( 0 ).isNull() ) shared->n++;
          int i = m + shared->n; bool less = m < shared->n; QString q = QDeepCopy<QString>( m ); bool none = m.nodes[0] == 0 && !less;
          printf( "%d %d %s %d %d %d %d %d %s", s.run(), i, q.latin1(), Deep::f( 3 ), Deep::f( true ), (int)m.states[0][2], (int)none, m.values[1].toInt() + m.values[2].toInt(), m.url( "h" ).latin1() );
          return 0;
        }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('108 32 52 3 2 1 1 3 http://h/');
  });
}).timeout(120_000);
