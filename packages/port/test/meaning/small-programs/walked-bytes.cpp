// A QByteArray that is walked through with its iterators.
#include <stdio.h>
#include <qcstring.h>

static ulong checksum( const QByteArray &a )
{
    ulong s1 = 1, s2 = 0;
    QByteArray::ConstIterator it;
    for ( it = a.begin(); it != a.end(); ++it ) {
        s1 = ( s1 + (unsigned char)*it ) % 65521;
        s2 = ( s2 + s1 ) % 65521;
    }
    return ( s2 << 16 ) | s1;
}

static int negatives( const QByteArray &a )
{
    int n = 0;
    for ( QByteArray::ConstIterator it = a.begin(); it != a.end(); it++ )
        if ( *it < 0 )
            n++;
    return n;
}

static void invert( QByteArray &a )
{
    for ( QByteArray::Iterator it = a.begin(); it != a.end(); ++it )
        *it = ~*it;
}

static int zeros( const QByteArray &a )
{
    int n = 0;
    QByteArray::ConstIterator it = a.begin();
    const QByteArray::ConstIterator end = a.end();
    while ( it != end )
        n += *it++ == 0;
    return n;
}

int run()
{
    QByteArray a( 5 );
    for ( uint i = 0; i < a.size(); i++ )
        a[i] = i * 60;
    printf( "%lu %d %d\n", checksum( a ), negatives( a ), zeros( a ) );
    invert( a );
    for ( uint i = 0; i < a.size(); i++ )
        printf( "%d ", a[i] );
    printf( "%d %d\n", negatives( a ), zeros( a ) );
    QByteArray none;
    printf( "%lu %d\n", checksum( none ), zeros( none ) );
    return 0;
}
