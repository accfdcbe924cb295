// Files of the C++ library.
#include <fstream>
#include <iostream>
#include <string>
#include <vector>
#include <stdlib.h>
#include <stdio.h>
#include <unistd.h>
using namespace std;
void run()
{
    char folder[] = "/tmp/file-streams-XXXXXX";
    if ( !mkdtemp( folder ) ) return;
    chdir( folder );
    ofstream out( "lines.txt" );
    if ( !out ) { cerr << "cannot write" << endl; return; }
    out << "first line" << endl << 42 << " " << 2.5 << '\n' << "a b  c" << "\n";
    out.close();
    ifstream in( "lines.txt" );
    if ( !in.is_open() ) return;
    string line;
    int n = 0;
    while ( getline( in, line ) ) cout << ++n << ":" << line << endl;
    cout << in.eof() << in.fail() << endl;
    in.close();
    ofstream more( "lines.txt", ios::app );
    more << "last";
    more.close();
    string name = "lines.txt";
    ifstream again( name.c_str() );
    string word; int i; double d;
    again >> word >> line >> i >> d;
    cout << word << "|" << line << "|" << i << "|" << d << endl;
    vector<string> words;
    while ( again >> word ) words.push_back( word );
    for ( unsigned k = 0; k < words.size(); k++ ) cout << words[k] << "/";
    cout << endl;
    ifstream none( "does-not-exist" );
    cout << ( none ? "there" : "not there" ) << none.good() << endl;
    ifstream bytes;
    bytes.open( "lines.txt", ios::in | ios::binary );
    char buffer[8];
    bytes.read( buffer, 5 );
    cout.write( buffer, bytes.gcount() );
    cout << endl;
    char c;
    while ( bytes.get( c ) ) cout << (int) c << " ";
    cout << endl;
    bytes.close(); bytes.clear();
    bytes.open( "lines.txt" );
    bytes.seekg( 0, ios::end );
    cout << bytes.tellg() << endl;
    bytes.seekg( 6 );
    bytes.getline( buffer, 8 );
    cout << buffer << endl;
    fstream both( "lines.txt", ios::out | ios::trunc );
    both << "x" << 7;
    both.close();
    ifstream last( "lines.txt" );
    int ch;
    while ( ( ch = last.get() ) != EOF ) cout << (char) ch;
    cout << endl;
    last.close();
    remove( "lines.txt" );
    rmdir( folder );
}
