// A QByteArray and the devices and streams on it share their bytes.
#include <stdio.h>
#include <qcstring.h>
#include <qdatastream.h>
#include <qbuffer.h>
void look( QByteArray b )
{
  QDataStream in( b, IO_ReadOnly );
  b[1] = 77;
  Q_UINT8 x, y; in >> x >> y;
  printf( "%d %d\n", x, y );
}
void look2( const QByteArray &b )
{
  QDataStream in( b, IO_ReadOnly );
  Q_UINT8 x, y; in >> x >> y;
  printf( "%d %d\n", x, y );
}
void look3( QByteArray b )
{
  QBuffer in( b ); in.open( IO_ReadOnly );
  b[0] = 66;
  printf( "%d\n", in.getch() );
}
void look4( QByteArray &b )
{
  QBuffer in( b ); in.open( IO_ReadOnly );
  b[0] = 67;
  printf( "%d\n", in.getch() );
}
void grow( QByteArray b ) { QDataStream out( b, IO_WriteOnly ); out << (Q_UINT8) 9; printf( "%d\n", b[0] ); }
void run() { 
  QByteArray x( 2 ); x[0] = 1; x[1] = 2;
  look( x ); look2( x );
  printf( "%d\n", x[1] );
  look3( x ); printf( "%d\n", x[0] );
  look4( x ); printf( "%d\n", x[0] );
  grow( x ); printf( "%d\n", x[0] );
  QByteArray l( 2 ); l[0] = 5; l[1] = 6;
  QDataStream in( l, IO_ReadOnly ); l[0] = 8; Q_UINT8 v; in >> v; printf( "%d %d\n", v, l[0] );
}
