// A second base with members of its own: its methods and members are taken over.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, runModule } from './support/translated.js';

describe('a second base with members', () => {
  const project = smallProjects();

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
});
