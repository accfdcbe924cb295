// Const references of a file, of a class and static ones lead to what is there when they are asked.
#include <stdio.h>
#include <qstring.h>
void bump( int &x ) { x++; }
static int g = 3;
const int &look = g;
const int fixed = 5;
const int &five = fixed;
const int &six = 6;
struct S { static int level; static const int &seen; };
int S::level = 4;
const int &S::seen = S::level;
const int &lev = S::level;
static QString name = "a";
static const QString &nm = name;
static int list[3] = { 1, 2, 3 };
const int &second = list[1];
void more();
void run() {
  g = 7;
  printf( "%d %d %d\n", look, five, six );
  bump( g );
  printf( "%d %d\n", g, look );
  S::level = 8; printf( "%d %d\n", S::seen, lev );
  name = "b"; printf( "%s\n", nm.latin1() );
  static const int &sc = g; g = 44; printf( "%d\n", sc );
  list[1] = 9; printf( "%d\n", second ); more();
}
struct U { static int &over; static QString &text; };
int &U::over = g;
QString &U::text = name;
struct Later { void go() { U::over = 3; U::text = "t"; printf( "%d %s\n", g, name.latin1() ); } };
struct RunIt { RunIt() { Later l; l.go(); } };
void more() { Later l; l.go(); }
