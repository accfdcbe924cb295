// Functions that return arrays of objects, places in them, and single objects.
#include <stdio.h>
struct T { int n; T() : n( 0 ) {} };
struct U { int a; char name[8]; };
class Pool {
public:
    Pool( int n ) : m( new T[n] ), count( n ) { for ( int i = 0; i < n; i++ ) m[i].n = i * 10; }
    ~Pool() { delete[] m; }
    T *items() { return m; }
    T *fixedItems() { return fixed; }
    T *find( int n ) { for ( int i = 0; i < count; i++ ) if ( m[i].n == n ) return &m[i]; return 0; }
    T *begin() { return m; }
    T *end() { return m + count; }
    const T *at( int i ) const { return m + i; }
    virtual T *clone() { T *c = new T[count]; for ( int i = 0; i < count; i++ ) c[i] = m[i]; return c; }
    T *first() { return count > 0 ? m : 0; }
private:
    T *m; int count; T fixed[2];
};
class Other : public Pool { public: Other() : Pool( 2 ) {} T *clone() { T *c = new T[1]; c[0].n = 99; return c; } };
static T *one( int n ) { T *t = new T; t->n = n; return t; }
static U *units( int n ) { U *u = new U[n]; for ( int i = 0; i < n; i++ ) { u[i].a = i; u[i].name[0] = 'a' + i; u[i].name[1] = 0; } return u; }
static T *maybe( bool b ) { if ( !b ) return 0; return new T[2]; }
static int sum( const T *t, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += t[i].n; return s; }
static int sumOf( T *t, int n ) { int s = 0; while ( n-- ) s += ( t++ )->n; return s; }
void run()
{
    Pool p( 3 );
    T *all = p.items();
    printf( "%d %d\n", all[1].n, p.items()[2].n );
    printf( "%d\n", p.fixedItems()[1].n );
    p.fixedItems()[1].n = 7; printf( "%d\n", p.fixedItems()[1].n );
    T *f = p.find( 10 ); printf( "%d %d\n", f ? f->n : -1, p.find( 11 ) == 0 );
    int s = 0; for ( T *i = p.begin(); i != p.end(); ++i ) s += i->n; printf( "%d\n", s );
    printf( "%d\n", p.at( 2 )->n );
    T *c = p.clone(); c[0].n = 5; printf( "%d %d\n", sum( c, 3 ), sum( all, 3 ) ); delete[] c;
    Other o; Pool *q = &o; c = q->clone(); printf( "%d\n", c->n ); delete[] c;
    T *t = one( 4 ); printf( "%d\n", t->n ); delete t;
    U *u = units( 2 ); printf( "%s %d\n", u[1].name, u->a ); delete[] u;
    T *m = maybe( false ); printf( "%d\n", m == 0 ); m = maybe( true ); printf( "%d\n", m ? 1 : 0 ); if ( m ) m[1].n = 3; delete[] m;
    printf( "%d %d\n", sum( p.items(), 3 ), sumOf( p.items(), 3 ) );
    printf( "%d\n", sum( p.find( 10 ), 2 ) );
    printf( "%d\n", p.first()->n );
    T *w = p.items(); w++; printf( "%d\n", w->n );
    T &r = p.items()[1]; r.n = 11; printf( "%d\n", p.find( 11 )->n );
    T *list[2]; list[0] = p.items(); list[1] = p.find( 20 ); printf( "%d %d\n", list[0]->n, list[1]->n );
}
