// Heaps, and parts that are filled and exchanged.
#include <stdio.h>
#include <math.h>
#include <vector>
#include <string>
#include <algorithm>
#include <functional>
struct Job { int prio; std::string name; Job( int p = 0, const std::string &n = "" ) : prio( p ), name( n ) {} bool operator<( const Job &o ) const { return prio < o.prio; } };
static bool later( const Job &a, const Job &b ) { return a.name > b.name; }
static void show( const std::vector<int> &v ) { for ( unsigned i = 0; i < v.size(); i++ ) printf( "%d ", v[i] ); printf( "\n" ); }
void run()
{
    for ( int n = 0; n < 9; n++ ) {
        std::vector<int> v; for ( int i = 0; i < n; i++ ) v.push_back( i * 5 % 7 );
        std::make_heap( v.begin(), v.end() ); show( v );
        v.push_back( 4 ); std::push_heap( v.begin(), v.end() ); show( v );
        std::pop_heap( v.begin(), v.end() ); show( v ); v.pop_back();
        std::sort_heap( v.begin(), v.end() ); show( v );
    }
    int a[6] = { 3, 9, 2, 8, 1, 7 }; std::make_heap( a, a + 6, std::greater<int>() ); for ( int i = 0; i < 6; i++ ) printf( "%d ", a[i] ); printf( "\n" );
    std::vector<Job> jobs; jobs.push_back( Job( 2, "b" ) ); std::push_heap( jobs.begin(), jobs.end() ); jobs.push_back( Job( 5, "e" ) ); std::push_heap( jobs.begin(), jobs.end() ); jobs.push_back( Job( 3, "c" ) ); std::push_heap( jobs.begin(), jobs.end() );
    while ( !jobs.empty() ) { std::pop_heap( jobs.begin(), jobs.end() ); printf( "%s%d ", jobs.back().name.c_str(), jobs.back().prio ); jobs.pop_back(); } printf( "\n" );
    jobs.push_back( Job( 1, "x" ) ); jobs.push_back( Job( 2, "a" ) ); std::make_heap( jobs.begin(), jobs.end(), later ); printf( "%s\n", jobs.front().name.c_str() );
    std::fill_n( a, 3, 8 ); std::vector<int> w( 3, 1 ); std::swap_ranges( w.begin(), w.end(), a + 2 ); show( w ); for ( int i = 0; i < 6; i++ ) printf( "%d ", a[i] ); printf( "\n" );
    std::vector<int> x; std::fill_n( std::back_inserter( x ), 2, 5 ); show( x );
    double all[] = { 10, -0.3, 0, 1, 1e-310, 1e300 }; for ( int i = 0; i < 6; i++ ) { int e; double f = frexp( all[i], &e ); printf( "%.17g %d %d\n", f, e, ldexp( f, e ) == all[i] ); }
}
