// Small programs of what the compiler refused in programs of the time of Qt 3.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, what programs had', () => {
  compiledPrograms({
    'gives a value where a function may end without one': {
      code: `#include <qstring.h>
        #include <assert.h>
        #include <stdio.h>
        static int mode( const QString &m ) {
          if ( m == "a" ) return 1;
          else if ( m == "b" ) return 2;
          else assert( 0 );
        }
        static QString text( int m ) {
          switch ( m ) { case 1: return "a"; default: assert( 0 ); }
        }
        class Node { public: Node( int v ) : value( v ) {} int value; };
        static Node find( int n ) { if ( n > 0 ) return Node( n ); }
        static int caught( int n ) {
          try { if ( n == 3 ) throw 4; return 1; } catch ( int e ) { return e; }
        }
        class Base {
        public:
          virtual ~Base() {}
          virtual int kind() const {}
          int two( int a ) { if ( a ) return a; }
          int two( const QString &s ) { if ( s == "x" ) return 7; }
        };
        class Derived : public Base { public: int kind() const { return 3; } };
        int main() {
          Base *b = new Derived;
          printf( "%d %s %d %d %d ", mode( "b" ), text( 1 ).latin1(), find( 2 ).value, caught( 3 ), b->kind() );
          printf( "%d %d\\n", b->two( 4 ), b->two( "x" ) );
          delete b;
        }`,
      prints: '2 a 2 4 3 4 7\n',
    },
    'hands on the address of a character that is a member, a parameter or global': {
      code: `#include <string.h>
        #include <stdio.h>
        struct Head { char type; unsigned char flags; };
        static unsigned char all = 90;
        static void put( const char *s, int n ) { for ( int i = 0; i < n; ++i ) printf( "%d ", s[i] ); }
        static void putBytes( const unsigned char *s, int n ) { for ( int i = 0; i < n; ++i ) printf( "%d ", s[i] ); }
        static void get( char *s, int n ) { for ( int i = 0; i < n; ++i ) s[i] = 'a' + i; }
        static void getBytes( unsigned char *s, int n ) { for ( int i = 0; i < n; ++i ) s[i] = 200 + i; }
        class Message {
        public:
          Message() : id( 5 ), c( 'x' ) {}
          void send( unsigned char p ) {
            head.type = 3;
            head.flags = 4;
            putBytes( &id, 1 ); put( &c, 1 ); putBytes( &p, 1 ); putBytes( &all, 1 ); put( &head.type, 1 );
            get( &c, 1 ); getBytes( &id, 1 ); getBytes( &p, 1 ); getBytes( &all, 1 );
            memset( &head.flags, 7, 1 );
            printf( "%c %d %d %d %d\\n", c, id, p, all, head.flags );
          }
          unsigned char id;
          char c;
          Head head;
        };
        int main() {
          Message m;
          m.send( 9 );
          return 0;
        }`,
      prints: '5 120 9 90 3 a 200 200 200 7\n',
    },
    'emits a signal with its default arguments, also to what is connected without them': {
      code: `#include <qobject.h>
        #include <qstring.h>
        #include <stdio.h>
        class Net : public QObject {
          Q_OBJECT
        public:
          Net() {
            connect( this, SIGNAL( status( const QString &, int ) ), this, SLOT( show( const QString &, int ) ) );
            connect( this, SIGNAL( status( const QString & ) ), this, SLOT( tell( const QString & ) ) );
          }
          void go() { emit status( "a" ); emit status( "b", 2 ); }
        signals:
          void status( const QString &text, int code = 7 );
        private slots:
          void show( const QString &text, int code ) { printf( "%s %d ", text.latin1(), code ); }
          void tell( const QString &text ) { printf( "%s ", text.latin1() ); }
        };
        int main() {
          Net net;
          net.go();
          printf( "\\n" );
          return 0;
        }`,
      prints: 'a 7 a b 2 b \n',
    },
    'hands on the arguments that the application keeps': {
      code: `#include <qapplication.h>
        #include <stdio.h>
        class Switch {
        public:
          Switch( int argc, char *argv[], const char *name );
          int count;
        };
        Switch::Switch( int argc, char *argv[], const char *name ) : count( argc ) {
          for ( int i = 1; i < argc; i++ ) printf( "%s ", argv[i] );
          printf( "%s %d ", name, argv[argc] == 0 );
        }
        static int used( char **argv ) { int n = 0; while ( *argv ) { n++; argv++; } return n; }
        int main( int argc, char *argv[] ) {
          QApplication a( argc, argv, false );
          Switch s( qApp->argc(), qApp->argv(), "all" );
          Switch *t = new Switch( argc, argv, "again" );
          printf( "%d %d\\n", s.count == t->count, used( argv ) == argc );
          delete t;
          return 0;
        }`,
      prints: 'all 1 again 1 1 1\n',
    },
    'takes false for a null pointer': {
      code: `#include <stdio.h>
        class Device { public: Device( int n ) : number( n ) {} int number; };
        static Device *open( int n ) { if ( n < 0 ) return false; return new Device( n ); }
        int main() {
          Device *a = open( 3 );
          Device *b = open( -1 );
          printf( "%d %d\\n", a->number, b == 0 );
          delete a;
          return 0;
        }`,
      prints: '3 1\n',
    },
    'makes static members of arrays that stand behind their class': {
      code: `#include <stdio.h>
        class Address {
        public:
          Address( unsigned char *p );
          static const Address &all;
          static Address none;
          unsigned char bytes[2];
        };
        Address::Address( unsigned char *p ) { bytes[0] = p[0]; bytes[1] = p[1]; }
        unsigned char allBytes[2] = { 0xff, 0xfe };
        unsigned char noBytes[2] = { 0, 1 };
        const Address &Address::all = Address( allBytes );
        Address Address::none( noBytes );
        int main() {
          printf( "%d %d\\n", Address::all.bytes[1], Address::none.bytes[1] );
          return 0;
        }`,
      prints: '254 1\n',
    },
    'gives the characters of a vector, and a value to each pointer to bytes': {
      code: `#include <qbuffer.h>
        #include <stdio.h>
        #include <vector>
        static void put( const char *s, int n ) { for ( int i = 0; i < n; ++i ) printf( "%c", s[i] ); }
        int main() {
          std::vector<char> block;
          block.push_back( 'a' );
          block.push_back( 'b' );
          block.push_back( 'c' );
          int at = 1;
          QByteArray bytes;
          QBuffer buffer( bytes );
          buffer.open( IO_WriteOnly );
          int n = buffer.writeBlock( &( block[at] ), block.size() - at );
          buffer.close();
          put( &block[0], 3 );
          char *p;
          for ( ;; ) {
            p = new char[n];
            p[0] = 'z';
            if ( n > 2 ) break;
            n++;
            delete [] p;
          }
          printf( " %d %d %c %c\\n", n, (int)bytes.size(), bytes[1], p[0] );
          delete [] p;
          return 0;
        }`,
      prints: 'abc 3 2 c z\n',
    },
    'asks once whether a text that is assigned inside of a call is null': {
      code: `#include <qstring.h>
        #include <stdio.h>
        class Url { public: QString host() const { return known ? QString( "h" ) : QString::null; } bool known; };
        static void send( const QString &text, const QString &host ) { printf( "%s %s\\n", text.latin1(), host.latin1() ); }
        class Client {
        public:
          Client( Url *u ) : url( u ) {}
          void go() { send( "x", ip = url->host() ); }
          bool isSet() const { return !ip.isEmpty(); }
        private:
          QString ip;
          Url *url;
        };
        int main() {
          Url url;
          url.known = true;
          Client client( &url );
          client.go();
          return client.isSet() ? 0 : 1;
        }`,
      prints: 'x h\n',
    },
    'calls an operator by its name, and has others in derived classes': {
      code: `#include <stdio.h>
        class Id {
        public:
          Id( int a ) : n( a ) {}
          friend bool operator==( const Id &a, const Id &b );
          friend bool operator!=( const Id &a, const Id &b );
          friend bool operator<( const Id &a, const Id &b );
          int n;
        };
        bool operator==( const Id &a, const Id &b ) { return a.n == b.n; }
        bool operator!=( const Id &a, const Id &b ) { return ! operator == ( a, b ); }
        bool operator<( const Id &a, const Id &b ) { return a.n < b.n; }
        class Key : public Id {
        public:
          Key( int a ) : Id( a ) {}
          bool operator<( const Key &o ) const { return n > o.n; }
          bool operator>=( const Key &o ) const { return !operator<( o ); }
        };
        int main() {
          Id a( 1 ), b( 2 );
          Key k( 1 ), l( 2 );
          printf( "%d %d %d %d %d\\n", a == b, a != b, a < b, k < l, k >= l );
          return 0;
        }`,
      prints: '0 1 1 0 1\n',
    },
    'sets the address in a socket address as a whole': {
      code: `#include <arpa/inet.h>
        #include <netinet/in.h>
        #include <stdio.h>
        int main() {
          struct sockaddr_in to;
          struct in_addr ip;
          ip.s_addr = htonl( 0x7f000001 );
          to.sin_addr = ip;
          ip.s_addr = 0;
          printf( "%x\\n", (unsigned)ntohl( to.sin_addr.s_addr ) );
          return 0;
        }`,
      prints: '7f000001\n',
    },
    'connects signals that several derived classes have': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Job : public QObject { Q_OBJECT };
        class Get : public Job { Q_OBJECT public: void run() { emit data( 1 ); } signals: void data( int n ); };
        class Put : public Job { Q_OBJECT public: void run() { emit data( 2 ); } signals: void data( int n ); };
        class Watch : public QObject {
          Q_OBJECT
        public:
          void watch( Job *job ) { connect( job, SIGNAL( data( int ) ), SLOT( take( int ) ) ); }
        public slots:
          void take( int n ) { printf( "%d ", n ); }
        };
        int main() {
          Get get;
          Put put;
          Watch watch;
          watch.watch( &get );
          watch.watch( &put );
          get.run();
          put.run();
          printf( "\\n" );
          return 0;
        }`,
      prints: '1 2 \n',
    },
    'waits for a socket in a loop around processEvents()': {
      code: `#include <qapplication.h>
        #include <qserversocket.h>
        #include <qsocket.h>
        #include <stdio.h>
        class Greeter : public QServerSocket {
          Q_OBJECT
        public:
          Greeter() : QServerSocket( 0, 1 ) {}
          void newConnection( int fd ) {
            QSocket *s = new QSocket( this );
            s->setSocket( fd );
            s->writeBlock( "hello\\n", 6 );
            s->close();
          }
        };
        class Client : public QObject {
          Q_OBJECT
        public:
          Client() : m_socket( this ), m_failed( false ) {
            connect( &m_socket, SIGNAL( error( int ) ), SLOT( failed( int ) ) );
          }
          bool connectTo( Q_UINT16 port ) {
            m_socket.connectToHost( "127.0.0.1", port );
            while ( m_socket.state() != QSocket::Connected && !m_failed )
              qApp->processEvents();
            return !m_failed;
          }
          QString line() {
            while ( !m_socket.canReadLine() )
              qApp->processEvents( 100 );
            return m_socket.readLine().stripWhiteSpace();
          }
        private slots:
          void failed( int ) { m_failed = true; }
        private:
          QSocket m_socket;
          bool m_failed;
        };
        int main( int argc, char **argv ) {
          QApplication app( argc, argv, false );
          Greeter greeter;
          Client client, other;
          printf( "%d ", client.connectTo( greeter.port() ) );
          QString line = client.line();
          printf( "%s %d\\n", line.latin1(), other.connectTo( 1 ) );
          return 0; }`,
      prints: '1 hello 0\n',
    },
    'waits in a loop of events inside of the one of exec()': {
      code: `#include <qapplication.h>
        #include <qtimer.h>
        #include <stdio.h>
        class Waiter : public QObject {
          Q_OBJECT
        public:
          int wait( int ms ) {
            m_code = 0;
            QTimer::singleShot( ms, this, SLOT( done() ) );
            qApp->enter_loop();
            return m_code;
          }
        private slots:
          void done() { m_code = 7; qApp->exit_loop(); }
        private:
          int m_code;
        };
        class Starter : public QObject {
          Q_OBJECT
        public slots:
          void go() {
            Waiter w;
            printf( "wait " );
            printf( "%d ", w.wait( 5 ) );
            qApp->quit();
          }
        };
        int main( int argc, char **argv ) {
          QApplication app( argc, argv, false );
          Starter s;
          QTimer::singleShot( 0, &s, SLOT( go() ) );
          printf( "end %d\\n", app.exec() );
          return 0; }`,
      prints: 'wait 7 end 0\n',
    },
    'knows the class of a pointer that a template holds, also where it begins as null': {
      code: `#include <qobject.h>
        #include <qguardedptr.h>
        #include <stdio.h>
        class Job : public QObject { Q_OBJECT public: void run() { emit done( 4 ); } signals: void done( int ); };
        class Special : public Job { Q_OBJECT };
        template <class T> class Held { public: Held( T *p ) : p( p ) {} void set( T *v ) { p = v; } T *get() { return p; } private: T *p; };
        class Runner : public QObject { Q_OBJECT
        public:
          Runner() : job( 0 ), held( 0 ), first( new Special ) {}
          void start() { job = new Special; connect( job, SIGNAL( done( int ) ), SLOT( count( int ) ) ); job->run(); Job *other = new Job; first.set( other ); held.set( job ); held.get()->run(); }
        public slots: void count( int n ) { printf( "%d ", n ); }
        private: QGuardedPtr<Job> job; Held<Job> held; Held<Job> first; };
        int main() { Runner r; r.start(); QGuardedPtr<Job> none( 0 ); none = new Special; none->run(); printf( "%s\\n", none ? "there" : "gone" ); }`,
      prints: '4 4 there\n',
    },
    'assigns by an operator= what a base takes over by itself': {
      code: `#include <qmap.h>
        #include <qstring.h>
        #include <qvaluelist.h>
        #include <stdio.h>
        class Custom { public: Custom() {} QMap<QString, QString> m; };
        class Part : public Custom { public: Part() : n( 0 ) {} Part( const Part &o ) : Custom( o ) { n = o.n; }
          Part &operator=( const Part &o ) { n = o.n; return *this; } virtual int kind() = 0; int n; };
        class Whole : public Part { public: Whole() : z( 0 ) {} int kind() { return 1; } int z; };
        class Names : public QMap<QString, int> { public: Names &operator=( const Names &o ) { QMap<QString, int>::operator=( o ); return *this; } };
        int main() { Custom c, d; d = c; printf( "%d ", (int)d.m.count() ); Whole a, b; a.m["x"] = "y"; a.z = 3; b = a; QValueList<Whole> l; l << a;
          Names n, m; n["x"] = 1; m = n; n["y"] = 2;
          printf( "%d %d %d %d %d\\n", (int)l.first().m.count(), (int)b.m.count(), b.z, (int)n.count(), (int)m.count() ); }`,
      prints: '0 1 0 3 2 1\n',
    },
    'leaves out what is only set: parameters, and variables of a for': {
      code: `#include <stdio.h>
        static int next( int &c ) { return ++c; }
        static int press( int item, int column, const char *s ) { column = 0; s = "x"; return item; }
        int main() { int rest; int deep = 3; for ( rest = 0; deep > 0; deep-- ) ; int c = 0, k;
          for ( k = next( c ); c < 3; next( c ) ) printf( "%d ", c ); for ( int y = next( c ); c < 5; c++ ) printf( "%d ", c );
          printf( "%d %d\\n", deep, press( 7, 1, "" ) ); }`,
      prints: '1 2 4 0 7\n',
    },
    'overrides what is private, and a QVariant in a class can become any other': {
      code: `#include <qvariant.h>
        #include <qdatetime.h>
        #include <stdio.h>
        class Agent { public: virtual ~Agent() {} int kind; private: virtual bool write( int n ) = 0; };
        class Wire : public Agent { private: bool write( int n ) { return n > 0; } };
        struct Plain { QVariant a, b; };
        static QVariant when( QDate d ) { QVariant v( d ); d.setYMD( 2001, 1, 1 ); return v; }
        int main() { Wire w; w.kind = 2; Agent *a = &w; Plain p; p.a = 3; p.b = "y"; p.b = 2.5; QVariant t( QString( "2003-05-17T10:20:30" ) );
          printf( "%d %d %.1f ", a->kind, p.a.toInt(), p.b.toDouble() );
          printf( "%s %s ", when( QDate( 2004, 2, 29 ) ).toDate().toString( Qt::ISODate ).latin1(), t.toDateTime().toString( Qt::ISODate ).latin1() );
          QVariant q( QDateTime( QDate( 2000, 1, 2 ), QTime( 3, 4, 5 ) ) ); printf( "%s %u\\n", q.toTime().toString().latin1(), p.a.toByteArray().size() ); }`,
      prints: '2 3 2.5 2004-02-29 2003-05-17T10:20:30 03:04:05 0\n',
    },
    'calls functions by pointers that get what may be null': {
      code: `#include <stdio.h>
        struct Link { int n; int (*get)( Link * ); int (*close)( Link * ); };
        static int get( Link *l ) { return l->n; }
        static int close( Link *l ) { l->n = 0; return 1; }
        static void init( Link *l ) { if ( !l ) return; l->n = 4; l->get = get; l->close = close; }
        static Link *find( int n ) { static Link l; return n ? &l : 0; }
        static int done( Link *l ) { if ( l && l->close ) return l->close( l ); return -1; }
        int main() { Link *l = find( 1 ); init( l ); printf( "%d ", l->get( l ) ); printf( "%d ", done( l ) ); printf( "%d\\n", done( find( 0 ) ) ); }`,
      prints: '4 1 -1\n',
    },
    'awaits all functions of one name, if one of them waits': {
      code: `#include <qapplication.h>
        #include <qtimer.h>
        #include <stdio.h>
        static void wait() { QTimer::singleShot( 0, qApp, SLOT( quit() ) ); qApp->exec(); }
        static bool send( int n ) { return n > 0; }
        static bool send( const char *s ) { wait(); return *s != 0; }
        class Line { public: Line() : k( 2 ) {} int find( int n ) { return n + k; } void find( const char *s ) { if ( !*s ) wait(); k++; } private: int k; };
        int main( int argc, char **argv ) { QApplication app( argc, argv, FALSE ); Line l; l.find( "" );
          int found = l.find( 3 ); bool one = send( 1 ), none = send( "" ); printf( "%d %d %d\\n", found, one, none ); return 0; }`,
      prints: '6 1 0\n',
    },
  });
});
