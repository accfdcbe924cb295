// std::auto_ptr: an object has one owner, and ends with it.
#include <memory>
#include <stdio.h>
struct Job { int n; Job( int k ) : n( k ) { printf( "make %d\n", n ); } ~Job() { printf( "gone %d\n", n ); } void run() { printf( "run %d\n", n ); } };
std::auto_ptr<Job> make( int n ) { return std::auto_ptr<Job>( new Job( n ) ); }
void run() {
    std::auto_ptr<Job> a( new Job( 1 ) );
    a->run();
    std::auto_ptr<Job> b = a;
    if ( !a.get() ) printf( "a is empty\n" );
    b.reset( new Job( 2 ) );
    (*b).run();
    Job *raw = b.release();
    raw->run();
    delete raw;
    { std::auto_ptr<Job> c( make( 3 ) ); c->run(); }
    printf( "end\n" );
}
