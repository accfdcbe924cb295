// What programs throw: the C++ library's exceptions, and classes that inherit them.
#include <iostream>
#include <stdexcept>
#include <exception>
#include <string>
#include <vector>
class MyErr : public std::exception { std::string msg; public: MyErr( const std::string &m ) : msg( m ) {} virtual ~MyErr() throw() { } virtual const char *what() const throw() { return msg.c_str(); } };
class Deep : public MyErr { int n; public: Deep( int k ) : MyErr( "deep" ), n( k ) {} ~Deep() throw() {} int code() const { return n; } };
class Parse : public std::runtime_error { public: Parse( const std::string &f, int l ) : std::runtime_error( f + ": bad" ), line( l ) {} const int line; };
static int parse( const std::string &s ) { if ( s.empty() ) throw Parse( "empty", 3 ); if ( s == "xyz" ) throw std::invalid_argument( s.c_str() ); return s.size(); }
struct Guard { const char *n; Guard( const char *s ) : n( s ) {} ~Guard() { std::cout << "~" << n << std::endl; } };
void work( int i ) { Guard g( "guard" ); if ( i == 1 ) throw Deep( 9 ); if ( i == 2 ) throw MyErr( "mine" ); std::vector<int> v( 3, 1 ); v.at( 2 ) = 5; std::cout << v.at( i ) << std::endl; }
void run() {
    for ( int i = 0; i < 5; ++i ) try { work( i ); } catch ( const Deep &d ) { std::cout << "deep " << d.code() << d.what() << std::endl; } catch ( std::exception &e ) { std::cout << e.what() << std::endl; }
    const char *in[] = { "", "xyz", "abc" };
    int failed = 0;
    for ( int i = 0; i < 3; i++ ) { try { std::cout << parse( in[i] ) << std::endl; } catch ( Parse &p ) { std::cout << p.what() << p.line << std::endl; failed++; } catch ( const std::logic_error & ) { failed += 10; } }
    std::cout << failed << std::endl;
    std::exception *e = new std::runtime_error( "ptr" ); std::cout << e->what() << std::endl; delete e;
    try { throw std::exception(); } catch ( std::runtime_error & ) { std::cout << "no"; } catch ( std::exception &e ) { std::cout << "plain " << e.what() << std::endl; }
}
