enum Tag { End = 0, Byte = 1, Short = 2, Text = 3, Group = 0x80 };
struct Reader {
    Reader( const uchar *d, uint n ) : p( d ), end( d + n ), ok( TRUE ) { }
    bool need( uint n ) {
        if ( (uint)( end - p ) < n ) ok = FALSE;
        return ok;
    }
    uint take( int n ) {
        if ( !need( n ) ) return 0;
        uint v = 0;
        while ( n-- ) v = v << 8 | *p++;
        return v;
    }
    const uchar *p, *end;
    bool ok;
};

static int message( const uchar *d, int n, int depth = 0 ) {
    int sum = 0;
    Reader r( d, n );
    while ( r.p < r.end && r.ok ) {
        int tag = r.take( 1 ), size = tag == End ? 0 : (int)r.take( 1 );
        if ( tag == End ) break;
        if ( !r.need( size ) ) return -1 - depth;
        switch ( tag ) {
        case Byte:
            if ( size != 1 ) return -10;
            sum += *r.p;
            break;
        case Short: sum += size == 2 ? (short)( r.p[0] << 8 | r.p[1] ) : 0; break;
        case Text:
            for ( int i = 0; i < size; i++ ) sum = sum * 3 + r.p[i];
            sum &= 0xffff;
            break;
        default:
            if ( tag & Group ) {
                int inner = message( r.p, size, depth + 1 );
                if ( inner < 0 ) return inner;
                sum ^= inner;
            }
        }
        r.p += size;
    }
    return r.ok ? sum : -2;
}

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static int encode( const uchar *in, int n, char *out ) {
    char *o = out;
    int i;
    for ( i = 0; i + 2 < n; i += 3 ) {
        *o++ = alphabet[in[i] >> 2];
        *o++ = alphabet[( in[i] & 3 ) << 4 | in[i + 1] >> 4];
        *o++ = alphabet[( in[i + 1] & 15 ) << 2 | in[i + 2] >> 6];
        *o++ = alphabet[in[i + 2] & 63];
    }
    if ( i < n ) {
        *o++ = alphabet[in[i] >> 2];
        *o++ = alphabet[( in[i] & 3 ) << 4 | ( i + 1 < n ? in[i + 1] >> 4 : 0 )];
        *o++ = i + 1 < n ? alphabet[( in[i + 1] & 15 ) << 2] : '=';
        *o++ = '=';
    }
    *o = 0;
    return o - out;
}

static int value( char c ) {
    const char *at = c ? strchr( alphabet, c ) : 0;
    return at ? at - alphabet : -1;
}
static int decode( const char *s, uchar *out ) {
    uint bits = 0;
    int have = 0, n = 0;
    for ( ; *s && *s != '='; s++ ) {
        int v = value( *s );
        if ( v < 0 ) continue;
        bits = bits << 6 | v;
        have += 6;
        if ( have >= 8 ) {
            have -= 8;
            out[n++] = bits >> have;
        }
    }
    return n;
}

static uint crc32( const uchar *p, int n, uint crc = 0xffffffff ) {
    static uint table[256];
    static bool made = FALSE;
    if ( !made ) {
        for ( uint i = 0; i < 256; i++ ) {
            uint c = i;
            for ( int k = 0; k < 8; k++ ) c = c & 1 ? 0xedb88320 ^ c >> 1 : c >> 1;
            table[i] = c;
        }
        made = TRUE;
    }
    while ( n-- > 0 ) crc = table[( crc ^ *p++ ) & 0xff] ^ crc >> 8;
    return ~crc;
}

static ushort crc16( const char *p, int n ) {
    ushort c = 0xffff;
    for ( int i = 0; i < n; i++ ) {
        c ^= (uchar)p[i] << 8;
        for ( int k = 8; k; --k ) c = c & 0x8000 ? c << 1 ^ 0x1021 : c << 1;
    }
    return c;
}
static uint adler( const uchar *p, uint n ) {
    uint a = 1, d = 0;
    while ( n-- ) {
        a = ( a + *p++ ) % 65521;
        d = ( d + a ) % 65521;
    }
    return d << 16 | a;
}

static uchar lfsr( uchar &s ) {
    uchar bit = ( s ^ s >> 2 ^ s >> 3 ^ s >> 4 ) & 1;
    s = s >> 1 | bit << 7;
    return s;
}
static void scramble( uchar *p, int n, uchar key ) {
    for ( uchar *e = p + n; p != e; ++p ) *p ^= lfsr( key );
}

static int sum( const char *&s );
static int factor( const char *&s ) {
    while ( *s == ' ' ) ++s;
    if ( *s == '-' ) {
        s++;
        return -factor( s );
    }
    if ( *s == '(' ) {
        ++s;
        int v = sum( s );
        if ( *s != ')' ) throw QString( "no )" );
        s++;
        return v;
    }
    if ( *s < '0' || *s > '9' ) throw QString( QChar( *s ) );
    int v = 0;
    while ( *s >= '0' && *s <= '9' ) v = v * 10 + ( *s++ - '0' );
    return v;
}
static int term( const char *&s ) {
    int v = factor( s );
    for ( ;; ) {
        char op = *s;
        if ( op != '*' && op != '/' && op != '%' ) return v;
        ++s;
        int w = factor( s );
        if ( op == '*' )
            v *= w;
        else if ( w == 0 )
            throw 0;
        else if ( op == '/' )
            v /= w;
        else
            v %= w;
    }
}
static int sum( const char *&s ) {
    int v = term( s );
    while ( *s == '+' || *s == '-' )
        if ( *s++ == '+' )
            v += term( s );
        else
            v -= term( s );
    return v;
}

static bool reply( const char *s, int &code, QString *text = 0 ) {
    code = 0;
    for ( int i = 0; i < 3; i++, s++ ) {
        if ( *s < '0' || *s > '9' ) return FALSE;
        code = code * 10 + *s - '0';
    }
    bool more = *s == '-';
    if ( *s ) s++;
    if ( text ) *text = s;
    return more;
}

static QString unescaped( const QString &s ) {
    QString r;
    for ( uint i = 0; i < s.length(); i++ ) {
        if ( s[(int)i] == '%' && i + 2 < s.length() ) {
            bool ok;
            int c = s.mid( i + 1, 2 ).toInt( &ok, 16 );
            if ( ok ) {
                r += QChar( c );
                i += 2;
                continue;
            }
        }
        r += s[(int)i];
    }
    return r;
}

static QStringList fields( const char *s ) {
    QStringList l;
    QString now;
    bool quoted = FALSE;
    for ( ;; s++ ) {
        char c = *s;
        if ( c == '"' ) {
            quoted = !quoted;
            continue;
        }
        if ( !c || ( c == ',' && !quoted ) ) {
            l << now;
            now = "";
            if ( !c ) break;
        } else
            now += c;
    }
    return l;
}

class Ring {
public:
    Ring() : in( 0 ), used( 0 ) { }
    bool put( uchar c ) {
        if ( used == sizeof( d ) ) return FALSE;
        d[in] = c;
        in = ( in + 1 ) % sizeof( d );
        used++;
        return TRUE;
    }
    int get() {
        if ( !used ) return -1;
        uint at = ( in + sizeof( d ) - used-- ) % sizeof( d );
        return d[at];
    }
    uint count() const { return used; }
    int peek( uint i ) const { return i < used ? d[( in + sizeof( d ) - used + i ) % sizeof( d )] : -1; }
private:
    uchar d[8];
    uint in, used;
};

class Telnet {
public:
    enum State { Data, Escape, Option, Sub };
    Telnet() : state( Data ), count( 0 ) { }
    QCString feed( const char *p, int n ) {
        QCString out;
        while ( n-- > 0 ) {
            uchar c = *p++;
            switch ( state ) {
            case Data:
                if ( c == 255 ) {
                    state = Escape;
                    break;
                }
                if ( c ) out += (char)c;
                break;
            case Escape:
                state = c == 250 ? Sub : c >= 251 ? Option : Data;
                if ( c == 255 ) out += '?';
                break;
            case Option:
                count += c;
                state = Data;
                break;
            case Sub:
                if ( c == 240 ) state = Data;
            }
        }
        return out;
    }
    State state;
    int count;
};

static QString format( const char *f, ... ) {
    char out[120];
    va_list ap;
    va_start( ap, f );
    vsnprintf( out, sizeof( out ), f, ap );
    va_end( ap );
    return out;
}
static int total( int n, ... ) {
    va_list ap;
    va_start( ap, n );
    int t = 0;
    while ( n-- > 0 ) t = t * 10 + va_arg( ap, int );
    va_end( ap );
    return t;
}

struct Session {
    Session( Ring &r, const QString &n ) : ring( r ), name( n ), sent( 0 ) { }
    Session &operator<<( int c ) {
        if ( ring.put( c ) ) sent++;
        return *this;
    }
    Session &operator<<( const char *s ) {
        while ( *s ) *this << *s++;
        return *this;
    }
    Session &operator>>( int &c ) {
        c = ring.get();
        return *this;
    }
    Ring &ring;
    const QString name;
    int sent;
};
