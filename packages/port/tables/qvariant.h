class QDate;
class QTime;
class QDateTime;
#include "qdatetime.h"
#include "qstring.h"
#include "qstringlist.h"
// A value with its type. What a constructor makes of it is what QDataStream writes.
//= {module @qt3/tools}
class QVariant {
public:
    enum Type { //= QVariantType.$name
        Invalid, Map, List, String, StringList, Int = 16, UInt, Bool, Double, CString, Date = 26, Time, DateTime, ByteArray, LongLong = 33, ULongLong };
    QVariant(); //= { type: QVariantType.Invalid }
    QVariant( int v ); //= { type: QVariantType.Int, value: $1 }
    QVariant( uint v ); //= { type: QVariantType.UInt, value: $1 }
    QVariant( Q_LLONG v ); //= { type: QVariantType.LongLong, value: $1 }
    QVariant( Q_ULLONG v ); //= { type: QVariantType.ULongLong, value: $1 }
    QVariant( bool v, int dummy ); //= { type: QVariantType.Bool, value: $1 }
    QVariant( double v ); //= { type: QVariantType.Double, value: $1 }
    QVariant( const QString &v ); //= { type: QVariantType.String, value: $1 }
    QVariant( const char *v ); //= { type: QVariantType.String, value: $1 }
    QVariant( const QCString &v ); //= { type: QVariantType.CString, value: Buffer.from(`${$1}\0`, 'latin1') }
    QVariant( const QStringList &v ); //= { type: QVariantType.StringList, value: [...$1] }
    QVariant( const QDate &v ); //= {stores} { type: QVariantType.Date, value: $1 }
    QVariant( const QTime &v ); //= {stores} { type: QVariantType.Time, value: $1 }
    QVariant( const QDateTime &v ); //= {stores} { type: QVariantType.DateTime, value: $1 }
    QVariant( const QByteArray &v ); //= { type: QVariantType.ByteArray, value: $1 }
    Type type() const; //= $this.type
    bool canCast( Type type ) const; //= {none: QVariant::canCast(): what it is cast to is decided by the toInt() and its kin that take it}
    bool cast( Type type ); //= {none: QVariant::cast(): make a new variant of toInt() and its kin}
    int &asInt(); //= {none: asInt() and its kin hand out the value itself: read it with toInt(), and assign a new variant}
    QString &asString(); //= {none: asString() and its kin hand out the value itself: read it with toString(), and assign a new variant}
    const char *typeName() const; //= {null} {from ./cpp.js variantTypeName} variantTypeName($this)
    bool isValid() const; //= $this.type !== QVariantType.Invalid
    QString toString() const; //= QVariant.toString($this)
    void clear(); //= {mutates} { type: QVariantType.Invalid }
    QCString toCString() const; //= QVariant.toString($this)
    int toInt( bool *ok = 0 ) const; //= {from ./cpp.js variantToInt} variantToInt($this, $*)
    uint toUInt( bool *ok = 0 ) const; //= {from ./cpp.js variantToInt} variantToInt($this, $*) >>> 0
    double toDouble( bool *ok = 0 ) const; //= {from ./cpp.js variantToDouble} variantToDouble($this, $*)
    QStringList toStringList() const; //= {from ./cpp.js variantToStringList} variantToStringList($this)
    QByteArray toByteArray() const; //= {from ./cpp.js variantToByteArray} variantToByteArray($this)
    QDate toDate() const; //= {from ./cpp.js variantToDate} variantToDate($this)
    QTime toTime() const; //= {from ./cpp.js variantToTime} variantToTime($this)
    QDateTime toDateTime() const; //= {from ./cpp.js variantToDateTime} variantToDateTime($this)
    bool toBool() const; //= {from ./cpp.js variantToBool} variantToBool($this)
};
