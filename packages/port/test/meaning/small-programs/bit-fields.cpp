// Bit fields: what is stored is cut to their width, with and without a sign, in structs that are copied, counted and computed with.
#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>

enum Level { Low, Middle, High, Top };

struct Header
{
    uint version : 4;
    uint length : 4;
    int delta : 3;
    uchar flags : 5;
    bool last : 1;
    Level level : 2;
    ushort port : 12;
    short back : 9;
    uint : 4;
    uint whole : 32;
    int id;
};

class Options
{
public:
    Options( int n = 0 ) : m_count( n ), m_mode( n * 3 ), m_on( n & 1 ) {}
    void add( int n ) { m_count += n; m_on = !m_on; }
    uint count() const { return m_count; }
    int mode() const { return m_mode; }
    bool isOn() const { return m_on; }
    bool operator==( const Options &o ) const { return m_count == o.m_count && m_mode == o.m_mode; }

private:
    uint m_count : 3;
    int m_mode : 4;
    uint m_on : 1;
};

static int kind( uint ) { return 1; }
static int kind( int ) { return 2; }
static int sum( const Header &h ) { return h.version + h.length + h.delta; }

void run()
{
    Header h = { 17, 3, 5, 33, TRUE, Top, 5000, -300, 7, 1 };
    printf( "%d %d %d %d %d %d %d %d %u %d\n", h.version, h.length, h.delta, h.flags, h.last, h.level, h.port, h.back, h.whole, h.id );
    h.version = 15;
    h.version++;
    h.length--;
    --h.length;
    h.length -= 2;
    printf( "%d %d\n", h.version, h.length );
    for ( int i = 0; i < 9; i++ ) {
        h.delta += 1;
        printf( "%d ", h.delta );
    }
    h.delta = h.length = 30;
    int old = h.delta++;
    printf( "\n%d %d %d\n", old, h.delta, h.length );
    h.flags |= 0x7f;
    h.flags <<= 1;
    h.flags ^= 1;
    h.port = ~0;
    h.back = 255 + 1;
    h.whole = 0;
    h.whole--;
    printf( "%d %d %d %u\n", h.flags, h.port, h.back, h.whole );
    printf( "%d %d %d %d\n", ~h.length, -h.length, h.length - 20 < 0, h.whole - 1 > 5 );
    printf( "%d %d %d %d\n", kind( h.version ), kind( h.version + 0 ), kind( h.delta ), kind( h.whole + 0 ) );
    h.level = Low;
    h.level = (Level)( h.level + 2 );
    printf( "%d %d\n", h.level == High, sum( h ) );
    double d = h.version = 20;
    h.length = 7.9;
    Q_ULLONG big = Q_ULLONG( 1 ) << 35 | 9;
    h.delta = big;
    printf( "%g %d %d\n", d, h.length, h.delta );
    Header copy = h;
    copy.version += 13;
    h = copy;
    copy.version = 0;
    printf( "%d %d\n", h.version, copy.version );
    int n = h.version < 2 ? h.version : h.length;
    printf( "%d %s\n", n, QString::number( h.length ).latin1() );
    QValueList<Options> all;
    for ( int i = 0; i < 6; i++ ) all << Options( i * 3 );
    all[1].add( 6 );
    for ( QValueList<Options>::Iterator it = all.begin(); it != all.end(); ++it ) {
        ( *it ).add( 5 );
        printf( "%u %d %d|", ( *it ).count(), ( *it ).mode(), ( *it ).isOn() );
    }
    printf( "%d\n", all[0] == all[1] );
}
