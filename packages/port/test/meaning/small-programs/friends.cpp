#include <stdio.h>

// Functions that a class defines as its friends: they use the names of the class, and are found by the types of their arguments.
class Matrix {
  enum { N = 2 };
  struct Row {
    int at;
  };
  double v[N][N];
  static int made;

public:
  Matrix( double d = 0 ) {
    ++made;
    for ( int i = 0; i < N; i++ )
      for ( int j = 0; j < N; j++ )
        v[i][j] = i == j ? d : 0;
  }
  friend Matrix operator*( const Matrix &a, const Matrix &b ) {
    Matrix r;
    for ( int i = 0; i < N; i++ )
      for ( int j = 0; j < N; j++ )
        for ( int k = 0; k < N; k++ )
          r.v[i][j] += a.v[i][k] * b.v[k][j];
    return r;
  }
  friend double sum( const Matrix &m ) {
    Row row;
    double all = made;
    for ( row.at = 0; row.at < N; row.at++ )
      all += m.v[row.at][0] + m.v[row.at][1];
    return all;
  }
};
int Matrix::made = 0;

template <class T> class Pair {
  typedef T Value;
  Value d[2];

public:
  Pair( Value a, Value b ) {
    d[0] = a;
    d[1] = b;
  }
  friend bool operator==( const Pair &a, const Pair &b ) {
    return a.d[0] == b.d[0] && a.d[1] == b.d[1];
  }
  friend Pair swapped( const Pair &p ) { return Pair( p.d[1], p.d[0] ); }
  friend Value first( const Pair &p ) { return p.d[0]; }
};

namespace net {
class Packet {
  enum Kind { Data = 1, Ack };
  Kind kind;

public:
  Packet() : kind( Ack ) {}
  friend bool isAck( const Packet &p ) {
    Kind k = Ack;
    return p.kind == k;
  }
};
struct Frame : Packet {
  int size;
};
int sizeOf( const Frame *f ) { return f->size; }
enum State { Idle, Busy };
const char *nameOf( State s ) { return s == Busy ? "busy" : "idle"; }
}

static const char *nameOf( int ) { return "a number"; }

void run() {
  Matrix a( 3 ), b( 2 );
  printf( "%g\n", sum( a * b ) );
  Pair<int> one( 1, 2 );
  printf( "%d %d %d\n", one == Pair<int>( 1, 2 ), swapped( one ) == Pair<int>( 1, 2 ), first( swapped( one ) ) );
  printf( "%c\n", first( Pair<char>( 'x', 'y' ) ) );
  net::Packet p;
  net::Frame f;
  f.size = 9;
  printf( "%d %d %d\n", isAck( p ), isAck( f ), sizeOf( &f ) );
  net::State s = net::Busy;
  printf( "%s %s\n", nameOf( s ), nameOf( 3 ) );
}
