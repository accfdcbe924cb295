// A static member of a class in a namespace that begins with an array behind the class.
#include <stdio.h>
#include <string.h>

namespace Net {

class Address
{
public:
    Address( const unsigned char *bytes ) { memcpy( m_bytes, bytes, 6 ); }
    int at( int i ) const { return m_bytes[i]; }
    static const Address broadcast;
    static const Address unknown;

private:
    unsigned char m_bytes[6];
};

const unsigned char all[6] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe };
const unsigned char none[6] = { 0x44, 1, 2, 3, 4, 5 };
const Address Address::broadcast( all );
const Address Address::unknown( none );

}

void run()
{
    printf( "%d %d\n", Net::Address::broadcast.at( 5 ), Net::Address::unknown.at( 0 ) );
}
