// Algorithms of the C++ library on vectors, lists and plain arrays.
#include <algorithm>
#include <vector>
#include <list>
#include <string>
#include <numeric>
#include <iostream>
using namespace std;
static bool isOdd( int n ) { return n % 2 != 0; }
static bool longer( const string &a, const string &b ) { return a.length() > b.length(); }
static bool desc( int a, int b ) { return a > b; }
static void show( int n ) { cout << n << ";"; }
static int twice( int n ) { return 2 * n; }
void run()
{
    vector<int> v;
    for ( int i = 0; i < 8; i++ ) v.push_back( ( i * 5 ) % 8 );
    v.push_back( 3 );
    vector<int>::iterator it = find( v.begin(), v.end(), 7 );
    if ( it != v.end() ) cout << "found at " << it - v.begin() << endl;
    if ( find( v.begin(), v.end(), 70 ) == v.end() ) cout << "no 70" << endl;
    cout << count( v.begin(), v.end(), 3 ) << " " << count_if( v.begin(), v.end(), isOdd ) << endl;
    it = find_if( v.begin(), v.end(), isOdd );
    cout << *it << endl;
    for_each( v.begin(), v.end(), show );
    cout << endl;
    cout << accumulate( v.begin(), v.end(), 0 ) << " " << accumulate( v.begin(), v.end(), 10 ) << endl;
    cout << *max_element( v.begin(), v.end() ) << " " << *min_element( v.begin(), v.end() ) << endl;
    sort( v.begin(), v.end() );
    v.erase( unique( v.begin(), v.end() ), v.end() );
    for ( it = v.begin(); it != v.end(); ++it ) cout << *it << " ";
    cout << endl;
    cout << lower_bound( v.begin(), v.end(), 4 ) - v.begin() << upper_bound( v.begin(), v.end(), 4 ) - v.begin() << binary_search( v.begin(), v.end(), 9 ) << endl;
    v.erase( remove( v.begin(), v.end(), 5 ), v.end() );
    v.erase( remove_if( v.begin(), v.end(), isOdd ), v.end() );
    for ( unsigned i = 0; i < v.size(); i++ ) cout << v[i] << " ";
    cout << endl;
    transform( v.begin(), v.end(), v.begin(), twice );
    vector<int> w( v.size() );
    copy( v.begin(), v.end(), w.begin() );
    swap( w[0], w[1] );
    for ( unsigned i = 0; i < w.size(); i++ ) cout << w[i] << " ";
    cout << endl;
    int a = 1, b = 2;
    swap( a, b );
    cout << a << b << " " << min( a, b ) << max( a, b ) << endl;
    string s = "x", t = "yy";
    swap( s, t );
    cout << s << t << endl;
    swap( v, w );
    cout << v[0] << " " << w[0] << endl;
    fill( v.begin(), v.end(), 9 );
    cout << v[0] << v.back() << endl;
    int arr[6] = { 5, 3, 9, 1, 7, 2 };
    sort( arr, arr + 6 );
    for ( int i = 0; i < 6; i++ ) cout << arr[i] << ",";
    cout << endl;
    sort( arr, arr + 6, desc );
    for ( int i = 0; i < 6; i++ ) cout << arr[i] << ",";
    cout << endl;
    reverse( arr + 1, arr + 5 );
    for ( int i = 0; i < 6; i++ ) cout << arr[i] << ",";
    cout << endl;
    cout << accumulate( arr, arr + 6, 0 ) << " " << count( arr, arr + 6, 7 ) << " " << ( find( arr, arr + 6, 7 ) - arr ) << " " << *max_element( arr, arr + 6 ) << endl;
    if ( find( arr, arr + 6, 4 ) == arr + 6 ) cout << "no 4" << endl;
    vector<int> fromArr( arr, arr + 6 );
    cout << fromArr.size() << fromArr[5] << endl;
    int copied[6];
    copy( arr, arr + 6, copied );
    cout << copied[5] << endl;
    list<string> l;
    l.push_back( "pear" ); l.push_back( "fig" ); l.push_back( "apple" ); l.push_back( "kiwi" ); l.push_back( "fig" );
    list<string>::iterator li = find( l.begin(), l.end(), string( "apple" ) );
    cout << *li << endl;
    l.insert( li, "plum" );
    l.remove( "fig" );
    l.sort();
    for ( list<string>::const_iterator c = l.begin(); c != l.end(); ++c ) cout << *c << " ";
    cout << endl;
    vector<string> names( l.begin(), l.end() );
    sort( names.begin(), names.end(), longer );
    cout << names[0] << names.size() << endl;
    sort( names.begin(), names.end(), greater<string>() );
    cout << names[0] << endl;
    cout << count( l.begin(), l.end(), string( "kiwi" ) ) << endl;
}
