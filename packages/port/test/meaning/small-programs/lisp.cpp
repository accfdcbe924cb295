#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
#include <qstring.h>
#include <qcstring.h>
#include <qvaluelist.h>
#include <qmap.h>

// A tiny Lisp: tagged cells, a reader over char pointers, closures, a symbol table, garbage by reference counts.
class Env;
struct Cell {
    enum Tag { Nil, Num, Sym, Pair, Prim, Lambda } tag;
    union {
        long num;
        struct { Cell *car, *cdr; } pair;
        Cell *( *prim )( Cell *args );
    } u;
    char sym[16];
    Env *env;
    static int made;
    Cell( Tag t ) : tag( t ), env( 0 ) { made++; sym[0] = 0; u.pair.car = u.pair.cdr = 0; }
};
int Cell::made = 0;

static Cell nilCell( Cell::Nil );
static Cell *const nil = &nilCell;
static QMap<QString, Cell *> symbols;

static Cell *number( long n ) { Cell *c = new Cell( Cell::Num ); c->u.num = n; return c; }
static Cell *cons( Cell *a, Cell *d ) { Cell *c = new Cell( Cell::Pair ); c->u.pair.car = a; c->u.pair.cdr = d; return c; }
static Cell *intern( const char *name )
{
    QMap<QString, Cell *>::Iterator it = symbols.find( name );
    if ( it != symbols.end() ) return *it;
    Cell *c = new Cell( Cell::Sym );
    strncpy( c->sym, name, sizeof c->sym - 1 );
    c->sym[ sizeof c->sym - 1 ] = 0;
    symbols.insert( name, c );
    return c;
}
#define CAR( c ) ( (c)->u.pair.car )
#define CDR( c ) ( (c)->u.pair.cdr )

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
        throw QString( "unbound " ) + s->sym;
    }
private:
    Env *m_up;
    QMap<Cell *, Cell *> m_vars;
};

static Cell *read( const char **p )
{
    while ( isspace( **p ) ) ++*p;
    if ( **p == '(' ) {
        ++*p;
        Cell *head = nil, **tail = &head;
        for ( ;; ) {
            while ( isspace( **p ) ) ++*p;
            if ( **p == ')' ) { ++*p; return head; }
            if ( !**p ) throw QString( "no )" );
            *tail = cons( read( p ), nil );
            tail = &CDR( *tail );
        }
    }
    if ( **p == '\'' ) { ++*p; return cons( intern( "quote" ), cons( read( p ), nil ) ); }
    const char *start = *p;
    while ( **p && !isspace( **p ) && !strchr( "()", **p ) ) ++*p;
    char buf[32];
    int n = *p - start;
    memcpy( buf, start, n );
    buf[n] = '\0';
    char *end;
    long v = strtol( buf, &end, 10 );
    return *end || end == buf ? intern( buf ) : number( v );
}

static void print( const Cell *c, QCString &out )
{
    switch ( c->tag ) {
    case Cell::Nil: out += "()"; break;
    case Cell::Num: { char t[24]; sprintf( t, "%ld", c->u.num ); out += t; break; }
    case Cell::Sym: out += c->sym; break;
    case Cell::Pair:
        out += "(";
        for ( ; c->tag == Cell::Pair; c = CDR( c ) ) {
            print( CAR( c ), out );
            if ( CDR( c )->tag == Cell::Pair ) out += " ";
        }
        if ( c != nil ) { out += " . "; print( c, out ); }
        out += ")";
        break;
    default: out += "<fn>";
    }
}

static Cell *eval( Cell *c, Env *env );
static Cell *evalList( Cell *c, Env *env ) { return c->tag == Cell::Pair ? cons( eval( CAR( c ), env ), evalList( CDR( c ), env ) ) : c; }
static Cell *eval( Cell *c, Env *env )
{
    if ( c->tag == Cell::Sym ) return env->look( c );
    if ( c->tag != Cell::Pair ) return c;
    Cell *head = CAR( c ), *args = CDR( c );
    if ( head->tag == Cell::Sym ) {
        if ( !strcmp( head->sym, "quote" ) ) return CAR( args );
        if ( !strcmp( head->sym, "if" ) ) {
            Cell *t = eval( CAR( args ), env );
            Cell *rest = CDR( args );
            return t != nil && !( t->tag == Cell::Num && !t->u.num ) ? eval( CAR( rest ), env ) : eval( CAR( CDR( rest ) ), env );
        }
        if ( !strcmp( head->sym, "define" ) ) { Cell *v = eval( CAR( CDR( args ) ), env ); env->define( CAR( args ), v ); return CAR( args ); }
        if ( !strcmp( head->sym, "lambda" ) ) { Cell *l = new Cell( Cell::Lambda ); CAR( l ) = CAR( args ); CDR( l ) = CAR( CDR( args ) ); l->env = env; return l; }
    }
    Cell *fn = eval( head, env );
    args = evalList( args, env );
    if ( fn->tag == Cell::Prim ) return fn->u.prim( args );
    if ( fn->tag != Cell::Lambda ) throw QString( "not a function" );
    Env *local = new Env( fn->env );
    for ( Cell *f = CAR( fn ); f != nil; f = CDR( f ), args = CDR( args ) ) {
        if ( args == nil ) throw QString( "too few" );
        local->define( CAR( f ), CAR( args ) );
    }
    return eval( CDR( fn ), local );
}

template <int Kind> static Cell *arithmetic( Cell *a )
{
    long r = CAR( a )->u.num;
    for ( a = CDR( a ); a != nil; a = CDR( a ) ) {
        long n = CAR( a )->u.num;
        switch ( Kind ) {
        case '+': r += n; break;
        case '-': r -= n; break;
        case '*': r *= n; break;
        case '<': return number( r < n );
        }
    }
    return number( r );
}
static Cell *primCar( Cell *a ) { return CAR( CAR( a ) ); }
static Cell *primCons( Cell *a ) { return cons( CAR( a ), CAR( CDR( a ) ) ); }

void run()
{
    Env global;
    static const struct { const char *name; Cell *( *fn )( Cell * ); } prims[] = {
        { "+", arithmetic<'+'> }, { "-", arithmetic<'-'> }, { "*", arithmetic<'*'> }, { "<", arithmetic<'<'> }, { "car", primCar }, { "cons", primCons }, { 0, 0 }
    };
    for ( int i = 0; prims[i].name; i++ ) {
        Cell *c = new Cell( Cell::Prim );
        c->u.prim = prims[i].fn;
        global.define( intern( prims[i].name ), c );
    }
    const char *text = "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))"
                       "(fact 10) (define add (lambda (a) (lambda (b) (+ a b)))) ((add 3) 4)"
                       "'(1 (two 3) x) (cons 1 2) (cons (car '(a b)) '(c)) add (foo 1) ((lambda (x y) x) 1) (1 2) (+ 1";
    const char *p = text;
    while ( *p ) {
        try {
            QCString out;
            print( eval( read( &p ), &global ), out );
            printf( "%s\n", out.data() );
        } catch ( const QString &e ) {
            printf( "error: %s\n", e.latin1() );
        }
    }
    printf( "%d\n", (int)symbols.count() );
}
