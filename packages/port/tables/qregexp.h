#include "qstring.h"
//= {module @qt3/tools}
class QStringList;
class QRegExp { //= {copies}
public:
    enum CaretMode { //= {type CaretMode}
        CaretAtZero, CaretAtOffset, CaretWontMatch };
    QRegExp(); //= new QRegExp()
    QRegExp( const QString &pattern, bool caseSensitive = TRUE, bool wildcard = FALSE );
    bool isEmpty() const;
    bool isValid() const;
    QString pattern() const;
    void setPattern( const QString &pattern );
    bool caseSensitive() const;
    void setCaseSensitive( bool sensitive );
    bool wildcard() const;
    void setWildcard( bool wildcard );
    bool minimal() const;
    void setMinimal( bool minimal );
    bool exactMatch( const QString &str ) const;
    int match( const QString &str, int index = 0, int *len = 0, bool indexIsStart = TRUE ) const;
    int search( const QString &str, int offset = 0 ) const;
    int search( const QString &str, int offset, CaretMode caretMode ) const;
    int searchRev( const QString &str, int offset = -1 ) const;
    int searchRev( const QString &str, int offset, CaretMode caretMode ) const;
    int matchedLength() const;
    int numCaptures() const;
    QStringList capturedTexts() const;
    QString cap( int nth = 0 ) const;
    int pos( int nth = 0 ) const;
    QString errorString() const;
    static QString escape( const QString &str );
    QRegExp &operator=( const QRegExp &r ); //= {shared $this.assign($1)} $this = $1
    bool operator==( const QRegExp &r ) const; //= $this.equals($1)
    bool operator!=( const QRegExp &r ) const; //= !$this.equals($1)
};
#include "qstringlist.h"
