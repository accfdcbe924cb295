// <stdlib.h>: the abs() of std is global too.
#include "cstdlib"
long abs( long n ); //= Math.abs($1)
long long abs( long long n ); //= {from ./cpp.js absoluteBig} absoluteBig($1)
double abs( double x ); //= Math.abs($1)
float abs( float x ); //= Math.abs($1)
