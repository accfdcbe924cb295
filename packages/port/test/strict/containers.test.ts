// Pointers and guarded pointers in containers, among which there may be null.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, containers', () => {
  compiledPrograms({
    'hold guarded pointers of their own': {
      code: `#include <qobject.h>
        #include <qguardedptr.h>
        #include <qmap.h>
        #include <qvaluelist.h>
        #include <stdio.h>
        class Peer : public QObject {
        public:
          Peer( int i ) : n( i ) {}
          ~Peer() { printf( "~%d ", n ); }
          int n;
        };
        typedef QGuardedPtr<Peer> Guard;
        struct Entry {
          Entry( Peer *p = 0 ) : peer( p ), hits( 0 ) {}
          QGuardedPtr<Peer> peer;
          int hits;
        };
        class Owner {
        public:
          Owner( Peer *p ) : m_peer( p ) {}
          ~Owner() { delete m_peer; }
        private:
          QGuardedPtr<Peer> m_peer;
        };
        static int of( Peer *p ) { return p ? p->n : 0; }
        static Guard first( const QValueList<Guard> &l ) { return l[0]; }
        int main() {
          QMap<int, Guard> m;
          Peer *a = new Peer( 1 ), *b = new Peer( 2 );
          m[1] = a;
          m[2] = b;
          m[3] = m[1];
          m[3] = b;
          Guard copy = m[1];
          Guard other( copy );
          other = b;
          printf( "%d %d %d %d %d\\n", of( m[1] ), of( m[3] ), of( copy ), of( other ), of( m[4] ) );
          QMap<int, Entry> entries;
          entries[1].peer = a;
          entries[2] = entries[1];
          entries[2].peer = b;
          Entry entry = entries[1];
          entry.peer = 0;
          printf( "%d %d %d\\n", of( entries[1].peer ), of( entries[2].peer ), of( entry.peer ) );
          QValueList<Guard> l;
          l << a << b;
          QValueList<Guard>::Iterator it = l.begin();
          *it = b;
          l[1] = a;
          other = first( l );
          other = 0;
          printf( "%d %d %d\\n", of( l.first() ), of( *++it ), of( copy ) );
          delete m[1];
          printf( "%d %d %d %d\\n", m[1].isNull(), copy.isNull(), of( m[2] ), of( l[1] ) );
          for ( it = l.begin(); it != l.end(); )
            if ( !*it ) it = l.remove( it ); else ++it;
          m[2] = 0;
          printf( "%d %d\\n", (int)l.count(), of( m[2] ) );
          { Owner owner( b ); }
          { Owner none( 0 ); }
          printf( "%d\\n", l.first().isNull() );
          return 0;
        }`,
      prints: '1 2 1 2 0\n1 2 0\n2 1 1\n~1 1 1 2 0\n1 0\n~2 1\n',
    },
    'are asked for elements that are deleted': {
      code: `#include <qmap.h>
        #include <qvaluelist.h>
        #include <stdio.h>
        class Conn {
        public:
          Conn( int i ) : n( i ) {}
          ~Conn() { printf( "~%d ", n ); }
          int n;
        };
        template<class T> class Handle {
        public:
          Handle( T *t = 0 ) : p( t ) {}
          operator T *() const { return p; }
          T *operator->() const { return p; }
        private:
          T *p;
        };
        static Conn *make( int i ) { return i > 0 ? new Conn( i ) : 0; }
        int main() {
          QMap<int, Conn *> m;
          m[1] = make( 1 );
          m[3] = make( -3 );
          delete m[1];
          delete m[2];
          m.remove( 1 );
          QMap<int, Conn *>::Iterator it;
          for ( it = m.begin(); it != m.end(); ++it ) {
            delete it.data();
            it.data() = 0;
          }
          QValueList<Conn *> l;
          Conn *none = make( 0 );
          if ( none ) printf( "?" );
          l << none << 0 << make( 4 );
          l += none;
          l << ( l.count() > 2 ? none : 0 );
          while ( !l.isEmpty() ) {
            delete l.first();
            l.remove( l.begin() );
          }
          Conn *&place = m[5];
          if ( !place ) place = new Conn( 5 );
          delete place;
          place = 0;
          Handle<Conn> handle( new Conn( 6 ) );
          printf( "%d ", handle->n );
          delete handle;
          printf( "%d %d\\n", m[5] == 0, (int)m.count() );
          return 0;
        }`,
      prints: '~1 ~4 ~5 6 ~6 1 3\n',
    },
    'get other lists, addresses and headers as elements': {
      code: `#include <qmap.h>
        #include <qptrlist.h>
        #include <qurl.h>
        #include <qhttp.h>
        #include <stdio.h>
        class Conn { public: Conn( int i ) : n( i ) {} int n; };
        int main() {
          Conn one( 1 ), two( 2 );
          QMap<int, QPtrList<Conn> > lists;
          lists[1].append( &one );
          lists[1].append( &two );
          lists[2] = lists[1];
          lists[2].removeFirst();
          printf( "%d %d\\n", (int)lists[1].count(), (int)lists[2].count() );
          QMap<QString, QUrl> urls;
          urls["a"] = "http://a.b/c";
          QUrl copy = urls["a"];
          copy.setPath( "/d" );
          printf( "%s\\n", urls["a"].path().latin1() );
          QHttpRequestHeader header( "GET", "/" );
          QMap<int, QHttpRequestHeader> headers;
          headers[1] = header;
          headers[1].setValue( "Host", "h" );
          printf( "%d %d\\n", header.hasKey( "host" ), headers[1].hasKey( "host" ) );
          return 0;
        }`,
      prints: '2 1\n/c\n0 1\n',
    },
    'beside pointers to members in variables': {
      code: `#include <qmap.h>
        #include <stdio.h>
        class Server {
        public:
          Server() : total( 0 ) {}
          void add( int n ) { total += n; }
          void take( int n ) { total -= n; }
          int total;
        };
        typedef void ( Server::*Handler )( int );
        int main() {
          Server s;
          QMap<int, Handler> handlers;
          const Handler add = &Server::add;
          Handler other = &Server::take;
          handlers[1] = add;
          handlers[2] = other;
          other = s.total > 0 ? &Server::take : &Server::add;
          Handler chosen = s.total > 0 ? &Server::take : &Server::add;
          ( s.*handlers[1] )( 5 );
          ( s.*handlers[2] )( 2 );
          ( s.*other )( 10 );
          ( s.*chosen )( 20 );
          printf( "%d\\n", s.total );
          return 0;
        }`,
      prints: '33\n',
    },
    'hold bytes, and compare them': {
      code: `#include <qcstring.h>
        #include <qvaluelist.h>
        #include <qmap.h>
        #include <qpair.h>
        #include <qstring.h>
        #include <algorithm>
        #include <stdio.h>
        struct Part { QByteArray data; int n; bool operator==( const Part &o ) const { return data == o.data; } };
        static QByteArray bytes( const char *s ) { QByteArray a; a.duplicate( s, strlen( s ) ); return a; }
        int main()
        {
            QValueList<QByteArray> l;
            l << bytes( "one" ) << bytes( "two" );
            QString t = "three";
            l.append( t.utf8() );
            QValueList<QByteArray> copy = l;
            copy[ 0 ][ 0 ] = 'O';
            printf( "%c %d %d %u\\n", l[ 0 ][ 0 ], (int)l.contains( bytes( "two" ) ), l.findIndex( bytes( "tw" ) ), copy[ 2 ].size() );
            printf( "%d %d\\n", (int)l.remove( bytes( "two" ) ), l == copy );
            QMap<int, QByteArray> m;
            m[ 1 ] = t.utf8();
            QMap<int, QByteArray> m2 = m;
            QPair<QString, QByteArray> p( "k", t.utf8() );
            QPair<QString, QByteArray> q = p;
            QValueList<QPair<QString, QByteArray> > queue;
            queue << q << qMakePair( QString( "z" ), bytes( "zz" ) );
            QPair<QString, QByteArray> first = queue.first();
            queue.pop_front();
            printf( "%u %u %d %u\\n", m2[ 1 ].size(), first.second.size(), p == q, queue.count() );
            QValueList<Part> parts;
            Part x; x.data = t.utf8(); x.n = 1;
            parts << x;
            x.data = bytes( "new" );
            printf( "%u %d %d\\n", parts[ 0 ].data.size(), (int)parts.contains( x ), std::find( l.begin(), l.end(), bytes( "One" ) ) == l.begin() );
            return 0;
        }`,
      prints: 'O 1 -1 6\n1 1\n6 6 1 1\n6 0 1\n',
    },
    'hold pointers to texts that can be null': {
      code: `#include <qstring.h>
        #include <qptrqueue.h>
        #include <qptrlist.h>
        #include <qdict.h>
        #include <qcache.h>
        #include <stdio.h>
        static QString pick( int i ) { if ( i ) return QString::null; return "x"; }
        struct E { QString text; };
        int main()
        {
            E e;
            QString a = pick( 1 );
            if ( a.isNull() ) printf( "null\\n" );
            QPtrQueue<QString> q;
            q.enqueue( new QString( a ) );
            q.enqueue( new QString( pick( 0 ) ) );
            q.enqueue( new QString( e.text ) );
            if ( e.text.isNull() ) printf( "null text\\n" );
            while ( QString *s = q.dequeue() ) { printf( "[%s] %d\\n", s->isEmpty() ? "" : s->latin1(), s->isNull() ); delete s; }
            QString *p = new QString( a );
            printf( "%d\\n", p->isNull() );
            *p = "y";
            QDict<QString> d;
            d.insert( "k", p );
            *d[ "k" ] += "z";
            printf( "%s\\n", p->latin1() );
            return 0;
        }`,
      prints: 'null\nnull text\n[] 1\n[x] 0\n[] 1\n1\nyz\n',
    },
  });
});
