// What is computed for a mark, and what is only deleted.
import { expect } from 'chai';
import { smallProjects } from '../support/small-project.js';
import { moduleText } from '../support/translated.js';
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, the rest', () => {
  compiledPrograms({
    'leaves out what is assigned to a variable that nothing reads': {
      code: `#include <stdio.h>
        static void fail() { try { throw 2.5; } catch ( double d ) { d = 0; throw; } }
        static int code() { try { fail(); } catch ( double d ) { int n = (int)d; d = 0; return n; } return 0; }
        static int calls = 0;
        static int next() { return ++calls; }
        int main() {
          try { fail(); } catch ( double d ) { printf( "%g ", d ); }
          try { throw 7; } catch ( int thrown ) { thrown = 0; } catch ( ... ) { throw; }
          int a; double b = 1;
          if ( calls == 0 ) a = 5;
          a = next(); b = next() * 2.0;
          printf( "%d %d", code(), calls );
          return 0;
        }`,
      prints: '2.5 2 2',
    },
    'calls what Qt protects from a friend of the class that inherits it': {
      code: `#include <qobject.h>
        #include <stdio.h>
        class Server;
        class Stream : public QObject { friend class Server; };
        class Server {
        public:
          int start( Stream *stream ) { return stream->receivers( SIGNAL( destroyed() ) ); }
        };
        int main() { Stream stream; Server server; printf( "%d", server.start( &stream ) ); return 0; }`,
      prints: '0',
    },
    'leaves out arrays that are only made and deleted, and makes no new elements that cannot be made': {
      code: `#include <deque>
        #include <stdio.h>
        class Event { public: Event( int a, bool b ) : m( a ), n( b ) {} ~Event() {} int m; bool n; };
        static int grow( int size ) {
          char *buffer = 0;
          int **rows = new int *[size];
          do { delete[] buffer; buffer = new char[size]; size += 10; } while ( size < 30 );
          delete[] buffer;
          delete[] rows;
          return size;
        }
        int main() {
          std::deque<Event> events;
          events.push_back( Event( 3, true ) );
          events.push_back( Event( 4, false ) );
          events.pop_front();
          printf( "%d %d %d", (int)events.size(), events.front().m, grow( 5 ) );
          return 0;
        }`,
      prints: '1 4 35',
    },
    'leaves nothing that is never read, and reads texts behind pointers': {
      code: `#include <qstring.h>
        #include <stdio.h>
        #include <stdarg.h>
        #include <stdlib.h>
        #include <vector>
        #define VERSION "1.2"
        class Profile { public: Profile() : n( 1 ) {} int n; };
        struct Login { char *version; };
        static int length( QString *tag ) {
          Profile *unused = new Profile();
          int n = 0;
          for ( unsigned i = 0; i < tag->length(); i++ ) if ( tag->at( i ) == 'T' ) n = tag->right( tag->length() - i ).length();
          delete unused;
          return n;
        }
        static void log( char *format, ... ) {
          char text[40];
          va_list args;
          va_start( args, format );
          vsnprintf( text, 40, format, args );
          va_end( args );
          printf( "%s\\n", text );
        }
        static const char *name( int kind ) {
          switch ( kind ) {
          case 1: return "one"; break;
          default: return "other"; break;
          }
          return "never";
        }
        static int left( int kind ) {
          switch ( kind ) {
          case 1: return 5;
          case 2: exit( 3 ); break;
          default: return 6; break;
          }
        }
        int main() {
          QString tag;
          if ( tag.isNull() ) tag = QString::null;
          printf( "%d ", length( &tag ) );
          tag = "aTbc";
          printf( "%d %d %s %s\\n", left( 1 ), length( &tag ), name( 1 ), name( 2 ) );
          char format[] = "%d and %s";
          log( format, 3, "four" );
          Login login;
          login.version = VERSION;
          std::vector<const char *> words( 2 );
          words[1] = "x";
          printf( "%s %s\\n", login.version, words[1] );
          return 0;
        }`,
      prints: '0 5 3 one other\n3 and four\n1.2 x\n',
    },
  });
});

describe('what a further base has', () => {
  const project = smallProjects();

  it('is marked where no class has it here', () => {
    const translated = project(`#include <qobject.h>
      #include <qbuffer.h>
      class Active : public QBuffer { public: bool open( int ) { return true; } void setBlocking( bool ); int wait; };
      class Socket : public QObject, public Active { Q_OBJECT public: Socket() {} void go() { setBlocking( true ); } };
      void use( Active *active );
      void both( Socket *socket ) { socket->setBlocking( false ); use( socket ); }`);
    const text = moduleText(translated, 'main');
    expect(text)
      .to.contain("PORT('setBlocking( true )')")
      .and.contain("PORT('socket->setBlocking( false )')");
    expect(text).to.contain("use(PORT('socket'))");
    expect(translated.report).to.contain('which is no base here: make it a member');
  });
});

describe('numbers behind a pointer without a type', () => {
  const project = smallProjects();

  it('are marked where their bytes, or numbers of another type, are asked for', () => {
    const translated = project(`#include <string.h>
      class Address {
      public:
        const void *addr() const { return words; }
        int first() const { return ( (unsigned char *)addr() )[0]; }
        unsigned short half() const { unsigned short *p = (unsigned short *)addr(); return p[1]; }
        unsigned words[4];
      };
      class Packet { public: virtual ~Packet() {} int size() const { return bytes[0]; } unsigned char bytes[4]; };
      class Source { public: Source() : data( new unsigned char[4] ) {} int size() { return ( (Packet *)data )->size(); } void *data; };
      bool same( const Address &a, const Address &b ) { return memcmp( a.addr(), b.addr(), 16 ) == 0; }`);
    const text = moduleText(translated, 'main');
    expect(text)
      .to.contain("PORT('( (unsigned char *)addr() )')")
      .and.contain("PORT('(unsigned short *)addr()')");
    expect(text).to.contain("PORT('a.addr()')").and.contain("PORT('( (Packet *)data )')");
  });
});
