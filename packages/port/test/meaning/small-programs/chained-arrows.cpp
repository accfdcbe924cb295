// Objects whose operator-> returns another object that has one.
#include <stdio.h>
struct Inner { int n; Inner *self() { return this; } };
struct Mid { Inner i; Inner *operator->() { return &i; } };
struct Outer { Mid m; Mid &operator->() { return m; } };
struct Counted
{
    struct Proxy { Inner *p; Proxy( Inner *q ) : p( q ) { p->n++; } Inner *operator->() const { return p; } };
    Inner *p;
    Counted( Inner *q ) : p( q ) {}
    Proxy operator->() const { return Proxy( p ); }
};
void run()
{
    Outer o;
    o->n = 5;
    o.m->n += 2;
    printf( "%d %d\n", o->n, o->self()->n );
    Inner i;
    i.n = 1;
    Counted c( &i );
    c->n += 10;
    printf( "%d\n", i.n );
    int n = c->n;
    printf( "%d\n", n );
}
