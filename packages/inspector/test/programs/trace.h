// The functions of the oracle's trace.h.
#include <stdio.h>
#include <stdarg.h>
static void trace( const char *fmt, ... )
{
    va_list ap; va_start( ap, fmt ); vprintf( fmt, ap ); va_end( ap ); printf( "\n" ); fflush( stdout );
}
