#include <stdio.h>
#include <string.h>
class Matrix {
public:
    Matrix( int r, int c ) : m_rows( r ), m_cols( c )
    {
        m = new double *[r];
        for ( int i = 0; i < r; i++ ) {
            m[i] = new double[c];
            for ( int k = 0; k < c; k++ ) m[i][k] = 0.0;
        }
    }
    Matrix( const Matrix &o ) : m_rows( o.m_rows ), m_cols( o.m_cols )
    {
        m = new double *[m_rows];
        for ( int i = 0; i < m_rows; i++ ) {
            m[i] = new double[m_cols];
            memcpy( m[i], o.m[i], m_cols * sizeof( double ) );
        }
    }
    ~Matrix()
    {
        for ( int i = 0; i < m_rows; i++ ) delete[] m[i];
        delete[] m;
    }
    double *operator[]( int i ) { return m[i]; }
    const double *operator[]( int i ) const { return m[i]; }
    double *row( int i ) const { return m[i]; }
    int rows() const { return m_rows; }
    void swapRows( int a, int b ) { double *t = m[a]; m[a] = m[b]; m[b] = t; }
    Matrix operator*( const Matrix &o ) const
    {
        Matrix p( m_rows, o.m_cols );
        for ( int i = 0; i < m_rows; i++ )
            for ( int k = 0; k < o.m_cols; k++ )
                for ( int j = 0; j < m_cols; j++ ) p[i][k] += m[i][j] * o[j][k];
        return p;
    }
private:
    double **m;
    int m_rows, m_cols;
};
static double trace( const Matrix &a ) { double t = 0; for ( int i = 0; i < a.rows(); i++ ) t += a[i][i]; return t; }
static void fill( int **grid, int h, int w ) { for ( int y = 0; y < h; y++ ) { int *line = grid[y]; for ( int x = 0; x < w; x++ ) *line++ = y * w + x; } }
static int **make( int h, int w ) { int **g = new int *[h]; for ( int i = 0; i < h; i++ ) g[i] = new int[w]; return g; }
void run()
{
    Matrix a( 2, 2 ), b( 2, 2 );
    a[0][0] = 1; a[0][1] = 2; a[1][0] = 3; a[1][1] = 4;
    b[0][0] = b[1][1] = 2;
    Matrix c = a * b;
    c.swapRows( 0, 1 );
    Matrix d( c );
    d[0][0] = 100;
    printf( "%g %g %g %g %g\n", c[0][0], c[0][1], trace( c ), d.row( 0 )[0], c.row( 0 )[0] );
    int **g = make( 2, 3 );
    fill( g, 2, 3 );
    printf( "%d %d\n", g[1][2], g[0][1] );
    for ( int i = 0; i < 2; i++ ) delete[] g[i];
    delete[] g;

}
