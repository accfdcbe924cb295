//= {module @qt3/tools}
class QBitArray { //= {copies}
public:
    QBitArray();
    QBitArray( uint size );
    uint size() const;
    bool resize( uint size );
    bool fill( bool v, int size = -1 );
    bool testBit( uint i ) const;
    void setBit( uint i );
    void setBit( uint i, bool v );
    void clearBit( uint i );
    bool toggleBit( uint i );
    bool at( uint i ) const; //= $this.testBit($1)
    bool operator[]( int i ) const; //= {set $this.setBit($1, $2)} $this.testBit($1)
    QBitArray copy() const;
    void detach(); //= {omit} 0
    QBitArray operator~() const; //= $this.not()
    QBitArray &operator&=( const QBitArray &a ); //= $this = $this.and($1)
    QBitArray &operator|=( const QBitArray &a ); //= $this = $this.or($1)
    QBitArray &operator^=( const QBitArray &a ); //= $this = $this.xor($1)
    QBitArray &operator=( const QBitArray &a ); //= $this = $1
    bool operator==( const QBitArray &a ) const; //= $this.equals($1)
    bool operator!=( const QBitArray &a ) const; //= !$this.equals($1)
};
QBitArray operator&( const QBitArray &a, const QBitArray &b ); //= $1.and($2)
QBitArray operator|( const QBitArray &a, const QBitArray &b ); //= $1.or($2)
QBitArray operator^( const QBitArray &a, const QBitArray &b ); //= $1.xor($2)
