// Tables of tables of texts and of numbers: pointers among others, each of which leads to an array.
#include <stdio.h>
#include <string.h>
static const char *de[] = { "eins", "zwei", 0 };
static const char *en[] = { "one", "two", 0 };
static const char **tables[] = { de, en, 0 };
static const char **pick( const char *lang ) { return strcmp( lang, "de" ) == 0 ? de : en; }
static int count( const char **words ) { int n = 0; while ( words[n] ) n++; return n; }
void more();
void run() {
  for ( int i = 0; tables[i]; i++ ) for ( int k = 0; tables[i][k]; k++ ) printf( "%s ", tables[i][k] );
  printf( "%s %d\n", pick( "de" )[1], count( tables[1] ) );
  const char ***t = tables; printf( "%s\n", t[1][0] ); t++; printf( "%s\n", ( *t )[1] );
  const char **row = tables[0]; row++; printf( "%s\n", *row ); more();
}
static int first[] = { 1, 2, 3 }, other[] = { 4, 5, 6, 7 };
static int *numbers[] = { first, other };
void more() {
  int *p = numbers[1]; p++; ( *p )++; printf( "%d %d\n", *p, other[1] );
  int n = 0; for ( int *r = numbers[1]; r != numbers[1] + 4; ++r ) n += *r; printf( "%d\n", n );
}
