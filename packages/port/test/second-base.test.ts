// A second base with members of its own: its methods and members are taken over.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('a second base with members', () => {
  const project = smallProjects();

  it('calls the destructors of interfaces, and has one where they do', () => {
    const translated = project(`#include <qobject.h>
      #include <qptrlist.h>
      #include <stdio.h>
      class Listener { public: virtual ~Listener() {} virtual void heard( int n ) = 0; };
      class Noisy { public: virtual ~Noisy() { printf( "~Noisy " ); } virtual void shout() = 0; };
      class Ear : public QObject, public Listener { Q_OBJECT public: void heard( int n ) { printf( "%d ", n ); } };
      class Mouth : public QObject, public Noisy, public Listener { Q_OBJECT
      public: ~Mouth() { printf( "~Mouth " ); } void shout() { printf( "! " ); } void heard( int ) {} };
      class Plain : public Listener { public: void heard( int n ) { printf( "plain %d ", n ); } };
      class Two : public Plain, public Noisy { public: void shout() { printf( "two " ); } };
      int main() {
        Ear ear; QPtrList<Listener> all; all.append( &ear ); all.append( new Plain );
        for ( Listener *each = all.first(); each; each = all.next() ) each->heard( 4 );
        delete all.last();
        Noisy *noisy = new Mouth; noisy->shout(); delete noisy;
        noisy = new Two; noisy->shout(); delete noisy;
        return 0;
      }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('4 plain 4 ! ~Mouth ~Noisy two ~Noisy ');
  });

  it('that Qt has is marked, and its destructor is not called', () => {
    const translated = project(`#include <qfile.h>
      #include <qobject.h>
      class Watch : public QObject, public QFile { Q_OBJECT
      public: Watch( const QString &n ) : QObject( 0 ), QFile( n ) {} ~Watch() { stop(); } void stop() {} };`);
    expect(translated.report).to.contain('Watch has a second base, QFile, which is no interface');
    expect(moduleText(translated, 'main')).not.to.contain('QFile.prototype');
  });

  it('is mixed in: members, virtual functions, casts, destructors, and names that QObject has too', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Listener;
      class Channel { public: Channel() : listener( 0 ), mode( 3 ) {} virtual ~Channel() { printf( "~Channel " ); }
        virtual void open( int n ) = 0; virtual void connect( int port ) { printf( "base %d ", port ); }
        void set( Listener *l ) { listener = l; } int twice() { return 2 * mode; } protected: Listener *listener; int mode; };
      class Listener { public: Listener() : count( 0 ) {} virtual ~Listener() {} virtual void ready( Channel *c ) { count++; } int count; };
      class Link : public QObject, public Channel { Q_OBJECT
      public: Link() : n( 1 ) {} ~Link() { printf( "~Link " ); }
        void open( int k ) { n = k; mode = k; if ( listener ) listener->ready( this ); }
        void connect( int port ) { Channel::connect( port ); n = port; QObject::connect( this, SIGNAL( done() ), this, SLOT( stop() ) ); emit done(); }
        int n;
      public slots: void stop() { printf( "stop " ); }
      signals: void done(); };
      int main() { Listener l; Link *k = new Link; Channel *c = k; c->set( &l ); c->open( 4 ); c->connect( 9 );
        Link *again = dynamic_cast<Link *>( c ); Channel *up = dynamic_cast<Channel *>( k );
        printf( "%d %d %d %d %d ", l.count, k->n, c->twice(), again == k, up == c ); delete c; return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('base 9 stop 1 9 8 1 1 ~Link ~Channel ');
  });

  it('may be QIODevice, also by a class in between', () => {
    const translated = project(`#include <qobject.h>
      #include <qiodevice.h>
      #include <qtextstream.h>
      #include <qcstring.h>
      #include <stdio.h>
      #include <string.h>
      class Options { public: Options() : broad( 0 ) {} virtual ~Options() {} void setBroad( int n ) { broad = n; } int broad; };
      class Active : public QIODevice, virtual public Options { public: Active() {} int left() { return size() + broad; } };
      class Pipe : public QObject, public Active { Q_OBJECT
      public:
        Pipe() : QObject( 0, "pipe" ), from( 0 ) { setType( IO_Sequential ); }
        bool open( int mode ) { setMode( mode ); setState( IO_Open ); return true; }
        void close() { setState( 0 ); emit closed(); }
        void flush() {}
        QIODevice::Offset size() const { return data.size() - from; }
        Q_LONG readBlock( char *to, Q_ULONG max ) {
          Q_LONG n = QMIN( max, data.size() - from ); memcpy( to, data.data() + from, n ); from += n; return n; }
        Q_LONG writeBlock( const char *bytes, Q_ULONG len ) {
          uint old = data.size(); data.resize( old + len ); memcpy( data.data() + old, bytes, len ); emit written( len ); return len; }
        int getch() { char c; return readBlock( &c, 1 ) == 1 ? (uchar) c : -1; }
        int putch( int c ) { char b = c; return writeBlock( &b, 1 ) == 1 ? c : -1; }
        int ungetch( int c ) { if ( from == 0 ) return -1; from--; return c; }
        bool atEnd() const { return size() == 0; }
      signals: void written( int n ); void closed();
      private: QByteArray data; uint from; };
      class Log : public QObject { Q_OBJECT
      public: Log( Pipe *p ) {
        connect( p, SIGNAL( written(int) ), this, SLOT( add(int) ) ); connect( p, SIGNAL( closed() ), this, SLOT( end() ) ); }
      public slots: void add( int n ) { printf( "[%d]", n ); } void end() { printf( "[end]" ); } };
      int drain( QIODevice *d ) { int n = 0; while ( d->getch() >= 0 ) n++; return n; }
      int main() {
        Pipe p; Log log( &p ); p.open( IO_ReadWrite ); p.setBroad( 100 );
        QTextStream out( &p ); out << "hello " << 42 << "\\n";
        printf( "%d %d %s %d ", p.isOpen(), p.isSequentialAccess(), p.name(), p.left() );
        QTextStream in( &p ); QString s; in >> s; printf( "%s ", s.latin1() );
        p.putch( 'x' ); printf( "%d ", drain( &p ) );
        QIODevice *d = &p; printf( "%d", d->isReadable() ); d->close(); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('[6][2][1]1 1 pipe 109 hello [1]5 1[end]');
  });

  it('or a first one, it gets bytes from a class of Qt and from the program alike', () => {
    const translated = project(`#include <qiodevice.h>
      #include <qtextstream.h>
      #include <qcstring.h>
      #include <stdio.h>
      #include <string.h>
      class Pipe : public QIODevice {
      public:
        Pipe() : from( 0 ) { setType( IO_Sequential ); }
        bool open( int mode ) { setMode( mode ); setState( IO_Open ); return true; }
        void close() { setState( 0 ); }
        void flush() {}
        Offset size() const { return data.size() - from; }
        Q_LONG readBlock( char *to, Q_ULONG max ) {
          Q_LONG n = QMIN( max, data.size() - from ); memcpy( to, data.data() + from, n ); from += n; return n; }
        Q_LONG writeBlock( const char *bytes, Q_ULONG len ) {
          uint old = data.size(); data.resize( old + len ); memcpy( data.data() + old, bytes, len ); return len; }
        int getch() { char c; return readBlock( &c, 1 ) == 1 ? (uchar) c : -1; }
        int putch( int c ) { char b = c; return writeBlock( &b, 1 ) == 1 ? c : -1; }
        int ungetch( int c ) { if ( from == 0 ) return -1; from--; return c; }
      private: QByteArray data; uint from; };
      class Shown : public Pipe { public:
        Q_LONG writeBlock( const char *text, Q_ULONG len ) { if ( text ) printf( "<%.*s>", (int)len, text ); return len; } };
      int main() {
        Pipe p; p.open( IO_ReadWrite ); QIODevice *d = &p;
        d->writeBlock( "abc", 3 ); p.writeBlock( "de", 2 );
        QString s( "fgh" ); d->writeBlock( s.latin1(), s.length() );
        QCString c( "ij" ); d->writeBlock( c.data(), 2 );
        QByteArray a( 2 ); a[0] = 'k'; a[1] = 'l'; d->writeBlock( a ); p.putch( 0 );
        char buf[ 20 ]; int n = d->readBlock( buf, 20 ); buf[ n ] = 0; printf( "%s %d ", buf, n );
        Shown shown; QIODevice *e = &shown; e->writeBlock( "text", 4 ); shown.writeBlock( "more", 2 );
        QTextStream t( e ); t << "stream"; e->writeBlock( s.utf8(), 3 ); e->writeBlock( a ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('abcdefghijkl 13 <text><mo><stream><fgh><kl>');
  });

  it('is overridden though the class in between does not say that its function is virtual, and texts become bytes', () => {
    const translated = project(`#include <qbuffer.h>
      #include <qcstring.h>
      #include <stdio.h>
      class Shown : public QBuffer { public:
        Q_LONG writeBlock( const char *text, Q_ULONG len ) { printf( "<%.*s>", (int)len, text ); return len; } };
      int sum( const char *p, int n ) { int s = 0; while ( n-- > 0 ) s += *p++; return s; }
      int main() {
        Shown d; QString s( "abc" ); QCString c( "de" );
        d.writeBlock( s, s.length() ); d.writeBlock( c, c.length() ); d.writeBlock( s.latin1(), 2 ); d.writeBlock( s.utf8(), 1 );
        QIODevice *e = &d; e->writeBlock( s, s.length() ); e->writeBlock( c, 1 );
        d.writeBlock( s.local8Bit(), 3 ); d.writeBlock( QString( "x%1" ).arg( 5 ), 2 );
        char buf[ 3 ] = { 1, 2, 3 };
        printf( "%d %d %d %d", sum( buf, 3 ), sum( c, 2 ), sum( s, 3 ), sum( "a", 1 ) ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('<abc><de><ab><a><abc><d><abc><x5>6 201 294 97');
  });

  it('is marked where its constructor does more than set its members, or where objects are copied', () => {
    const { report } = project(`#include <stdio.h>
      class Base { public: int a; };
      class Loud { public: Loud() : b( 1 ) { printf( "made" ); } int b; };
      class Quiet { public: Quiet() : c( 1 ) {} int c; };
      class One : public Base, public Loud { public: One() {} };
      class Two : public Base, public Quiet { public: Two() {} };
      void f() { One one; Two two, other; other = two; one.b = other.c; }`);
    expect(report).to.contain('is made by a constructor that does more than set its members');
    expect(report).to.contain('Two is copied, and has a second base, Quiet');
  });

  it('has its members beside those of all other bases, whatever their names', () => {
    const translated = project(`#include <stdio.h>
      class A { int d; public: A() : d( 1 ) {} int get() { return d; } void seta( int x ) { d = x; } };
      class B { int d; public: B() : d( 2 ) {} int get() { return d; } void setb( int x ) { d = x; } };
      class C : public A, public B { public: C() {} };
      class E { int d; public: E() : d( 3 ) {} int e() { return d; } };
      class F : public C, public E { public: F() {} };
      class Z { public: virtual ~Z() {} virtual int z() { return 7; } };
      class G : public Z, public A, public B {};
      int main() { F f; f.seta( 11 ); f.setb( 12 ); G g; g.seta( 4 );
        printf( "%d %d %d %d %d", f.A::get(), f.B::get(), f.e(), g.A::get(), g.B::get() ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('11 12 3 4 2');
  });

  it('has functions overridden together with those of the first', () => {
    const translated = project(`#include <stdio.h>
      class M { int k; public: M() : k( 1 ) {} virtual ~M() {} virtual int run( int a ) { return k + a; } };
      class N { int n; public: N() : n( 2 ) {} virtual ~N() {} virtual int run( int a ) { return n + a; }
        int twice() { return 2 * run( 1 ); } };
      class D : public M, public N { public: int run( int a ) { return 9 + a; } };
      class DD : public D { public: int run( int a ) { return 20 + a; } };
      class H : public M, public N {};
      class HH : public H { public: int run( int ) { return 30; } };
      int useM( M *m ) { return m->run( 0 ); }
      int useN( N *n ) { return n->run( 0 ); }
      int main() { D d; DD dd; H h; HH hh;
        printf( "%d %d %d, %d %d %d, ", useM( &d ), useN( &d ), d.twice(), useM( &dd ), useN( &dd ), dd.twice() );
        printf( "%d %d %d, %d %d %d", useM( &h ), useN( &h ), h.twice(), useM( &hh ), useN( &hh ), hh.twice() ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('9 9 20, 20 20 42, 1 2 6, 30 30 60');
  });

  it('is marked where a constructor that C++ calls for it does more than set its members', () => {
    const { report } = project(`class Base { public: int a; };
      class Loud { public: int b; Loud() : b( 1 ) { last = this; } static Loud *last; };
      Loud *Loud::last = 0;
      class Inherits : public Loud { public: int b() { return 1; } };
      class Calls : public Loud { public: int c; Calls() : c( 2 ) {} };
      class Holds { public: int d; Loud loud; };
      class One : public Base, public Inherits {};
      class Two : public Base, public Calls { public: Two() {} };
      class Three : public Base, public Holds { public: Three() {} };
      void f() { One one; Two two; Three three; }`);
    for (const name of ['Inherits', 'Calls', 'Holds'])
      expect(report).to.match(
        new RegExp(`${name}, a further base of \\w+, is made by a constructor that does more`),
      );
  });

  it('is marked where the class makes its virtual base, which is not given to the first base', () => {
    const { report } =
      project(`class Named { public: Named( int n = 0 ) : id( n ) {} virtual ~Named() {} int id; };
      class Face : virtual public Named { public: virtual int ask() { return 7; } };
      class Base { public: Base( int k = 2 ) : k( k ) {} int k; };
      class Server : public Base, public Face { public: Server() : Named( 5 ), n( 3 ) {} int n; };
      class Only : public Face { public: Only() : Named( 6 ) {} };
      void f() { Server s; Only o; }`);
    expect(report).to.contain('a virtual base of Face is made here');
  });
});
