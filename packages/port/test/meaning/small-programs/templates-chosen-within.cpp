#include <stdio.h>
#include <string.h>

// Function templates of one name that call each other.
template<class T> int depth( const T & ) { return 0; }
template<class T> int depth( T *p ) { return 1 + depth( *p ); }

template<class T> struct Couple { T first, second; };

template<class T> void show( const T &t, const char *end ) { printf( "%d%s", (int)t, end ); }
template<class T> void show( const Couple<T> &p, const char *end )
{
    printf( "(" );
    show( p.first, "," );
    show( p.second, ")" );
    printf( "%s", end );
}

template<class T> T greatest( T a, T b ) { return b < a ? a : b; }
template<class T> T greatest( T a, T b, T c ) { return greatest( greatest( a, b ), c ); }

void run()
{
    int i = 1, *p = &i, **q = &p;
    printf( "%d %d %d\n", depth( i ), depth( p ), depth( q ) );
    Couple<int> one = { 1, 2 };
    Couple< Couple<int> > two = { { 3, 4 }, { 5, 6 } };
    show( 7, "\n" );
    show( one, "\n" );
    show( two, "\n" );
    printf( "%d %g\n", greatest( 4, 9, 2 ), greatest( 1.5, 0.5, 2.5 ) );
}
