#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>

/* plain C of the time: a hash table, a dynamic string, an arena, callbacks with void* */
typedef struct entry {
    char *key;
    void *value;
    struct entry *next;
} entry_t;

typedef struct {
    entry_t **slots;
    unsigned size, used;
    void (*release)( void * );
} table_t;

static unsigned hash( const char *s )
{
    unsigned h = 5381;
    while ( *s ) h = ( ( h << 5 ) + h ) ^ (unsigned char)*s++;
    return h;
}

static table_t *table_new( unsigned size, void (*release)( void * ) )
{
    table_t *t = (table_t *)malloc( sizeof( table_t ) );
    t->slots = (entry_t **)calloc( size, sizeof( entry_t * ) );
    t->size = size;
    t->used = 0;
    t->release = release;
    return t;
}

static void table_put( table_t *t, const char *key, void *value )
{
    entry_t **e = &t->slots[ hash( key ) % t->size ];
    for ( ; *e; e = &( *e )->next ) {
        if ( strcmp( ( *e )->key, key ) == 0 ) {
            if ( t->release ) t->release( ( *e )->value );
            ( *e )->value = value;
            return;
        }
    }
    *e = (entry_t *)malloc( sizeof( entry_t ) );
    ( *e )->key = strdup( key );
    ( *e )->value = value;
    ( *e )->next = NULL;
    t->used++;
}

static void *table_get( table_t *t, const char *key )
{
    entry_t *e;
    for ( e = t->slots[ hash( key ) % t->size ]; e != NULL; e = e->next )
        if ( !strcmp( e->key, key ) ) return e->value;
    return NULL;
}

static int table_remove( table_t *t, const char *key )
{
    entry_t **e = t->slots + hash( key ) % t->size;
    while ( *e ) {
        entry_t *cur = *e;
        if ( !strcmp( cur->key, key ) ) {
            *e = cur->next;
            if ( t->release ) t->release( cur->value );
            free( cur->key );
            free( cur );
            --t->used;
            return 1;
        }
        e = &cur->next;
    }
    return 0;
}

static void table_each( table_t *t, int (*fn)( const char *, void *, void * ), void *data )
{
    unsigned i;
    for ( i = 0; i < t->size; i++ ) {
        entry_t *e = t->slots[i];
        while ( e ) {
            if ( !fn( e->key, e->value, data ) ) return;
            e = e->next;
        }
    }
}

static void table_free( table_t *t )
{
    unsigned i;
    for ( i = 0; i < t->size; i++ )
        while ( t->slots[i] ) {
            entry_t *e = t->slots[i];
            t->slots[i] = e->next;
            if ( t->release ) t->release( e->value );
            free( e->key );
            free( e );
        }
    free( t->slots );
    free( t );
}

struct str { char *s; int len, room; };

static void str_add( struct str *b, const char *format, ... )
{
    va_list ap;
    char tmp[64];
    int n;
    va_start( ap, format );
    n = vsnprintf( tmp, sizeof tmp, format, ap );
    va_end( ap );
    if ( n >= (int)sizeof tmp ) n = sizeof tmp - 1;
    if ( b->len + n + 1 > b->room ) {
        b->room = ( b->len + n + 1 ) * 2;
        b->s = (char *)realloc( b->s, b->room );
    }
    memcpy( b->s + b->len, tmp, n + 1 );
    b->len += n;
}

static int released = 0;
static void drop( void *p ) { released += *(int *)p; free( p ); }
static int *boxed( int n ) { int *p = (int *)malloc( sizeof *p ); *p = n; return p; }

static int show( const char *key, void *value, void *data )
{
    struct str *b = (struct str *)data;
    str_add( b, "%s=%d;", key, *(int *)value );
    return b->len < 40;
}

static double *box2( double d ) { double *p = (double *)malloc( sizeof( double ) ); *p = d; return p; }
static int *box3( int n ) { int *p = new int; *p = n; return p; }
static int *box4( int n ) { return new int( n ); }

void run()
{
    table_t *t = table_new( 4, drop );
    const char *names[] = { "ann", "bob", "cid", "dan", "eve", "fay" };
    int i;
    for ( i = 0; i < 6; i++ ) table_put( t, names[i], boxed( i * 10 ) );
    table_put( t, "bob", boxed( 99 ) );
    printf( "%u %d %s\n", t->used, *(int *)table_get( t, "bob" ), table_get( t, "zoe" ) ? "zoe" : "nobody" );
    printf( "%d %d\n", table_remove( t, "cid" ), table_remove( t, "cid" ) );
    struct str b = { NULL, 0, 0 };
    table_each( t, show, &b );
    printf( "%s %d\n", b.s, b.len );
    free( b.s );
    table_free( t );
    printf( "%d\n", released );
    int *a = boxed( 4 );
    (*a)++;
    printf( "%d\n", *a );
    free( a );
    double *d = box2( 1.5 );
    *d *= 2;
    printf( "%g\n", *d );
    free( d );
    int *c = box3( 7 ), *e = box4( 8 );
    *c += *e;
    printf( "%d\n", *c );
    delete c; delete e;
    void *v = boxed( 3 );
    printf( "%d\n", *(int *)v );
    free( v );
}
