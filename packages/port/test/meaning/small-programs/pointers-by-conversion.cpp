// Objects that an operator makes pointers of, where * stands before them.
#include <stdio.h>
struct Room { int n; Room( int a ) : n( a ) {} int count() const { return n; } };
struct Smart { Room *r; Smart( Room *a ) : r( a ) {} operator Room *() const { return r; } };
struct Number { int *p; Number( int *a ) : p( a ) {} operator int *() { return p; } };
template<class T> class Holder
{
public:
    Holder( T *t ) : m( t ) {}
    operator T *() const { printf( "asked " ); return m; }
private:
    T *m;
};
void run()
{
    Room room( 5 );
    Smart s( &room );
    ( *s ).n = 6;
    int k = 4;
    Number n( &k );
    *n = 9;
    *n += 1;
    Holder<Room> h( &room );
    Room &same = *h;
    same.n++;
    printf( "%d ", ( *s ).count() );
    printf( "%d ", *n );
    printf( "%d ", k );
    printf( "%d\n", ( *h ).n );
}
