#include <stdio.h>
#include <string.h>
#include <math.h>

// Two texts that are divided at a time, and parts of numbers.
struct Pair {
    char name[16];
    int values;
};

static int parse( char *line, Pair *pairs, int max )
{
    int n = 0;
    char *lineSave = 0;
    for ( char *part = strtok_r( line, ";\r\n", &lineSave ); part && n < max; part = strtok_r( NULL, ";\r\n", &lineSave ) ) {
        char *save;
        char *key = strtok_r( part, "= ", &save );
        if ( !key )
            continue;
        strncpy( pairs[n].name, key, sizeof( pairs[n].name ) - 1 );
        pairs[n].name[sizeof( pairs[n].name ) - 1] = 0;
        pairs[n].values = 0;
        while ( strtok_r( 0, " ,", &save ) )
            pairs[n].values++;
        n++;
    }
    return n;
}

void run()
{
    char line[] = "host=a, b; port = 80;;  ; user\r\n";
    Pair pairs[4];
    int n = parse( line, pairs, 4 );
    for ( int i = 0; i < n; i++ )
        printf( "%s %d\n", pairs[i].name, pairs[i].values );
    double whole;
    double part = modf( 3.25, &whole );
    printf( "%g %g\n", whole, part );
    part = modf( -2.5, &whole );
    printf( "%g %g\n", whole, part );
    printf( "%g %g %g %g %g\n", rint( 0.5 ), rint( 1.5 ), rint( 2.4 ), rint( -0.5 ), rint( -2.7 ) );
}
