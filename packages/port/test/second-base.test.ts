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
});
