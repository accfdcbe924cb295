// What catches a number is found by its type.
#include <stdio.h>
#include <qstring.h>
enum Level { Low, High };
static void raise( int n )
{
    switch ( n ) {
        case 0: throw 0;
        case 1: throw 'c';
        case 2: throw 2.5;
        case 3: throw High;
        case 4: throw 4u;
        case 5: throw true;
        case 6: throw 5L;
        case 7: throw 1.5f;
        case 8: throw (short)3;
        case 9: throw (unsigned char)9;
        case 10: throw "text";
        case 11: throw QString( "qt" );
    }
}
static const char *caught( int n )
{
    try { raise( n ); }
    catch ( char ) { return "char"; }
    catch ( double ) { return "double"; }
    catch ( Level ) { return "Level"; }
    catch ( int ) { return "int"; }
    catch ( unsigned ) { return "unsigned"; }
    catch ( bool ) { return "bool"; }
    catch ( long ) { return "long"; }
    catch ( const char * ) { return "text"; }
    catch ( const QString & ) { return "QString"; }
    catch ( ... ) { return "other"; }
    return "none";
}
void run()
{
    for ( int i = 0; i < 13; i++ ) printf( "%s ", caught( i ) );
    printf( "\n" );
    try { try { throw 7; } catch ( char c ) { printf( "char %d\n", c ); } } catch ( int i ) { printf( "int %d\n", i ); }
    try { throw 'x'; } catch ( int i ) { printf( "int %d\n", i ); } catch ( char c ) { printf( "char %c\n", c ); }
}
