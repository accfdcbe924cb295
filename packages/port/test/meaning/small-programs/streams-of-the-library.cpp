// Streams of the C++ library: the format of numbers, reading values and lines from texts, and maps with an order of their own.
#include <iostream>
#include <iomanip>
#include <sstream>
#include <string>
#include <map>
#include <functional>
using namespace std;
struct ByLength { bool operator()( const string &a, const string &b ) const { return a.size() < b.size(); } };
static string toText( double d, int digits ) { ostringstream s; s << fixed << setprecision( digits ) << d; return s.str(); }
void run()
{
    cout << hex << 255 << " " << -1 << dec << " " << -1 << endl;
    cout << setw( 6 ) << 42 << setfill( '0' ) << setw( 5 ) << 7 << hex << showbase << uppercase << " " << 255 << dec << nouppercase << " " << fixed << setprecision( 3 ) << 3.14159 << endl;
    cout << setfill( ' ' ) << left << setw( 8 ) << "ab" << '|' << right << setw( 8 ) << "cd" << '|' << boolalpha << true << noboolalpha << false << endl;
    cout << scientific << 12345.678 << " " << 1e100 << endl;
    cout.unsetf( ios::floatfield );
    cout << setprecision( 6 ) << 0.1 << " " << 1e20 << " " << 100000.0 << " " << 1234567.0 << " " << 1.5f << endl;
    cout.width( 4 ); cout << 'x' << setw( 4 ) << 'y' << endl;
    cout << toText( 2.0 / 3, 4 ) << endl;
    istringstream in( "12 abc  -7 3.25xyz 99999999999 q" );
    int a = 0, b = 0; string w; double d = 0; int big = 5; char c;
    in >> a >> w >> b >> d;
    cout << a << w << b << " " << d << " " << in.good() << endl;
    in >> w;
    in >> big;
    cout << w << ( in ? " ok" : " failed" ) << in.fail() << in.eof() << endl;
    in.clear();
    in >> c;
    cout << c << endl;
    istringstream lines( "one\ntwo three\n\nlast" );
    string line; int n = 0;
    while ( getline( lines, line ) ) cout << ++n << ":" << line << ";";
    cout << endl;
    istringstream words( "the quick brown fox" );
    while ( words >> line ) cout << line.size() << ",";
    cout << ( words.eof() ? "end" : "?" ) << endl;
    istringstream fields( "a=1;b=22;c" );
    while ( getline( fields, line, ';' ) ) {
        istringstream f( line );
        string k; int v;
        getline( f, k, '=' );
        if ( f >> v ) cout << k << "->" << v << " ";
        else cout << k << " has none ";
    }
    cout << endl;
    stringstream ss;
    ss << 42 << " " << "word " << 2.5;
    int i2; string s2; double d2;
    ss >> i2 >> s2 >> d2;
    cout << i2 << s2 << d2 << " " << ss.str() << endl;
    map<string, int, ByLength> m;
    m["three"] = 3; m["on"] = 1; m["four"] = 4; m["five"] = 5;
    for ( map<string, int, ByLength>::iterator it = m.begin(); it != m.end(); ++it ) cout << it->first << " " << it->second << ",";
    map<int, string, greater<int> > g;
    g[1] = "a"; g[3] = "c"; g[2] = "b";
    map<int, string, greater<int> > g2 = g; g2[9] = "z";
    for ( map<int, string, greater<int> >::const_iterator it = g2.begin(); it != g2.end(); ++it ) cout << it->first << it->second;
    cout << g.size() << endl;
    signed char sc = 'A'; unsigned char uc = 'B';
    cout << sc << uc << (int)sc << endl;
    istringstream three( "x\xe9z" ); char pc;
    three >> sc >> uc >> pc;
    cout << sc << (int)uc << pc << endl;
}
