// Rules that the corpus of public programs taught, each a few lines of what stood there.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('what public programs have', () => {
  const project = smallProjects();

  it('is enums and pointers named by a typedef, const iterators, texts behind char pointers, and static methods beside others', () => {
    const translated = project(`#include <qvaluelist.h>
      #include <qstrlist.h>
      #include <stdio.h>
      #include <string.h>
      typedef enum { One, Two } Count;
      typedef struct point_s *Point;
      struct point_s { int x; };
      class Pty {
      public:
        typedef enum { Closed, Open } State;
        Pty( int n ) : term( 0 ), state( Closed ) { if ( n ) term = "vt100"; else term = "xterm"; }
        State open() { state = Open; return state; }
        int size() const { return size( term, 1 ); }
        static int size( const char *s, int more ) { return strlen( s ) + more; }
        const char *name() const { return term; }
      private: char *term; State state; };
      int count( char *p ) { int n = 0; while ( *p ) { n++; p++; } return n; }
      int main() {
        char *mode = 0; Count c = Two; if ( c == Two ) mode = "-X"; else mode = "--y";
        Pty p( 1 ); Pty::State s = p.open();
        QStrList l; l.append( "ab" ); l.append( "c" );
        for ( char *e = l.first(); e; e = l.next() ) printf( "%s ", e );
        QValueList<int> v; v.append( 3 ); v.append( 4 ); int sum = 0;
        for ( QValueListConstIterator<int> it = v.begin(); it != v.end(); ++it ) sum += *it;
        struct point_s at; at.x = 5; Point where = &at;
        char *w = "abc";
        printf( "%s %d %s %d %d %d %d", mode, p.size(), p.name(), count( w ), sum, s, where->x );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(moduleText(translated, 'main')).to.contain("mode = '-X';");
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('ab c -X 6 vt100 3 7 1 5');
  });

  it('is numbers that are copied to bytes and back, as on most machines', () => {
    const translated = project(`#include <qcstring.h>
      #include <netinet/in.h>
      #include <string.h>
      #include <stdio.h>
      int main() {
        QByteArray a( 8 ); unsigned short p = htons( 0x1234 ); memcpy( a.data() + 2, &p, 2 );
        int n = -2; memcpy( a.data() + 4, &n, sizeof( n ) );
        short q; memcpy( &q, a.data() + 2, sizeof( q ) );
        int m; memcpy( &m, a.data() + 4, 4 );
        unsigned short r; memmove( &r, a.data() + 2, 2 );
        printf( "%d %d %d %d %d", (int)(unsigned char) a[2], (int)(unsigned char) a[3], (int) q, m, (int) ntohs( r ) );
        return 0;
      }`);
    expect(translated.report).to.contain('the bytes of a number, the lowest first');
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('18 52 13330 -2 4660');
  });

  it('is a slot beside a signal of its name, a switch over QChar, and what follows exit()', () => {
    const translated = project(`#include <qobject.h>
      #include <qvaluelist.h>
      #include <qstringlist.h>
      #include <qregexp.h>
      #include <qvariant.h>
      #include <stdio.h>
      #include <stdlib.h>
      class A : public QObject { Q_OBJECT
      public:
        A() { connect( this, SIGNAL( said( const QString & ) ), SLOT( hear( const QString & ) ) );
          connect( this, SIGNAL( raw( QString &, int ) ), this, SLOT( said( QString &, int ) ) ); }
        void go( const char *slot ) { QString m = "x"; emit raw( m, 3 ); QObject o; connect( &o, SIGNAL( destroyed() ), this, slot ); }
        int kind( const QString &s ) { switch ( s[0] ) { case 'n': return 1; case '\\\\': return 2; default: return 3; } }
      signals: void said( const QString &s ); void raw( QString &, int );
      private slots: void said( QString &s, int n ) { s += "y"; emit said( s + QString::number( n ) ); }
        void hear( const QString &s ) { printf( "%s ", s.latin1() ); }
      public slots: void gone() { printf( "gone " ); }
      private: void never() {} };
      class Ids : public QValueList<int> { public: Ids() : sum( 0 ) {} int sum; };
      int main( int argc, char ** ) {
        A a; a.go( SLOT( gone() ) );
        QStringList l; l << "a.idx" << "b"; QStringList::Iterator it = l.begin();
        QStringList parts = QStringList::split( "_", (*it).remove( QRegExp( ".idx$" ) ) );
        Ids ids; ids.append( 3 ); ids.sum = 3; Ids more = ids;
        QVariant v; if ( argc > 0 ) v = QVariant( 3 );
        printf( "%s %s %d %d %d ", l[0].latin1(), parts[0].latin1(), a.kind( "nx" ), a.kind( "\\\\" ), a.kind( "z" ) );
        printf( "%d %d", (int) more.count() + more.sum, v.toInt() );
        exit( 4 );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    const { stdout, status } = runModule(translated, 'main');
    expect([stdout, status]).to.deep.equal(['xy3 gone a a 1 2 3 4 3', 4]);
  });

  it('is slots that write to what they get', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Guard : public QObject { Q_OBJECT
      public slots: void look( const QString &name, bool &stop, QString &reply ) { if ( name == "b" ) { stop = true; reply = "no " + name; } } };
      class Door : public QObject { Q_OBJECT
      signals: void asked( const QString &name, bool &stop, QString &reply );
      public: void knock( const QString &name ) { bool stop = false; QString reply = "yes"; emit asked( name, stop, reply ); printf( "%d %s ", stop, reply.latin1() ); } };
      int main() { Door d; Guard g; QObject::connect( &d, SIGNAL( asked( const QString &, bool &, QString & ) ), &g, SLOT( look( const QString &, bool &, QString & ) ) );
        d.knock( "a" ); d.knock( "b" ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0 yes 1 no b ');
  });

  it('is marked where a class does not end', () => {
    const { report } = project(`int f() { return 1; }
      class A { public: int h( char c ) { return c == '\\'; } };
      int g() { return 4; }`);
    expect(report).to.contain('the parser could not read it');
  });

  it('is marked where bytes, addresses or arguments have no counterpart', () => {
    const { report } = project(`#include <qobject.h>
      #include <qstringlist.h>
      #include <qstrlist.h>
      #include <unistd.h>
      #include <stdio.h>
      #include <string.h>
      class Box : public Widget { Q_OBJECT public: Box( QObject *o ) { connect( o, SIGNAL( destroyed() ), this, SLOT( close() ) ); } };
      void g() { Canvas *one, *two; one = two; }
      void f( int fd, QObject *o, const QString &name, QCString &text ) {
        double n = 4; write( fd, &n, sizeof( n ) );
        read( fd, text.data(), 9 );
        printf( "%p", o );
      }
      QStrList g( const QStringList &list ) { return list; }`);
    for (const reason of [
      'close() is not in Box, and a base of it is not known',
      'bytes seen as numbers',
      'bytes of a text that are written to',
      'the address of an object in a text',
      'no conversion of QStringList to QStrList was found',
    ])
      expect(report).to.contain(reason);
  });

  it('is templates with default arguments, and tables of texts with places left', () => {
    const translated = project(`#include <stdio.h>
      class Base { public: virtual ~Base() {} virtual int v() { return 1; } };
      template <class T, class P = Base> class Maker { public: P *p; T k; Maker( P *p ) : p( p ) {} P *made() { return p; } };
      template <class T> class Keep { public: T t; void set( T x ) { t = x; } };
      template <class T, class C = Keep<T> > class Store { public: C *c; Store( C *c ) : c( c ) {} C *all() { return c; } };
      template <class T = int> class One { public: T t; void set( T x ) { t = x; } };
      template <class T, class P> class Late;
      template <class T, class P = Base> class Late;
      template <class T, class P> class Late { public: P *p; Late() : p( 0 ) {} };
      #define COUNT 2
      static const char *full[COUNT] = { "a", "b" };
      static const char *part[3] = { "c", "d" };
      int main() {
        Base b; Maker<int> m( &b ); m.k = 1;
        Keep<double> k; Store<double> s( &k ); s.all()->set( 2.5 );
        One<> o; One<short> os; o.set( 4 ); os.set( 5 );
        Late<int> l; l.p = new Base;
        printf( "%d %d %g %d %d %d ", m.made()->v(), m.k, s.c->t, o.t, os.t, l.p->v() );
        for ( int i = 0; i < COUNT; i++ ) printf( "%s", full[i] );
        for ( int i = 0; i < 3; i++ ) printf( "%s", part[i] ? part[i] : "-" );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('1 1 2.5 4 5 1 abcd-');
  });

  it('is classes that inherit containers: new values, and what a stream reads into them', () => {
    const translated = project(`#include <qmap.h>
      #include <qvaluelist.h>
      #include <qdatastream.h>
      #include <stdio.h>
      struct V { int a; V() : a( 6 ) {} };
      class Texts : public QMap<QString, QString> { public: Texts() : n( 3 ) {} int n; };
      class Numbers : public QMap<int, double> { public: Numbers() : QMap<int, double>() {} };
      class Objects : public QMap<int, V> { public: int z; };
      class List : public QValueList<int> { public: int k; List() : k( 1 ) {} };
      class Copied : public QMap<QString, QString> { public: int k; Copied() : k( 1 ) {} };
      int main() {
        Texts t; Numbers n; Objects o; List l; Copied c; Copied d = c; d.k = 3;
        QString none = t["none"]; t["q"] += "x"; n[1] += 0.5; o[3].a++; l.append( 4 );
        QByteArray a;
        { QDataStream s( a, IO_WriteOnly ); s << t << n << l << t; }
        QDataStream s( a, IO_ReadOnly );
        Texts t2; t2.n = 5; QMap<QString, QString> *p = &t2; Numbers n2; List l2; l2.k = 7;
        s >> t2 >> n2 >> l2 >> d;
        printf( "%d %d %g %d, ", (int)none.length(), (int)t.count(), n[1], o[3].a );
        printf( "%s %d %d %g %d %d", t2["q"].latin1(), t2.n, (int)p->count(), n2[1], l2.first(), l2.k );
        printf( " %d %d %d", (int)c.count(), (int)d.count(), d.k );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0 2 0.5 7, x 5 2 0.5 4 7 0 2 3');
  });

  it('is marked where a class has no constructor of its base to call', () => {
    const { report } = project(`class Base { public: Base( int n ) : n( n ) {} int n; };
      class Client : public Base { public: Client(); int m; };
      Client::Client() {}
      int main() { Client c; return c.m; }`);
    expect(report).to.contain('no constructor of Base without arguments was found');
  });

  it('is arguments of the program that a library takes, by another name', () => {
    const translated = project({
      'library.h': `class Arguments { public: static void init( int _argc, char **_argv, bool b = false ); };`,
      'main.cpp': `#include "library.h"
        int main( int argc, char **argv ) { Arguments::init( argc, argv ); return 0; }`,
    });
    expect(moduleText(translated, 'library')).to.contain('_argv: (string | null)[]');
  });

  it('is texts that end at a NUL in a literal, and bytes that do not', () => {
    const translated = project(`#include <qstring.h>
      #include <qcstring.h>
      #include <string>
      #include <stdio.h>
      int main() {
        QString s = "a\\0b"; QString t( "x\\0y" ); s += "c\\0d"; QString u = "abc"; u.replace( "b", "\\0" ); u.append( "q\\0r" );
        printf( "%d %d %s %d ", (int)s.length(), (int)t.length(), u.latin1(), u.find( "\\0" ) );
        QCString c( "ab\\0cd" ); std::string e( "ab\\0cd" ), f( "ab\\0cd", 5 ); f += "x\\0y"; char g[] = "ab\\0cd";
        QString h = "c" + QString( QChar( '\\0' ) ) + "\\0";
        printf( "%d %d %d %d %d %d", s == "ac\\0zz", (int)c.length(), (int)e.length(), (int)f.length(), (int)sizeof( g ), (int)h.length() );
        return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('2 1 acq 0 1 2 2 6 6 2');
  });

  it('is QObjects that say how they are copied', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Message : public QObject { public:
        Message() : k( 1 ) {}
        Message( const Message &o ) : QObject(), k( o.k ) {}
        int k; };
      Message either( bool b ) { Message m; m.k = 3; if ( b ) return Message(); return m; }
      void byValue( Message m ) { m.k = 9; }
      int main() {
        Message a; a.k = 4; Message b = a; Message c( a ); a.k = 5; byValue( a ); Message *d = new Message( a ); d->k = 8;
        Message e = either( false );
        printf( "%d %d %d %d %d", a.k, b.k, c.k, d->k, e.k );
        return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('5 4 4 8 3');
  });

  it('is literals for parameters that a typedef makes arrays, and marked where numbers are seen as bytes', () => {
    const translated = project(`#include <stdio.h>
      #include <string.h>
      typedef char Hex[33];
      void f( const Hex a, Hex out ) { strcpy( out, a ); strcat( out, "!" ); }
      int main() { Hex o; f( "abc", o ); Hex p; f( o, p ); printf( "%s %s", o, p ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('abc! abc!!');
    const { report } = project(`#include <string.h>
      struct Context { unsigned in[4]; };
      void update( Context *c, const unsigned char *buf, unsigned len ) { memcpy( (unsigned char *)c->in + 4, buf, len ); }
      int main() { unsigned a[2] = { 0x01020304, 5 }; return ( (unsigned char *)a )[1]; }`);
    expect(report).to.contain('2  a pointer seen as one to another type');
  });
});
