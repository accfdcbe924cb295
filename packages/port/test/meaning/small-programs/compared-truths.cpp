#include <stdio.h>
#include <qglobal.h>
static bool verbose = true;
static const bool quiet = false;
struct S { static const bool on = true; bool flag; S() : flag( true ) {} };
void run()
{
    bool on = TRUE;
    const bool off = false;
    if ( on == FALSE ) printf( "off\n" ); else printf( "on\n" );
    if ( off == true ) printf( "b\n" );
    if ( verbose == false ) printf( "v\n" );
    if ( quiet == true ) printf( "q\n" );
    S s;
    if ( s.flag == false ) printf( "f\n" );
    bool set = false;
    set = true;
    if ( set == false ) printf( "s\n" );
}
