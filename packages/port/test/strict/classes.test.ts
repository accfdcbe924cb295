// Members whose names a class of Qt has too, casts, further bases, and arrays that are handed on.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, classes', () => {
  compiledPrograms({
    'may have signals and methods named as those of Qt': {
      code: `#include <qobject.h>
        #include <qvaluelist.h>
        #include <stdio.h>
        class Message { public: int id; };
        class Client : public QObject {
          Q_OBJECT
        public:
          void run() { Message m; m.id = 4; emit event( &m ); emit disconnect( 9 ); }
        signals:
          void event( Message *m );
          void disconnect( int reason );
        };
        class Window : public QObject {
          Q_OBJECT
        public:
          Window( Client *c ) : QObject( c ) {
            connect( c, SIGNAL( event( Message * ) ), this, SLOT( show( Message * ) ) );
            QObject::connect( c, SIGNAL( disconnect(int) ), SLOT( left(int) ) );
          }
        public slots:
          void show( Message *m ) { printf( "message %d\\n", m->id ); }
          void left( int reason ) { printf( "left %d\\n", reason ); }
        };
        class Numbers : public QValueList<int> {
        public:
          bool equals( const Numbers &other ) const {
            if ( count() != other.count() ) return false;
            return contains( other.first() ) > 0;
          }
        };
        int main() {
          Client client; Window window( &client );
          client.run();
          Numbers a, b;
          a << 1 << 2; b << 2 << 3;
          printf( "%d %d\\n", a.equals( b ), a == b );
          return 0;
        }`,
      prints: 'message 4\nleft 9\n1 0\n',
    },
    'have private methods in the tables of their methods, and implement interfaces whose other classes are copied':
      {
        code: `#include <qobject.h>
        #include <stdio.h>
        #include <string.h>
        class Handler { public: virtual ~Handler() {} virtual bool tag( const char *name ) = 0; };
        class Parser { Handler *h; public: Parser( Handler *handler ) : h( handler ) {} bool feed( const char *s ) { return h->tag( s ); } };
        class Stream : public QObject, public Handler {
          Q_OBJECT
        public:
          Stream() : parser( this ), n( 0 ) {}
          bool feed( const char *s ) { return parser.feed( s ); }
          bool tag( const char *name ) {
            static const struct { const char *name; int (Stream::*fn)( int ); } table[] = { { "add", &Stream::add }, { 0, 0 } };
            static struct { const char *name; void (*fn)( Stream *s ); int seen; } others[] = { { "clear", Stream::clear, 0 } };
            for ( int i = 0; table[i].name; i++ ) if ( !strcmp( table[i].name, name ) ) return ( this->*table[i].fn )( 4 ) > 4;
            if ( strcmp( others[0].name, name ) ) return false;
            ( *others[0].fn )( this );
            printf( "%d %d ", ++others[0].seen, n );
            return true;
          }
        private:
          int add( int by ) { return n += by; }
          static void clear( Stream *s ) { s->n = 0; }
          Parser parser; int n;
        };
        class Probe : public Handler { int depth; public: Probe() : depth( 0 ) {}
          bool tag( const char *name ) { printf( "%d%s ", depth++, name ); return depth > 1; } };
        int main() {
          Stream s; printf( "%d ", s.feed( "add" ) ); printf( "%d ", s.feed( "add" ) ); printf( "%d ", s.feed( "clear" ) ); s.feed( "clear" );
          Probe probe; Probe other = probe; Parser p( &other ); p.feed( "a" ); p.feed( "b" ); probe.tag( "c" ); probe = other; probe.tag( "d" );
          return 0;
        }`,
        prints: '0 1 1 0 1 2 0 0a 1b 0c 2d ',
      },
    'have operator= as C++ has it, and bases without members that are copied': {
      code: `#include <qstring.h>
        #include <stdio.h>
        class Heap { public: int twice( int n ) const { return 2 * n; } };
        template<class T> class Named { public: QString kind() const { return "named"; } };
        class Base {
        public:
          Base( int n = 0 ) : number( n ) {}
          virtual ~Base() {}
          virtual int get() const { return number; }
          Base &operator=( const Base &other ) { number = other.number; return *this; }
          int number;
        };
        class Part : public Base, public Heap, public Named<Part> {
        public:
          Part( int n = 0 ) : Base( n ) {}
          int get() const { return twice( number ); }
        protected:
          Part &operator=( const Part & ) { return *this; }
        };
        static int read( const Base *base ) { return base->get(); }
        int main() {
          Part a( 3 );
          Part b = a;
          Heap other;
          printf( "%d %d %s %d\\n", read( &a ), read( &b ), b.kind().latin1(), other.twice( 4 ) );
          return 0;
        }`,
      prints: '6 6 named 8\n',
    },
    'hand on arrays of arrays, and arrays of constant texts': {
      code: `#include <qstring.h>
        #include <vector>
        #include <stdio.h>
        #include <string.h>
        class Words {
        public:
          void load( char args[3][8], int count ) { for ( int i = 0; i < count; i++ ) strcpy( all[i], args[i] ); number = count; }
          void show() { for ( int i = 0; i < number; i++ ) printf( "%s,", all[i] ); printf( "\\n" ); }
        private:
          char all[3][8];
          int number;
        };
        class Player {
        public:
          void setNames( int numbers[2], const QString start[2], const QString stop[2] ) {
            for ( int i = 0; i < 2; i++ ) line += QString( "%1:%2-%3 " ).arg( numbers[i] ).arg( start[i] ).arg( stop[i] );
          }
          QString line;
        };
        int main() {
          char args[3][8];
          strcpy( args[0], "one" ); strcpy( args[1], "two" );
          Words words;
          words.load( args, 2 );
          words.show();
          QString start[2], stop[2];
          int numbers[2] = { 4, 5 };
          start[0] = "a"; start[1] = "b"; stop[1] = "c";
          Player player;
          player.setNames( numbers, start, stop );
          printf( "%s\\n", player.line.latin1() );
          std::vector<int> counts( 3 );
          counts[1] = 7;
          printf( "%d %d\\n", (int)counts.size(), counts[0] + counts[1] );
          return 0;
        }`,
      prints: 'one,two,\n4:a- 5:b-c \n3 7\n',
    },
    'take texts where a buffer is wanted, and what is not null inside of a function': {
      code: `#include <qstring.h>
        #include <qfile.h>
        #include <unistd.h>
        #include <stdio.h>
        #include <string.h>
        static int count( char *text ) { int n = 0; for ( char *p = text; *p; p++ ) if ( *p == 'a' ) n++; return n; }
        struct Packet { char *name; int size; };
        class Socket {
        public:
          Socket() : fd( -1 ), path( QString::null ) {}
          int fd;
          QString path;
        };
        class Transfer {
        public:
          Transfer() : socket( 0 ) {}
          void close() { if ( socket ) { ::close( socket->fd ); socket = 0; } }
          bool exists() { return QFile::exists( name ); }
          void set( const QString &n ) { name = n.isEmpty() ? QString::null : n; if ( name.isNull() ) printf( "no name " ); }
          Socket *socket;
          QString name;
        };
        int main() {
          const char *text = "banana";
          QString word( "panama" );
          Packet packet;
          packet.name = const_cast<char *>( (const char *)word.latin1() );
          packet.size = count( (char *)text );
          printf( "%d %d\\n", packet.size, count( packet.name ) );
          Transfer transfer;
          transfer.set( "" );
          printf( "%d\\n", transfer.exists() );
          transfer.socket = new Socket;
          transfer.close();
          struct { int id; const char *label; } table[] = { { 1, "x" }, { 0, 0 } }, *entry = table;
          printf( "%d%s\\n", entry->id, entry->label );
          return 0;
        }`,
      prints: '3 3\nno name 0\n1x\n',
    },
    'of a header may have functions with static variables whose class or enum stands in the source': {
      code: {
        'main.h': 'class A { public: int f(); int g(); int h(); };',
        'main.cpp': `#include "main.h"
          #include <stdio.h>
          #include <string.h>
          int twice( int n ) { return 2 * n; }
          enum { Low = 3, High };
          struct Plain { int n; int m; };
          struct Bytes { int pid; int status; };
          class Loud { public: Loud() : n( 4 ) { printf( "made " ); } int n; };
          int A::f() { static Loud l; static int last = High; l.n++; return l.n + last++; }
          int A::g() {
            struct Local : Plain { int k; };
            static Plain p; static Plain three[ 3 ]; static Local local;
            p.n++; three[ 1 ].m += 2; local.k++; return p.n + three[ 1 ].m + local.k; }
          int A::h() {
            static const struct Bytes b = { 1, 2 }; static Bytes c; char to[ 8 ];
            memcpy( to, &b, sizeof( b ) ); memcpy( &c, to, sizeof( c ) );
            return c.pid + to[ 4 ]; }
          int main() {
            A a; printf( "start " ); int n = a.f(); n += a.f();
            printf( "%d ", n ); n = a.g(); n += a.g(); printf( "%d %d\\n", n, a.h() );
            return twice( 0 ); }`,
      },
      prints: 'start made 20 12 3\n',
    },
    'that only pointers lead to may be abstract, and enums stand beside the function that has them': {
      code: {
        'format.h': `#include <qstring.h>
          class Format { public: virtual ~Format() {} virtual int read() = 0; QString error() const { return problem; }
            static Format *create( int kind ); protected: QString problem; };
          class Csv : public Format { public: int read(); };`,
        'formats.cpp': `#include "format.h"
          int Csv::read() {
            enum { Start, Plain } state = Start;
            int n = 0;
            for ( int i = 0; i < 3; ++i ) if ( state == Start ) { state = Plain; n += 10; } else ++n;
            return n; }
          Format *Format::create( int kind ) { return kind ? new Csv : 0; }`,
        'main.cpp': `#include "format.h"
          #include <memory>
          #include <stdio.h>
          int main() { std::auto_ptr<Format> f( Format::create( 1 ) ); printf( "%d\\n", f->read() ); }`,
      },
      prints: '12\n',
    },
    'have methods that each object of JavaScript has, and conversions of a second base': {
      code: `#include <stdio.h>
        #include <qstring.h>
        class Printable { public: virtual ~Printable() {} virtual QString toString() const = 0;
          operator QString() const { return toString(); } };
        class Base { public: virtual ~Base() {} int k; };
        class Job : public Base, public Printable { public: QString toString() const { return QString( "job %1" ).arg( k ); } };
        class Based : public Base { public: QString toString( int base ) const { return QString::number( k, base ); } };
        int main() {
          Job j; j.k = 3; QString s = j; Based b; b.k = 10;
          printf( "%s %s %s\\n", s.latin1(), QString( j ).latin1(), b.toString( 2 ).latin1() ); }`,
      prints: 'job 3 job 3 1010\n',
    },
    'have functions of one name that are left to other classes, where one takes the place of some of them': {
      code: `#include <stdio.h>
        struct A { int n; };
        struct B { int m; };
        struct Visitor { virtual ~Visitor() {} virtual int visit( const A & ) = 0; virtual int visit( const B & ) = 0;
        protected: virtual void note( int n ) const = 0; virtual void note( const char *s, int n ) const = 0; };
        struct Half : public Visitor { int visit( const A &a ) { return a.n; } };
        struct Whole : public Half { int visit( const A &a ) { return Half::visit( a ) + 1; } int visit( const B &b ) { note( b.m ); note( "b", 2 ); return 5; }
        protected: void note( int n ) const { printf( "%d ", n ); } void note( const char *s, int n ) const { printf( "%s%d ", s, n ); } };
        class Job { public: int n; };
        class Observer { public: virtual ~Observer() {} virtual bool mayRun( const Job *, int n ) const { return n > 0; } };
        class Base { public: virtual ~Base() {} int k; };
        class Scheduler : public Base, private Observer { public: bool go( Job *j ) { Observer *o = this; return o->mayRun( j, 1 ); } };
        int main() { Whole w; Visitor &v = w; A a; a.n = 3; B b; b.m = 4; Scheduler s; Job j;
          int n = v.visit( a ); n += v.visit( b ); printf( "%d %d\\n", n, s.go( &j ) ); }`,
      prints: '4 b2 9 1\n',
    },
    'are what templates of one name with other functions get: operators for pairs, and lists of anything': {
      code: `#include <stdio.h>
        #include <qdatastream.h>
        #include <qpair.h>
        #include <qvaluelist.h>
        struct Point { Q_INT16 x; };
        QDataStream &operator<<( QDataStream &s, const Point &p ) { return s << p.x; }
        QDataStream &operator>>( QDataStream &s, Point &p ) { return s >> p.x; }
        template <class A, class B> QDataStream &operator<<( QDataStream &s, const QPair<A, B> &p ) { return s << p.first << p.second; }
        template <class A, class B> QDataStream &operator>>( QDataStream &s, QPair<A, B> &p ) { s >> p.first >> p.second; return s; }
        template <class T> int size( const QValueList<T> &l ) { return l.count(); }
        int size( const QString &s ) { return s.length(); }
        int main() {
          QByteArray b;
          { QDataStream s( b, IO_WriteOnly ); Point p; p.x = 7; s << qMakePair( QString( "ab" ), Q_INT32( 5 ) ) << p; }
          QPair<QString, Q_INT32> q; Point p; QDataStream s( b, IO_ReadOnly ); s >> q >> p;
          QValueList<int> l; l << 1 << 2 << 3;
          printf( "%s %d %d %u ", q.first.latin1(), q.second, p.x, b.size() ); printf( "%d %d\\n", size( l ), size( "four" ) ); }`,
      prints: 'ab 5 7 14 3 4\n',
    },
    'may hold guarded pointers that begin with a null, or with an object of a class that inherits theirs': {
      code: `#include <qobject.h>
        #include <qguardedptr.h>
        #include <qtimer.h>
        #include <stdio.h>
        class Poller : public QObject {
          Q_OBJECT
        public:
          Poller( QTimer *t ) : m_timer( 0 ), m_any( t ) { m_timer = t; }
          void stop() { m_timer->stop(); m_any = this; printf( "%d %d\\n", m_timer->isActive(), m_any == this ); }
        private:
          QGuardedPtr<QTimer> m_timer;
          QGuardedPtr<QObject> m_any;
        };
        int main() {
          QGuardedPtr<QTimer> p( 0 );
          p = new QTimer;
          p->start( 1000 );
          Poller poller( p );
          poller.stop();
          delete (QTimer *)p;
          printf( "%d\\n", p.isNull() ); }`,
      prints: '0 1\n1\n',
    },
    'may have further bases with protected and private members, which others inherit too': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Properties {
        public:
          Properties() : m_count( 0 ) {}
          virtual ~Properties() {}
          void set() { m_count++; updated(); }
        protected:
          virtual void updated() { printf( "properties %d ", m_count ); }
          int m_count;
        };
        class Alarm : public Properties { protected: virtual void updated() { printf( "alarm %d ", m_count ); } };
        class Calendar : public QObject, public Properties { Q_OBJECT protected: virtual void updated() { printf( "calendar " ); } };
        class Listener {
        public:
          virtual ~Listener() {}
          virtual void heard( int n ) = 0;
          void twice( int n ) { note( n ); heard( n ); heard( n ); }
        protected:
          virtual int most() const { return 3; }
        private:
          void note( int n ) { printf( "note %d ", n ); }
        };
        class Ear : public QObject, public Listener {
          Q_OBJECT
        public:
          void heard( int n ) { printf( "%d of %d ", n, most() ); }
        protected:
          int most() const { return 9; }
        };
        class LargeEar : public Ear { Q_OBJECT protected: int most() const { return 10; } };
        class Pipe : public Listener { public: void heard( int ) { printf( "pipe %d ", most() ); } protected: int most() const { return 5; } };
        int main() {
          Alarm a; a.set(); Calendar c; c.set(); Properties p; p.set();
          Ear e; e.twice( 1 ); LargeEar l; l.heard( 2 ); Pipe pipe; pipe.twice( 3 );
          Listener *any = &l; any->heard( 4 );
          printf( "\\n" ); }`,
      prints: 'alarm 1 calendar properties 1 note 1 1 of 9 1 of 9 2 of 10 note 3 pipe 5 pipe 5 4 of 10 \n',
    },
    'are copied with what is private in a base between': {
      code: `#include <stdio.h>
        class Shape {
        public:
          Shape( int n ) : kind( n ) {}
          Shape( const Shape &o ) : kind( o.kind + 10 ) {}
          virtual ~Shape() {}
          virtual Shape *clone() const = 0;
          int kind;
        };
        class Rect : public Shape {
          double w;
        public:
          Rect( double width ) : Shape( 1 ), w( width ) {}
          Shape *clone() const { return new Rect( *this ); }
          double width() const { return w; }
        };
        class Square : public Rect {
        public:
          Square( double s ) : Rect( s ) {}
          Shape *clone() const { return new Square( *this ); }
        };
        int main() {
          Square s( 2.5 );
          Shape *copy = s.clone();
          printf( "%d %g\\n", copy->kind, static_cast<Square *>( copy )->width() );
          delete copy;
          return 0;
        }`,
      prints: '11 2.5\n',
    },
    'have signals that carry bytes, and public methods that hide protected ones': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Source : public QObject { Q_OBJECT public: void go() { char b[3] = { 1, 0, 2 }; emit data( b, 3 ); } signals: void data( const char *p, int n ); };
        class Sink : public QObject { Q_OBJECT public: Sink( Source *s ) { connect( s, SIGNAL( data( const char *, int ) ), this, SLOT( take( const char *, int ) ) ); }
          public slots: void take( const char *p, int n ) { for ( int i = 0; i < n; i++ ) printf( "%d ", p[i] ); } };
        struct Item { virtual ~Item() {} int id; };
        struct Line : public Item { Line( int n ) { id = n; } int twice() { return id * 2; } };
        class Plain { public: Plain() : n( 0 ) {} protected: void append( Item *i ) { items[n++] = i; } Item *at( int i ) { return items[i]; } private: Item *items[4]; int n; };
        class Lines : public Plain { public: void append( Line *t ) { Plain::append( t ); } Line *at( int i ) { return (Line *)Plain::at( i ); } };
        template<class T> bool either( const T &a, const T &b ) { return ( !a && b ) || ( a && !b ); }
        int main() { Source s; Sink k( &s ); s.go(); Lines m; m.append( new Line( 5 ) ); bool a = true; int n = 3;
          printf( "%d %d %d\\n", m.at( 0 )->twice(), either( a, false ), either( n, 0 ) ); return 0; }`,
      prints: '1 0 2 10 1 1\n',
    },
    'have a public slot beside a private and a protected method of its name': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Main : public QObject { Q_OBJECT
          int add( bool first, int by = 1 ) { n += first ? 10 : 20 * by; return n; }
        public: Main() : n( 0 ) {}
        protected: int find( int k ) { return k; }
        public slots: void add( void ) { n++; add( false ); } int find( int k, int l ) { return find( k ) + l; }
        signals: void go();
        public: int n; };
        int main() { Main m; QObject::connect( &m, SIGNAL( go() ), &m, SLOT( add() ) ); emit m.go(); printf( "%d %d\\n", m.n, m.find( 1, 2 ) ); return 0; }`,
      prints: '21 3\n',
    },
    'call what a class has under several signatures on objects of derived classes': {
      code: `#include <qstring.h>
        #include <stdio.h>
        class Base {
        public:
          virtual ~Base() {}
          virtual int f( int i ) { return i; }
          virtual int f( const QString &s ) { return s.length() + 100; }
          virtual int f( int a, const QString &b ) { return a + b.length() + 1000; }
        };
        class Derived : public Base {
        public:
          int f( int i ) { return Base::f( i ) * 2; }
          int f( const QString &s ) { return Base::f( s ) * 2; }
          int f( int a, const QString &b ) { return Base::f( a, b ) + Base::f( a ) + Base::f( b ); }
        };
        class More : public Derived {
        public:
          int g() { return Base::f( 5 ) + Derived::f( "xyz" ); }
        };
        int main() {
          Derived d;
          More m;
          Base *b = &m;
          printf( "%d %d %d %d\\n", d.f( 1, "abc" ), d.Base::f( QString( "q" ) ), m.g(), b->Base::f( 2 ) );
          return 0;
        }`,
      prints: '1108 101 211 2\n',
    },
  });
});
