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
  });
});
