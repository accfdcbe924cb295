// Pointers that walk over numbers and objects which parameters and members lead to.
#include <stdio.h>

struct Point
{
    int x, y;
    double weight;
    Point( int a = 0, int b = 0 ) : x( a ), y( b ), weight( 0 ) {}
};

class Samples
{
public:
    Samples( int n ) : length( n ), cells( new int[n] )
    {
        for ( int *p = cells; p != cells + length; ++p )
            *p = p - cells;
    }
    ~Samples() { delete[] cells; }
    int sum() const
    {
        int s = 0;
        const int *end = cells + length;
        for ( const int *p = cells; p < end; p++ )
            s += *p;
        return s;
    }
    void scale( int k )
    {
        int *p = cells;
        while ( p < cells + length )
            *p++ *= k;
    }
    int backwards() const
    {
        int r = 0;
        for ( const int *p = cells + length - 1; p >= cells; --p )
            r = r * 3 + *p;
        return r;
    }

private:
    int length;
    int *cells;
};

static int total( const int *a, int n )
{
    int s = 0;
    for ( const int *p = a; p < a + n; ++p )
        s += *p;
    return s;
}

static int indexOfMost( int *a, int n )
{
    int *most = a;
    for ( int *p = a + 1; p < a + n; p++ )
        if ( *p > *most )
            most = p;
    return most - a;
}

static double mean( const double *v, int n )
{
    double s = 0;
    const double *end = v + n;
    while ( v != end )
        s += *v++;
    return s / n;
}

static int areas( const Point *points, int n )
{
    int s = 0;
    for ( const Point *p = points; p < points + n; ++p )
        s += p->x * p->y;
    return s;
}

static Point *rightmost( Point *points, int n )
{
    Point *best = points;
    for ( Point *p = points; p != points + n; ++p ) {
        if ( p->x > best->x )
            best = p;
        p->weight += 0.5;
    }
    return best;
}

static void reverse( int *a, int n )
{
    int *l = a, *r = a + n - 1;
    while ( l < r ) {
        int t = *l;
        *l++ = *r;
        *r-- = t;
    }
}

static void copy( int *to, const int *from, int n )
{
    while ( n-- )
        *to++ = *from++;
}

static int lengthOf( const int *v )
{
    const int *start = v;
    while ( *v )
        v++;
    return v - start;
}

static int pairs( const int *a, int n )
{
    int s = 0;
    const int *p = a;
    while ( p < a + n ) {
        s += 2 * p[0];
        if ( p + 1 < a + n )
            s -= p[1];
        p += 2;
    }
    return s;
}

static unsigned int hash( const unsigned int *w, int n )
{
    unsigned int h = 2166136261u;
    const unsigned int *end = w + n;
    do {
        h ^= *w;
        h *= 16777619u;
    } while ( ++w < end );
    return h;
}

static void sort( int *a, int n )
{
    bool again = true;
    while ( again ) {
        again = false;
        for ( int *p = a; p + 1 < a + n; ++p )
            if ( p[0] > p[1] ) {
                int t = p[0];
                p[0] = p[1];
                p[1] = t;
                again = true;
            }
    }
}

static double dot( const double *a, const double *b, int n )
{
    double s = 0;
    while ( n-- > 0 )
        s += *a++ * *b++;
    return s;
}

void run()
{
    Samples samples( 5 );
    printf( "%d %d\n", samples.sum(), samples.backwards() );
    samples.scale( 3 );
    printf( "%d\n", samples.sum() );
    int a[6] = { 3, 9, 2, 11, 4, 0 };
    int b[6];
    copy( b, a, 6 );
    printf( "%d %d %d %d\n", b[1], total( a, 5 ), indexOfMost( a, 5 ), lengthOf( a ) );
    double d[3] = { 1, 2, 4.5 };
    printf( "%.2f %.2f\n", mean( d, 3 ), dot( d, d, 3 ) );
    Point points[3];
    for ( int i = 0; i < 3; i++ ) {
        points[i].x = i == 1 ? 7 : i;
        points[i].y = i + 1;
    }
    printf( "%d\n", areas( points, 3 ) );
    Point *found = rightmost( points, 3 );
    found->x = 40;
    printf( "%d %.1f\n", points[1].x, points[2].weight );
    reverse( a, 5 );
    printf( "%d %d %d\n", a[0], a[1], a[4] );
    printf( "%d\n", pairs( a, 5 ) );
    unsigned int words[3] = { 1, 2, 0xffffffff };
    printf( "%u\n", hash( words, 3 ) );
    sort( a, 6 );
    for ( int *p = a; p < a + 6; ++p )
        printf( "%d ", *p );
    printf( "\n" );
}
