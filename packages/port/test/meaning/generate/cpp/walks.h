struct Entry {
    Entry( int n = 0, const QString &s = "e" ) : n( n ), s( s ) { sub << n; }
    bool operator==( const Entry &o ) const { return n == o.n; }
    bool operator<( const Entry &o ) const { return n < o.n; }
    int n;
    QString s;
    QValueList<int> sub;
};

struct Owned {
    Owned( int v ) : v( v ) { alive++; }
    ~Owned() { alive--; }
    int v;
    static int alive;
};
int Owned::alive = 0;

typedef QValueList<Entry> Entries;
typedef QMap<QString, Entry> Index;

static void show( const Entries &l ) {
    for ( Entries::ConstIterator it = l.begin(); it != l.end(); ++it )
        printf( "%d%s%d ", ( *it ).n, ( *it ).s.latin1(), (int)( *it ).sub.count() );
    printf( "\n" );
}

static Entries bigger( Entries l, int than ) {
    Entries r;
    while ( !l.isEmpty() ) {
        if ( l.first().n > than ) r.append( l.first() );
        l.pop_front();
    }
    return r;
}

static void touch( Entry &e, int by ) {
    e.n += by;
    e.s += "'";
    e.sub.append( by );
}

static Entry *find( Entries &l, int n ) {
    for ( Entries::Iterator it = l.begin(); it != l.end(); ++it )
        if ( ( *it ).n == n ) return &*it;
    return 0;
}

static int sum( QPtrList<Owned> &l ) {
    int n = 0;
    for ( QPtrListIterator<Owned> it( l ); it.current(); ++it ) n = n * 3 + it.current()->v;
    return n;
}

static Entry &at( Index &m, const QString &k ) { return m[k]; }
