//= {module @qt3/tools}
class QChar { //= {type string} {functions}
public:
    QChar(); //= '\0'
    QChar( char c ); //= String.fromCharCode($1)
    QChar( uchar c ); //= String.fromCharCode($1)
    QChar( ushort c ); //= String.fromCharCode($1)
    QChar( int c ); //= String.fromCharCode($1)
    ushort unicode() const; //= $this.charCodeAt(0)
};
class QString { //= {type string} {functions}
public:
    QString(); //= ''
    QString( const char *s ); //= $1
    QString( QChar c ); //= $1
    const char *latin1() const; //= {nonnull}
    QString &operator+=( const QString &s ); //= $this += $1
    QString &operator=( const QString &s ); //= $this = $1
};
