// Templates that delete what their arguments lead to: objects with a destructor, numbers, elements of lists and arrays.
#include <stdio.h>
#include <qvaluelist.h>
struct Item { Item( int n ) : n( n ) {} virtual ~Item() { printf( "~%d\n", n ); } int n; };
struct Special : public Item { Special( int n ) : Item( n ) {} ~Special() { printf( "special " ); } };
template <class T> class Auto { T *p; public: explicit Auto( T *q ) : p( q ) {} ~Auto() { delete p; } void reset( T *q ) { if ( q != p ) delete p; p = q; } };
template <class T> void destroy( T *p ) { delete p; }
template <class T> class OwnList : public QValueList<T *> {
public:
    OwnList() : QValueList<T *>(), own( false ) {}
    OwnList( const OwnList &l ) : QValueList<T *>( l ), own( false ) {}
    ~OwnList() { if ( own ) for ( typename QValueList<T *>::iterator it = this->begin(); it != this->end(); ++it ) delete *it; }
    OwnList &operator=( const OwnList &l ) { if ( this == &l ) return *this; QValueList<T *>::operator=( l ); return *this; }
    void setOwn( bool o ) { own = o; }
private:
    bool own;
};
template <class T> class Slots { T slots[3]; int n; public: Slots() : n( 0 ) {} void add( T t ) { slots[n++] = t; } void clear() { for ( int i = 0; i < n; i++ ) delete slots[i]; n = 0; } };
void run() {
    { Auto<Item> a( new Item( 1 ) ); a.reset( new Special( 2 ) ); Auto<int> b( new int( 3 ) ); Auto<Item> none( 0 ); }
    destroy( new Item( 4 ) );
    destroy( new int( 5 ) );
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
