// Texts and bytes behind pointers, of which single characters are set.
#include <qstring.h>
#include <qcstring.h>
#include <stdio.h>
class Filter {
public:
  Filter() : used( 0 ) { out = new QByteArray(); out->resize( 4 ); }
  ~Filter() { delete out; }
  void put( char c ) {
    if ( used + 1 > out->size() ) out->resize( 2 * out->size() );
    out->at( used ) = c;
    used++;
    out->at( 0 ) |= 1;
    (*out)[1] = 'z';
    out->data()[2]++;
  }
  int sum() const { int s = 0; for ( uint i = 0; i < used; i++ ) s = s * 3 + out->at( i ) + (*out)[i]; return s; }
private:
  QByteArray *out;
  uint used;
};
static void filter() {
  Filter f;
  for ( int i = 0; i < 6; i++ ) f.put( 'a' + i );
  printf( "%d\n", f.sum() );
}
struct Two { QString *name; QByteArray *raw; QCString *text; };
static QByteArray shared( 4 );
QByteArray *next() { return &shared; }
void run() {
  filter();
  Two t;
  t.name = new QString( "hello" );
  t.raw = new QByteArray( 3 );
  t.text = new QCString( "abc" );
  (*t.name)[1] = 'u';
  t.raw->at( 0 ) = 'x'; t.raw->at( 1 ) = -3; t.raw->at( 2 ) = t.raw->at( 0 ) + 1;
  t.raw->at( 2 ) += 2;
  (*t.raw)[0]++;
  (*t.text)[0] = 'X';
  next()->at( 2 ) = 7;
  QByteArray *p = t.raw;
  for ( uint i = 0; i < p->size(); i++ ) p->at( i ) ^= 1;
  printf( "%s %d %d %d %s %d\n", t.name->latin1(), t.raw->at( 0 ), t.raw->at( 1 ), (*t.raw)[2], t.text->data(), shared[2] );
  QString **names = new QString *[2];
  names[0] = t.name;
  (*names[0])[2] = '-';
  printf( "%s\n", t.name->latin1() );
}
