// What a header only declares, and what two files declare.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule, type Translated } from './support/translated.js';

describe('declarations without a definition', () => {
  const project = smallProjects();

  /** The errors that have nothing to do with a mark. */
  function errors(translated: Translated): string[] {
    return compile([translated]).filter((each) => !each.includes('NotTranslated'));
  }

  it('of functions and variables have a mark in their module, where the program uses them', () => {
    const translated = project({
      'misc.h': `#include <qstring.h>
        extern int level;
        QString path( int id, const QString &part = QString() );
        QString path( const QString &part );
        int unused();`,
      'main.cpp': `#include "misc.h"
        int main() { return path( level ).length() + path( "a" ).length(); }`,
    });
    expect(translated.report).to.contain('level is defined in no file that was given');
    expect(translated.report).to.contain('path() is defined in no file that was given');
    expect(moduleText(translated, 'misc')).not.to.contain('unused');
    expect(errors(translated)).to.deep.equal([]);
  });

  it('of static members have a mark in their class, where the program uses them', () => {
    const translated = project({
      'limits.h': `#include <qstring.h>
        class Limits { public: static const int max; static const QString name; static int unused; static int count;
          static const int inside = 5; static Limits *self; int f() const; };`,
      'main.cpp': `#include "limits.h"
        int Limits::count = 2;
        Limits *Limits::self;
        int Limits::f() const { return max + inside + count + name.length() + ( self ? 1 : 0 ); }
        int main() { Limits l; return l.f(); }`,
    });
    const marked = [...translated.report.matchAll(/Limits::(\w+) is defined in no file/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(marked)]).to.deep.equal(['max', 'name']);
    expect(errors(translated)).to.deep.equal([]);
  });

  it('of variables mean what another file defines, in all modules', () => {
    const translated = project({
      'shared.h': 'extern int count; extern int table[];\nvoid raise();',
      'shared.cpp': '#include "shared.h"\nvoid raise() { count += table[1]; }',
      'main.cpp': `#include "shared.h"
        #include <stdio.h>
        int count = 40; int table[] = { 1, 2 };
        int main() { raise(); printf( "%d", count ); return 0; }`,
    });
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('42');
  });

  it('of what is abstract have no defaults: those of the class that is named are written out', () => {
    const translated = project({
      'main.cpp': `#include <stdio.h>
        class Hash { public: virtual ~Hash() {} virtual int make( int size = 7 ) = 0; };
        class Twice : public Hash { public: int make( int size = 3 ) { return 2 * size; } };
        int main() { Twice t; Hash *h = &t; printf( "%d %d", h->make(), t.make() ); return 0; }`,
    });
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('14 6');
  });
});

describe('control flow that the compiler follows', () => {
  const project = smallProjects();

  it('leaves a pointer open that one of several constructors does not set, and others never set to null', () => {
    const translated = project({
      'main.cpp': `#include <qobject.h>
        #include <stdio.h>
        class Part { public: Part( int n ) : n( n ) {} int n; };
        class Whole : public QObject {
        public:
          Whole( const Whole & ) : QObject( 0 ), k( 0 ) {}
          Whole( int n ) : part( new Part( n ) ), k( n ) { sum = part->n + k; }
          int get() { return part->n + sum; }
        private:
          Part *part;
          int k, sum;
        };
        int main() { Whole w( 3 ); printf( "%d", w.get() ); return 0; }`,
    });
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('9');
  });

  it('keeps what is never reached as a comment, and asks again for what a call may have changed', () => {
    const translated = project({
      'main.cpp': `#include <qstring.h>
        #include <qvaluelist.h>
        #include <stdio.h>
        class Machine {
        public:
          Machine() : state( 1 ) {}
          void tick() { state++; }
          int run() {
            switch ( state ) { case 1: tick(); if ( state == 2 ) printf( "two " ); break; default: break; }
            while ( true ) { tick(); if ( state > 5 ) return state; }
            return -1; // never reached
          }
        private:
          int state;
          QValueList<int>::Iterator it;
        public:
          int first( QValueList<int> &list ) { it = list.begin(); return *it; }
        };
        void fill( QString &s ) { s = "x"; }
        int main() {
          Machine m; QString t; QValueList<int> list; list.append( 9 );
          if ( t.isNull() ) fill( t );
          printf( "%d %d %s", m.run(), m.first( list ), t.latin1() );
          return 0;
        }`,
    });
    expect(moduleText(translated, 'main')).to.contain('// Never reached:\n    //   return -1;');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('two 6 9 x');
  });
});

describe('names and access', () => {
  const project = smallProjects();

  it('are as open as C++ has them', () => {
    const translated = project({
      'one.h': 'enum First { Idle = 3 };',
      'two.h': 'namespace Two { enum Second { Idle = 5 }; }',
      'main.cpp': `#include "one.h"
        #include "two.h"
        #include <qobject.h>
        #include <qhostaddress.h>
        #include <stdio.h>
        class Maker;
        class Made { friend class Maker; Made( int n ) : n( n ) {} int n; };
        class Maker { public: int make() { Made m( 2 ); return m.n; } };
        class Base : public QObject { public: void setName( const char *n ) { QObject::setName( n ); } };
        class Derived : public Base { protected: void setName( const char *n ) { Base::setName( n ); } };
        class Place { public: QHostAddress address; int port; };
        class Held { public: Place *place; Held() : place( 0 ) {}
          void take( const Held &from ) { delete place; place = new Place( *from.place ); } };
        int half( int n ) { n = n / 2; return n; }
        int half( const QString &s ) { return half( (int)s.length() ); }
        int main() { Base *b = new Derived; Maker maker; Place p; p.port = 4; Held h, other; other.place = &p; h.take( other );
          b->setName( "x" );
          printf( "%d %d %d %d %d", Idle, Two::Idle, maker.make(), half( QString( "abcd" ) ), h.place->port ); return 0; }`,
    });
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('3 5 2 2 4');
  });

  it('of static functions are open to no other module, unless one needs them or nothing calls them', () => {
    const translated = project({
      'gate.h': 'class Gate { public: int a(); int b(); };',
      'gate.cpp': `#include "gate.h"
        static int twice( int n ) { return 2 * n; }
        static int pick( int n ) { return n; }
        static int pick( int n, int m ) { return n + m; }
        static int again( int n ) { return n > 0 ? again( n - 1 ) : 0; }
        int half( int n ) { return n / 2; }
        int Gate::a() { return twice( 4 ) + pick( 1 ) + pick( 1, 2 ); }`,
      'other.cpp': `#include "gate.h"
        #include <stdio.h>
        static int twice( int n ) { return n + n + 1; }
        int Gate::b() { return twice( 4 ); }
        int main() { Gate g; printf( "%d %d", g.a(), g.b() ); return 0; }`,
    });
    const exported = (name: string): string[] =>
      [...moduleText(translated, name).matchAll(/^export function (\w+)/gm)].map(([, each]) => each!);
    // Nothing but itself calls again(): without the word the compiler would complain.
    expect(exported('gate')).to.deep.equal(['again', 'half']);
    // Gate::b() stands in the module of its class.
    expect(exported('other')).to.deep.equal(['twice']);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'other').stdout).to.equal('12 9');
  });
});
