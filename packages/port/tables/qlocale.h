#include "qstring.h"
//= {module @qt3/tools}
class QLocale {
public:
    enum Language { //= $value
        C = 1, German = 42, English = 31, AnyLanguage = 0 };
    enum Country { //= $value
        AnyCountry = 0, Germany = 82, UnitedStates = 225 };
    QLocale( const QString &name );
    QLocale( int language, int country = 0 ); //= {from ./cpp.js locale} locale($1)
    static QLocale c();
    QString name() const;
    static void setDefault( const QLocale &locale );
};
