//= {module ./cpp.js}
struct FILE { //= {type FILE}
};
extern FILE *stdout; //= process.stdout
extern FILE *stderr; //= process.stderr
extern FILE *stdin;
int printf( const char *format, ... );
int vprintf( const char *format, va_list args ); //= printf($1, ...$2)
int fflush( FILE *stream ); //= {omit} 0
int puts( const char *s ); //= printf('%s\n', $1)
int putchar( int c ); //= printf('%c', $1)
int fprintf( FILE *stream, const char *format, ... );
int sprintf( char *buffer, const char *format, ... ); //= {from @qt3/tools sprintf} {bytes} sprintf($*)
int snprintf( char *buffer, size_t size, const char *format, ... ); //= {from @qt3/tools snprintf} {bytes} snprintf($*)
int sscanf( const char *s, const char *format, ... ); //= {from @qt3/tools sscanf} {bytes} sscanf($*)
int fscanf( FILE *file, const char *format, ... ); //= {bytes}
int scanf( const char *format, ... ); //= {from ./cpp.js fscanf stdin} {bytes} fscanf(stdin, $*)
void perror( const char *s ); //= {look: perror() without errno} process.stderr.write(`${$1}\n`)
#include "stdarg.h"
FILE *fopen( const char *path, const char *mode );
int vfprintf( FILE *stream, const char *format, va_list args ); //= {from ./cpp.js fprintf} fprintf($1, $2, ...$3)
int vsprintf( char *buffer, const char *format, va_list args ); //= {from @qt3/tools sprintf} {bytes} sprintf($1, $2, ...$3)
int vsnprintf( char *buffer, size_t size, const char *format, va_list args ); //= {from @qt3/tools snprintf} {from ./cpp.js textOf} {bytes} snprintf($1, $2, textOf($3), ...$4)
int fclose( FILE *file );
char *fgets( char *buffer, int size, FILE *file );
int fputs( const char *text, FILE *file );
int fputc( int c, FILE *file ); //= {from ./cpp.js fputs} fputs(String.fromCharCode($1 & 0xff), $2)
int putc( int c, FILE *file ); //= {from ./cpp.js fputs} fputs(String.fromCharCode($1 & 0xff), $2)
int fgetc( FILE *file );
int getc( FILE *file ); //= {from ./cpp.js fgetc} fgetc($1)
int getchar(); //= {from ./cpp.js fgetc stdin} fgetc(stdin)
void setbuf( FILE *file, char *buffer ); //= {omit} 0
void setlinebuf( FILE *file ); //= {omit} 0
int setvbuf( FILE *file, char *buffer, int mode, size_t size ); //= {omit} 0
int ungetc( int c, FILE *file );
int feof( FILE *file );
int ferror( FILE *file );
int fileno( FILE *file );
size_t fread( void *buffer, size_t size, size_t count, FILE *file );
size_t fwrite( const void *data, size_t size, size_t count, FILE *file );
int fseek( FILE *file, long offset, int whence );
long ftell( FILE *file );
void rewind( FILE *file ); //= {from ./cpp.js fseek} fseek($1, 0, 0)
int remove( const char *path ); //= {from ./cpp.js pathOf posix} {from node:fs unlinkSync} posix(() => unlinkSync(pathOf($1)))
int rename( const char *from, const char *to ); //= {from ./cpp.js pathOf posix} {from node:fs renameSync} posix(() => renameSync(pathOf($1), pathOf($2)))
extern const int EOF; //= -1
//= {module}
extern const int SEEK_SET; //= 0 /* SEEK_SET */
extern const int SEEK_CUR; //= 1 /* SEEK_CUR */
extern const int SEEK_END; //= 2 /* SEEK_END */
extern const int _IOFBF; //= 0 /* _IOFBF */
extern const int _IOLBF; //= 1 /* _IOLBF */
extern const int _IONBF; //= 2 /* _IONBF */
