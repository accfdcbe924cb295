// Functions of objects, made of those of their class.
#include <stdio.h>
#include <vector>
#include <algorithm>
#include <functional>
struct S { int n; S( int i = 0 ) : n( i ) {} void show() { printf( "<%d>", n ); } bool big() const { return n > 2; } int twice() const { return n * 2; } virtual ~S() {} virtual void v() { printf( "S" ); } };
struct D : S { D( int i ) : S( i ) {} void v() { printf( "D" ); } };
void run()
{
    std::vector<S> s; s.push_back( S( 1 ) ); s.push_back( S( 3 ) );
    std::for_each( s.begin(), s.end(), std::mem_fun_ref( &S::show ) );
    printf( "%d\n", (int)std::count_if( s.begin(), s.end(), std::mem_fun_ref( &S::big ) ) );
    std::vector<S *> p; p.push_back( new S( 5 ) ); p.push_back( new D( 6 ) );
    std::for_each( p.begin(), p.end(), std::mem_fun( &S::v ) ); std::for_each( p.begin(), p.end(), std::mem_fun( &S::show ) ); printf( "\n" );
    std::vector<int> v( 2 ); std::transform( s.begin(), s.end(), v.begin(), std::mem_fun_ref( &S::twice ) ); printf( "%d %d\n", v[0], v[1] );
    std::vector<S *>::iterator it = std::find_if( p.begin(), p.end(), std::mem_fun( &S::big ) ); printf( "%d\n", ( *it )->n ); 
}
