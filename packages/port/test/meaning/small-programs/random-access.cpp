#include <stdio.h>
#include <string>
#include <deque>
#include <vector>
#include <algorithm>
#include <iterator>
#include <functional>
using namespace std;
// Queues with two ends, and iterators that are compared, moved by numbers and indexed.
struct Job { int id; string name; Job( int i = 0, const string &n = "none" ) : id( i ), name( n ) {} };
typedef deque<Job> Jobs;
static void show( const char *what, const deque<int> &d ) {
    printf( "%s:", what );
    for ( deque<int>::const_iterator it = d.begin(); it != d.end(); ++it ) printf( " %d", *it );
    printf( "\n" );
}
static int middle( const vector<int> &v ) {
    vector<int>::const_iterator low = v.begin(), high = v.end();
    int steps = 0;
    while ( low < high ) {
        vector<int>::const_iterator mid = low + ( high - low ) / 2;
        if ( *mid < 40 ) low = mid + 1;
        else high = mid;
        steps++;
    }
    return ( low - v.begin() ) * 100 + steps;
}
void run() {
    deque<int> d;
    for ( int i = 0; i < 5; i++ ) {
        d.push_back( i );
        d.push_front( -i );
    }
    show( "both", d );
    rotate( d.begin(), d.begin() + 3, d.end() );
    show( "rotated", d );
    d.pop_front();
    d.pop_back();
    d[2] = 77;
    d.insert( d.begin() + 1, 50 );
    d.erase( d.end() - 2 );
    sort( d.begin() + 1, d.end() );
    show( "sorted", d );
    deque<int> copy = d;
    copy.front() = 9;
    copy.back() += 1;
    printf( "%d %d %d %d\n", d.front(), copy.front(), d.back(), copy.back() );
    deque<int>::iterator it = d.begin(), last = d.end() - 1;
    it += 2;
    it[1] = 66;
    last -= 1;
    printf( "%d %d %d %d %d\n", *it, it[1], *last, it < last, last >= it );
    copy_backward( d.begin(), d.begin() + 2, d.begin() + 3 );
    show( "moved", d );
    deque<int> other( 2, 5 );
    transform( d.begin(), d.begin() + 2, front_inserter( other ), negate<int>() );
    show( "front", other );
    other.swap( d );
    printf( "%d %d\n", (int)other.size(), (int)d.size() );
    Jobs jobs;
    jobs.push_back( Job( 1, "first" ) );
    jobs.push_front( Job( 2, "second" ) );
    jobs.push_back( Job() );
    jobs[1].name += "!";
    Job next = jobs.front();
    next.name = "changed";
    jobs.pop_front();
    for ( size_t i = 0; i < jobs.size(); i++ ) printf( "%d %s ", jobs[i].id, jobs.at( i ).name.c_str() );
    printf( "%s\n", next.name.c_str() );
    int numbers[] = { 3, 8, 21, 40, 41, 90 };
    printf( "%d\n", middle( vector<int>( numbers, numbers + 6 ) ) );
}
