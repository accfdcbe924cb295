// delete[] of what another function made, or got.
#include <stdio.h>
struct T { int n; T() : n( 0 ) {} ~T() { printf( "~%d ", n ); } };
static void drop( T *p ) { delete[] p; }
static T *make( int n ) { T *p = new T[n]; for ( int i = 0; i < n; i++ ) p[i].n = i + 1; return p; }
class Holder { T *m; public: Holder() : m( 0 ) {} ~Holder() { delete[] m; } void take( T *p ) { delete[] m; m = p; } };
template<class X> void dropAny( X *p ) { delete[] p; }
void run()
{
    T *p = new T[2]; p[0].n = 1; p[1].n = 2;
    drop( p );
    drop( make( 3 ) );
    printf( "\n" );
    { Holder h; h.take( make( 2 ) ); h.take( make( 1 ) ); }
    printf( "\n" );
    T *any = new T[2]; any[0].n = 8; any[1].n = 9; dropAny( any );
    int *numbers = new int[3]; numbers[0] = 1; dropAny( numbers );
    printf( "\n" );
    T *q = make( 2 ); delete[] q; printf( "\n" );
}
