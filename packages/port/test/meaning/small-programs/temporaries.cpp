#include <stdio.h>
#include <qstring.h>

// Objects without a name, parameters and results, and when their destructors run.
class Lock {
  const char *n;

public:
  Lock( const char *name ) : n( name ) { printf( "lock %s\n", n ); }
  Lock( const Lock &o ) : n( o.n ) { printf( "copy %s\n", n ); }
  ~Lock() { printf( "unlock %s\n", n ); }
  const char *name() const { return n; }
  Lock joined( const Lock &o ) const {
    printf( "%s+%s\n", n, o.n );
    return Lock( "joined" );
  }
  Lock &operator=( const Lock &o ) {
    n = o.n;
    printf( "assign %s\n", n );
    return *this;
  }
  bool operator==( const Lock &o ) const { return n[0] == o.n[0]; }
};

struct Counted {
  int v;
  static int alive;
  Counted( int i = 0 ) : v( i ) { alive++; }
  Counted( const Counted &c ) : v( c.v ) { alive++; }
  ~Counted() { alive--; }
  Counted operator+( const Counted &o ) const { return Counted( v + o.v ); }
};
int Counted::alive = 0;

static Lock make( const char *n ) {
  Lock l( n );
  printf( "made\n" );
  return l;
}

static void use( Lock a, const char *how ) { printf( "use %s %s\n", a.name(), how ); }
static Lock same( Lock l ) { return l; }
static void unused( Lock l ) { printf( "unused\n" ); }
static int sum( Counted a, Counted b ) { return ( a + b ).v + Counted::alive * 100; }
static int length( const Lock &l ) {
  int n = 0;
  while ( l.name()[n] )
    n++;
  return n;
}

class Holder {
  Lock l;
  int n;

public:
  Holder( Lock given ) : l( given ), n( 1 ) { printf( "holder\n" ); }
  Holder( Lock a, int k ) : l( a ), n( k ) { printf( "holder %d\n", n ); }
  int size() const { return n; }
};

static void recurse( int n, Lock l ) {
  if ( n > 0 )
    recurse( n - 1, l );
}

static int early( int n ) {
  for ( int i = 0; i < n; i++ ) {
    printf( "%s %d\n", make( "loop" ).name(), i );
    if ( i == 1 )
      return length( make( "result" ) );
  }
  return 0;
}

struct Log {
  Log &operator<<( const Lock &l ) {
    printf( "log %s\n", l.name() );
    return *this;
  }
};

class Named {
  QString title;

public:
  Named( const Lock &l, const QString &t, bool loud = FALSE ) : title( t ) { printf( "%s %s %d\n", l.name(), t.latin1(), loud ); }
  const QString &name() const { return title; }
};

static void thrower( const Lock &l ) { throw length( l ); }

void run() {
  Lock a = make( "a" ), b( "b" );
  use( a, "named" );
  use( make( "x" ), "made" );
  Lock s = same( a );
  unused( b );
  {
    Holder h( a );
  }
  {
    Holder h( make( "m" ), 2 );
    printf( "%d\n", h.size() );
  }
  recurse( 2, a );
  Counted c( 1 ), d( 2 );
  int both = sum( c, d );
  printf( "%d %d\n", both, Counted::alive );
  both = sum( c + d, d );
  printf( "%d %d\n", both, Counted::alive );
  const Lock &r = make( "referred" );
  printf( "%s\n", make( "t" ).name() );
  make( "bare" );
  Lock( "at once" );
  a = make( "assigned" );
  a.joined( make( "argument" ) );
  make( "p" ).joined( make( "q" ) ).joined( r );
  int n = length( make( "four" ) ) + 1;
  bool equal = make( "five" ) == make( "four" );
  printf( "%d %d\n", n, equal );
  printf( "%d\n", early( 3 ) );
  Named named( make( "behind" ), "it", TRUE );
  printf( "%s\n", named.name().latin1() );
  Log log;
  log << make( "first" );
  try {
    thrower( make( "thrown" ) );
  } catch ( int e ) {
    printf( "caught %d\n", e );
  }
  printf( "end\n" );
}
