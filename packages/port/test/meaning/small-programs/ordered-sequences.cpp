#include <stdio.h>
#include <vector>
#include <string>
#include <algorithm>
using namespace std;
void run()
{
    int a[] = { 1, 2, 3 }, b[] = { 1, 2, 4 }, c[] = { 1, 2 };
    vector<int> v( a, a + 3 ), w( b, b + 3 ), x( c, c + 2 ), none;
    string s = "abc", t = "abd";
    printf( "%d%d%d%d%d%d\n", lexicographical_compare( v.begin(), v.end(), w.begin(), w.end() ), lexicographical_compare( w.begin(), w.end(), v.begin(), v.end() ),
            lexicographical_compare( x.begin(), x.end(), v.begin(), v.end() ), lexicographical_compare( v.begin(), v.end(), x.begin(), x.end() ),
            lexicographical_compare( v.begin(), v.end(), v.begin(), v.end() ), lexicographical_compare( none.begin(), none.end(), x.begin(), x.end() ) );
    printf( "%d%d%d\n", lexicographical_compare( a, a + 3, b, b + 3 ), lexicographical_compare( v.rbegin(), v.rend(), w.rbegin(), w.rend() ),
            lexicographical_compare( s.begin(), s.end(), t.begin(), t.end() ) );
}
