// for_each() with functions that set what they get.
#include <algorithm>
#include <list>
#include <string>
#include <vector>
#include <ctype.h>
#include <stdio.h>
static void grow( int &n ) { n += 2; }
static void lower( char &c ) { c = tolower( c ); }
static void quote( std::string &s ) { s = "'" + s + "'"; }
static void twice( std::string &s ) { s.append( s ); }
void run() {
    std::vector<int> v( 3, 1 );
    std::for_each( v.begin() + 1, v.end(), grow );
    printf( "%d %d %d\n", v[0], v[1], v[2] );
    int raw[] = { 5, 6 };
    std::for_each( raw, raw + 2, grow );
    printf( "%d %d\n", raw[0], raw[1] );
    std::string s = "ABC Def";
    std::for_each( s.begin(), s.end(), lower );
    printf( "%s\n", s.c_str() );
    std::list<std::string> l;
    l.push_back( "x" );
    l.push_back( "y" );
    std::for_each( l.begin(), l.end(), quote );
    std::for_each( l.begin(), l.end(), twice );
    printf( "%s %s\n", l.front().c_str(), l.back().c_str() );
}
