// Arrays from malloc(), arrays of pointers that move, and lists that are changed through a pointer to a pointer.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *names[] = { "red", "green", "blue", 0 };
static int count( const char **list ) { int n = 0; while ( *list++ ) n++; return n; }
static int find( const char *const *list, const char *what ) { for ( int i = 0; list[i]; i++ ) if ( !strcmp( list[i], what ) ) return i; return -1; }
static void show( char **list, int argc ) { for ( int i = 0; i < argc; i++ ) printf( "[%s]", list[i] ); printf( "\n" ); }
static int split( char *line, char **words, int max ) { int n = 0; char *p = strtok( line, " " ); while ( p && n < max ) { words[n++] = p; p = strtok( 0, " " ); } words[n] = 0; return n; }
static char *dup( const char *s ) { char *p = (char *)malloc( strlen( s ) + 1 ); strcpy( p, s ); return p; }
struct Node { char name[8]; int v; struct Node *next; };
static struct Node *make( const char *n, int v ) { struct Node *p = (struct Node *)malloc( sizeof( struct Node ) ); strcpy( p->name, n ); p->v = v; p->next = NULL; return p; }
static void append( struct Node **pp, struct Node *n ) { while ( *pp ) pp = &( *pp )->next; *pp = n; }
static void drop( struct Node **pp, int v ) { while ( *pp ) { if ( ( *pp )->v == v ) { struct Node *d = *pp; *pp = d->next; free( d ); } else pp = &( *pp )->next; } }
static struct Node *reverse( struct Node *h ) { struct Node *r = 0; while ( h ) { struct Node *n = h->next; h->next = r; r = h; h = n; } return r; }
static void sorted( struct Node **head, struct Node *n ) { struct Node **pp; for ( pp = head; *pp != NULL && ( *pp )->v < n->v; pp = &( *pp )->next ) ; n->next = *pp; *pp = n; }
static struct Node *buckets[4];
static void put( struct Node *n ) { struct Node **slot = &buckets[n->v % 4]; n->next = *slot; *slot = n; }
static void freeAll( char **list ) { for ( char **p = list; *p; ++p ) free( *p ); free( list ); }
void run() {
  printf( "%d %d %d\n", count( names ), find( names, "blue" ), find( names, "pink" ) );
  for ( const char **p = names; *p; ++p ) printf( "%s ", *p ); printf( "\n" );
  char line[40]; strcpy( line, "one two three" ); char *words[8]; int n = split( line, words, 7 ); show( words, n ); for ( char **w = words; *w; w++ ) printf( "%d ", (int)strlen( *w ) ); printf( "\n" );
  char *argv2[4]; argv2[0] = (char *)"prog"; argv2[1] = dup( "-v" ); argv2[2] = words[1]; argv2[3] = 0; show( argv2, 3 );
  char **copy = (char **)malloc( 4 * sizeof( char * ) ); for ( int i = 0; i < 3; i++ ) copy[i] = dup( argv2[i] ); copy[3] = NULL; copy[0][0] = 'P'; show( copy, 3 ); freeAll( copy );
  struct Node *head = 0; append( &head, make( "a", 3 ) ); append( &head, make( "b", 5 ) ); append( &head, make( "c", 3 ) ); sorted( &head, make( "d", 4 ) ); drop( &head, 5 ); for ( struct Node *p = head; p; p = p->next ) printf( "%s%d ", p->name, p->v ); head = reverse( head ); for ( struct Node *p = head; p; p = p->next ) printf( "%s ", p->name ); printf( "\n" );
  while ( head ) { struct Node *next = head->next; put( head ); head = next; } for ( int i = 0; i < 4; i++ ) for ( struct Node *p = buckets[i]; p; p = p->next ) printf( "%d:%s ", i, p->name ); printf( "\n" );
  struct Node **table = (struct Node **)calloc( 3, sizeof( struct Node * ) ); table[1] = make( "t", 9 ); printf( "%d %s\n", table[0] == 0, table[1]->name ); free( table );
  int *nums = (int *)malloc( 5 * sizeof( int ) ); for ( int i = 0; i < 5; i++ ) nums[i] = i * i; printf( "%d\n", nums[4] ); nums = (int *)realloc( nums, 10 * sizeof( int ) ); nums[9] = 7; printf( "%d %d\n", nums[3], nums[9] ); free( nums );
  const char **env = names; env += 2; printf( "%s\n", *env ); char *swap = words[0]; words[0] = words[2]; words[2] = swap; show( words, 3 );
}
