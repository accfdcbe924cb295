// Methods that hide those of a base: in C++ a call means the one or the other by the type of the object.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

describe('what hides a member of a base', () => {
  const project = smallProjects();

  it('has a name of its own where the compiler would refuse it, and slots are still found', () => {
    const translated = project(`#include <qobject.h>
      #include <stdio.h>
      class Link : public QObject { Q_OBJECT
      public: void connect( const QString &host, int port ) { printf( "to %s:%d ", host.latin1(), port ); }
      public slots: void disconnect() { printf( "off" ); }
      signals: void done();
      public: void run() { QObject::connect( this, SIGNAL( done() ), this, SLOT( disconnect() ) ); connect( "h", 7 ); emit done(); } };
      int main() { Link link; link.run(); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('to h:7 off');
  });

  it('is taken by the type of the object, as in C++', () => {
    const translated = project(`#include <stdio.h>
      class Base { public: int size() { return 1; } int twice() { return 2 * size(); } };
      class Derived : public Base { public: void size( int n ) { printf( "%d ", n + twice() ); } };
      int main() { Derived d; d.size( 3 ); Base *b = &d; printf( "%d", b->size() ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('5 1');
  });

  it('is taken by the type of the object also where it is one of Qt that is not virtual', () => {
    const translated = project(`#include <qobject.h>
      #include <qsocket.h>
      #include <stdio.h>
      class Fixed : public QSocket { public: Q_UINT16 port() const { return 7; } };
      class Other : public QSocket { public: int twice() { return 2 * port(); } };
      class Task : public QObject { public: Task( Task *p, const char *n ) : QObject( p, n ) {}
        Task *parent() const { return (Task *)QObject::parent(); } const char *name() const { return "task"; }
        QString both() { return QString( name() ) + QObject::name(); } };
      class Sub : public Task { public: Sub( Task *p ) : Task( p, "sub" ) {} const char *twice() { return name(); } };
      void show( QObject *o ) { printf( "%s ", o->name() ); if ( o->parent() ) printf( "in %s ", o->parent()->name() ); }
      int main() { Fixed f; QSocket *q = &f; Other o; QSocket plain;
        printf( "%d %d %d %d ", q->port(), f.port(), o.twice(), plain.port() );
        Task t( 0, "top" ); Sub u( &t ); show( &u );
        printf( "%s %s %s %s", u.name(), u.parent()->name(), u.both().latin1(), u.twice() ); return 0; }`);
    expect(translated.report).not.to.contain('Marked');
    const text = moduleText(translated, 'main');
    expect(text).to.contain('plain.port()').and.to.contain('2 * this.port()');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0 7 0 0 sub in top task task tasksub task');
  });

  it('hands on what it does not override of several functions of one name', () => {
    const translated = project(`#include <qstring.h>
      #include <stdio.h>
      class Sink { public: virtual ~Sink() {} virtual int write( int n ) { return n; } virtual int write( const QString & ) { return 2; } };
      class Some : public Sink { public: int write( int n ) { return -n; } };
      class All : public Sink { public: int write( int n ) { return -n; } int write( const QString & ) { return 3; } };
      int main() { Some some; All all; Sink *s[] = { &some, &all };
        for ( int i = 0; i < 2; i++ ) printf( "%d %d ", s[i]->write( 5 ), s[i]->write( QString( "a" ) ) ); return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('-5 2 -5 3 ');
  });

  it('has a name of its own where only one of the two has to be awaited', () => {
    const translated = project(`#include <qapplication.h>
      #include <stdio.h>
      class Quick : public QApplication { public: Quick( int &argc, char **argv ) : QApplication( argc, argv, false ) {}
        int exec() { printf( "own " ); return 3; } };
      class Slow : public QApplication { public: Slow( int &argc, char **argv ) : QApplication( argc, argv, false ) {}
        int exec() { return QApplication::exec(); } int argc() { return exec(); } };
      Quick *app() { return static_cast<Quick *>( qApp ); }
      int main( int argc, char **argv ) { Quick quick( argc, argv ); int n = quick.exec() + app()->exec();
        printf( "%d", n ); return 0; }`);
    const text = moduleText(translated, 'main');
    expect(text).to.contain('exec_(): number').and.to.contain('override async exec(): Promise<number>');
    expect(text).to.contain('async argc_(): Promise<number>');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('own own 6');
  });

  it('is marked where it overrides what cannot wait, and uses what it has to wait for', () => {
    const translated = project(`#include <qapplication.h>
      #include <qobject.h>
      class Waiting : public QObject { public:
        Waiting() : code( qApp->exec() ) { qApp->exec(); }
        bool event( QEvent *e ) { if ( qApp->exec() == 0 ) return true; return QObject::event( e ); }
        int code; };`);
    expect(translated.report).to.contain('exec() has to be awaited, and event() cannot wait');
    expect(translated.report).to.contain('Marked');
    const text = moduleText(translated, 'main');
    expect(text).to.contain('override event(e: QEvent): boolean').and.to.contain('void qApp!.exec();');
    expect(text).to.contain("PORT('qApp->exec()') === 0").and.not.to.contain('= void ');
  });

  it('may be a constant of an enum', () => {
    const translated = project(`class Base { public: enum State { Idle, Busy }; };
      class Derived : public Base { public: enum Kind { Busy, Idle }; int f() { return Busy + Base::Idle; } };`);
    expect(moduleText(translated, 'main')).to.contain('Derived.Busy_');
    expect(compile([translated])).to.deep.equal([]);
  });

  it('is open to friends, and what is never read is not private', () => {
    const translated =
      project(`class Owner { friend class Guest; int n; protected: int m; public: Owner() : n( 1 ), m( 2 ) {} };
      class Guest { public: int look( Owner &o ) { o.n = 3; return o.n + o.m; } };
      class Writer { int last; public: void set( int n ) { last = n; } };
      int f( int n ) { switch ( n ) { case 1: return 2; break; default: break; } return 0; }`);
    expect(compile([translated])).to.deep.equal([]);
  });
}).timeout(120_000);
