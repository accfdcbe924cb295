//= {module @qt3/tools}
struct FILE { //= {type NodeJS.WriteStream}
};
extern FILE *stdout; //= process.stdout
extern FILE *stderr; //= process.stderr
extern FILE *stdin; //= {none: stdin: read with a QFile that was opened with open( IO_ReadOnly, 0 )}
//= {module ./cpp.js}
int printf( const char *format, ... );
int vprintf( const char *format, va_list args ); //= printf($1, ...$2)
int fflush( FILE *stream ); //= {omit} 0
int puts( const char *s ); //= printf('%s\n', $1)
int putchar( int c ); //= printf('%c', $1)
int fprintf( FILE *stream, const char *format, ... );
int sprintf( char *buffer, const char *format, ... ); //= {from @qt3/tools sprintf} {bytes} sprintf($*)
int snprintf( char *buffer, size_t size, const char *format, ... ); //= {from @qt3/tools snprintf} {bytes} snprintf($*)
int sscanf( const char *s, const char *format, ... ); //= {from @qt3/tools sscanf} {bytes} sscanf($*)
void perror( const char *s ); //= {look: perror() without errno} process.stderr.write(`${$1}\n`)
#include "stdarg.h"
