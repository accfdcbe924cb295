// Functions of <math.h> and <cmath>: of double, of float and of whole numbers.
#include <stdio.h>
#include <stdlib.h>
#include <cmath>
#include <math.h>
void more();
void run() {
  float f = 2; int n = 2; double d = 2;
  printf( "%.10f %.10f %.10f\n", std::sqrt( f ), std::sqrt( d ), sqrt( n ) );
  printf( "%.10f %.10f\n", sqrt( f ), sin( f ) * 2 );
  printf( "%.10f %.10f %.10f\n", pow( f, 0.3f ), pow( f, 3 ), pow( d, 0.3 ) );
  printf( "%d %.3f %.3f %.3f\n", std::abs( -3 ), std::abs( -2.5 ), fabs( -1.5f ), std::fabs( f - 4 ) );
  printf( "%.1f %.1f %.1f %.1f %ld\n", round( 2.5 ), round( -2.5 ), roundf( 0.5f ), trunc( -1.7 ), lround( -3.5 ) );
  printf( "%.6f %.6f %.6f %.6f\n", cbrt( 27.0 ), log2( 8.0 ), fmin( 1.5, 2.5 ), fmax( 1, 2 ) );
  float g = floorf( 3.7f ) + ceilf( 3.2f ) + fmodf( 7.5f, 2 ) + sqrtf( 16 ) + fabsf( -2.25f ) + powf( 2, 3 ); printf( "%.3f\n", g );
  double r = floor( f + 0.5 ), q = ceil( f * 1.3f ); printf( "%.2f %.2f\n", r, q );
  float acc = 0; for ( int i = 0; i < 10; i++ ) acc += sqrt( (float) i ) * 0.1f; printf( "%.7f\n", acc );
  printf( "%d\n", (int) ( exp( f ) * 1000000 ) ); printf( "%.9f\n", log( f ) + log10( f ) ); printf( "%.9f\n", atan2( f, 3.0f ) );
  printf( "%d\n", isnan( sqrt( -1.0 ) ) ? 1 : 0 ); printf( "%.3f %.3f\n", fmod( -7.5, 2 ), fmod( f, 1.5f ) );
  printf( "%.9f %.9f\n", hypot( 3.0, 4.5 ), hypot( f, 3.3f ) ); printf( "%d %d\n", abs( n - 5 ), std::labs( -4L ) == 4 ); more();
}
static double both( double x ) { return abs( x ) + std::abs( x ); }
struct V { float x, y; float length() const { return sqrt( x * x + y * y ); } float angle() const { return std::atan2( y, x ) * 180 / M_PI; } };
void more() { long l = -5000000000L; printf( "%ld %ld %.2f\n", abs( l ), std::abs( l ), both( -1.25 ) ); long long b = -5000000000000LL; printf( "%lld\n", std::abs( b ) ); short s = -3; char c = -4; printf( "%d %d\n", abs( s ), abs( c ) );
  V v; v.x = 3.3f; v.y = 4.4f; printf( "%.9f %.9f %f\n", v.length(), v.angle(), M_PI ); printf( "%.15f %.15f %.15f\n", 1.5 / M_PI_2, 2 * M_1_PI, M_E - M_SQRT2 ); double d = -0.0; printf( "%.1f %.1f\n", fabs( d ), round( -0.2 ) ); unsigned u = 7; printf( "%.3f %.3f\n", sqrt( u ), pow( u, 2 ) ); printf( "%d\n", (int) floor( -7 / 2.0 ) ); float f = 0.1f; printf( "%.10f %d\n", f * 3 + sqrt( f ), f == 0.1 ); }
