// std::size_t, whatever is included.
#include <iostream>
#include <cstdlib>
#include <cstring>
#include <cstdio>
std::size_t len( const char *s ) { return std::strlen( s ); }
void boxes();
void run() { boxes(); std::size_t n = len( "abc" ); printf( "%d\n", (int) n ); }
#include <vector>
#include <stdint.h>
struct Box { std::vector<std::size_t> sizes; std::size_t total() const { std::size_t n = 0; for ( std::size_t i = 0; i < sizes.size(); ++i ) n += sizes[i]; return n; } };
void boxes() { Box b; b.sizes.push_back( 3 ); b.sizes.push_back( sizeof( std::size_t ) ); std::ptrdiff_t d = b.sizes.end() - b.sizes.begin(); printf( "%d %d\n", (int) b.total(), (int) d ); }
