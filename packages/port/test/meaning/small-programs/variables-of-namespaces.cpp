// Variables and functions that a namespace only declares, and static members that name what stands behind them.
#include <stdio.h>
namespace util { extern const char *const version; extern int count; int total( int n ); struct S { static int k; }; extern int table[]; namespace in { extern double d; } }
const char *const util::version = "1.2"; int util::count = 5; int util::total( int n ) { return n + count; } int util::S::k = 7; int util::table[] = { 1, 2 }; double util::in::d = 2.5;
class Logger { static int level; static const int base; static const char *const names[]; static int table[]; static const int sum; public: enum Level { Debug, Info, Warn, Levels }; static const int Offset = 10; static int get() { return level; } static const char *name( int i ) { return names[i]; } static int at( int i ) { return table[i] + base + sum; } };
int Logger::level = Logger::Info; const int Logger::base = Offset + Warn; const char *const Logger::names[Levels] = { "debug", "info" }; int Logger::table[] = { Warn, Offset, base }; const int Logger::sum = base * 2 + get();
void run()
{
    util::count++; printf( "%s %d %d %d %d %g\n", util::version, util::count, util::total( 1 ), util::S::k, util::table[1], util::in::d );
    printf( "%d %s %d %d %d\n", Logger::get(), Logger::name( 1 ), Logger::name( 2 ) == 0, Logger::at( 0 ), Logger::at( 2 ) );
}
