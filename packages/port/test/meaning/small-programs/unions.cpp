// Unions of numbers: bytes of a float and of a whole number, flags in a byte, registers, variants without a name, copies.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qvaluelist.h>

union Word
{
    float real;
    uint bits;
    int whole;
    uchar bytes[4];
    ushort halves[2];
    char sign;
};

union Double { double real; uchar bytes[8]; Q_ULLONG bits; };

union Address
{
    uint ip;
    struct { uchar a, b, c, d; } parts;
    struct { ushort low; ushort high; } halves;
};

union Flags
{
    struct
    {
        uint version : 4;
        uint length : 4;
        uint urgent : 1;
        int offset : 3;
        bool last : 1;
        uint rest : 19;
    } fields;
    uint all;
    uchar bytes[4];
};

struct Value
{
    enum Kind { None, Int, Real, Text };
    Kind kind;
    union
    {
        int number;
        float real;
        char text[8];
    };
    int used;
    Value() : kind( None ), number( 0 ), used( 1 ) {}
    Value( int n ) : kind( Int ), number( n ), used( 2 ) {}
    Value( const char *s ) : kind( Text ), used( 3 ) { strncpy( text, s, 7 ); text[7] = 0; }
    void setReal( float f ) { kind = Real; real = f; }
    void show() const
    {
        switch ( kind ) {
        case Int: printf( "int %d %d\n", number, used ); break;
        case Real: printf( "real %g %x\n", real, number ); break;
        case Text: printf( "text %s %d\n", text, used ); break;
        default: printf( "none %d\n", number );
        }
    }
};

struct Register { Register() { r.x = 0; } union { ushort x; struct { uchar l, h; } b; } r; int id; };

static uint swapped( uint n )
{
    Word from, to;
    from.bits = n;
    for ( int i = 0; i < 4; i++ )
        to.bytes[i] = from.bytes[3 - i];
    return to.bits;
}

static int isLittleEndian()
{
    union { short s; char c[2]; } u;
    u.s = 0x0102;
    return u.c[0] == 2;
}

static float inverse( float x )
{
    union { float f; int i; } u;
    u.f = x;
    u.i = 0x5f3759df - ( u.i >> 1 );
    return u.f * ( 1.5f - 0.5f * x * u.f * u.f );
}

static void fill( uchar *p, int n ) { while ( n-- > 0 ) { *p += n + 1; p++; } }
static void twice( int &n ) { n ^= 0x50505; }

void run()
{
    Word w;
    w.bits = 0;
    w.real = 1.5f;
    printf( "%x %d %d %d %d\n", w.bits, w.bytes[3], w.halves[1], w.sign, w.whole );
    w.bytes[3] = 0xc0;
    w.halves[0] = 0xffff;
    printf( "%g %d %x %d\n", w.real, w.whole, w.bits, w.sign );
    w.sign++;
    w.whole -= 5;
    w.bits ^= 0x80000000u;
    printf( "%x %g\n", w.bits, w.real );
    Word copy = w;
    copy.bytes[0] = 9;
    printf( "%x %x\n", w.bits, copy.bits );
    w = copy;
    fill( w.bytes, 4 );
    twice( w.whole );
    Word *p = &w;
    p->halves[1] += 3;
    int &r = p->whole;
    r++;
    printf( "%x %x\n", w.bits, copy.bits );
    memset( &w, 0, sizeof( w ) );
    memcpy( copy.bytes, "abc", 4 );
    printf( "%x %x %d %d\n", w.bits, copy.bits, (int)sizeof( Word ), (int)sizeof( Value ) );
    Word listed = { 2.0f }, none = { 0 };
    Word all[3] = { { 1.0f }, { -1.0f } };
    printf( "%x %x %x %x %x\n", listed.bits, none.bits, all[0].bits, all[1].bits, all[2].bits );

    Double d;
    d.real = -2.5;
    int sum = 0;
    for ( uint i = 0; i < sizeof( d.bytes ); i++ ) sum += d.bytes[i];
    d.bits |= 1;
    printf( "%d %d %d\n", sum, (int)( d.bits >> 52 ), d.real == -2.5 );

    Address a;
    a.ip = 0;
    a.parts.a = 127;
    a.parts.d = 1;
    a.halves.high |= 0x0200;
    printf( "%x %d.%d.%d.%d\n", a.ip, a.parts.a, a.parts.b, a.parts.c, a.parts.d );
    Address b = a;
    b.parts.b++;
    a.parts = b.parts;
    b.ip = 0;
    printf( "%x %x\n", a.ip, b.ip );

    Flags f;
    f.all = 0;
    f.fields.version = 20;
    f.fields.length = 5;
    f.fields.offset = -3;
    f.fields.last = TRUE;
    f.fields.rest = 0x7ffff;
    printf( "%x %d %u %d %d %u\n", f.all, f.bytes[0], f.fields.version, f.fields.offset, f.fields.last, f.fields.rest );
    f.bytes[0] = 0xa7;
    f.fields.offset++;
    f.fields.length += 9;
    f.fields.last = f.fields.version > 6;
    printf( "%x %u %u %d\n", f.all, f.fields.version, f.fields.length, f.fields.offset );

    QValueList<Value> list;
    list << Value() << Value( -7 ) << Value( "some text" );
    Value v;
    v.setReal( 0.5f );
    list << v;
    v.number = 0x41200000;
    list << v;
    v.show();
    for ( QValueList<Value>::Iterator it = list.begin(); it != list.end(); ++it ) ( *it ).show();

    Register reg;
    reg.r.b.h = 0x12;
    reg.r.b.l = 0x34;
    Register other = reg;
    other.r.x += 0x100;
    printf( "%x %x %x\n", reg.r.x, other.r.x, other.r.b.h );
    printf( "%x %d %.4f\n", swapped( 0x11223344 ), isLittleEndian(), inverse( 4.0f ) );
}
