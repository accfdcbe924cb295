// Numbers that the compiler takes for one constant, and code behind what always leaves.
import { compiledPrograms } from './compiled.js';

describe('under the strict compiler, numbers', () => {
  compiledPrograms({
    'that were compared are compared again after a call': {
      code: `#include <stdio.h>
        #define YES -1
        class Link {
        public:
          enum State { Idle, Connecting, Connected = 4 };
          Link() { state = Connected; tries = 0; }
          void flush() { state = tries++ ? Connected : Idle; }
          bool send() {
            if ( state != Connected ) return false;
            flush();
            return state != Idle;
          }
          bool both( int reply ) { if ( !next( reply ) || last != 3 ) return false; if ( !next( 2 ) || last != 2 ) return false; return YES; }
          bool next( int reply ) { last = reply; return true; }
          int read( int &reply ) { reply = 100 + tries++; return 0; }
          int states() {
            int found = 0, reply;
            read( reply );
            switch ( reply ) {
            case 100:
              found = 9;
              break;
            case 102:
              while ( found < 10 ) {
                read( reply );
                switch ( reply ) {
                case 103: found += 1; break;
                case 104: found += 10; break;
                }
              }
              break;
            }
            return found;
          }
          State state;
          int tries, last;
        };
        static int odd( int port ) { if ( port != 0 || port != 1 ) return 7; return 8; }
        int main() {
          Link link;
          bool a = link.send(), b = link.send();
          link.state = Link::Connected;
          bool c = link.send();
          printf( "%d%d%d %d%d %d\\n", a, b, c, link.both( 3 ), link.both( 4 ), odd( 1 ) );
          printf( "%d\\n", link.states() );
          const int none = -1;
          int child = -1;
          char buffer[4];
          if ( child == 0 || child == none ) printf( "none\\n" );
          if ( buffer != 0 ) printf( "there\\n" );
          return 0;
        }`,
      prints: '001 10 7\n11\nnone\nthere\n',
    },
    'choose ways of which each one leaves': {
      code: `#include <stdio.h>
        #include <stdlib.h>
        static const char *name( int kind, bool loud ) {
          switch ( kind ) {
          case 1:
            if ( loud ) return "ONE";
            return "one";
          case 2:
            if ( loud ) { printf( "two " ); return "TWO"; }
          default:
            return "many";
          }
          return "none";
        }
        static int stop( int kind ) {
          switch ( kind ) {
          case 1: printf( "stop\\n" ); exit( 3 ); break;
          case 2: printf( "more " ); break;
          default: { return 5; }
          }
          printf( "%d ", kind );
          return 6;
        }
        int main() {
          printf( "%s %s %s %s\\n", name( 1, true ), name( 2, true ), name( 2, false ), name( 3, true ) );
          int n = stop( 2 );
          printf( "%d %d\\n", n, stop( 4 ) );
          stop( 1 );
          return 0;
        }`,
      prints: 'two ONE TWO many many\nmore 2 6 5\nstop\n',
    },
    'are compared in a case with what is none of its constants': {
      code: `#include <stdio.h>
        static const char *text = "";
        static int get() { return *text ? *text++ : EOF; }
        static int attribute( const char *s ) {
          text = s;
          int n = 0;
          for ( ;; ) {
            int c = get();
            switch ( c ) {
            case '>': return n;
            case ' ': case '/':
              if ( (int)c == EOF ) return -1;
              n += c == '/' ? 10 : 1;
              break;
            case '<':
              c = get();
              if ( c == '!' ) n += 100;
              break;
            default:
              if ( c == EOF ) return -2;
              n += 2;
            }
          }
        }
        static int value( const char *s, int quote ) {
          text = s;
          for ( int n = 0; ; ++n ) {
            int c = get();
            switch ( c ) {
            case '>': return n;
            case '-':
              if ( quote == '-' ) return 50 + n;
            default:
              if ( (int)c == EOF ) return -1;
            }
          }
        }
        int main() {
          printf( "%d %d %d ", attribute( "a b/>" ), attribute( "ab" ), attribute( "<!>" ) );
          printf( "%d %d %d\\n", value( "a-b>", 0 ), value( "a-", '-' ), value( "a-", 0 ) );
          return 0;
        }`,
      prints: '15 -2 100 3 51 -1\n',
    },
    'are compared again after they were found to be one of some constants': {
      code: `#include <stdio.h>
        #include <errno.h>
        #include <unistd.h>
        static char buf[4];
        static int again() {
          if ( errno == EAGAIN || errno == EINTR ) {
            int r = read( 99, buf, 4 );
            if ( r < 0 && errno != EBADF ) return 1;
            if ( errno == EINTR ) return 2;
            return 3;
          }
          return 0;
        }
        class C {
        public:
          C() : n( 1 ) {}
          void step() { n = 7; }
          int f() { if ( n == 1 || n == 2 ) { step(); if ( n == 7 ) return n; } return 0; }
          int g( char c ) { if ( c == '<' || c == '>' ) { if ( c == -1 ) return 9; return 1; } return 2; }
        private:
          int n;
        };
        int main() {
          errno = EAGAIN;
          printf( "%d ", again() );
          C c;
          printf( "%d %d ", c.f(), c.g( '<' ) );
          if ( errno == 0 ) { errno = ENOENT; if ( errno == ENOENT ) printf( "no" ); } else printf( "%d", errno == EBADF );
          printf( "\\n" ); }`,
      prints: '3 7 1 1\n',
    },
    'that are constant truths are compared with both': {
      code: `#include <stdio.h>
        #include <qglobal.h>
        static bool verbose = true;
        static const bool quiet = false;
        int main() {
          bool on = TRUE;
          bool set = false;
          set = true;
          if ( on == FALSE || set == false ) printf( "off " );
          printf( "%d %d %d\\n", verbose == false, quiet != true, TRUE == on ); }`,
      prints: '0 1 1\n',
    },
    'compares what it was compared with a constant before, in an array, in an object and behind a loop': {
      code: `#include <qcstring.h>
        #include <stdio.h>
        static int n = 0;
        static void next( char *p ) { *p = "a;bc\\n"[n++ % 5]; }
        struct In { char c[2]; int k[2]; };
        static void count( In &i ) { i.k[0]++; }
        class Parser { public: Parser() : state( 0 ) { look[0] = 0; } void step() { state++; next( look ); }
          int run() {
            while ( state != 3 ) step(); if ( state == 4 ) return 1;
            do step(); while ( state != 6 ); if ( state == 7 ) return 2;
            while ( look[0] != ';' ) step(); if ( look[0] == 'c' ) return 3;
            for ( step(); look[0] != '\\n'; step() ) ; if ( look[0] == 'a' ) return 4;
            if ( state != 9 ) { if ( look[0] != '\\n' || state == 2 ) return 5; step(); if ( look[0] == 'a' && state > 3 ) { step(); if ( look[0] == ';' ) return 6; } }
            return look[0] == 'a' ? 7 : 8; }
          private: int state; char look[2]; };
        int main() { QByteArray t( 1 ); next( t.data() ); next( t.data() );
          if ( *t.data() == ';' ) { next( t.data() ); while ( *t.data() != '\\n' ) next( t.data() ); printf( "%d ", t[0] ); }
          if ( t[0] == '\\n' ) { next( t.data() ); if ( t[0] == 'a' ) printf( "a " ); }
          char b[2]; next( b ); if ( b[0] == ';' ) { next( b ); while ( b[0] != '\\n' ) next( b ); printf( "n " ); }
          if ( *b == '\\n' ) { next( b ); if ( *b == 'a' ) printf( "b " ); }
          In in; next( in.c ); if ( in.c[0] == ';' ) { next( in.c ); if ( in.c[0] == 'b' ) printf( "c " ); }
          in.k[0] = 1; if ( in.k[0] == 1 ) { count( in ); if ( in.k[0] == 2 ) printf( "d " ); }
          char c; next( &c ); while ( c != ';' ) next( &c ); if ( c == 'c' ) printf( "c " );
          n = 0; Parser p; printf( "%d\\n", p.run() ); }`,
      prints: '10 a n b c d 6\n',
    },
    'of <cmath> are of float in std, and of double as the names of C; numbers may stand in braces': {
      code: `#include <cstdio>
        #include <cmath>
        static float f = 2, g = 3;
        int main()
        {
            printf( "%.10f %.10f %d\\n", sqrt( f ), std::sqrt( f ), abs( -3 ) );
            printf( "%.10f %.10f\\n", sin( f * g ), std::sin( f * g ) );
            printf( "%.3f %d %.2f\\n", std::abs( -2.25 ), std::abs( -7 ), std::abs( -1.5f ) );
            int n = { 5 };
            double d = { n * 1.5 };
            printf( "%d %.2f\\n", n, d );
            return 0;
        }`,
      prints: '1.4142135624 1.4142135382 3\n-0.2794154982 -0.2794154882\n2.250 7 1.50\n5 7.50\n',
    },
  });
});
