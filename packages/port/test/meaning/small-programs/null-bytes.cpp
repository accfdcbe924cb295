// Null where bytes are expected: none of them, and no place that may not be looked at, unless it is asked for.
#include <stdio.h>
#include <string.h>
typedef unsigned char uchar;
static unsigned sum( const uchar *p, unsigned n )
{
    const uchar *end = p + n;
    unsigned s = n + 1;
    while ( p != end )
	s = s * 31 + *p++;
    return s;
}
static int adler( const char *p, int n ) { int a = 1; while ( --n >= 0 ) a += (uchar)*p++; return a; }
static unsigned frame( char *out, const char *data, int len )
{
    out[0] = len;
    if ( len )
	memcpy( out + 1, data, len );
    return sum( (const uchar *)data, len ) + adler( data, len );
}
static int asks( const uchar *p, int n ) { return p ? n : -1; }
static int through( const uchar *p, int n ) { return asks( p, n ); }
static int kept( const char *p, int n ) { const char *q = p; if ( !q ) return -2; return q[n - 1]; }
class Sink
{
public:
    Sink() : last( 0 ), size( 0 ) {}
    void put( const char *p, int n ) { last = p; size = n; }
    int state() const { return last ? size : -1; }
    virtual ~Sink() {}
    virtual int take( const char *p, int n ) { return frame( buf, p, n ); }
private:
    const char *last; int size; char buf[8];
};
class Other : public Sink { public: int take( const char *p, int n ) { return p ? n : -3; } };
void run()
{
    char buf[16];
    const char *none = 0;
    printf( "%u %u %u\n", frame( buf, "abc", 3 ), frame( buf, 0, 0 ), frame( buf, none, 0 ) );
    printf( "%d %d %d %d\n", asks( 0, 1 ), through( 0, 1 ), through( (const uchar *)"a", 1 ), kept( 0, 1 ) );
    Sink s; s.put( 0, 4 ); printf( "%d ", s.state() ); s.put( buf, 4 ); printf( "%d\n", s.state() );
    Other o; Sink *p = &s; printf( "%d ", p->take( 0, 0 ) ); p = &o; printf( "%d %d\n", p->take( 0, 0 ), p->take( buf, 2 ) );
    for ( int i = 0; i < 2; i++ ) { const char *d = i ? "xy" : 0; printf( "%u ", frame( buf, d, i ? 2 : 0 ) ); }
}
