#include "qfileinfo.h"
#include "qptrlist.h"
#include "qstringlist.h"
//= {module @qt3/tools}
class QDir { //= {copies}
public:
    enum FilterSpec { Dirs = 0x001, Files = 0x002, Drives = 0x004, NoSymLinks = 0x008, All = 0x007, TypeMask = 0x00F, Readable = 0x010, Writable = 0x020, Executable = 0x040, RWEMask = 0x070, Modified = 0x080, Hidden = 0x100, System = 0x200, AccessMask = 0x3F0, DefaultFilter = -1 };
    enum SortSpec { Name = 0x00, Time = 0x01, Size = 0x02, Unsorted = 0x03, SortByMask = 0x03, DirsFirst = 0x04, Reversed = 0x08, IgnoreCase = 0x10, LocaleAware = 0x20, DefaultSort = -1 };
    QDir();
    QDir( const QString &path, const QString &nameFilter = QString::null, int sortSpec = 0x14, int filterSpec = 0x007 );
    QDir( const QDir &dir ); //= $1.copy()
    QDir &operator=( const QDir &dir ); //= {shared $this.assign($1)} $this = $1
    QDir &operator=( const QString &path ); //= $this.setPath($1)
    bool operator==( const QDir &dir ) const; //= $this.equals($1)
    bool operator!=( const QDir &dir ) const; //= !$this.equals($1)
    QString operator[]( int index ) const; //= $this.at($1)
    void setPath( const QString &path );
    QString path() const;
    QString absPath() const;
    QString canonicalPath() const;
    QString dirName() const;
    QString filePath( const QString &fileName, bool acceptAbsPath = TRUE ) const;
    QString absFilePath( const QString &fileName, bool acceptAbsPath = TRUE ) const;
    static QString convertSeparators( const QString &pathName );
    bool cd( const QString &dirName, bool acceptAbsPath = TRUE );
    bool cdUp();
    QString nameFilter() const;
    void setNameFilter( const QString &nameFilter );
    int filter() const;
    void setFilter( int filterSpec );
    int sorting() const;
    void setSorting( int sortSpec );
    bool matchAllDirs() const;
    void setMatchAllDirs( bool enable );
    uint count() const;
    QStringList entryList( int filterSpec = -1, int sortSpec = -1 ) const;
    QStringList entryList( const QString &nameFilter, int filterSpec = -1, int sortSpec = -1 ) const;
    const QFileInfoList *entryInfoList( int filterSpec = -1, int sortSpec = -1 ) const;
    const QFileInfoList *entryInfoList( const QString &nameFilter, int filterSpec = -1, int sortSpec = -1 ) const;
    static const QFileInfoList *drives(); //= {none: drives(): there are none on Unix, and Node.js does not list them}
    bool mkdir( const QString &dirName, bool acceptAbsPath = TRUE ) const;
    bool rmdir( const QString &dirName, bool acceptAbsPath = TRUE ) const;
    bool isReadable() const;
    bool exists() const;
    bool exists( const QString &name, bool acceptAbsPath ); //= $this.exists($1)
    bool exists( const QString &name );
    bool isRoot() const;
    bool isRelative() const;
    void convertToAbs();
    void refresh() const;
    bool remove( const QString &fileName, bool acceptAbsPath = TRUE );
    bool rename( const QString &name, const QString &newName, bool acceptAbsPaths = TRUE );
    static char separator(); //= QDir.separator().charCodeAt(0)
    static bool setCurrent( const QString &path );
    static QDir current();
    static QDir home();
    static QDir root();
    static QString currentDirPath();
    static QString homeDirPath();
    static QString rootDirPath();
    static bool match( const QStringList &filters, const QString &fileName );
    static bool match( const QString &filter, const QString &fileName );
    static QString cleanDirPath( const QString &dirPath );
    static bool isRelativePath( const QString &path );
};
