// What <cfloat>, <cstddef> and <cstdarg> declare.
#include <cfloat>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
static void print( const char *format, ... )
{
    char text[80];
    va_list list;
    va_start( list, format );
    vsnprintf( text, sizeof text, format, list );
    va_end( list );
    printf( "%s\n", text );
}
void run()
{
    double least = DBL_MAX;
    float f = FLT_MAX;
    const char *a = "abcdef";
    const char *b = a + 3;
    ptrdiff_t d = b - a;
    for ( int i = 0; i < 2; ++i )
        if ( i - 1 < least )
            least = i - 1;
    print( "%g %g %g %d %d %d", least, f, DBL_EPSILON, FLT_DIG, (int)d, b == NULL );
}
