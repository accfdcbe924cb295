#include <stdio.h>
static int limit = 100;
static int twice( int n ) { return 2 * n; }
class Limits {
public:
    Limits( int n = first ) : start( n ) {}
    int f( int n = limit ) { return n; }
    int g( int n = twice( least() + Low ) );
    static int limit;
    static int least() { return 3; }
    enum { Low = 10 };
    static const int first = 4;
    int start;
};
int Limits::g( int n ) { return n; }
int Limits::limit = 7;
void run() { Limits l; printf( "%d %d %d\n", l.start, l.f(), l.g() ); Limits::limit = 8; printf( "%d %d\n", l.f(), twice( limit ) ); }
