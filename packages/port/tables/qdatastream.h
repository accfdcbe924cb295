#include "qiodevice.h"
#include "qstring.h"
#include "qstringlist.h"
#include "qmap.h"
#include "qvariant.h"
class QVariant;
//= {module @qt3/tools}
class QDataStream {
public:
    enum ByteOrder { BigEndian, LittleEndian };
    QDataStream(); //= new QDataStream()
    QDataStream( QIODevice *device );
    QDataStream( QByteArray &bytes, int mode ); //= new QDataStream($1, $2)
    QIODevice *device() const;
    void setDevice( QIODevice *device );
    void unsetDevice();
    bool atEnd() const;
    bool eof() const;
    int byteOrder() const;
    void setByteOrder( int order ); //= $this.setByteOrder($1 as 0 | 1)
    bool isPrintableData() const;
    void setPrintableData( bool enable );
    int version() const;
    void setVersion( int v );
    QDataStream &operator>>( Q_INT8 &v ); //= {out $1.value = $this.readInt8()}
    QDataStream &operator<<( Q_INT8 v ); //= $this.writeInt8($1)
    QDataStream &operator>>( Q_UINT8 &v ); //= {out $1.value = $this.readUInt8()}
    QDataStream &operator<<( Q_UINT8 v ); //= $this.writeUInt8($1)
    QDataStream &operator>>( Q_INT16 &v ); //= {out $1.value = $this.readInt16()}
    QDataStream &operator<<( Q_INT16 v ); //= $this.writeInt16($1)
    QDataStream &operator>>( Q_UINT16 &v ); //= {out $1.value = $this.readUInt16()}
    QDataStream &operator<<( Q_UINT16 v ); //= $this.writeUInt16($1)
    QDataStream &operator>>( Q_INT32 &v ); //= {out $1.value = $this.readInt32()}
    QDataStream &operator<<( Q_INT32 v ); //= $this.writeInt32($1)
    QDataStream &operator>>( Q_UINT32 &v ); //= {out $1.value = $this.readUInt32()}
    QDataStream &operator<<( Q_UINT32 v ); //= $this.writeUInt32($1)
    QDataStream &operator>>( long &v ); //= {out $1.value = $this.readInt32()}
    QDataStream &operator<<( long v ); //= $this.writeInt32($1)
    QDataStream &operator>>( ulong &v ); //= {out $1.value = $this.readUInt32()}
    QDataStream &operator<<( ulong v ); //= $this.writeUInt32($1)
    QDataStream &operator>>( Q_INT64 &v ); //= {out $1.value = $this.readInt64()}
    QDataStream &operator<<( Q_INT64 v ); //= $this.writeInt64($1)
    QDataStream &operator>>( Q_UINT64 &v ); //= {out $1.value = $this.readUInt64()}
    QDataStream &operator<<( Q_UINT64 v ); //= $this.writeUInt64($1)
    QDataStream &operator>>( float &v ); //= {out $1.value = $this.readFloat()}
    QDataStream &operator<<( float v ); //= $this.writeFloat($1)
    QDataStream &operator>>( double &v ); //= {out $1.value = $this.readDouble()}
    QDataStream &operator<<( double v ); //= $this.writeDouble($1)
    QDataStream &operator<<( const char *s ); //= $this.writeString($1)
    QDataStream &writeBytes( const char *data, uint len ); //= {bytes} {from ./cpp.js bufferOf} $this.writeBytes(bufferOf($1), $2)
    QDataStream &writeRawBytes( const char *data, uint len ); //= {bytes} {from ./cpp.js bufferOf} $this.writeRawBytes(bufferOf($1), $2)
    QDataStream &readRawBytes( char *data, uint len ); //= {from ./cpp.js readInto} readInto($this, $1, $2)
    QDataStream &readBytes( char *&data, uint &len ); //= {look: readBytes() gives an empty buffer where there are no bytes, and Qt a null pointer} {from ./cpp.js readCounted} readCounted($this, $1, $2)
};
QDataStream &operator<<( QDataStream &s, const QString &v ); //= $1.writeQString($2)
QDataStream &operator>>( QDataStream &s, QString &v ); //= {from ./cpp.js readText} {out $2.value = $1.readQString() ?? ''}
QDataStream &operator<<( QDataStream &s, const QCString &v ); //= $1.writeString($2)
QDataStream &operator>>( QDataStream &s, QCString &v ); //= {out $2.value = $1.readString()?.toString('latin1') ?? ''}
QDataStream &operator>>( QDataStream &s, char *&v ); //= {look: a null pointer comes out of a stream as an empty buffer} {from ./cpp.js readCharacters} {out $2.value = readCharacters($1)}
QDataStream &operator<<( QDataStream &s, const QByteArray &v ); //= $1.writeBytes($2)
QDataStream &operator>>( QDataStream &s, QByteArray &v ); //= {out $2.value = $1.readBytes()}
QDataStream &operator<<( QDataStream &s, const QStringList &v ); //= $1.writeQStringList([...$2])
QDataStream &operator<<( QDataStream &s, const QVariant &v ); //= $1.writeQVariant($2)
QDataStream &operator<<( QDataStream &s, const QValueList<int> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeInt32(each))
QDataStream &operator<<( QDataStream &s, const QValueList<uint> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeUInt32(each))
QDataStream &operator<<( QDataStream &s, const QValueList<double> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeDouble(each))
QDataStream &operator<<( QDataStream &s, const QValueList<QString> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeQString(each))
QDataStream &operator<<( QDataStream &s, const QValueList<QCString> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeString(each))
QDataStream &operator<<( QDataStream &s, const QValueList<QByteArray> &l ); //= {from ./cpp.js writeList} writeList($1, $2, (to, each) => to.writeBytes(each))
QDataStream &operator<<( QDataStream &s, const QMap<int, int> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeInt32(key), (to, value) => to.writeInt32(value))
QDataStream &operator<<( QDataStream &s, const QMap<int, QString> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeInt32(key), (to, value) => to.writeQString(value))
QDataStream &operator<<( QDataStream &s, const QMap<int, double> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeInt32(key), (to, value) => to.writeDouble(value))
QDataStream &operator<<( QDataStream &s, const QMap<int, QByteArray> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeInt32(key), (to, value) => to.writeBytes(value))
QDataStream &operator<<( QDataStream &s, const QMap<QString, int> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeQString(key), (to, value) => to.writeInt32(value))
QDataStream &operator<<( QDataStream &s, const QMap<QString, QString> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeQString(key), (to, value) => to.writeQString(value))
QDataStream &operator<<( QDataStream &s, const QMap<QString, double> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeQString(key), (to, value) => to.writeDouble(value))
QDataStream &operator<<( QDataStream &s, const QMap<QString, QByteArray> &m ); //= {from ./cpp.js writeMap} writeMap($1, $2, (to, key) => to.writeQString(key), (to, value) => to.writeBytes(value))
template<class T> QDataStream &operator<<( QDataStream &s, const QValueList<T> &l ); //= {none: operator<< of a QValueList: writeQValueList() takes a function that writes one element}
template<class K, class T> QDataStream &operator<<( QDataStream &s, const QMap<K, T> &m ); //= {none: operator<< of a QMap: writeQMap() takes functions that write a key and a value}
QDataStream &operator>>( QDataStream &s, QStringList &l ); //= {from @qt3/tools QStringList} {out $2.value = QStringList.from($1.readQStringList().map((each) => each ?? ''))}
QDataStream &operator>>( QDataStream &s, QVariant &v ); //= {out $2.value = $1.readQVariant()}
QDataStream &operator>>( QDataStream &s, QValueList<int> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readInt32()))}
QDataStream &operator>>( QDataStream &s, QValueList<uint> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readUInt32()))}
QDataStream &operator>>( QDataStream &s, QValueList<double> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readDouble()))}
QDataStream &operator>>( QDataStream &s, QValueList<QString> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readQString() ?? ''))}
QDataStream &operator>>( QDataStream &s, QValueList<QCString> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readString()?.toString('latin1') ?? ''))}
QDataStream &operator>>( QDataStream &s, QValueList<QByteArray> &l ); //= {from @qt3/tools QValueList} {out $2.value = QValueList.from($1.readQValueList(() => $1.readBytes()))}
QDataStream &operator>>( QDataStream &s, QMap<int, int> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readInt32(), () => $1.readInt32()), 0)}
QDataStream &operator>>( QDataStream &s, QMap<int, QString> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readInt32(), () => $1.readQString() ?? ''), '')}
QDataStream &operator>>( QDataStream &s, QMap<int, double> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readInt32(), () => $1.readDouble()), 0)}
QDataStream &operator>>( QDataStream &s, QMap<int, QByteArray> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readInt32(), () => $1.readBytes()), () => Buffer.alloc(0))}
QDataStream &operator>>( QDataStream &s, QMap<QString, int> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readQString() ?? '', () => $1.readInt32()), 0)}
QDataStream &operator>>( QDataStream &s, QMap<QString, QString> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readQString() ?? '', () => $1.readQString() ?? ''), '')}
QDataStream &operator>>( QDataStream &s, QMap<QString, double> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readQString() ?? '', () => $1.readDouble()), 0)}
QDataStream &operator>>( QDataStream &s, QMap<QString, QByteArray> &m ); //= {from @qt3/tools QMap} {out $2.value = QMap.from($1.readQMap(() => $1.readQString() ?? '', () => $1.readBytes()), () => Buffer.alloc(0))}
template<class T> QDataStream &operator>>( QDataStream &s, QValueList<T> &l ); //= {none: operator>> of a QValueList: readQValueList() takes a function that reads one element}
template<class K, class T> QDataStream &operator>>( QDataStream &s, QMap<K, T> &m ); //= {none: operator>> of a QMap: readQMap() takes functions that read a key and a value}
