// Pointers that lead to one number in some functions, and to an array in others.
import { readFileSync } from 'node:fs';
import { compiledPrograms } from './compiled.js';

const matrix = new URL('../meaning/small-programs/rows-made-one-by-one.cpp', import.meta.url);

describe('under the strict compiler, pointers to numbers', () => {
  compiledPrograms({
    'are arrays wherever one is assigned, kept or made': {
      code: `#include <stdio.h>
        #include <string.h>
        class Tone {
        public:
          Tone( int n ) : length( n ) {
            samples = new short[n];
            for ( int i = 0; i < n; i++ ) samples[i] = i * 3;
          }
          ~Tone() { delete[] samples; }
          short *audio() { return samples; }
          short *samples;
          int length;
        };
        class Player {
        public:
          Player( short *first ) : kept( first ), tone( 0 ), spoken( 0 ), count( 0 ) {}
          void play( short *data, int n ) { tone = data; count = n; }
          void say( short *data ) { spoken = tone = data; }
          void either( short *a, short *b, bool first ) { spoken = first ? a : b; }
          int first() const { return *kept; }
          short *kept;
          short *tone;
          short *spoken;
          int count;
        };
        static void fill( short *to, const short *from, int n ) { memcpy( to, from, n * sizeof( short ) ); }
        static short *all = 0;
        static void copy( short *to, const short *from, int n ) { for ( int i = 0; i < n; i++ ) to[i] = from[i]; }
        static int last( Player &p ) { return p.spoken ? p.spoken[1] : -1; }
        int main() {
          Tone tone( 4 );
          Player p( tone.audio() );
          printf( "%d %d ", p.first(), last( p ) );
          p.play( tone.audio(), tone.length );
          all = p.tone;
          printf( "%d %d ", *all, p.count );
          short *made = new short[2];
          *made = 7;
          p.say( made );
          copy( made, tone.samples, 2 );
          printf( "%d %d ", *p.tone, last( p ) );
          p.either( made, tone.samples, false );
          printf( "%d ", *p.spoken == *tone.samples );
          fill( made, tone.samples + 2, 2 );
          printf( "%d %d\\n", made[0], made[1] );
          delete[] made;
          return 0;
        }`,
      prints: '0 -1 0 4 0 3 1 6 9\n',
    },
    'are seen through void * as the array that they are': {
      code: `#include <stdio.h>
        class Address {
        public:
          Address( unsigned a, unsigned b ) { words[0] = a; words[1] = b; }
          const void *addr() const { return words; }
          bool isSpecial() const { return ( ( (unsigned *)addr() )[0] & 0xf ) == 0x1; }
          unsigned second() const { unsigned *p = (unsigned *)addr(); return p[1]; }
        private:
          unsigned words[2];
        };
        static int number = 5;
        static void *box() { return &number; }
        int main() {
          Address a( 0x21, 7 );
          printf( "%d %u ", a.isSpecial(), a.second() );
          int *n = (int *)box();
          *n += 2;
          printf( "%d\\n", number );
          return 0;
        }`,
      prints: '1 7 7\n',
    },
    'have a type where each of two gets its place from the other': {
      code: `#include <string.h>
        #include <stdio.h>
        static int lines( char *data, int n ) {
          char *p = data;
          int found = 0;
          while ( p ) {
            char *end = (char *)memchr( p, '\\n', n );
            if ( !end ) break;
            found++;
            n -= end + 1 - p;
            p = n > 0 ? end + 1 : 0;
          }
          return found;
        }
        static int words( const char *text ) {
          const char *p = text;
          int found = 0;
          while ( p ) {
            const char *end = strchr( p, ' ' );
            found++;
            p = end ? end + 1 : 0;
          }
          return found;
        }
        int main() {
          char data[] = "a\\nbc\\n\\nd";
          printf( "%d %d\\n", lines( data, 7 ), words( "one two three" ) );
          return 0;
        }`,
      prints: '3 3\n',
    },
    'are not taken for null behind what another function may set': {
      code: `#include <stdio.h>
        class Link { public: Link( int n ) : number( n ) {} int number; int twice() { return number * 2; } };
        class Client {
        public:
          Client() : link( 0 ), other( 0 ) {}
          void open( int n ) { link = n > 0 ? new Link( n ) : 0; }
          int run( int n ) {
            other = link = 0;
            open( n );
            if ( link ) return link->twice();
            return other ? other->twice() : -1;
          }
          int never() {
            Link *l = 0;
            link = 0;
        #ifdef WITH_LINKS
            l = link = new Link( 4 );
        #endif
            if ( link ) return link->number;
            if ( l && l->number ) return l->twice();
            return 7;
          }
          Link *link;
          Link *other;
        };
        int main() {
          Client c;
          printf( "%d ", c.run( 4 ) );
          printf( "%d ", c.never() );
          printf( "%d\\n", c.run( 0 ) );
          return 0;
        }`,
      prints: '8 7 -1\n',
    },
    'get bytes of sscanf() where they lead to characters': {
      code: `#include <stdio.h>
        int main() {
          unsigned char v[6];
          signed char s[2];
          char c = 0;
          unsigned char *p = v;
          int n = sscanf( "(192,168,0,255,4,30)", "(%hhu,%hhu,%hhu,%hhu,%hhu,%hhu", &v[2], &v[3], &v[4], &v[5], p, p + 1 );
          n += sscanf( "-5 100 9 7f", "%hhd %hhd%*d %hhx", s, &s[1], &c );
          printf( "%d %d %d %d %d %d %d %d %d %d\\n", n, v[0], v[1], v[2], v[3], v[5], s[0], s[1], c, *p );
          return 0;
        }`,
      prints: '9 4 30 192 168 255 -5 100 127 4\n',
    },
    'may be null in front of strtol(), and lead to an array that sscanf() fills': {
      code: `#include <stdio.h>
        #include <stdlib.h>
        static const char *next( const char *p ) { return *p ? p : 0; }
        static int number( const char *p ) {
          const char *q = next( p );
          char *end;
          int n = strtol( q, &end, 10 ) + strtoul( q, 0, 10 );
          float f;
          if ( q && sscanf( q, "%g", &f ) == 1 ) n += (int)f;
          return n;
        }
        static int scan( const char *s, float *p ) { if ( sscanf( s, "%g", p ) != 1 ) return 0; return p[0] > 1; }
        static int scanLong( const char *s, long long *p ) { return sscanf( s, "%lld", p ); }
        int main() {
          float f[2];
          long long n[1];
          int all[2];
          printf( "%d %d ", number( "3" ), scan( "2.5", f ) );
          printf( "%d ", scanLong( "77", n ) );
          printf( "%lld %d ", n[0], sscanf( "8", "%d", all ) );
          printf( "%d\\n", all[0] ); }`,
      prints: '9 1 1 77 1 8\n',
    },
    'are members that walk over lists of texts or functions which end with null': {
      code: `#include <stdio.h>
        #include <string.h>
        #include <qstring.h>
        class Script {
        public:
          Script( const char *const *steps ) : m_steps( steps ) {}
          void run() {
            while ( *m_steps ) {
              const char *l = *m_steps++;
              if ( l[0] == '#' ) continue;
              QString s = l;
              printf( "%s %d %s", l, (int)strlen( l ), s.upper().latin1() );
              if ( m_steps[0] && m_steps[1] ) printf( ", next %s %s", m_steps[0], m_steps[1] );
              else if ( *m_steps == 0 ) printf( ", end" );
              take( *m_steps );
            }
          }
          void take( const QString &s ) { printf( " [%s]\\n", s.isNull() ? "null" : s.latin1() ); }
        private:
          const char *const *m_steps;
        };
        static const char *const lines[] = { "a", "#x", "c", 0 };
        static const char *const rows[][3] = { { "r", "s", 0 }, { "t", 0, 0 } };
        typedef int ( *Op )( int );
        static int inc( int n ) { return n + 1; }
        static int twice( int n ) { return 2 * n; }
        static Op ops[] = { inc, twice, 0 };
        class Walk {
        public:
          Walk( Op *o ) : m_op( o ) {}
          int all( int n ) { while ( *m_op ) n = ( *m_op++ )( n ); return n; }
          const char *second( const char **names ) { m_names = names; ++m_names; return *m_names; }
        private:
          Op *m_op;
          const char **m_names;
        };
        int main() {
          Script s( lines );
          s.run();
          for ( int i = 0; i < 2; i++ ) { Script r( rows[i] ); r.run(); }
          Walk w( ops );
          const char *names[] = { "x", "y" };
          printf( "%d ", w.all( 3 ) );
          printf( "%s\\n", w.second( names ) );
          return 0;
        }`,
      prints:
        'a 1 A, next #x c [#x]\nc 1 C, end [null]\nr 1 R [s]\ns 1 S, end [null]\nt 1 T, end [null]\n8 y\n',
    },
    'to rows are arrays of arrays': {
      code: `#include <stdio.h>
        static int sum( int ( *row )[3], int n ) { int s = 0; for ( int i = 0; i < n; i++ ) for ( int k = 0; k < 3; k++ ) s += row[i][k]; return s; }
        static int walk( int ( *row )[3], int n ) { int s = 0; while ( n-- ) s += ( *row++ )[1]; return s; }
        int main() {
          int m[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
          printf( "%d %d %d\\n", sum( m, 2 ), sum( m + 1, 1 ), walk( m, 2 ) );
          return 0;
        }`,
      prints: '21 15 7\n',
    },
    'are arrays for functions to which pointers of one type lead': {
      code: `#include <stdio.h>
        #include <string.h>
        typedef int ( *Fold )( const int *v, int n );
        typedef int ( *Main )( int argc, char **argv );
        static int sum( const int *v, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += v[i]; return s; }
        static int top( const int *v, int n ) { int s = v[0]; while ( n-- ) { if ( *v > s ) s = *v; v++; } return s; }
        static int apply( Fold f, const int *v, int n ) { return f( v, n ); }
        static const Fold folds[] = { sum, top };
        static int hello( int argc, char **argv ) { printf( "%d %s\\n", argc, argc > 1 ? argv[1] : "-" ); return 0; }
        static const struct { const char *name; Main main; } applets[] = { { "hello", hello } };
        int main( int argc, char **argv ) {
          int v[] = { 3, 9, 4 };
          for ( int i = 0; i < 2; i++ ) printf( "%d\\n", apply( folds[i], v, 3 ) );
          return strcmp( applets[0].name, "hello" ) || applets[0].main( argc, argv );
        }`,
      prints: '16\n9\n1 -\n',
    },
    'walk over lists in a loop around': {
      code: `#include <stdio.h>
        struct Entry { Entry *next; int n; };
        struct Table {
          Entry *heads[3];
          Table() { for ( int i = 0; i < 3; i++ ) { heads[i] = new Entry; heads[i]->next = 0; heads[i]->n = i; } }
          ~Table() { for ( int i = 0; i < 3; i++ ) { Entry *e = heads[i]; while ( e ) { Entry *next = e->next; printf( "%d\\n", e->n ); delete e; e = next; } } }
        };
        int main() { Table t; return 0; }`,
      prints: '0\n1\n2\n',
    },
    'among others lead to rows that are made one by one': {
      code: `#include <stdio.h>
        static void take( int *&p ) { p[0] = 4; p++; }
        static int sum( int **rows, int n, int w ) { int s = 0; for ( int i = 0; i < n; i++ ) for ( int k = 0; k < w; k++ ) s = s * 2 + rows[i][k]; return s; }
        int main()
        {
            int a[3] = { 1, 2, 3 }, b[3] = { 4, 5, 6 };
            int *rows[2] = { a, b };
            rows[1][2] = 9;
            printf( "%d %d %d\\n", rows[0][1], b[2], sum( rows, 2, 3 ) );
            int *p = a;
            take( p );
            take( p );
            printf( "%d %d %d %d\\n", a[0], a[1], a[2], *p );
            int **g = new int *[2];
            for ( int i = 0; i < 2; i++ ) { g[i] = new int[3]; for ( int k = 0; k < 3; k++ ) g[i][k] = i * 3 + k; }
            printf( "%d %d\\n", g[1][2], sum( g, 2, 3 ) );
            for ( int i = 0; i < 2; i++ ) delete[] g[i];
            delete[] g;
            return 0;
        }`,
      prints: '2 9 123\n4 4 3 3\n5 57\n',
    },
    'among others lead to tables of texts, and rows come from functions': {
      code: `#include <stdio.h>
        struct Node { int v; Node *next; const char *name; };
        static const char *de[] = { "eins", "zwei", 0 };
        static const char *en[] = { "one", "two", 0 };
        static const char **tables[] = { de, en, 0 };
        static int store[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
        int ( *rows() )[3] { return store; }
        static Node sentinel;
        static Node *nil = &sentinel;
        int main()
        {
            const char **row = tables[0];
            row++;
            printf( "%s %s %d\\n", tables[1][0], *row, rows()[1][2] );
            Node one = { 1, 0, 0 };
            Node two = { 2, &one, "two" };
            one.next = &two;
            Node *head = nil, **tail = &head;
            *tail = &one;
            tail = &one.next;
            printf( "%s %d %d\\n", one.next->name, head->v, *tail == &two );
            return 0;
        }`,
      prints: 'one zwei 6\ntwo 1 1\n',
    },
    'that are members lead to rows of a matrix': {
      code: readFileSync(matrix, 'latin1').replace('void run()', 'int main()'),
      prints: '6 8 10 100 6\n5 1\n',
    },
    'are asked for again where the compiler takes them for null, as a call has set them': {
      code: `#include <stdio.h>
        struct Sock { int fd; };
        static int open( Sock *&s ) { s = new Sock; s->fd = 3; return 0; }
        static int make( Sock **s ) { *s = new Sock; (*s)->fd = 4; return 0; }
        class Given {
        public:
          Given() : sock( 0 ) {}
          void accept() { if ( sock ) { return; } int r = open( sock ); if ( !sock ) return; sock->fd += r; printf( "%d\\n", sock->fd ); }
          void again() { sock = 0; int r = make( &sock ); if ( !sock ) return; sock->fd += r; printf( "%d\\n", sock->fd ); }
          void deep() { if ( sock == 0 ) { make( &sock ); sock->fd++; printf( "%d\\n", sock->fd ); } }
          void loop() { sock = 0; while ( !sock ) open( sock ); printf( "%d\\n", sock->fd ); }
          void drop() { sock = 0; }
          Sock *sock;
        };
        static Sock *shared = 0;
        static void share() { if ( shared ) return; shared = new Sock; shared->fd = 9; }
        class Conn {
        public:
          Conn() : sock( 0 ), other( 0 ) {}
          void make() { if ( sock ) return; sock = new Sock; sock->fd = 1; }
          bool init() { if ( sock ) return true; make(); if ( !sock ) return false; sock->fd++; return true; }
          int get() { if ( !sock ) make(); return sock->fd; }
          int twice() { if ( sock == 0 ) { make(); if ( sock ) sock->fd += 10; if ( sock != 0 ) { sock->fd++; other = sock; } } return sock->fd; }
          void drop() { if ( !sock ) make(); delete sock; sock = 0; }
          void drop2() { if ( !sock ) { make(); delete sock; sock = 0; } }
          int both() { if ( sock || other ) return 0; make(); other = sock; if ( !sock || !other ) return 1; return sock->fd + other->fd; }
          int local() { if ( sock ) return 0; make(); Sock *s = sock, *t = sock; if ( !s ) return 1; t->fd++; return s->fd + t->fd; }
          Sock *sock, *other;
        };
        int main() {
          Given g; g.accept(); g.again(); g.drop(); g.deep(); g.loop(); Sock *s = 0; open( s ); printf( "%d ", s->fd ); s = 0; ::make( &s ); if ( s ) printf( "%d\\n", s->fd );
          Conn c; printf( "%d ", c.init() ); printf( "%d ", c.get() ); c.drop(); printf( "%d ", c.get() ); c.drop(); printf( "%d ", c.twice() ); c.drop(); c.drop2(); c.other = 0; printf( "%d ", c.both() ); c.drop(); printf( "%d ", c.local() );
          if ( !shared ) { share(); if ( shared ) printf( "%d ", shared->fd ); }
          if ( shared ) { shared->fd++; } printf( "%d\\n", shared->fd );
          return 0;
        }`,
      prints: '3\n4\n5\n3\n3 4\n1 2 1 12 2 4 9 10\n',
    },
  });
});
