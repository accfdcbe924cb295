// Names that mean something else where they stand in TypeScript, and the headers that declare them.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, names of programs', () => {
  compiledPrograms({
    'keeps static variables apart from functions and variables of their name': {
      code: `#include <stdio.h>
        static int next() { static int next = 4; return ++next; }
        static int total( int count ) {
          int sum = count;
          if ( count > 0 ) { static int count = 10; sum += count++; }
          return sum;
        }
        class Meter {
        public:
          Meter() { static int made = 0; made++; id = made; }
          int made() const { static int made = 100; return made++; }
          int id;
        };
        static int twice( bool again ) {
          { static int n = 1; n *= 2; if ( again ) return n; }
          int n = 50;
          return n;
        }
        int main() {
          printf( "%d %d ", next(), 0 );
          printf( "%d ", next() );
          printf( "%d ", total( 1 ) );
          printf( "%d ", total( 2 ) );
          Meter a;
          Meter b;
          printf( "%d %d ", a.id, b.id );
          printf( "%d ", a.made() );
          printf( "%d ", b.made() );
          printf( "%d ", twice( false ) );
          printf( "%d\\n", twice( true ) );
          return 0;
        }`,
      prints: '5 0 6 11 13 1 2 100 101 50 4\n',
    },
    'takes a tr() of the program for what hides that of QObject': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Task : public QObject {
        public:
          QString tr( const char *text, const char * = 0 ) { return QString( "<" ) + text + ">"; }
          QString title() { return tr( "title" ); }
        };
        class Table : public QObject { public: int tr( int row ) { return row * 2; } };
        class Plain : public QObject { public: QString title() { return tr( "title" ); } };
        int main() {
          Task task;
          Table table;
          Plain plain;
          QObject *o = &task;
          printf( "%s %d %s %s\\n", task.title().latin1(), table.tr( 4 ), plain.title().latin1(), o->tr( "x" ).latin1() );
          return 0;
        }`,
      prints: '<title> 8 title x\n',
    },
    'finds the header of which a source includes what moc makes of it': {
      code: {
        'counter.h': `#include <qobject.h>
          class Counter : public QObject {
            Q_OBJECT
          public:
            Counter() : total( 0 ) {}
          public slots:
            void add( int n );
          signals:
            void changed( int total );
          private:
            int total;
          };`,
        'counter.cpp': `#include "counter.moc"
          void Counter::add( int n ) { total += n; emit changed( total ); }`,
        'main.cpp': `#include "counter.h"
          #include <stdio.h>
          class Printer : public QObject { Q_OBJECT public slots: void print( int n ) { printf( "%d\\n", n ); } };
          int main() {
            Counter c;
            Printer p;
            QObject::connect( &c, SIGNAL( changed( int ) ), &p, SLOT( print( int ) ) );
            c.add( 3 );
            return 0;
          }
          #include "main.moc"`,
      },
      prints: '3\n',
    },
    'lets a class inside of another one name what is private and protected there': {
      code: `#include <stdio.h>
        class Outer {
        public:
          Outer() : depth( 2 ), width( 5 ) {}
          class Inner { public: int get( Outer *o ) { return o->depth + o->twice() + o->width + made; } };
          int run() { Inner i; return i.get( this ); }
        protected:
          int width;
        private:
          int depth;
          int twice() { return depth * 2; }
          static int made;
        };
        int Outer::made = 3;
        int main() {
          Outer o;
          printf( "%d\\n", o.run() );
          return 0;
        }`,
      prints: '14\n',
    },
    'calls a protected method of the base that a class beside hides': {
      code: `#include <qsocket.h>
        #include <stdio.h>
        class Base {
        public:
          Base() { init(); }
          virtual ~Base() {}
          int made() { init(); return n; }
          int n;
        protected:
          void init() { n = 4; }
        };
        class Left : public Base {
        public:
          Left() { init(); n += 1; }
          int again() { init(); return n; }
        };
        class Right : public Base { public: Right() { init(); } private: void init() { n = 9; } };
        static bool more( QSocket *s ) { return s->waitForMore( 1, 0 ) > 0; }
        int main() {
          Left l;
          Right r;
          printf( "%d %d ", l.n, r.n );
          printf( "%d %d ", l.again(), r.made() );
          QSocket s;
          printf( "%d\\n", more( &s ) );
          return 0;
        }`,
      prints: '5 9 4 4 0\n',
    },
    'of types of TypeScript are those of variables too, and not those of classes and enums': {
      code: `#include <stdio.h>
        #include <qstring.h>
        class string { public: string( const char *s ) : text( s ) {} int length() const { return text.length(); } QString text; };
        class any { public: int object; any() : object( 3 ) {} };
        enum symbol { boolean, never = 7 };
        static int after( int any ) { return any + 1; }
        static int lengthOf( const string &string ) { return string.length(); }
        int main() {
          int number = 5;
          QString string = "text";
          bool boolean = string.isEmpty();
          QString command = "ls";
          if ( command == "quit" || command != QString( "ls" ) ) return 1;
          any object;
          for ( int any = 0; any < 2; any++ ) number += any;
          symbol s = never;
          printf( "%d %s %d %d %d ", number, string.latin1(), boolean, after( 2 ), object.object );
          printf( "%d %d\\n", lengthOf( ::string( "four" ) ), s );
          return 0;
        }`,
      prints: '6 text 0 3 3 4 7\n',
    },
  });
});
