// std::swap() of structs, elements and pointers.
#include <stdio.h>
#include <algorithm>
#include <string>
#include <vector>
struct Item { int id; std::string name; Item( int i = 0, const char *n = "" ) : id( i ), name( n ) {} };
void run() {
    Item a( 1, "one" ), b( 2, "two" );
    Item *pa = &a;
    std::swap( a, b );
    printf( "%d %s %d %s %d\n", a.id, a.name.c_str(), b.id, b.name.c_str(), pa->id );
    Item arr[3] = { Item( 1 ), Item( 2 ), Item( 3 ) };
    std::swap( arr[0], arr[2] ); printf( "%d %d\n", arr[0].id, arr[2].id );
    std::vector<Item> vi; vi.push_back( a ); vi.push_back( b ); std::swap( vi[0], vi[1] ); printf( "%d %d\n", vi[0].id, vi[1].id );
    int n[4] = { 1, 2, 3, 4 }; for ( int i = 0, j = 3; i < j; i++, j-- ) std::swap( n[i], n[j] ); printf( "%d%d%d%d\n", n[0], n[1], n[2], n[3] );
    Item *p = &a, *q = &b; std::swap( p, q ); printf( "%d %d\n", p->id, q->id ); std::swap( *p, *q ); printf( "%d %d\n", p->id, a.id );
}
