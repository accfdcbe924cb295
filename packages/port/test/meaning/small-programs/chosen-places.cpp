#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>
struct Record { int n; QString s; };
void texts() {
    bool f = false;
    QString s( "abc" ), t( "defg" ), u;
    ( f ? s : t ).remove( 0, 1 );
    ( f ? s : t )[0] = 'X';
    ( f ? s : t ) += "!";
    printf( "%s %s\n", s.latin1(), t.latin1() );
    ( f ? s : t ).append( "1" ).append( "2" );
    ( f ? s : t ).truncate( 5 );
    ( f ? s : u ) = "q";
    ( s.isEmpty() ? s : u ).prepend( "p" );
    printf( "%s %s %s\n", s.latin1(), t.latin1(), u.latin1() );
    ( s += "a" ) += "b";
    ( u = "x" ).append( "y" );
    QString &chosen = f ? s : u;
    chosen = "new";
    printf( "%s %s\n", s.latin1(), u.latin1() );
}
void objects() {
    Record x, y;
    x.n = 1;
    y.n = 2;
    bool f = true;
    ( f ? x : y ).n = 7;
    ( f ? x.s : y.s ) = "z";
    printf( "%d %s\n", x.n, x.s.latin1() );
    ( f ? x : y ) = Record( y );
    printf( "%d %d\n", x.n, x.s.isEmpty() );
    QValueList<int> l, m;
    ( f ? l : m ) << 3 << 4;
    ( f ? l : m )[0] = 9;
    printf( "%d %d %d\n", l.count(), m.count(), l[0] );
}
void numbers() {
    int x = 1, y = 2;
    bool a = true;
    ( a ? x : y ) = 5;
    ( !a ? x : y ) += 3;
    ( a ? x : y )++;
    int k = ( a ? x : y ) = 9;
    printf( "%d %d %d\n", x, y, k );
    unsigned char c = 250, d = 2;
    ( a ? c : d ) += 10;
    ++( y == 5 ? d : c );
    int odd = 0, even = 0;
    for ( int i = 0; i < 5; i++ ) ( i % 2 ? odd : even ) += i;
    printf( "%d %d %d %d\n", c, d, odd, even );
    int at[3] = { 1, 2, 3 };
    int head = 1;
    ++head %= 3;
    int next = ++head %= 3;
    printf( "%d %d\n", head, next );
    ( head = 7 ) -= 10;
    unsigned u = 3;
    ( u -= 5 ) /= 2;
    ( c += 3 ) <<= 7;
    ( at[x - 9] += 4 ) |= 8;
    printf( "%d %u %d %d\n", head, u, c, at[0] );
}
void run() {
    texts();
    objects();
    numbers();
}
