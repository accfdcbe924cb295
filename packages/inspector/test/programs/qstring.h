// A stand-in for Qt 3's header, see qobject.h.
#ifndef QSTRING_H
#define QSTRING_H
#include <string>
class QString : public std::string {
public:
    QString( const char *s = "" ) : std::string( s ) {}
    QString( const std::string &s ) : std::string( s ) {}
    static QString number( int v ) { return std::to_string( v ); }
    const char *latin1() const { return c_str(); }
};
#endif
