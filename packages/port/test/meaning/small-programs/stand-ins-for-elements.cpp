// Objects that operator[] returns and that stand for an element; vectors and sets that are made of arrays which are constant.
#include <list>
#include <set>
#include <stdio.h>
#include <string>
#include <vector>

class Bits {
public:
    class Element {
    public:
        Element( Bits &b, int n ) : owner( b ), i( n ) { }
        Element &operator=( unsigned v )
        {
            owner.set( i, v );
            return *this;
        }
        Element &operator=( const Element &e )
        {
            owner.set( i, (unsigned)e );
            return *this;
        }
        Element &operator|=( unsigned v )
        {
            owner.set( i, owner.get( i ) | v );
            return *this;
        }
        operator unsigned() const { return owner.get( i ); }
    private:
        Bits &owner;
        int i;
    };
    Bits() { for ( int i = 0; i < 4; ++i ) words[i] = 0; }
    Element operator[]( int i ) { return Element( *this, i ); }
    unsigned get( int i ) const { return words[i]; }
    void set( int i, unsigned v ) { words[i] = v & 31; }
private:
    unsigned words[4];
};

class Real {
public:
    Real( double d ) : value( d ) { }
    operator double() const { return value; }
private:
    double value;
};

static void elements()
{
    Bits b;
    for ( int i = 0; i < 4; ++i )
        b[i] = i * 20;
    b[1] = b[3];
    b[0] |= 8;
    unsigned sum = 0;
    for ( int i = 0; i < 4; ++i )
        sum += b[i];
    unsigned left = 100;
    left -= b[0];
    left *= b[2];
    printf( "%u %u %u\n", sum, (unsigned)b[2], left );
    int n = 7;
    n += Real( 2.75 );
    double d = 1;
    d /= Real( 4 );
    printf( "%d %g\n", n, d );
}

static void ranges()
{
    static const int numbers[] = { 5, 6, 7 };
    const char *const names[] = { "x", "y" };
    std::vector<int> v( numbers, numbers + sizeof numbers / sizeof numbers[0] );
    std::vector<std::string> s( names, names + 2 );
    std::set<int> t( numbers, numbers + 2 );
    std::list<int> l( numbers + 1, numbers + 3 );
    printf( "%d %s %d %d\n", v[2], s[1].c_str(), (int)t.size(), l.front() );
}

void run()
{
    elements();
    ranges();
}
