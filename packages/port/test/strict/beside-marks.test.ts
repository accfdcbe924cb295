// What stands beside a mark: the compiler stops at marks only.
import { expect } from 'chai';
import { smallProjects } from '../support/small-project.js';
import { compile, moduleText, runModule } from '../support/translated.js';
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, what stands beside a mark', () => {
  const project = smallProjects();

  /** The reasons of the marks, and what the compiler finds in other lines. */
  function checked(cpp: string): { readonly marks: readonly string[]; readonly errors: readonly string[] } {
    const translated = project(cpp);
    const text = moduleText(translated, 'main');
    const lines = text.split('\n');
    const marks = [...text.matchAll(/\/\/ PORT: ([^\n]*)/g)].map(([, reason]) => reason!);
    const errors = compile([translated]).filter((each) => {
      const line = Number(/:(\d+)/.exec(each)?.[1]);
      return !lines.slice(line - 2, line).some((near) => near.includes('PORT('));
    });
    return { marks, errors };
  }

  it('has the variables that begin with a macro which nothing defines', () => {
    const { marks, errors } = checked(`#include <qstring.h>
      QString folder( bool other ) {
        QString dir = PREFIX "/lib/";
        QString end = "x" SUFFIX;
        return other ? dir + end : dir;
      }`);
    expect(marks).to.deep.equal([
      'no declaration of PREFIX was found: give its header, or add it to the tables',
      'no declaration of SUFFIX was found: give its header, or add it to the tables',
    ]);
    expect(errors).to.deep.equal([]);
  });

  it('has the address of a character with what lies behind that in memory', () => {
    const { marks, errors } = checked(`#include <qbuffer.h>
      struct Packet { unsigned char first; char rest[5]; };
      void run( QBuffer *f, Packet *p ) {
        f->readBlock( (char *)&p->first, 6 );
        f->writeBlock( (const char *)&p->first, sizeof( Packet ) );
        f->writeBlock( (const char *)&p->first, sizeof( p->first ) );
      }`);
    const reason = 'the address of a character: make it an array of one';
    expect(marks).to.deep.equal([reason, reason]);
    expect(errors).to.deep.equal([]);
  });

  it('has containers of what no header declares, whose new elements are not made', () => {
    const { errors } = checked(`#include <qmap.h>
      #include <qstring.h>
      class QImage;
      class Cache { public: Cache() : hits( 0 ) {} QMap<QString, QImage> images; int hits; };
      int hits( Cache *c ) { return c->hits; }`);
    expect(errors.filter((each) => !each.includes("does not satisfy the constraint 'never'"))).to.deep.equal(
      [],
    );
  });

  it('has no signals of a base that is not known, also where the class has others of their name', () => {
    const { marks, errors } = checked(`#include <qobject.h>
      class List : public Unknown { Q_OBJECT signals: void clicked( int row, int column ); };
      class Window : public QObject {
        Q_OBJECT
      public:
        Window( List *list ) { connect( list, SIGNAL( clicked( int ) ), SLOT( show() ) ); }
      public slots:
        void show() {}
      };`);
    expect(marks).to.contain('clicked() is not in List, and a base of it is not known');
    expect(errors.filter((each) => !each.includes('Unknown'))).to.deep.equal([]);
  });

  it('has no signals of a base that is not known, where the class hides one by a method', () => {
    const { marks, errors } = checked(`#include <qobject.h>
      class List : public Unknown { Q_OBJECT protected: void clicked( int row, int column ); };
      class Window : public QObject {
        Q_OBJECT
      public:
        Window( List *list ) { connect( list, SIGNAL( clicked( int ) ), SLOT( show() ) ); }
      public slots:
        void show() {}
      };`);
    expect(marks).to.contain('clicked() is not in List, and a base of it is not known');
    expect(errors.filter((each) => !each.includes('Unknown'))).to.deep.equal([]);
  });

  it('has containers that begin with a mark, which say what they have inside', () => {
    const { errors } = checked(`#include <qptrlist.h>
      class Core;
      class Player { public: int id; };
      int count( Core *core, int id ) {
        int found = 0;
        Player *player = 0;
        QPtrList<Player> list = core->players();
        for ( QPtrListIterator<Player> it( list ); ( player = it.current() ); ++it ) if ( player->id == id ) found++;
        return found;
      }`);
    expect(errors.filter((each) => !each.includes('"Core"'))).to.deep.equal([]);
  });

  it('has variables that a function which is not known may set', () => {
    const { errors } = checked(`enum Code { None, Hello, Bye };
      int next( int fd ) {
        int op = 0;
        int size = 0;
        if ( read_int( fd, &op ) < 0 || read_size( fd, size ) < 0 ) return -1;
        if ( size == 4 ) return 4;
        switch ( op ) { case Hello: return 1; case Bye: return 2; }
        return 0;
      }`);
    expect(errors).to.deep.equal([]);
  });

  it('has no variable for an address, which is the same at any time', () => {
    const { marks, errors } = checked(`#include <qstring.h>
      static int count = 0;
      static QString *kept = 0;
      static QString next( const char *s ) { count++; if ( kept ) *kept = "k"; return QString( s ) + QString::number( count ); }
      static void warn( const QString &, ... ) {}
      void say() { QString name = next( "a" ); kept = &name; warn( next( "%Q" ), &name ); warn( name ); }`);
    expect(marks).to.deep.equal([
      'the address of a text among the arguments of a format: hand on the text itself',
    ]);
    expect(errors).to.deep.equal([]);
  });

  it('is marked where the address of an array is handed out', () => {
    const { marks, errors } = checked(`#include <qstring.h>
      static void read( int *n, char ***list ) { *n = 0; *list = 0; }
      QString first() {
        char **list = 0; int n = 0;
        read( &n, &list );
        QString s = list[0];
        for ( int i = 0; i < n; i++ ) s += list[i];
        return s;
      }`);
    expect(marks).to.deep.equal(['the address of a pointer that leads to an array: return the array']);
    expect(errors).to.deep.equal([]);
  });

  it('has the arguments of a function with any number where its va_arg() is written by hand', () => {
    const { marks, errors } = checked(`#include <stdarg.h>
      #include <qstring.h>
      QString sum( int n, ... ) {
        va_list list; va_start( list, n );
        QString all;
        while ( n-- ) all += va_arg( list, char * );
        va_end( list );
        return all;
      }`);
    expect(marks).to.deep.equal(['va_arg(): use the rest parameter']);
    expect(errors).to.deep.equal([]);
  });

  it('is marked where a constructor hands its object to that of the base', () => {
    const { marks, errors } = checked(`#include <qsocketnotifier.h>
      class Watch : public QSocketNotifier { public: Watch( int fd ) : QSocketNotifier( fd, QSocketNotifier::Read, this ) {} };`);
    expect(marks).to.deep.equal([
      'the object is handed to the constructor of its base, and is made by that here',
    ]);
    expect(errors).to.deep.equal([]);
  });
}).timeout(120_000);

describe('under the strict compiler, names', () => {
  compiledPrograms({
    'of functions are one function, also in a header and its source, and static ones beside others': {
      code: {
        'tool.h': 'class A {}; class B {}; inline int kind( A & ) { return 1; } int kind( B &b );',
        'tool.cpp': '#include "tool.h"\nint kind( B & ) { return 2; }',
        'main.cpp': `#include "tool.h"
          #include <stdio.h>
          static int size() { return 3; }
          int size( bool all ) { return all ? 4 : 5; }
          int main() { A a; B b; printf( "%d%d%d%d", kind( a ), kind( b ), size(), size( true ) ); return 0; }`,
      },
      prints: '1234',
    },
    'that only static methods, constants of the tables and handlers had are left out': {
      code: `#include <qdir.h>
        #include <sys/types.h>
        #include <sys/wait.h>
        #include <stdio.h>
        class Failed {};
        int main() {
          QDir d; int dummy;
          while ( waitpid( -1, &dummy, WNOHANG ) > 0 ) ;
          pid_t child = waitpid( -1, 0, 0 );
          try { throw Failed(); } catch ( Failed &err ) { printf( "%d", d.root().isReadable() ); }
          if ( child == 0 || child == -1 ) printf( "." );
          return 0;
        }`,
      prints: '1.',
    },
    'of an overload that a base of the base has are called there': {
      code: `#include <stdio.h>
        class A { public: virtual ~A() {} virtual int put( const char *s, int n ) { return n + ( s ? 1 : 0 ); } virtual int put( int a, int b, int c ) { return a + b + c; } };
        class B : public A {};
        class C : public B { public: int put( const char *s, int n ) { return 10 * n + ( s ? 1 : 0 ); } };
        int main() { C c; A *a = &c; printf( "%d %d", a->put( "x", 2 ), a->put( 1, 2, 3 ) ); return 0; }`,
      prints: '21 6',
    },
    'of bytes of any type keep their own type in front of a call': {
      code: `#include <qcstring.h>
        #include <stdio.h>
        #include <unistd.h>
        static int count = 0;
        static QCString next() { count++; return QCString( "ab" ); }
        static int out() { return count == 2 ? 1 : 7; }
        int main() { write( out(), next().data(), next().length() ); return 0; }`,
      prints: 'ab',
    },
    'of pointers can be null behind operators and conversions of the program': {
      code: `#include <stdio.h>
        class Nick { public: Nick( int n ) : n( n ) {} int n; };
        template<class T> class Ptr {
        public:
          Ptr() : p( 0 ) {}
          Ptr( T *t ) : p( t ) {}
          bool operator!=( const T *t ) const { return p != t; }
          operator T *() const { return p; }
          T *operator->() const { return p; }
        private:
          T *p;
        };
        typedef Ptr<Nick> NickPtr;
        static NickPtr find( bool there ) { if ( there ) return new Nick( 3 ); else return 0; }
        static int number( const Nick *nick ) { return nick ? nick->n : -1; }
        int main() { NickPtr a = find( true ), b = find( false ); printf( "%d %d %d", a != 0, number( a ), number( b ) ); return 0; }`,
      prints: '1 3 -1',
    },
    'of objects that a static method keeps belong to a class that stands behind them': {
      code: `#include <qobject.h>
        #include <stdio.h>
        namespace Net { class Registry : public QObject { Q_OBJECT public: static Registry *self(); int next() { return ++count; } private: static int count; }; }
        using namespace Net;
        Registry *Registry::self() { static Registry instance; return &instance; }
        int Registry::count = 0;
        int main() { Registry::self()->next(); printf( "%d", Registry::self()->next() ); return 0; }`,
      prints: '2',
    },
    'of pure methods may be implemented two classes further on': {
      code: `#include <stdio.h>
        class Shape { public: virtual ~Shape() {} virtual int area() const = 0; };
        class Named : public Shape { public: int twice() const { return 2 * area(); } };
        class Square : public Named { public: Square( int a ) : a( a ) {} int area() const { return a * a; } private: int a; };
        int main() { Square s( 3 ); Shape *shape = &s; printf( "%d %d", shape->area(), s.twice() ); return 0; }`,
      prints: '9 18',
    },
    'of enums can begin with truth values': {
      code: `#include <stdio.h>
        class Contact { public: enum Flags { Cannot = false, Can = true }; int make( Flags flags = Can ) { return flags; } };
        int main() { Contact c; printf( "%d%d%d", c.make(), c.make( Contact::Cannot ), c.make( Contact::Can ) ); return 0; }`,
      prints: '101',
    },
  });
});

describe('connections', () => {
  const project = smallProjects();

  it('lists signals and slots that the class does not have, and warns as Qt does', () => {
    const translated = project(`#include <qsocket.h>
      class Job : public QObject { Q_OBJECT
      signals: void done( int, bool ); void ended( const QString &text );
      };
      class Client : public QObject { Q_OBJECT
      public:
        void start() {
          connect( &socket, SIGNAL( disconnected() ), this, SLOT( close() ) );
          connect( &job, SIGNAL( done( bool ) ), SLOT( finished( bool ) ) );
          connect( &job, SIGNAL( done(int,bool) ), this, SLOT( finished() ) );
          connect( &job, SIGNAL( ended( const  QString& ) ), this, SLOT( shown(const QString &) ) );
          connect( &socket, SIGNAL( connectionClosed() ), this, SLOT( close( ) ) );
        }
      public slots:
        void close() {}
        void finished( bool ) {}
        void shown( const QString & ) {}
      private:
        QSocket socket; Job job;
      };
      int main() { Client client; client.start(); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    for (const missing of [
      'QSocket has no signal disconnected()',
      'Job has no signal done( bool )',
      'Client has no slot finished()',
    ])
      expect(translated.report).to.contain(`${missing}: Qt warns there, and connects nothing`);
    expect(translated.report).not.to.contain('has no slot close');
    expect(translated.report).not.to.contain('has no signal ended');
    expect(compile([translated])).to.deep.equal([]);
    const { stderr } = runModule(translated, 'main');
    expect(stderr.match(/No such (?:signal|slot) [^\n]*/g)).to.deep.equal([
      'No such signal QSocket::disconnected()',
      'No such signal Job::done(bool)',
      'No such slot Client::finished()',
    ]);
  });
}).timeout(120_000);
