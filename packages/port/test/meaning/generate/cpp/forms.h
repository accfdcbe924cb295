static QString maybe( int n ) {
    if ( n == 0 ) return QString::null;
    if ( n == 1 ) return QString();
    if ( n == 2 ) return "";
    return QString::number( n );
}

static const char *kind( const QString &s ) { return s.isNull() ? "null" : s.isEmpty() ? "empty" : "text"; }

static QString quoted( const QString &s, char q = '"' ) { return s.isNull() ? QString( "-" ) : q + s + q; }

static bool parse( const QString &line, QString &key, QString *value = 0 ) {
    int at = line.find( '=' );
    if ( at < 0 ) {
        key = QString::null;
        return FALSE;
    }
    key = line.left( at ).stripWhiteSpace();
    if ( value ) *value = line.mid( at + 1 );
    return TRUE;
}

static QString escaped( QString s ) {
    for ( int i = 0; i < (int)s.length(); i++ )
        if ( s[i] == 'a' || s.at( i ).isDigit() ) s.insert( i++, "\\" );
    return s;
}

static QString rot( const QString &s ) {
    QString r( "" );
    for ( uint i = 0; i < s.length(); i++ ) {
        char c = s[(int)i].latin1();
        if ( c >= 'a' && c <= 'z' ) c = 'a' + ( c - 'a' + 13 ) % 26;
        r += c;
    }
    return r;
}

static int hash( const char *p ) {
    int h = 0;
    while ( p && *p ) h = ( h * 31 + *p++ ) & 0xffff;
    return h;
}

struct Field {
    Field( const QString &n = QString::null, const QString &v = "?" ) : name( n ), value( v ) { }
    bool isValid() const { return !name.isNull(); }
    QString name, value;
};
