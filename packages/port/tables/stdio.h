//= {module @qt3/tools}
struct FILE;
extern FILE *stdout; //= process.stdout
extern FILE *stderr; //= process.stderr
extern FILE *stdin; //= process.stdin
//= {module ./cpp.js}
int printf( const char *format, ... );
int vprintf( const char *format, va_list args ); //= printf($1, ...$2)
int fflush( FILE *stream ); //= {omit} 0
