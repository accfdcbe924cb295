// Parts of lists that move, sorted values of two sets, and lists that grow by others.
#include <algorithm>
#include <list>
#include <set>
#include <string>
#include <vector>
#include <stdio.h>
static void show( const std::list<int> &l ) { for ( std::list<int>::const_iterator i = l.begin(); i != l.end(); ++i ) printf( "%d ", *i ); printf( "\n" ); }
static void show( const std::vector<std::string> &v ) { for ( size_t i = 0; i < v.size(); i++ ) printf( "%s ", v[i].c_str() ); printf( "\n" ); }
void run() {
    std::list<int> a, b;
    for ( int i = 0; i < 4; i++ ) { a.push_back( i ); b.push_back( 10 + i ); }
    std::list<int>::iterator it = a.begin();
    ++it;
    a.splice( a.end(), b );
    show( a );
    printf( "%d\n", (int)b.size() );
    b.splice( b.begin(), a, a.begin(), it );
    show( a );
    show( b );
    int more[] = { 7, 8, 9 };
    a.insert( a.begin(), more, more + 3 );
    a.insert( it, b.begin(), b.end() );
    a.insert( a.end(), 2, 5 );
    show( a );
    a.sort();
    b.push_back( 6 );
    a.merge( b );
    show( a );
    printf( "%d\n", (int)b.size() );
    const char *x[] = { "a", "c", "e" };
    std::set<std::string> first( x, x + 3 ), second;
    second.insert( "c" );
    second.insert( "d" );
    std::vector<std::string> both, all, rest;
    std::set_intersection( first.begin(), first.end(), second.begin(), second.end(), std::back_inserter( both ) );
    std::set_union( first.begin(), first.end(), second.begin(), second.end(), std::back_inserter( all ) );
    std::set_difference( first.begin(), first.end(), second.begin(), second.end(), std::back_inserter( rest ) );
    show( both );
    show( all );
    show( rest );
    second.insert( all.begin(), all.end() );
    printf( "%d\n", (int)std::includes( second.begin(), second.end(), first.begin(), first.end() ) );
    all.insert( all.begin() + 1, 2, "m" );
    show( all );
}
