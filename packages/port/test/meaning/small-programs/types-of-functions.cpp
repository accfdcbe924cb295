#include <functional>
#include <algorithm>
#include <vector>
#include <stdio.h>
using namespace std;
// Objects that are called, with the types that the algorithms ask them for.
struct IsOdd : public unary_function<int, bool> {
    bool operator()( int n ) const { return n % 2 != 0; }
};
struct Scaled : binary_function<int, int, long> {
    int by;
    Scaled( int b ) : by( b ) {}
    result_type operator()( first_argument_type a, second_argument_type b ) const { return ( a + b ) * by; }
};
template<class T> class Above : public unary_function<T, bool> {
public:
    explicit Above( const T &limit ) : limit( limit ) {}
    bool operator()( const T &x ) const { return limit < x; }
private:
    T limit;
};
void run() {
    int numbers[] = { 1, 2, 3, 4, 5 };
    vector<int> all( numbers, numbers + 5 );
    Scaled scaled( 3 );
    Scaled::result_type sum = scaled( 1, 2 );
    printf( "%d %ld\n", (int)count_if( all.begin(), all.end(), IsOdd() ), sum );
    printf( "%d %d\n", (int)count_if( all.begin(), all.end(), not1( IsOdd() ) ), *find_if( all.begin(), all.end(), Above<int>( 3 ) ) );
}
