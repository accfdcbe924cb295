// <math.h>: the names of std are global too.
#include "cmath"
#include "stdlib.h"
float fabs( float x ); //= Math.abs($1)
float floor( float x ); //= Math.floor($1)
float ceil( float x ); //= Math.ceil($1)
float sqrt( float x ); //= Math.fround(Math.sqrt($1))
float sin( float x ); //= Math.fround(Math.sin($1))
float cos( float x ); //= Math.fround(Math.cos($1))
float tan( float x ); //= Math.fround(Math.tan($1))
float atan( float x ); //= Math.fround(Math.atan($1))
float exp( float x ); //= Math.fround(Math.exp($1))
float log( float x ); //= Math.fround(Math.log($1))
float log10( float x ); //= Math.fround(Math.log10($1))
float asin( float x ); //= Math.fround(Math.asin($1))
float acos( float x ); //= Math.fround(Math.acos($1))
float sinh( float x ); //= Math.fround(Math.sinh($1))
float cosh( float x ); //= Math.fround(Math.cosh($1))
float tanh( float x ); //= Math.fround(Math.tanh($1))
float pow( float x, float y ); //= Math.fround($1 ** $2)
float atan2( float y, float x ); //= Math.fround(Math.atan2($1, $2))
float fmod( float x, float y ); //= $1 % $2
float ldexp( float x, int exponent ); //= Math.fround($1 * 2 ** $2)
