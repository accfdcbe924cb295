#include <stdio.h>
#include <string.h>
#include <qcstring.h>
class Reader {
public:
    Reader( const char *d, int n ) : p( d ), end( d + n ) {}
    int next() { return p < end ? (unsigned char)*p++ : -1; }
    int left() const { return end - p; }
private:
    const char *p, *end;
};
class Framed : public Reader { public: Framed( const char *d, int n ) : Reader( d, n ), second( d, n ) {} Reader second; };
static int all( Reader r ) { int t = 0, c; while ( ( c = r.next() ) >= 0 ) t = t * 7 + c; return t; }
void run() {
    QByteArray b( 4 ); b[0] = 1; b[1] = 0; b[2] = (char)200; b[3] = 0;
    Reader r( b.data(), b.size() ); printf( "%d %d\n", r.left(), all( r ) );
    Reader *made = new Reader( b.data() + 1, 2 ); printf( "%d %d\n", made->left(), all( *made ) ); delete made;
    printf( "%d\n", all( Reader( b.data(), 3 ) ) );
    char buffer[3] = { 0, 5, 0 }; Framed f( buffer, 3 ); int n = f.second.next(); printf( "%d %d %d\n", f.left(), n, f.second.left() );
    Reader t( "abc", 3 ); printf( "%d\n", all( t ) );
}
