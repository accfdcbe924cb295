// Containers and algorithms of objects whose == and < are functions outside of their classes.
#include <stdio.h>
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct Job {
    Job( int number = 0, const char *title = "" ) : number( number ), title( title ) {}
    int number;
    std::string title;
};
static bool operator<( const Job &a, const Job &b ) { return a.number < b.number; }
static bool operator==( const Job &a, const Job &b ) { return a.number == b.number; }

class Key {
public:
    Key( int id ) : m_id( id ) {}
    friend bool operator<( const Key &a, const Key &b ) { return a.m_id > b.m_id; }
    int id() const { return m_id; }
private:
    int m_id;
};

struct Day { int v; };
static Day &operator++( Day &d ) { d.v++; return d; }
static Day operator++( Day &d, int ) { Day old = d; ++d; return old; }
Day &operator--( Day &d ) { d.v--; return d; }
static Day operator+( Day d, int n ) { d.v += n; return d; }
static Day operator*( const Day &a, const Day &b ) { Day r; r.v = a.v * b.v; return r; }
static bool operator!( const Day &d ) { return d.v == 0; }

void run()
{
    std::vector<Job> jobs;
    jobs.push_back( Job( 3, "c" ) );
    jobs.push_back( Job( 1, "a" ) );
    jobs.push_back( Job( 2, "b" ) );
    printf( "%d\n", (int)( std::find( jobs.begin(), jobs.end(), Job( 2 ) ) - jobs.begin() ) );
    std::sort( jobs.begin(), jobs.end() );
    for ( size_t i = 0; i < jobs.size(); i++ ) printf( "%s", jobs[i].title.c_str() );
    printf( " %d\n", (int)std::count( jobs.begin(), jobs.end(), Job( 3 ) ) );
    std::map<Key, int> map;
    map[Key( 1 )] = 10;
    map[Key( 5 )] = 50;
    map[Key( 1 )] = 11;
    for ( std::map<Key, int>::iterator it = map.begin(); it != map.end(); ++it )
        printf( "%d=%d ", it->first.id(), it->second );
    std::set<Job> set( jobs.begin(), jobs.end() );
    set.insert( Job( 2, "again" ) );
    printf( "%d %d\n", (int)map.size(), (int)set.size() );
    std::vector<Job> same( jobs );
    printf( "%d\n", same == jobs );
    std::pair<Job, int> a( Job( 1 ), 2 ), b( Job( 1 ), 3 );
    printf( "%d %d\n", a < b, a == b );
    // Names of operators that are no words.
    Day d = { 3 };
    Day e = d++;
    ++d;
    --d;
    Day f = e + 2;
    Day g = d * e;
    bool none = !d;
    printf( "%d %d %d %d %d\n", d.v, e.v, f.v, none, g.v );
}
