// delete[] of an array of pointers leaves the objects to which they lead.
#include <stdio.h>
#include <string.h>

class Event { public: Event( int n ) : number( n ) { alive++; } virtual ~Event() { alive--; } int number; static int alive; };
int Event::alive = 0;
class Timeout : public Event { public: Timeout() : Event( -1 ) {} };

template <class T> class Heap {
public:
  Heap() : n( 0 ), room( 1 ), items( new T *[1] ) {}
  ~Heap() { while ( n ) delete pop(); delete[] items; }
  void push( T *x ) {
    if ( n == room ) { T **more = new T *[room *= 2]; for ( int i = 0; i < n; i++ ) more[i] = items[i]; delete[] items; items = more; }
    items[n++] = x;
  }
  T *pop() { return n ? items[--n] : 0; }
private:
  int n, room; T **items;
};

struct Symbol { int value; Symbol *next; };
class Symbols
{
    enum { Buckets = 3 };
    Symbol *m_buckets[Buckets];
    const char *m_names[2][2];
public:
    Symbols() { memset( m_buckets, 0, sizeof m_buckets ); memset( m_names, 0, sizeof( m_names ) ); }
    ~Symbols() { for ( int i = 0; i < Buckets; i++ ) while ( Symbol *s = m_buckets[i] ) { m_buckets[i] = s->next; delete s; } }
    void add( int value ) { Symbol *s = new Symbol; s->value = value; s->next = m_buckets[value % Buckets]; m_buckets[value % Buckets] = s; }
    int count( int i ) const { int n = 0; for ( const Symbol *s = m_buckets[i]; s; s = s->next ) n++; return n; }
    bool isNamed() const { return m_names[1][0] != 0; }
};

void run() {
  { Heap<Event> heap; heap.push( new Event( 1 ) ); heap.push( new Timeout ); heap.push( new Event( 3 ) ); printf( "%d\n", Event::alive );
    Event *e = heap.pop(); printf( "%d\n", e->number ); delete e; printf( "%d\n", Event::alive ); }
  printf( "%d\n", Event::alive );
  Event *kept = new Event( 5 ), **list = new Event *[2]; list[0] = kept; list[1] = 0; delete[] list; printf( "%d %d\n", Event::alive, kept->number ); delete kept; printf( "%d\n", Event::alive );
    Symbols symbols;
    symbols.add( 1 ); symbols.add( 4 ); symbols.add( 3 );
    printf( "%d %d %d %d\n", symbols.count( 0 ), symbols.count( 1 ), symbols.count( 2 ), symbols.isNamed() );
}
