// Templates that delete what their arguments lead to: objects with a destructor, numbers, elements of lists and arrays.
#include <stdio.h>
#include <qvaluelist.h>
struct Item { Item( int n ) : n( n ) {} virtual ~Item() { printf( "~%d\n", n ); } int n; };
struct Special : public Item { Special( int n ) : Item( n ) {} ~Special() { printf( "special " ); } };
template <class Gone> class AutoDeleted { Gone *p; public: explicit AutoDeleted( Gone *q ) : p( q ) {} ~AutoDeleted() { delete p; } void reset( Gone *q ) { if ( q != p ) delete p; p = q; } };
template <class Gone> void destroyAny( Gone *p ) { delete p; }
template <class Gone> class OwnList : public QValueList<Gone *> {
public:
    OwnList() : QValueList<Gone *>(), own( false ) {}
    OwnList( const OwnList &l ) : QValueList<Gone *>( l ), own( false ) {}
    ~OwnList() { if ( own ) for ( typename QValueList<Gone *>::iterator it = this->begin(); it != this->end(); ++it ) delete *it; }
    OwnList &operator=( const OwnList &l ) { if ( this == &l ) return *this; QValueList<Gone *>::operator=( l ); return *this; }
    void setOwn( bool o ) { own = o; }
private:
    bool own;
};
template <class Gone> class Slots { Gone slots[3]; int n; public: Slots() : n( 0 ) {} void add( Gone t ) { slots[n++] = t; } void clear() { for ( int i = 0; i < n; i++ ) delete slots[i]; n = 0; } };
void run() {
    { AutoDeleted<Item> a( new Item( 1 ) ); a.reset( new Special( 2 ) ); AutoDeleted<int> b( new int( 3 ) ); AutoDeleted<Item> none( 0 ); }
    destroyAny( new Item( 4 ) );
    destroyAny( new int( 5 ) );
    {
        OwnList<Item> a, b;
        a.setOwn( true );
        a.append( new Item( 6 ) ); a.append( new Special( 7 ) );
        b = a;
        b.clear();
        printf( "%d %d\n", (int)a.count(), (int)b.count() );
    }
    Slots<Item *> s; s.add( new Item( 8 ) ); s.clear();
}
