struct Bits {
    uint low : 3;
    int signed_ : 5;
    bool flag : 1;
    uint wide : 17;
    ushort rest : 6;
};

union Value {
    int i;
    uint u;
    uchar bytes[4];
    ushort halves[2];
    float f;
};

struct Variant {
    enum Kind { None, Int, Text, Pair = 7 };
    Kind kind;
    union {
        int number;
        char text[8];
        struct {
            short a, b;
        } pair;
    } data;
};

enum Colour { Red, Green = 5, Blue, Mask = 0xff, Negative = -3 };
enum Flags { ReadOnly = 1, WriteOnly = 2, Append = 4, All = ReadOnly | WriteOnly | Append };

struct Small {
    uchar a;
    short b;
    char c[3];
};

static int which( int ) { return 1; }
static int which( uint ) { return 2; }
static int which( long ) { return 3; }
static int which( double ) { return 4; }
static int which( char ) { return 5; }
static int which( uchar ) { return 6; }
static int which( bool ) { return 7; }
static int which( short ) { return 8; }
static int which( Q_LLONG ) { return 9; }
static int which( const char * ) { return 10; }
static int which( Colour ) { return 11; }
static int which( ulong ) { return 12; }
static int which( Q_ULLONG ) { return 13; }
static int which( ushort ) { return 14; }
static int which( signed char ) { return 15; }
static int which( float ) { return 16; }

static uchar low( int n ) { return n; }
static signed char sign( int n ) { return n; }
static ushort half( uint n ) { return n; }
static bool any( int n ) { return n; }
static uint wrap( int n ) { return n; }
static int back( uint n ) { return n; }
static float real32( double d ) { return d; }

static uint rotate( uint v, int n ) { return v << ( n & 31 ) | v >> ( ( 32 - n ) & 31 ); }

static ushort checksum( const uchar *p, int n ) {
    uint s = 0;
    for ( int i = 0; i + 1 < n; i += 2 ) s += p[i] << 8 | p[i + 1];
    while ( s >> 16 ) s = ( s & 0xffff ) + ( s >> 16 );
    return ~s;
}

static int bitsOf( uint v ) {
    int n = 0;
    for ( ; v; v &= v - 1 ) n++;
    return n;
}
