// Pointers that walk over tables of texts and of functions: in members, parameters, results and arrays of other objects.
#include <stdio.h>
#include <string.h>
#include <qstring.h>

typedef void (*Hook)( int );
static void one( int i ) { printf( "one %d\n", i ); }
static void two( int i ) { printf( "two %d\n", i ); }
static Hook hooks[] = { one, two, 0 };
struct Filters { Hook all[4]; int counts[3]; };
class Runner {
public:
    Runner( Hook *h ) : m_at( h ) {}
    bool step( int i ) { if ( !*m_at ) return false; ( *m_at++ )( i ); return true; }
private:
    Hook *m_at;
};
static void runAll( const Filters &f, Hook *h ) { for ( const Hook *each = f.all; *each; ++each ) (*each)( 7 ); while ( *h ) ( *h++ )( 8 ); }
static void add( Filters *f, int by ) { for ( int *c = f->counts; c != f->counts + 3; ++c ) *c += by; }

static const char *const script[] = { "one", "two", "three", 0 };
static const char *const other[] = { "x", "yy", 0 };
static const char *lines[] = { "alpha", "", "gamma", 0 };
class Script {
public:
    Script( const char *const *s ) : m_script( s ), m_begin( s ) {}
    const char *next() { return *m_script ? *m_script++ : 0; }
    const char *peek( int n ) const { return m_script[n]; }
    bool atEnd() const { return *m_script == 0; }
    void skip() { ++m_script; }
    void rewind() { m_script = m_begin; }
    int position() const { return m_script - m_begin; }
private:
    const char *const *m_script;
    const char *const *m_begin;
};
class Feed {
public:
    Feed() : m_lines( 0 ) {}
    void feed( const char **l ) { m_lines = l; }
    QString take()
    {
        if ( !m_lines || *m_lines == 0 ) return "(end)";
        QString line = *m_lines;
        m_lines++;
        return line;
    }
private:
    const char **m_lines;
};
static const char *const *find( const char *const *table, const char *word )
{
    for ( ; *table; ++table ) if ( strcmp( *table, word ) == 0 ) return table;
    return 0;
}
static const char *const *groups[] = { script, other };

static const int *search( const int *from, const int *to, int what ) { while ( from != to && *from != what ) ++from; return from; }
static int *largest( int *a, int n ) { int *best = a; for ( int *p = a + 1; p < a + n; p++ ) if ( *p > *best ) best = p; return best; }

void run()
{
    Runner r( hooks );
    while ( r.step( 1 ) ) ;
    Filters f;
    f.all[0] = two; f.all[1] = one; f.all[2] = 0;
    for ( Hook *h = f.all; *h; h++ ) (*h)( 3 );
    runAll( f, hooks );
    Hook *p = hooks;
    while ( *p ) ( *p++ )( 6 );
    printf( "%d\n", (int)( p - hooks ) );
    f.counts[0] = 1; f.counts[1] = 2; f.counts[2] = 3;
    add( &f, 10 );
    Filters g = f;
    int *c = g.counts;
    *c++ = 100;
    *c = 200;
    printf( "%d %d %d %d %d\n", f.counts[0], f.counts[1], g.counts[0], g.counts[1], (int)( c - g.counts ) );

    Script s( script );
    while ( !s.atEnd() ) printf( "%s at %d\n", s.next(), s.position() );
    printf( "%s\n", s.next() ? "more" : "none" );
    s.rewind();
    s.skip();
    printf( "%s %s\n", s.peek( 0 ), s.peek( 1 ) );
    Script t( groups[1] );
    t.skip();
    printf( "%s %d\n", t.next(), t.atEnd() );
    Feed feed;
    printf( "%s\n", feed.take().latin1() );
    feed.feed( lines );
    for ( int i = 0; i < 4; i++ ) printf( "<%s>\n", feed.take().latin1() );
    const char *const *found = find( script, "two" );
    printf( "%s then %s, %d\n", *found, found[1], (int)( found - script ) );
    if ( !find( other, "two" ) ) printf( "not there\n" );

    int a[] = { 3, 9, 4, 7, 2 };
    const int *q = search( a, a + 5, 7 );
    printf( "%d %d\n", (int)( q - a ), search( a, a + 5, 55 ) == a + 5 );
    int *l = largest( a, 5 );
    printf( "%d at %d\n", *l, (int)( l - a ) );
    *l = 0;
    printf( "%d at %d\n", a[1], (int)( largest( a, 5 ) - a ) );
}
