// Tables of texts: searched, counted, reversed, in options and environments.
#include <stdio.h>
#include <string.h>
static const char *const months[] = { "Jan", "Feb", "Mar", 0 };
static int indexOf( const char *const *t, const char *s ) { const char *const *p = t; while ( *p ) { if ( !strcmp( *p, s ) ) return p - t; ++p; } return -1; }
static int countOf( const char **t ) { int n = 0; while ( *t++ ) n++; return n; }
static void reverse( const char **t, int n ) { const char **e = t + n - 1; while ( t < e ) { const char *x = *t; *t++ = *e; *e-- = x; } }
static const char **endOf( const char **t ) { while ( *t ) t++; return t; }
struct Option { const char *name; const char **values; };
static const char *colours[] = { "red", "green", 0 };
static const char *sizes[] = { "s", "m", "l", 0 };
static Option options[] = { { "colour", colours }, { "size", sizes }, { 0, 0 } };
class List { public: List() : n( 0 ) {} void add( const char *s ) { items[n++] = s; items[n] = 0; } const char **begin() { return items; } const char **end() { return items + n; } private: const char *items[8]; int n; };
class Env { public: Env( const char **e ) : vars( e ) {} const char *get( const char *name ) const { int len = strlen( name ); for ( const char **v = vars; *v; v++ ) if ( !strncmp( *v, name, len ) && ( *v )[len] == '=' ) return *v + len + 1; return 0; } private: const char **vars; };
static void print( const char *const *from, const char *const *to ) { for ( ; from != to; ++from ) printf( "%s ", *from ); printf( "\n" ); }
void run() {
    printf( "%d %d\n", indexOf( months, "Mar" ), indexOf( months, "x" ) );
    const char *w[] = { "a", "b", "c", "d", 0 };
    printf( "%d\n", countOf( w ) );
    reverse( w, 4 ); for ( const char **p = w; *p; p++ ) printf( "%s", *p ); printf( "\n" );
    printf( "%d\n", (int)( endOf( w ) - w ) );
    for ( Option *o = options; o->name; o++ ) { printf( "%s:", o->name ); for ( const char **v = o->values; *v; ++v ) printf( " %s", *v ); printf( "\n" ); }
    List l; l.add( "x" ); l.add( "y" ); for ( const char **p = l.begin(); p != l.end(); ++p ) printf( "%s,", *p ); printf( "\n" );
    const char *vars[] = { "A=1", "HOME=/h", "AB=2", 0 }; Env e( vars ); printf( "%s %s %s\n", e.get( "HOME" ), e.get( "AB" ), e.get( "B" ) ? "?" : "none" );
    print( months, months + 3 ); print( months + 1, months + 2 );
    const char *const *m = months; m += 2; printf( "%s %s\n", *m, m[-1] ); --m; printf( "%s\n", *m-- ); printf( "%s\n", *m );
    const char **lp = w; *lp = "Z"; lp[1] = "Y"; printf( "%s%s\n", w[0], w[1] );
}
