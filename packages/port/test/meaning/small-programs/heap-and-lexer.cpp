#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

/* a scheduler's priority heap, a ring of events, a tokenizer with lookahead, an LZ-like packer */
typedef struct { int pri; char name[12]; } task_t;
typedef struct { task_t *items; int n, room; } heap_t;

static void heap_push( heap_t *h, const char *name, int pri )
{
    if ( h->n == h->room ) {
        h->room = h->room ? h->room * 2 : 2;
        h->items = (task_t *)realloc( h->items, h->room * sizeof( task_t ) );
    }
    int i = h->n++;
    while ( i > 0 && h->items[( i - 1 ) / 2].pri > pri ) {
        h->items[i] = h->items[( i - 1 ) / 2];
        i = ( i - 1 ) / 2;
    }
    h->items[i].pri = pri;
    strncpy( h->items[i].name, name, sizeof h->items[i].name - 1 );
    h->items[i].name[ sizeof h->items[i].name - 1 ] = 0;
}

static int heap_pop( heap_t *h, task_t *out )
{
    if ( !h->n ) return 0;
    *out = h->items[0];
    task_t last = h->items[--h->n];
    int i = 0, c;
    while ( ( c = 2 * i + 1 ) < h->n ) {
        if ( c + 1 < h->n && h->items[c + 1].pri < h->items[c].pri ) c++;
        if ( last.pri <= h->items[c].pri ) break;
        h->items[i] = h->items[c];
        i = c;
    }
    h->items[i] = last;
    return 1;
}

static int by_name( const void *a, const void *b )
{
    return strcmp( ( (const task_t *)a )->name, ( (const task_t *)b )->name );
}

enum { T_END, T_NUM, T_WORD, T_STR, T_OP };
struct lexer {
    const char *p;
    int type;
    long num;
    char text[32];
};

static void next( struct lexer *l )
{
    while ( isspace( (unsigned char)*l->p ) ) l->p++;
    char *t = l->text;
    if ( !*l->p ) { l->type = T_END; *t = 0; return; }
    if ( isdigit( (unsigned char)*l->p ) ) {
        char *end;
        l->num = strtol( l->p, &end, 0 );
        l->p = end;
        l->type = T_NUM;
    } else if ( isalpha( (unsigned char)*l->p ) || *l->p == '_' ) {
        while ( isalnum( (unsigned char)*l->p ) || *l->p == '_' )
            if ( t < l->text + sizeof l->text - 1 ) *t++ = *l->p++;
            else l->p++;
        l->type = T_WORD;
    } else if ( *l->p == '"' ) {
        for ( l->p++; *l->p && *l->p != '"'; l->p++ ) {
            if ( *l->p == '\\' && l->p[1] ) {
                switch ( *++l->p ) {
                case 'n': *t++ = '\n'; break;
                case 't': *t++ = '\t'; break;
                default: *t++ = *l->p;
                }
            } else *t++ = *l->p;
        }
        if ( *l->p ) l->p++;
        l->type = T_STR;
    } else {
        *t++ = *l->p++;
        l->type = T_OP;
    }
    *t = '\0';
}

static int pack( const unsigned char *in, int n, unsigned char *out )
{
    int i = 0, o = 0;
    while ( i < n ) {
        int best = 0, from = 0;
        for ( int j = i > 255 ? i - 255 : 0; j < i; j++ ) {
            int k = 0;
            while ( i + k < n && k < 127 && in[j + k] == in[i + k] ) k++;
            if ( k > best ) { best = k; from = i - j; }
        }
        if ( best > 2 ) { out[o++] = 0x80 | best; out[o++] = from; i += best; }
        else out[o++] = in[i++] & 0x7f;
    }
    return o;
}

static int unpack( const unsigned char *in, int n, unsigned char *out )
{
    unsigned char *o = out;
    const unsigned char *end = in + n;
    while ( in < end ) {
        int c = *in++;
        if ( c & 0x80 ) {
            const unsigned char *from = o - *in++;
            for ( c &= 0x7f; c; --c ) *o++ = *from++;
        } else *o++ = c;
    }
    return o - out;
}

#define RING 4
static struct { int head, tail; struct { int type; union { int n; char c[4]; } u; } ev[RING]; } ring;
static int ring_put( int type, int n )
{
    int next_ = ( ring.head + 1 ) % RING;
    if ( next_ == ring.tail ) return -1;
    ring.ev[ring.head].type = type;
    ring.ev[ring.head].u.n = n;
    ring.head = next_;
    return 0;
}

void run()
{
    heap_t h = { 0, 0, 0 };
    const char *names[] = { "write", "read", "a-rather-long-name", "idle", "sync", 0 };
    for ( int i = 0; names[i]; i++ ) heap_push( &h, names[i], ( i * 7 ) % 5 );
    task_t t, all[8];
    int n = 0;
    while ( heap_pop( &h, &t ) ) { printf( "%d:%s ", t.pri, t.name ); all[n++] = t; }
    qsort( all, n, sizeof( task_t ), by_name );
    task_t key;
    strcpy( key.name, "read" );
    task_t *found = (task_t *)bsearch( &key, all, n, sizeof all[0], by_name );
    printf( "\n%s %d %d\n", all[0].name, found ? found->pri : -1, (int)( found - all ) );
    free( h.items );
    struct lexer l;
    l.p = " foo_1 = 0x1F + \"a\\tb\\\"c\" * 12;";
    for ( next( &l ); l.type != T_END; next( &l ) ) {
        if ( l.type == T_NUM ) printf( "<%ld>", l.num );
        else printf( "%d[%s]", l.type, l.text );
    }
    printf( "\n" );
    const char *text = "abcabcabcabcabcd the cat sat on the cat sat";
    unsigned char packed[100], back[100];
    int p = pack( (const unsigned char *)text, strlen( text ), packed );
    int u = unpack( packed, p, back );
    back[u] = 0;
    printf( "%d %d %d %s\n", (int)strlen( text ), p, u, (char *)back );
    printf( "%d %d %d %d\n", ring_put( 1, 'A' ), ring_put( 2, 0x01020304 ), ring_put( 3, 5 ), ring_put( 4, 6 ) );
    printf( "%d %d %c %d\n", ring.head, ring.tail, ring.ev[0].u.c[0], ring.ev[1].u.c[3] );
}
