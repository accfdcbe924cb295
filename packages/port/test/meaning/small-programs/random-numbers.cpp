// The numbers of rand() and random(), which a seed decides.
#include <stdio.h>
#include <stdlib.h>
void run()
{
    srand( 42 );
    for ( int i = 0; i < 50; i++ ) printf( "%d ", rand() );
    srandom( 4000000000U );
    printf( "\n%ld\n", random() );
    srand( 0 );
    for ( int i = 0; i < 5; i++ ) printf( "%.3f ", (double)rand() / RAND_MAX );
    printf( "\n" );
}
