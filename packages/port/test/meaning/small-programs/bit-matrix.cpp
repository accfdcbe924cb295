// A matrix of bits in words: set, clear, flip, transpose, a game of life, and the bits of bytes counted.
#include <stdio.h>
#include <string.h>

class BitMatrix {
public:
    BitMatrix( int w, int h ) : w( w ), h( h ), stride( ( w + 31 ) / 32 ) { words = new unsigned int[stride * h]; memset( words, 0, stride * h * sizeof( unsigned int ) ); }
    BitMatrix( const BitMatrix &o ) : w( o.w ), h( o.h ), stride( o.stride )
    {
        words = new unsigned int[stride * h];
        for ( int i = 0; i < stride * h; i++ ) words[i] = o.words[i];
    }
    BitMatrix &operator=( const BitMatrix &o )
    {
        if ( this == &o ) return *this;
        delete [] words;
        w = o.w; h = o.h; stride = o.stride;
        words = new unsigned int[stride * h];
        for ( int i = 0; i < stride * h; i++ ) words[i] = o.words[i];
        return *this;
    }
    ~BitMatrix() { delete [] words; }
    bool get( int x, int y ) const { return words[y * stride + ( x >> 5 )] & ( 1u << ( x & 31 ) ); }
    void set( int x, int y, bool on = true )
    {
        unsigned int &word = words[y * stride + x / 32];
        if ( on ) word |= 1u << x % 32; else word &= ~( 1u << x % 32 );
    }
    void flip( int x, int y ) { words[y * stride + x / 32] ^= 1u << ( x % 32 ); }
    int count() const
    {
        int n = 0;
        for ( int i = 0; i < stride * h; i++ ) for ( unsigned int v = words[i]; v; v &= v - 1 ) n++;
        return n;
    }
    bool operator()( int x, int y ) const { return x >= 0 && y >= 0 && x < w && y < h && get( x, y ); }
    bool operator==( const BitMatrix &o ) const
    {
        if ( w != o.w || h != o.h ) return false;
        for ( int y = 0; y < h; y++ ) for ( int x = 0; x < w; x++ ) if ( get( x, y ) != o.get( x, y ) ) return false;
        return true;
    }
    BitMatrix transposed() const
    {
        BitMatrix r( h, w );
        for ( int y = 0; y < h; y++ ) for ( int x = 0; x < w; x++ ) r.set( y, x, get( x, y ) );
        return r;
    }
    void print() const
    {
        for ( int y = 0; y < h; y++ ) {
            for ( int x = 0; x < w; x++ ) putchar( get( x, y ) ? '#' : '.' );
            putchar( '\n' );
        }
    }
    int width() const { return w; }
    int height() const { return h; }

private:
    int w, h, stride;
    unsigned int *words;
};

static BitMatrix step( const BitMatrix &m )
{
    BitMatrix next = m;
    for ( int y = 0; y < m.height(); y++ )
        for ( int x = 0; x < m.width(); x++ ) {
            int n = 0;
            for ( int dy = -1; dy <= 1; dy++ ) for ( int dx = -1; dx <= 1; dx++ ) if ( dx || dy ) n += m( x + dx, y + dy );
            next.set( x, y, n == 3 || ( n == 2 && m.get( x, y ) ) );
        }
    return next;
}

void run()
{
    BitMatrix m( 40, 4 );
    m.set( 31, 1 ); m.set( 32, 1 ); m.set( 33, 1 ); m.set( 0, 0 ); m.flip( 39, 3 ); m.flip( 0, 0 ); m.set( 39, 3, false );
    m.print();
    BitMatrix n = step( m );
    n.print();
    printf( "%d %d %d %d\n", m.count(), n.count(), m == n, step( n ) == m );
    BitMatrix t = n.transposed();
    printf( "%d x %d, %d\n", t.width(), t.height(), t( 0, 32 ) );
    t = t.transposed();
    printf( "%d\n", t == n );
    unsigned char b = 0xa5, reversed = 0;
    for ( int i = 0; i < 8; i++ ) reversed |= ( ( b >> i ) & 1 ) << ( 7 - i );
    printf( "%02x %02x %02x\n", b, reversed, (unsigned char)( b << 3 | b >> 5 ) );
}
