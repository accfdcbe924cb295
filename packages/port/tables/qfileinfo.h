#include "qdatetime.h"
#include "qfile.h"
class QDir;
//= {module @qt3/tools}
class QFileInfo { //= {copies}
public:
    enum PermissionSpec { ReadUser = 00400, WriteUser = 00200, ExeUser = 00100, ReadGroup = 00040, WriteGroup = 00020, ExeGroup = 00010, ReadOther = 00004, WriteOther = 00002, ExeOther = 00001, ReadOwner = 04000, WriteOwner = 02000, ExeOwner = 01000 };
    QFileInfo();
    QFileInfo( const QString &file );
    QFileInfo( const QFile &file );
    QFileInfo( const QDir &dir, const QString &fileName );
    QFileInfo( const QFileInfo &other ); //= $1.copy()
    QFileInfo &operator=( const QFileInfo &other ); //= {shared $this.assign($1)} $this = $1
    void setFile( const QString &file );
    void setFile( const QFile &file );
    void setFile( const QDir &dir, const QString &fileName );
    bool exists() const;
    void refresh() const;
    bool caching() const;
    void setCaching( bool enable );
    QString filePath() const;
    QString fileName() const;
    QString absFilePath() const;
    QString baseName( bool complete = FALSE ) const;
    QString extension( bool complete = TRUE ) const;
    QString dirPath( bool absPath = FALSE ) const;
    QDir dir( bool absPath = FALSE ) const;
    bool isReadable() const;
    bool isWritable() const;
    bool isExecutable() const;
    bool isHidden() const;
    bool isRelative() const;
    bool convertToAbs();
    bool isFile() const;
    bool isDir() const;
    bool isSymLink() const;
    QString readLink() const;
    QString owner() const; //= {none: owner(): Node.js knows the number only: ownerId()}
    uint ownerId() const;
    QString group() const; //= {none: group(): Node.js knows the number only: groupId()}
    uint groupId() const;
    bool permission( int permissionSpec ) const;
    uint size() const;
    QDateTime created() const;
    QDateTime lastModified() const;
    QDateTime lastRead() const;
};
typedef QPtrList<QFileInfo> QFileInfoList;
typedef QPtrListIterator<QFileInfo> QFileInfoListIterator;
