static char *skip( char *p ) {
    while ( *p == ' ' ) p++;
    return p;
}

static const char *after( const char *p, char c ) {
    while ( *p && *p != c ) ++p;
    return *p ? p + 1 : 0;
}

static int copy( char *to, const char *from, int n ) {
    int i = 0;
    while ( i < n - 1 && from[i] ) {
        to[i] = from[i];
        i++;
    }
    to[i] = 0;
    return i;
}

static void reverse( char *from, char *to ) {
    while ( from < to ) {
        char c = *from;
        *from++ = *--to;
        *to = c;
    }
}

static bool field( const char *&p, char *to, char sep ) {
    if ( !*p ) return FALSE;
    while ( *p && *p != sep ) *to++ = *p++;
    if ( *p ) p++;
    *to = '\0';
    return TRUE;
}

static int number( const char **p ) {
    int n = 0, sign = 1;
    if ( **p == '-' ) {
        sign = -1;
        ++*p;
    }
    while ( **p >= '0' && **p <= '9' ) n = n * 10 + *( *p )++ - '0';
    return n * sign;
}

static uint sum( const uchar *p, uint n ) {
    uint s = 0;
    for ( uint i = 0; i < n; ++i ) s = ( s << 3 | s >> 29 ) ^ p[i];
    return s;
}

static void hex( const uchar *p, int n, char *out ) {
    static const char digits[] = "0123456789abcdef";
    for ( int i = 0; i < n; i++ ) {
        *out++ = digits[p[i] >> 4];
        *out++ = digits[p[i] & 0xf];
    }
    *out = 0;
}

static uchar *put32( uchar *p, uint v ) {
    p[0] = v >> 24;
    p[1] = v >> 16;
    p[2] = v >> 8;
    p[3] = v;
    return p + 4;
}

static uint get16( const uchar *p ) { return p[0] | p[1] << 8; }

static const char *name( int n ) {
    static const char *const names[] = { "zero", "one", "two", "three" };
    return n >= 0 && n < 4 ? names[n] : "many";
}

static void upper( char *s ) {
    for ( ; *s; s++ )
        if ( *s >= 'a' && *s <= 'z' ) *s -= 'a' - 'A';
}

struct Line {
    char text[24];
    int used;
    Line() : used( 0 ) { text[0] = 0; }
    void add( const char *s ) {
        while ( *s && used < 23 ) text[used++] = *s++;
        text[used] = '\0';
    }
    void add( char c ) {
        char one[2] = { c, 0 };
        add( one );
    }
};
