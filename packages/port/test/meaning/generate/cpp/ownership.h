struct Guard {
    Guard( int n = 1 ) : n( n ) { alive++; }
    Guard( const Guard &o ) : n( o.n + 100 ) { alive++; }
    ~Guard() {
        alive--;
        printf( "~%d ", n );
    }
    int n;
    static int alive;
};
int Guard::alive = 0;

class Text {
public:
    Text( const char *s = "none" ) : d( new char[strlen( s ) + 1] ), used( 0 ) { strcpy( d, s ); }
    Text( const Text &o ) : d( new char[strlen( o.d ) + 1] ), used( o.used + 1 ) { strcpy( d, o.d ); }
    ~Text() { delete[] d; }
    Text &operator=( const Text &o ) {
        if ( this == &o ) return *this;
        char *old = d;
        d = new char[strlen( o.d ) + 1];
        strcpy( d, o.d );
        delete[] old;
        used = o.used;
        return *this;
    }
    Text &operator+=( const char *s ) {
        char *n = new char[size() + strlen( s ) + 1];
        strcpy( n, d );
        strcat( n, s );
        delete[] d;
        d = n;
        return *this;
    }
    int size() const { return strlen( d ); }
    char &operator[]( int i ) { return d[i]; }
    char at( int i ) const { return d[i]; }
    const char *data() const { return d; }
    int used;
private:
    char *d;
};

struct Node {
    Node( int v, Node *n = 0 ) : value( v ), next( n ) { }
    int value;
    Node *next;
};

class Chain {
public:
    Chain() : head( 0 ), count( 0 ) { }
    Chain( const Chain &o ) : head( 0 ), count( 0 ) { *this = o; }
    ~Chain() { clear(); }
    Chain &operator=( const Chain &o ) {
        if ( this != &o ) {
            clear();
            Node **to = &head;
            for ( Node *n = o.head; n; n = n->next ) {
                *to = new Node( n->value );
                to = &( *to )->next;
                count++;
            }
        }
        return *this;
    }
    void push( int v ) {
        head = new Node( v, head );
        count++;
    }
    int pop() {
        if ( !head ) return -1;
        Node *n = head;
        int v = n->value;
        head = n->next;
        delete n;
        count--;
        return v;
    }
    void clear() {
        while ( head ) pop();
    }
    void reverse() {
        Node *r = 0;
        while ( head ) {
            Node *n = head;
            head = head->next;
            n->next = r;
            r = n;
        }
        head = r;
    }
    bool drop( int v ) {
        for ( Node **at = &head; *at; at = &( *at )->next )
            if ( ( *at )->value == v ) {
                Node *gone = *at;
                *at = gone->next;
                delete gone;
                count--;
                return TRUE;
            }
        return FALSE;
    }
    int sum() const {
        int s = 0;
        for ( const Node *n = head; n; n = n->next ) s = s * 3 + n->value;
        return s;
    }
    Node *head;
    int count;
};

struct Box {
    Box( int a, int b ) : second( b ), first( a ) { printf( "box " ); }
    ~Box() { printf( "unbox " ); }
    Guard first, second;
};

struct Wide : public Guard {
    Wide( int n ) : Guard( n ), part( n + 10 ) { }
    ~Wide() { printf( "wide " ); }
    Guard part;
};

class Shared {
public:
    Shared( int v ) : d( new Data( v ) ) { }
    Shared( const Shared &o ) : d( o.d ) { d->refs++; }
    ~Shared() {
        if ( --d->refs == 0 ) delete d;
    }
    Shared &operator=( const Shared &o ) {
        o.d->refs++;
        if ( --d->refs == 0 ) delete d;
        d = o.d;
        return *this;
    }
    void set( int v ) {
        if ( d->refs > 1 ) {
            d->refs--;
            d = new Data( d->value );
        }
        d->value = v;
    }
    int value() const { return d->value; }
    int refs() const { return d->refs; }
private:
    struct Data {
        Data( int v ) : refs( 1 ), value( v ) { }
        int refs;
        int value;
    };
    Data *d;
};

static int risky( int n ) {
    Guard a( n );
    if ( n == 3 ) throw n;
    Guard b( n + 20 );
    if ( n == 5 ) return b.n;
    try {
        Guard c( 30 );
        if ( n == 6 ) throw QString( "six" );
        a.n++;
    } catch ( const QString &s ) {
        printf( "%s ", s.latin1() );
        throw;
    }
    return a.n;
}

struct Fails {
    Fails( int n ) : a( n ), b( check( n ) ) {
        if ( n == 4 ) throw "four";
    }
    ~Fails() { printf( "fails " ); }
    static int check( int n ) {
        if ( n == 2 ) throw 2;
        return n;
    }
    Guard a;
    Guard b;
};

static Guard *kept() {
    static Guard *one = 0;
    if ( !one ) one = new Guard( 50 );
    one->n++;
    return one;
}

static int once( int n ) {
    static int first = n, calls = 0;
    return first * 10 + ++calls;
}

static void fill( Text &t, const Text &by, int n ) {
    while ( n-- > 0 ) t += by.data();
}

static Text joined( const Text &a, const Text &b ) {
    Text t( a );
    t += "+";
    t += b.data();
    return t;
}

static Chain upTo( int n ) {
    Chain c;
    for ( int i = 0; i < n; i++ ) c.push( i );
    return c;
}
