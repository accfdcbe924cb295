#include <stdio.h>
#include <qstring.h>
struct Header {
    int type;
    int size;
    int sum() const { return type + size; }
};
static Header table[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
int total( const Header *all, int n ) {
    int t = 0;
    for ( int i = 0; i < n; i++ ) t += ( all + i )->size + ( *( all + i ) ).type;
    return t;
}
void set( Header *h, int i ) {
    ( h + i )->size = 9;
    *( h + i + 1 ) = h[0];
}
void run() {
    Header *p = table;
    printf( "%d %d %d\n", ( p + 2 )->size, ( p + 1 )->sum(), total( table, 3 ) );
    set( table, 1 );
    printf( "%d %d\n", table[1].size, table[2].size );
    Header h = *( p + 1 );
    h.size = 1;
    printf( "%d %d\n", table[1].size, ( 1 + table )->size );
    Header *made = new Header[2];
    ( made + 1 )->type = 4;
    made->type = 3;
    printf( "%d %d\n", made[1].type, made[0].type );
    delete[] made;
    QString names[2];
    *( names + 1 ) = "x";
    printf( "%s %d\n", names[1].latin1(), ( names + 1 )->length() );
    p += 1;
    printf( "%d %d\n", ( p + 1 )->size, p->type );
}
