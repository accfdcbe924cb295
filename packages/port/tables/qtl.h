#include "qstring.h"
#include "iterator"
//= {module @qt3/tools}
template<class C> void qHeapSort( C &list );
//= {module ./cpp.js}
template<class T> void qSwap( T &a, T &b ); //= swapValues($*)
template<class T> void qHeapSort( std::__iterator<T> first, std::__iterator<T> last ); //= sortRange($*)
template<class T> void qBubbleSort( std::__iterator<T> first, std::__iterator<T> last ); //= sortRange($*)
template<class T> std::__iterator<T> qFind( std::__iterator<T> first, std::__iterator<T> last, const T &x ); //= {like 1} findValue($*)
template<class T> void qCount( std::__iterator<T> first, std::__iterator<T> last, const T &x, int &n ); //= $4.value += countValue($1, $2, $3)
template<class T> void qFill( std::__iterator<T> first, std::__iterator<T> last, const T &x ); //= fillRange($*)
template<class T> bool qEqual( std::__iterator<T> first, std::__iterator<T> last, std::__iterator<T> other ); //= isSameRange($*)
template<class T> std::__iterator<T> qCopy( std::__iterator<T> first, std::__iterator<T> last, std::__iterator<T> to ); //= {like 3} copyRange($*)
