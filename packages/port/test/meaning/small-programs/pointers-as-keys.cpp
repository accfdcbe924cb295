#include <stdio.h>
#include <qmap.h>
#include <qvaluelist.h>
#include <map>
#include <set>
#include <vector>
#include <algorithm>
// Pointers as keys: each object is one of its own.
struct Cell { int n; Cell( int i ) : n( i ) {} };
class Env {
public:
    Env( Env *up = 0 ) : m_up( up ) {}
    void define( Cell *s, Cell *v ) { m_vars[s] = v; }
    Cell *look( Cell *s ) const
    {
        for ( const Env *e = this; e; e = e->m_up ) {
            QMap<Cell *, Cell *>::ConstIterator it = e->m_vars.find( s );
            if ( it != e->m_vars.end() ) return it.data();
        }
        return 0;
    }
private:
    Env *m_up;
    QMap<Cell *, Cell *> m_vars;
};

void run()
{
    Cell a( 1 ), b( 2 ), c( 3 );
    QMap<Cell *, int> m;
    m[&a] = 10; m[&b] = 20; m[&a] += 1;
    printf( "%d %d %d %d\n", (int)m.count(), m[&a], m[&b], m.contains( &c ) );
    m.remove( &a );
    int sum = 0;
    for ( QMap<Cell *, int>::Iterator it = m.begin(); it != m.end(); ++it ) sum += it.key()->n * 100 + it.data();
    printf( "%d %d\n", sum, m.contains( &a ) );
    std::map<Cell *, int> s;
    s[&a] = 1; s[&b] = 2; s[&c]++;
    printf( "%d %d %d\n", (int)s.size(), s[&a], s[&c] );
    std::set<Cell *> all;
    all.insert( &a ); all.insert( &b ); all.insert( &a );
    printf( "%d %d %d\n", (int)all.size(), (int)all.count( &b ), (int)all.count( &c ) );
    Env g, l( &g );
    g.define( &a, &b ); g.define( &b, &c ); l.define( &a, &c );
    printf( "%d %d %d %d\n", l.look( &a )->n, l.look( &b )->n, g.look( &a )->n, l.look( &c ) == 0 );
}
