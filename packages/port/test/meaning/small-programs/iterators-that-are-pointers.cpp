// Containers of a program whose iterators are pointers into their array.
#include <stdio.h>
#include <algorithm>
struct Item { int key; const char *name; };
class Table
{
public:
    typedef Item *iterator;
    typedef const Item *const_iterator;
    Table() : count( 0 ) {}
    void add( int key, const char *name ) { items[count].key = key; items[count].name = name; count++; }
    iterator begin() { return items; }
    iterator end() { return items + count; }
    const_iterator begin() const { return items; }
    const_iterator end() const { return items + count; }
    iterator find( int key ) { for ( iterator it = begin(); it != end(); ++it ) if ( it->key == key ) return it; return end(); }
    int size() const { return count; }
private:
    Item items[8];
    int count;
};
class Ints
{
public:
    typedef int *iterator;
    Ints() : n( 0 ) {}
    void add( int i ) { v[n++] = i; }
    iterator begin() { return v; }
    iterator end() { return v + n; }
private:
    int v[8];
    int n;
};
static int total( const Table &t ) { int n = 0; for ( Table::const_iterator it = t.begin(); it != t.end(); ++it ) n += it->key; return n; }
void run()
{
    Table t;
    t.add( 3, "three" ); t.add( 5, "five" ); t.add( 7, "seven" );
    for ( Table::iterator it = t.begin(); it != t.end(); it++ ) { it->key *= 2; printf( "%d %s\n", ( *it ).key, it->name ); }
    printf( "%d\n", total( t ) );
    Table::iterator f = t.find( 10 );
    if ( f != t.end() ) { f->name = "ten"; printf( "%s %d\n", f->name, (int)( f - t.begin() ) ); }
    printf( "%d %s\n", t.find( 99 ) == t.end(), t.begin()[1].name );
    Ints i;
    i.add( 4 ); i.add( 1 ); i.add( 9 );
    int s = 0;
    for ( Ints::iterator it = i.begin(); it != i.end(); ++it ) { s += *it; *it += 1; }
    std::sort( i.begin(), i.end() );
    printf( "%d %d %d\n", s, *i.begin(), *( i.end() - 1 ) );
}
