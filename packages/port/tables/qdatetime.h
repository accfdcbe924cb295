#include "qobject.h"
#include "qdatastream.h"
class QDataStream;
//= {module @qt3/tools}
class QDate { //= {copies}
public:
    QDate();
    QDate( int y, int m, int d );
    bool isNull() const;
    bool isValid() const;
    int year() const;
    int month() const;
    int day() const;
    int dayOfWeek() const;
    int dayOfYear() const;
    int daysInMonth() const;
    int daysInYear() const;
    int weekNumber( int *yearNum = 0 ) const;
    QString toString( Qt::DateFormat format = Qt::TextDate ) const; //= $this.toString($1)
    QString toString( const QString &format ) const;
    bool setYMD( int y, int m, int d );
    QDate addDays( int days ) const;
    QDate addMonths( int months ) const;
    QDate addYears( int years ) const;
    int daysTo( const QDate &d ) const;
    bool operator==( const QDate &d ) const; //= $this.equals($1)
    bool operator!=( const QDate &d ) const; //= !$this.equals($1)
    bool operator<( const QDate &d ) const; //= $this < $1
    bool operator<=( const QDate &d ) const; //= $this <= $1
    bool operator>( const QDate &d ) const; //= $this > $1
    bool operator>=( const QDate &d ) const; //= $this >= $1
    QDate &operator=( const QDate &d ); //= {shared $this.assign($1)} $this = $1
    static QString shortMonthName( int month );
    static QString longMonthName( int month );
    static QString shortDayName( int weekday );
    static QString longDayName( int weekday );
    static QDate currentDate();
    static QDate currentDate( Qt::TimeSpec ts );
    static QString dayName( int weekday );
    static QString monthName( int month );
    static QDate fromString( const QString &s, Qt::DateFormat format = Qt::TextDate ); //= QDate.fromString($1, $2)
    static bool isValid( int y, int m, int d ); //= QDate.isValid($*)
    static bool leapYear( int year );
};
class QTime { //= {copies}
public:
    QTime();
    QTime( int h, int m, int s = 0, int ms = 0 );
    bool isNull() const;
    bool isValid() const;
    int hour() const;
    int minute() const;
    int second() const;
    int msec() const;
    QString toString( Qt::DateFormat format = Qt::TextDate ) const; //= $this.toString($1)
    QString toString( const QString &format ) const;
    bool setHMS( int h, int m, int s, int ms = 0 );
    QTime addSecs( int secs ) const;
    QTime addMSecs( int ms ) const;
    int secsTo( const QTime &t ) const;
    int msecsTo( const QTime &t ) const;
    bool operator==( const QTime &t ) const; //= $this.equals($1)
    bool operator!=( const QTime &t ) const; //= !$this.equals($1)
    bool operator<( const QTime &t ) const; //= $this < $1
    bool operator<=( const QTime &t ) const; //= $this <= $1
    bool operator>( const QTime &t ) const; //= $this > $1
    bool operator>=( const QTime &t ) const; //= $this >= $1
    QTime &operator=( const QTime &t ); //= {shared $this.assign($1)} $this = $1
    void start();
    int restart();
    int elapsed() const;
    static QTime currentTime();
    static QTime currentTime( Qt::TimeSpec ts );
    static QTime fromString( const QString &s, Qt::DateFormat format = Qt::TextDate ); //= QTime.fromString($1, $2)
    static bool isValid( int h, int m, int s, int ms = 0 ); //= QTime.isValid($*)
};
class QDateTime { //= {copies}
public:
    QDateTime();
    QDateTime( const QDate &date );
    QDateTime( const QDate &date, const QTime &time );
    bool isNull() const;
    bool isValid() const;
    QDate date() const;
    QTime time() const;
    uint toTime_t() const;
    void setDate( const QDate &date );
    void setTime( const QTime &time );
    void setTime_t( uint secs );
    void setTime_t( uint secs, Qt::TimeSpec ts );
    QString toString( Qt::DateFormat format = Qt::TextDate ) const; //= $this.toString($1)
    QString toString( const QString &format ) const;
    QDateTime addDays( int days ) const;
    QDateTime addMonths( int months ) const;
    QDateTime addYears( int years ) const;
    QDateTime addSecs( int secs ) const;
    int daysTo( const QDateTime &d ) const;
    int secsTo( const QDateTime &d ) const;
    bool operator==( const QDateTime &d ) const; //= $this.equals($1)
    bool operator!=( const QDateTime &d ) const; //= !$this.equals($1)
    bool operator<( const QDateTime &d ) const; //= $this < $1
    bool operator<=( const QDateTime &d ) const; //= $this <= $1
    bool operator>( const QDateTime &d ) const; //= $this > $1
    bool operator>=( const QDateTime &d ) const; //= $this >= $1
    QDateTime &operator=( const QDateTime &d ); //= {shared $this.assign($1)} $this = $1
    static QDateTime currentDateTime();
    static QDateTime currentDateTime( Qt::TimeSpec ts );
    static QDateTime fromString( const QString &s, Qt::DateFormat format = Qt::TextDate ); //= QDateTime.fromString($1, $2)
};
QDataStream &operator<<( QDataStream &s, const QDate &d ); //= $1.writeQDate($2)
QDataStream &operator>>( QDataStream &s, QDate &d ); //= {out $2.value = $1.readQDate()}
QDataStream &operator<<( QDataStream &s, const QTime &t ); //= $1.writeQTime($2)
QDataStream &operator>>( QDataStream &s, QTime &t ); //= {out $2.value = $1.readQTime()}
QDataStream &operator<<( QDataStream &s, const QDateTime &d ); //= $1.writeQDateTime($2)
QDataStream &operator>>( QDataStream &s, QDateTime &d ); //= {out $2.value = $1.readQDateTime()}
