// Arrays of objects that new[] makes: members, parameters, walks, the first object, null, and destructors.
#include <stdio.h>
#include <qstring.h>

struct Point { Point() : x( 1 ), y( 2 ) {} int x, y; int sum() const { return x + y; } };

class Noisy
{
public:
    Noisy() : id( made++ ) {}
    ~Noisy() { printf( "~%d ", id ); }
    int id;
    static int made;
};
int Noisy::made = 0;

static int total( const Point *all, int n )
{
    int t = 0;
    for ( int i = 0; i < n; i++ )
        t += all[i].x * 10 + all[i].y;
    return t;
}
static int first( const Point *p ) { return p ? p->sum() : -1; }
static void raise( Point *p, int by = 1 ) { p->x += by; }
static void shift( Point *all, int n ) { for ( int i = 0; i < n; ++i ) raise( &all[i], i ); }
static void walk( Point *p, int n ) { while ( n-- > 0 ) { p->y += 100; ++p; } }

class Grid
{
public:
    Grid( int w, int h ) : cells( 0 ), width( w ), height( h ) { resize( w, h ); }
    Grid( const Grid &o ) : cells( 0 ) { resize( o.width, o.height ); for ( int i = 0; i < width * height; i++ ) cells[i] = o.cells[i]; }
    ~Grid() { delete [] cells; }
    void resize( int w, int h )
    {
        delete [] cells;
        cells = w * h > 0 ? new Point[w * h] : 0;
        width = w;
        height = h;
    }
    Point &at( int i, int j ) { return cells[j * width + i]; }
    Point *row( int j ) { return &cells[j * width]; }
    const Point *begin() const { return cells; }
    bool isEmpty() const { return !cells || cells == 0; }
    int sum() const { return total( cells, width * height ); }

private:
    Point *cells;
    int width, height;
};

void run()
{
    int n = 4;
    Point *all = new Point[n];
    all->x = 5;
    ( *all ).y = 6;
    all[1].x = 7;
    all[n - 1] = all[1];
    all[1].y = 9;
    raise( all );
    raise( all + 1 );
    raise( &all[2], 3 );
    shift( all, n );
    walk( all, 3 );
    walk( all + 2, 2 );
    Point *one = &all[2];
    one->x = 50;
    Point copy = *all;
    copy.x = 0;
    printf( "%d %d %d %d %d\n", total( all, n ), total( all + 1, 2 ), total( &all[3], 1 ), first( all ), first( one ) );
    printf( "%d %d %d\n", all->sum(), all[0].sum(), all == 0 );
    Point *same = all;
    same[1].x = -1;
    same->y = -2;
    printf( "%d %d %d\n", all[1].x, all->y, first( same ) );
    Point fixed[2];
    Point *f = fixed;
    f->x = 11;
    f[1].x = 12;
    printf( "%d %d\n", total( fixed, 2 ), total( f, 2 ) );
    Point single;
    printf( "%d %d\n", total( &single, 1 ), first( 0 ) );
    delete [] all;
    all = 0;
    printf( "%d\n", all == 0 );

    Grid g( 3, 2 );
    g.at( 1, 1 ).x = 20;
    g.at( 0, 0 ) = g.at( 1, 1 );
    g.row( 1 )->y = 30;
    Grid h = g;
    h.at( 2, 1 ).x = 99;
    printf( "%d %d %d %d\n", g.sum(), h.sum(), g.isEmpty(), g.begin()->x );
    g.resize( 0, 0 );
    printf( "%d %d\n", g.isEmpty(), g.sum() );

    Noisy *noise = new Noisy[3];
    noise[1].id = 70;
    delete [] noise;
    Noisy *other = new Noisy;
    delete other;
    printf( "%d\n", Noisy::made );
}
