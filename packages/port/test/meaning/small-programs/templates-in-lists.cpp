#include <stdio.h>
#include <qstring.h>
#include <qcstring.h>
template<class T> struct Pair { T first, second; };
template<class A, class B> struct Named { const char *name; A a; B b[2]; };
struct Size { int w, h; };
void run()
{
    Pair<int> one = { 1, 2 };
    Pair< Pair<int> > two = { { 3, 4 }, { 5, 6 } };
    Pair<int> all[2] = { { 1, 2 }, { 3, 4 } };
    printf( "%d %d %d %d\n", one.first, two.first.second, two.second.first, all[1].first );
    Named<Size, Pair<char> > n = { "n", { 7, 8 }, { { 'a', 'b' }, { 'c', 'd' } } };
    static const Named<QString, Size> table[] = { { "x", "text", { { 1, 2 }, { 3 } } }, { "y", "", { { 5, 6 } } } };
    printf( "%s %d %c%c %s %d %d %d\n", n.name, n.a.h, n.b[0].second, n.b[1].first, table[0].a.latin1(), table[0].b[1].w, table[0].b[1].h, table[1].b[0].h );
    Size s = { 9, 9 };
    Pair<Size> sizes = { s, s };
    s.w = 1;
    sizes.first.h = 2;
    printf( "%d %d %d\n", sizes.first.w, sizes.second.h, sizes.first.h );
    Pair<unsigned char> bytes = { 300 & 0xff, 255 };
    bytes.second++;
    printf( "%d %d\n", bytes.first, bytes.second );
}
