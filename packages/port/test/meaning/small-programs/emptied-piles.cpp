// Bytes of which the first are dropped, by the functions that Qt has for its own arrays, and bytes that are made of null.
#include <qcstring.h>
#include <qstring.h>
#include <stdio.h>
#include <string.h>
class Pile : public QByteArray {
public:
  void cut( int n ) { QByteArray::resize( n, QGArray::SpeedOptim ); }
  void drop( uint n ) { qmemmove( data(), data() + n, size() - n ); cut( size() - n ); }
};
static QByteArray bytes( const QString &s, bool isWhole ) { QByteArray b; b.duplicate( s.latin1(), s.length() + ( isWhole ? 1 : 0 ) ); return b; }
static void show( const QByteArray &b ) { printf( "%u:", b.size() ); for ( uint i = 0; i < b.size(); i++ ) printf( " %d", b[(int)i] ); printf( "\n" ); }
void run() {
  Pile p;
  p.duplicate( "abcdef", 6 );
  p.drop( 2 );
  printf( "%u %c%c\n", p.size(), p[0], p[3] );
  show( bytes( "abc", true ) ); show( bytes( "abc", false ) ); show( bytes( "", true ) ); show( bytes( "", false ) );
  QByteArray none = bytes( "xyz", false );
  none.duplicate( 0, 0 );
  show( none );
  QChar c( (uchar)0x41, (uchar)0x01 );
  printf( "%x\n", c.unicode() );
}
