// What C++ reaches by a namespace beside variables and parameters that have the same name.
#include <stdio.h>
namespace util {
    int level = 1;
    int limit() { return 9; }
    namespace deep { int level = 2; int twice( int x ) { return 2 * x; } }
    enum Mode { Off, On };
    const int Max = 5;
}
namespace other { int level = 30; int limit() { return 90; } }
struct Config {
    static int level;
    int Max;
    Config( int limit ) : Max( util::limit() - limit ) {}
    int get() { return Max + util::Max; }
    int limit() { return util::limit() + 1; }
    int sum( int level ) { return level + util::level + util::deep::level + Config::level; }
};
int Config::level = 4;
static int add( int limit ) { return limit + util::limit() + other::limit(); }
void run()
{
    int level = 3;
    printf( "%d %d %d %d %d\n", util::level, level, util::deep::level, other::level, Config::level );
    util::level = 11;
    util::deep::level++;
    level--;
    printf( "%d %d %d\n", util::level, level, util::deep::level );
    Config c( 2 );
    printf( "%d %d %d %d\n", c.get(), c.limit(), c.sum( 100 ), add( 1 ) );
    {
        int Max = 7, On = 5;
        printf( "%d %d %d %d\n", Max, util::Max, On, util::On );
    }
    int twice = util::deep::twice( 4 );
    printf( "%d %d\n", twice, util::deep::twice( twice ) );
    for ( int level = 0; level < 1; level++ ) printf( "%d %d\n", level, util::level );
    while ( int level = util::level - 10 ) { printf( "%d %d\n", level, util::level-- ); }
    try { throw 8; } catch ( int level ) { printf( "%d %d\n", level, util::level ); }
}
