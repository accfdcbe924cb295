// Functions and operators that return arrays.
#include <stdio.h>

class Matrix
{
public:
    Matrix() { for ( int i = 0; i < 9; i++ ) m[i / 3][i % 3] = i; }
    double *row( int r ) { return m[r]; }
    double *operator[]( int r ) { return m[r]; }
    const double *operator[]( int r ) const { return m[r]; }

private:
    double m[3][3];
};

template<class T, int N> class Grid
{
public:
    T *operator[]( int r ) { return cells[r]; }
    const T *at( int r ) const { return cells[r]; }

private:
    T cells[N][N];
};

struct Shape
{
    virtual ~Shape() {}
    virtual int *sides() = 0;
    virtual int write( const short *, int ) const = 0;
};

struct Square : Shape
{
    Square( int n ) { for ( int i = 0; i < 4; i++ ) all[i] = n; }
    virtual int *sides() { return all; }
    virtual int write( const short *p, int n ) const { int s = 0; for ( int i = 0; i < n; i++ ) s += p[i]; return s; }
    int all[4];
};

struct Point : Shape
{
    Point() { x[0] = 1; }
    virtual int *sides() { return x; }
    virtual int write( const short *p, int ) const { return *p; }
    int x[1];
};

static int table[4] = { 1, 2, 3, 4 };
static int *get() { return table; }
static int *part( bool all ) { return all ? table : 0; }
static int *single() { return &table[1]; }
static double sum( const double *p, int n ) { double s = 0; while ( n-- ) s += p[n]; return s; }
static int *made( int n ) { int *p = new int[n]; for ( int i = 0; i < n; i++ ) p[i] = i * i; return p; }

void run()
{
    Matrix a;
    a.row( 1 )[2] = 5;
    double *r = a.row( 1 );
    r[0] += 1;
    printf( "%g %g %g\n", a.row( 1 )[2], a.row( 1 )[0], *a.row( 2 ) );
    *a.row( 2 ) = 8;
    get()[2] = 7;
    *get() += 10;
    printf( "%d %d %d %g\n", get()[2], table[2], *get(), a[2][0] );
    a[2][1] += 2;
    a[2][1]++;
    const Matrix &c = a;
    printf( "%g %g\n", a[2][1], c[2][1] );
    printf( "%g %g\n", sum( a[1], 3 ), sum( c[2], 3 ) );
    Grid<int, 2> g;
    g[0][0] = 1; g[0][1] = 2; g[1][0] = 3; g[1][1] = 4;
    printf( "%d %d\n", g[1][0] * g[0][1], g.at( 1 )[1] );
    Square square( 3 );
    Shape *shape = &square;
    shape->sides()[1] = 4;
    int around = 0;
    for ( int i = 0; i < 4; i++ ) around += shape->sides()[i];
    printf( "%d\n", around );
    const short samples[] = { 1, 2, 3 };
    Point point;
    printf( "%d %d %d\n", shape->write( samples, 3 ), point.write( samples, 3 ), *point.sides() );
    const int *p = part( true );
    if ( p ) printf( "%d %d\n", p[0], part( false ) == 0 );
    *single() = 20;
    printf( "%d\n", table[1] );
    int *squares = made( 5 );
    printf( "%d %d\n", squares[4], made( 3 )[2] );
    delete[] squares;
}
