// A parser of HTTP answers over a char buffer: status line, headers in a map, chunked and plain bodies, fed in pieces.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <qstring.h>
#include <qcstring.h>
#include <qmap.h>
#include <qstringlist.h>

class Parser
{
public:
    enum State { Status, Header, Size, Chunk, ChunkEnd, Trailer, Body, Done, Failed };
    struct Stats { Stats() : lines( 0 ), bytes( 0 ) {} int lines; uint bytes; };
    typedef QMap<QString, QString> Headers;

    Parser() : m_state( Status ), m_used( 0 ), m_left( 0 ), m_code( 0 ) { m_buffer[0] = '\0'; }
    int feed( const char *data, int size );
    const char *name() const { return names[m_state]; }
    bool isDone() const { return m_state >= Done; }
    int code() const { return m_code; }
    const QCString &body() const { return m_body; }
    Headers &headers() { return m_headers; }
    const Stats &stats() const { return m_stats; }
    static int parsers;

protected:
    void line( char *text );

private:
    static const char *const names[];
    State m_state;
    char m_buffer[64];
    int m_used, m_left, m_code;
    QCString m_body;
    Headers m_headers;
    QString m_last;
    Stats m_stats;
};

int Parser::parsers = 0;
const char *const Parser::names[] = { "status", "header", "size", "chunk", "chunk end", "trailer", "body", "done", "failed" };

static char *strip( char *s )
{
    while ( isspace( (uchar)*s ) ) s++;
    char *end = s + strlen( s );
    while ( end > s && isspace( (uchar)end[-1] ) ) *--end = 0;
    return s;
}

void Parser::line( char *text )
{
    m_stats.lines++;
    switch ( m_state ) {
    case Status: {
        int major, minor, code;
        if ( sscanf( text, "HTTP/%d.%d %d", &major, &minor, &code ) != 3 || major != 1 ) { m_state = Failed; break; }
        m_code = code * ( minor ? 1 : -1 );
        m_state = Header;
        break;
    }
    case Header:
    case Trailer:
        if ( !*text ) {
            if ( m_state == Trailer ) m_state = Done;
            else if ( m_headers.contains( "transfer-encoding" ) && m_headers["transfer-encoding"] == "chunked" ) m_state = Size;
            else {
                m_left = m_headers.contains( "content-length" ) ? m_headers["content-length"].toInt() : 0;
                m_state = m_left > 0 ? Body : Done;
            }
        } else if ( ( *text == ' ' || *text == '\t' ) && !m_last.isEmpty() )
            m_headers[m_last] += QString( " " ) + strip( text );
        else if ( char *colon = strchr( text, ':' ) ) {
            *colon++ = 0;
            m_last = QString( strip( text ) ).lower();
            m_headers[m_last] = strip( colon );
        } else
            m_state = Failed;
        break;
    case Size: {
        char *end;
        m_left = strtol( text, &end, 16 );
        if ( end == text ) m_state = Failed;
        else m_state = m_left ? Chunk : Trailer;
        break;
    }
    case ChunkEnd:
        m_state = *text ? Failed : Size;
        break;
    default:
        break;
    }
}

int Parser::feed( const char *data, int size )
{
    const char *p = data, *end = data + size;
    while ( p < end && !isDone() ) {
        if ( m_state == Chunk || m_state == Body ) {
            int n = QMIN( m_left, int( end - p ) );
            char part[16];
            while ( n > 0 ) {
                int k = n < (int)sizeof( part ) - 1 ? n : (int)sizeof( part ) - 1;
                memcpy( part, p, k );
                part[k] = 0;
                m_body += part;
                p += k;
                n -= k;
                m_left -= k;
                m_stats.bytes += k;
            }
            if ( m_left == 0 ) m_state = m_state == Chunk ? ChunkEnd : Done;
            continue;
        }
        char c = *p++;
        if ( c == '\n' ) {
            if ( m_used > 0 && m_buffer[m_used - 1] == '\r' ) m_used--;
            m_buffer[m_used] = 0;
            m_used = 0;
            line( m_buffer );
        } else if ( m_used < int( sizeof( m_buffer ) ) - 1 )
            m_buffer[m_used++] = c;
        else
            m_state = Failed;
    }
    return p - data;
}

static const struct { const char *text; int step; } tests[] = {
    { "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A:  b \r\n\r\nhelloREST", 100 },
    { "HTTP/1.0 404 No\nTransfer-Encoding: chunked\n\n4\nWiki\n5;x=y\npedia\n0\nT: 1\n\n", 3 },
    { "HTTP/1.1 204\r\nA: one\r\n two\r\n\tthree\r\nB:\r\n\r\n", 1 },
    { "HTTP/2.0 200\r\n\r\n", 7 },
    { "HTTP/1.1 200 OK\r\nbroken\r\n", 50 },
    { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 9 },
    { 0, 0 }
};

void run()
{
    for ( int t = 0; tests[t].text; t++ ) {
        Parser p;
        Parser::parsers++;
        const char *text = tests[t].text;
        int length = strlen( text ), at = 0;
        for ( ; at < length && !p.isDone(); ) {
            int n = length - at;
            if ( n > tests[t].step ) n = tests[t].step;
            int used = p.feed( text + at, n );
            at += used;
            if ( used < n ) break;
        }
        printf( "%s %d %d/%d %d %u [%s]\n", p.name(), p.code(), at, length, p.stats().lines, p.stats().bytes, p.body().data() ? p.body().data() : "" );
        for ( Parser::Headers::Iterator it = p.headers().begin(); it != p.headers().end(); ++it )
            printf( "  %s=%s\n", it.key().latin1(), it.data().latin1() );
    }
    printf( "%d\n", Parser::parsers );
}
