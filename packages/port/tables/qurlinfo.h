#include "qdatetime.h"
#include "qurl.h"
class QUrlOperator;
//= {module @qt3/qnetwork}
class QUrlInfo { //= {copies}
public:
    enum PermissionSpec { ReadOwner = 00400, WriteOwner = 00200, ExeOwner = 00100, ReadGroup = 00040, WriteGroup = 00020, ExeGroup = 00010, ReadOther = 00004, WriteOther = 00002, ExeOther = 00001 };
    QUrlInfo();
    QUrlInfo( const QUrlOperator &path, const QString &file );
    QUrlInfo( const QUrlInfo &info ); //= $1.copy()
    QUrlInfo( const QString &name, int permissions, const QString &owner, const QString &group, uint size, const QDateTime &lastModified, const QDateTime &lastRead, bool isDir, bool isFile, bool isSymLink, bool isWritable, bool isReadable, bool isExecutable );
    QUrlInfo( const QUrl &url, int permissions, const QString &owner, const QString &group, uint size, const QDateTime &lastModified, const QDateTime &lastRead, bool isDir, bool isFile, bool isSymLink, bool isWritable, bool isReadable, bool isExecutable );
    QUrlInfo &operator=( const QUrlInfo &info ); //= {shared $this.assign($1)} $this = $1
    bool operator==( const QUrlInfo &info ) const; //= $this.equals($1)
    virtual void setName( const QString &name );
    virtual void setDir( bool b );
    virtual void setFile( bool b );
    virtual void setSymLink( bool b );
    virtual void setOwner( const QString &s );
    virtual void setGroup( const QString &s );
    virtual void setSize( uint size );
    virtual void setWritable( bool b );
    virtual void setReadable( bool b );
    virtual void setPermissions( int p );
    virtual void setLastModified( const QDateTime &dt );
    bool isValid() const;
    QString name() const;
    int permissions() const;
    QString owner() const;
    QString group() const;
    uint size() const;
    QDateTime lastModified() const;
    QDateTime lastRead() const;
    bool isDir() const;
    bool isFile() const;
    bool isSymLink() const;
    bool isWritable() const;
    bool isReadable() const;
    bool isExecutable() const;
    static bool greaterThan( const QUrlInfo &i1, const QUrlInfo &i2, int sortBy );
    static bool lessThan( const QUrlInfo &i1, const QUrlInfo &i2, int sortBy );
    static bool equal( const QUrlInfo &i1, const QUrlInfo &i2, int sortBy );
};
