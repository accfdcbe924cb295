// Function templates that call others of their name, and those that are chosen by what stands behind their name.
#include <stdio.h>
template<class T> class Tree {
    struct N { T v; N *l, *r; N( const T &t ) : v( t ), l( 0 ), r( 0 ) {} ~N() { delete l; delete r; } } *root;
public:
    Tree() : root( 0 ) {}
    ~Tree() { delete root; }
    void insert( const T &t ) { N **p = &root; while ( *p ) p = t < ( *p )->v ? &( *p )->l : &( *p )->r; *p = new N( t ); }
    template<class F> void walk( F f ) const { walk( root, f ); }
private:
    template<class F> static void walk( const N *p, F &f ) { if ( p ) { walk( p->l, f ); f( p->v ); walk( p->r, f ); } }
};
struct Show { void operator()( int n ) { printf( "%d,", n ); } };
class Plain { int n; public: Plain() : n( 3 ) {} template<class F> void walk( F f ) const { walk( n, f ); } private: template<class F> static void walk( int k, F &f ) { while ( k-- ) f( k ); } };
template<class T> T parse( const char *s );
template<> int parse<int>( const char *s ) { int n = 0; sscanf( s, "%d", &n ); return n; }
template<> double parse<double>( const char *s ) { double d = 0; sscanf( s, "%lf", &d ); return d; }
void run()
{
    Tree<int> t; t.insert( 4 ); t.insert( 2 ); t.insert( 9 ); t.walk( Show() ); Plain p; p.walk( Show() ); printf( "\n" );
    printf( "%d %g\n", parse<int>( "42" ), parse<double>( "2.5" ) );
}
