// Which function an enum takes, members through an own operator->, pointers to arrays and to functions.
#include <stdio.h>
#include <string.h>

enum Colour { Red, Green = 7 };

static const char *which( long ) { return "long"; }
static const char *which( int ) { return "int"; }
static const char *which( double ) { return "double"; }

static const char *wide( long ) { return "long"; }
static const char *wide( char ) { return "char"; }

struct Point { int x, y; Point( int x, int y ) : x( x ), y( y ) {} int sum() const { return x + y; } };

class Handle
{
public:
    Handle( Point *p ) : p( p ), used( 0 ) {}
    Point *operator->() { used++; return p; }
    Point &operator*() { used += 10; return *p; }
    int used;
private:
    Handle( const Handle & );
    Point *p;
};

static int twice( int n ) { return 2 * n; }
static int thrice( int n ) { return 3 * n; }
static int ( *chosen( char c ) )( int ) { return c == '2' ? twice : thrice; }

static int sumOf( int ( *row )[3] ) { return ( *row )[0] + ( *row )[1] + ( *row )[2]; }
static void fill( int ( &row )[3], int n ) { for ( int i = 0; i < 3; i++ ) row[i] = n++; }

static int writeBytes( const char *data, int length ) { int n = 0; for ( int i = 0; i < length; i++ ) n = n * 31 + (unsigned char)data[i]; return n; }
static int writeBoth( const void *data, unsigned length ) { return writeBytes( (const char *)data, length ); }

struct Outer
{
    class Inner
    {
    public:
        Inner( int n );
        ~Inner();
        int n;
    };
    Outer();
    Inner inner;
};
Outer::Inner::Inner( int n ) : n( n ) { printf( "Inner %d\n", n ); }
Outer::Inner::~Inner() { printf( "~Inner %d\n", n ); }
Outer::Outer() : inner( 3 ) { inner.n++; }

struct Sink
{
    virtual ~Sink() {}
    virtual int put( const char *data, int length ) = 0;
};
struct Counting : public Sink
{
    int put( const char *data, int length ) { int n = 0; for ( int i = 0; i < length; i++ ) if ( data[i] == 'x' ) n++; return n; }
};

struct Block
{
    char bytes[6];
    const char *begin() const { return bytes; }
};

struct Shape { int n; };
static int looks( const Shape & ) { return 1; }
static int looks( Shape & ) { return 2; }

void run()
{
    Block kept;
    memset( kept.bytes, 0, sizeof( kept.bytes ) );
    kept.bytes[5] = 'x';
    { Outer outer; }
    Counting counting;
    Sink *sink = &counting;
    char block[6] = "x";
    block[4] = 'x';
    printf( "%d %d\n", sink->put( block, sizeof( block ) ), sink->put( "x\0x", 3 ) );
    printf( "%d\n", sink->put( kept.begin(), 6 ) );

    Colour c = Green;
    printf( "%s %s %s\n", which( c ), which( Red ), which( 1.5f ) );
    printf( "%s\n", wide( 'c' ) );

    Point point( 1, 2 );
    Handle h( &point );
    h->x = 5;
    ( *h ).y += 3;
    printf( "%d %d %d\n", h->sum(), h->x, h.used );

    int grid[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
    int ( *row )[3] = grid;
    printf( "%d", sumOf( row ) );
    row++;
    printf( " %d %d\n", sumOf( row ), ( *row )[2] );
    fill( grid[0], 7 );
    int ( &first )[3] = grid[0];
    first[1] = 100;
    printf( "%d %d %d\n", grid[0][0], grid[0][1], grid[0][2] );

    int ( *f )( int ) = chosen( '2' );
    int ( *table[] )( int ) = { twice, thrice };
    printf( "%d %d %d\n", f( 4 ), chosen( '3' )( 4 ), table[1]( 5 ) );

    char text[8] = "ab";
    text[4] = 'x';
    unsigned char raw[3] = { 200, 0, 1 };
    printf( "%d %d %d\n", writeBytes( text, 5 ), writeBytes( "a\0b", 3 ), writeBoth( raw, sizeof( raw ) ) );

    Shape shape;
    const Shape fixed = { 4 };
    const Shape &seen = shape;
    printf( "%d %d %d %d\n", looks( shape ), looks( fixed ), looks( seen ), looks( Shape() ) );
}
