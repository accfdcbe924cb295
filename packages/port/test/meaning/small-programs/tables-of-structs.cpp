// Pointers that move over a table in the condition of a loop, and arrays of arrays that memset() clears.
#include <stdio.h>
#include <string.h>

static struct Level
{
    int n;
    const char *name;
} levels[3] = { { 1, "debug" }, { 2, "info" }, { 3, "error" } };

static int levelOf( const char *name )
{
    Level *p = levels;
    do {
        if ( !strcmp( p->name, name ) )
            return p->n;
    } while ( ++p < levels + 3 );
    return -1;
}

static int steps()
{
    const Level *p = levels;
    int n = 0;
    while ( p++ != levels + 2 )
        n += p->n;
    return n;
}

static int grid[3][4];
static bool flags[2][2][2];

class Loads
{
public:
    Loads() { clear(); }
    void clear() { memset( load, 0, sizeof load ); }
    double load[2][5];
};

void run()
{
    printf( "%d %d %d %d\n", levelOf( "info" ), levelOf( "error" ), levelOf( "none" ), steps() );
    grid[1][2] = 5;
    flags[1][0][1] = true;
    printf( "%d %d\n", grid[1][2], flags[1][0][1] );
    memset( grid, 0, sizeof( grid ) );
    memset( flags, 0, sizeof flags );
    Loads loads;
    loads.load[1][1] = 3;
    printf( "%d %d %g\n", grid[1][2], flags[1][0][1], loads.load[1][1] );
    loads.clear();
    printf( "%g\n", loads.load[1][1] );
}
