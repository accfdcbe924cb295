// A ring of bytes that grows, with indices that wrap around, and memcpy() in two parts.
#include <stdio.h>
#include <string.h>

class Ring {
public:
    explicit Ring( unsigned capacity = 8 ) : m_size( capacity ), m_head( 0 ), m_tail( 0 ), m_used( 0 ) { m_data = new char[capacity]; memset( m_data, '.', capacity ); }
    ~Ring() { delete [] m_data; }
    unsigned used() const { return m_used; }
    unsigned space() const { return m_size - m_used; }
    void write( const char *p, unsigned n )
    {
        if ( n > space() ) grow( m_used + n );
        unsigned first = m_size - m_head < n ? m_size - m_head : n;
        memcpy( m_data + m_head, p, first );
        memcpy( m_data, p + first, n - first );
        m_head = ( m_head + n ) % m_size;
        m_used += n;
    }
    unsigned read( char *p, unsigned n )
    {
        if ( n > m_used ) n = m_used;
        for ( unsigned i = 0; i < n; i++ ) {
            p[i] = m_data[m_tail];
            if ( ++m_tail == m_size ) m_tail = 0;
        }
        m_used -= n;
        return n;
    }
    int find( char c ) const
    {
        for ( unsigned i = 0; i < m_used; ++i )
            if ( m_data[( m_tail + i ) % m_size] == c ) return i;
        return -1;
    }
    void dump() const { printf( "[%.*s] head %u tail %u used %u\n", (int)m_size, m_data, m_head, m_tail, m_used ); }

private:
    Ring( const Ring & );
    void grow( unsigned least )
    {
        unsigned size = m_size;
        while ( size < least ) size *= 2;
        char *data = new char[size];
        memset( data, '.', size );
        unsigned n = m_used;
        read( data, n );
        delete [] m_data;
        m_data = data;
        m_size = size;
        m_tail = 0;
        m_head = n % size;
        m_used = n;
    }
    char *m_data;
    unsigned m_size, m_head, m_tail, m_used;
};

void run()
{
    Ring r;
    char out[64];
    r.write( "abcdef", 6 );
    r.dump();
    unsigned n = r.read( out, 4 );
    out[n] = 0;
    printf( "%u %s\n", n, out );
    r.write( "ghijk", 5 );
    r.dump();
    printf( "find %d %d\n", r.find( 'i' ), r.find( 'a' ) );
    r.write( "lines\nand more", 14 );
    r.dump();
    int end;
    while ( ( end = r.find( '\n' ) ) >= 0 ) {
        n = r.read( out, end + 1 );
        out[n - 1] = '\0';
        printf( "line <%s>\n", out );
    }
    n = r.read( out, sizeof out );
    printf( "%u %.*s %u\n", n, n, out, r.space() );
}
