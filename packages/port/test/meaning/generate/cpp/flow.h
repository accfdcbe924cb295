static int g = 1;

struct H {
    H() : n( 2 ) {
        t[0] = 4;
        t[1] = 5;
    }
    int n;
    int t[2];
    static int all;
    int ref( int i ) const { return t[i & 1]; }
    H &up() {
        n++;
        return *this;
    }
};
int H::all = 3;

struct Pair {
    H first, second;
    int *which;
};

static int slot( int i ) {
    static int all[4] = { 1, 2, 3, 4 };
    return all[i & 3];
}

static int tell( int n, const char *c ) {
    printf( "%s", c );
    return n;
}

static bool yes( int n ) {
    printf( "?" );
    return n & 1;
}

static int ticks() {
    static int n = 0, m = g;
    n += 2;
    return n + m;
}

static void both( int &a, int &b, int *c = 0 ) {
    a += 2;
    b -= a;
    if ( c ) *c = a * b;
}

static int *choose( int n, int *a, int *b ) { return n & 1 ? a : b; }

static int guarded( int n ) {
    try {
        if ( n > 5 ) throw n;
        if ( n == 4 ) throw "four";
        g += n;
        return g;
    } catch ( int e ) {
        g = e;
        if ( e == 7 ) throw;
        return -e;
    } catch ( const char *s ) {
        return (int)strlen( s );
    }
}

struct Trace {
    Trace( int n ) : n( n ) { }
    ~Trace() { printf( "~%d ", n ); }
    int n;
};

static int leaves( int n ) {
    for ( int i = 0; i < 3; i++ ) {
        Trace t( i );
        if ( i == n ) return i * 10;
        if ( i == n - 4 ) break;
        if ( n == 6 ) continue;
        Trace u( 9 );
        g++;
    }
    return g;
}

enum E { Zero, One, Five = 5, Six, Minus = -2 };
static E next( E e ) {
    switch ( e ) {
    case Zero: return One;
    case One: return Five;
    default: return e == Six ? Minus : (E)( e + 1 );
    }
}
