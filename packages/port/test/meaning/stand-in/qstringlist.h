// Lists of texts. From Qt's documentation; only what the generator uses.
#ifndef QSTRINGLIST_H
#define QSTRINGLIST_H
#include "qstring.h"
#include "qvaluelist.h"
class QStringList : public QValueList<QString> {
public:
    QStringList() {}
    QStringList( const QString &s ) { append( s ); }
    QStringList( const QValueList<QString> &l ) : QValueList<QString>( l ) {}
    QString join( const QString &sep ) const {
        QString r;
        for ( ConstIterator i = begin(); i != end(); ++i ) { if ( i != begin() ) r += sep; r += *i; }
        return r;
    }
    static QStringList split( const QString &sep, const QString &s, bool empty = FALSE ) {
        QStringList r;
        if ( s.isEmpty() ) { if ( empty ) r << QString( "" ); return r; }
        int from = 0, at;
        while ( ( at = s.find( sep, from ) ) != -1 ) { if ( empty || at > from ) r << s.mid( from, at - from ); from = at + sep.length(); }
        if ( empty || (uint)from < s.length() ) r << ( (uint)from < s.length() ? s.mid( from ) : QString( "" ) );
        return r;
    }
    static QStringList split( char sep, const QString &s, bool empty = FALSE ) { return split( QString( QChar( sep ) ), s, empty ); }
};
#endif
