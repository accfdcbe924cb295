// Functions of one name that are left to other classes, all of them or some; interfaces with parameters that have no name.
#include <stdio.h>
class Number;
class Name;

struct Visitor {
    virtual ~Visitor() { }
    virtual int visit( const Number &n ) = 0;
    virtual int visit( const Name & ) = 0;
    virtual void put( int ) = 0;
    virtual void put( const char *s ) { printf( "text %s\n", s ); }
protected:
    virtual void note( int n ) const = 0;
    virtual void note( const char *s, int n ) const = 0;
};

struct Node {
    virtual ~Node() { }
    virtual int accept( Visitor &v ) const = 0;
};

class Number : public Node {
public:
    Number( int v ) : value( v ) { }
    int accept( Visitor &v ) const { return v.visit( *this ); }
    int value;
};

class Name : public Node {
public:
    int accept( Visitor &v ) const { return v.visit( *this ); }
};

struct Half : public Visitor {
    int visit( const Number &n ) { return n.value; }
    void put( int n ) { printf( "int %d\n", n ); }
    using Visitor::put;
};

class Whole : public Half {
public:
    int visit( const Number &n ) { return Half::visit( n ) + 1; }
    int visit( const Name & )
    {
        note( 3 );
        note( "m", 4 );
        return 7;
    }
private:
    void note( int n ) const { printf( "note %d\n", n ); }
    void note( const char *s, int n ) const { printf( "%s %d\n", s, n ); }
};

class Job {
public:
    int n;
};

class Observer {
public:
    virtual ~Observer() { }
    virtual void done( Job *job, int result ) = 0;
    virtual bool mayRun( const Job *, int limit ) const { return limit > 0; }
    virtual void draw( const Number &n ) = 0;
    virtual void draw( const Name &n ) = 0;
};

class Base {
public:
    virtual ~Base() { }
    int k;
};

class Scheduler : public Base, private Observer {
public:
    void go( Job *j )
    {
        Observer *o = this;
        k = 0;
        if ( o->mayRun( j, 1 ) && !o->mayRun( j, 0 ) )
            o->done( j, 4 );
        o->draw( Number( 5 ) );
        o->draw( Name() );
        printf( "%d\n", k );
    }
protected:
    void done( Job *job, int result ) { printf( "%d %d\n", job->n, result ); }
    void draw( const Number &n ) { k += n.value; }
    void draw( const Name & ) { k *= 10; }
};

void run()
{
    Whole w;
    Number n( 4 );
    Name m;
    const Node *nodes[] = { &n, &m };
    for ( int i = 0; i < 2; i++ )
        printf( "%d\n", nodes[i]->accept( w ) );
    Visitor &v = w;
    v.put( 3 );
    v.put( "x" );
    Scheduler s;
    Job j;
    j.n = 2;
    s.go( &j );
}
