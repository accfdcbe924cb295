// KDE's texts, without a catalog: as they stand in the source, which is UTF-8.
#include "qstring.h"
//= {module ./cpp.js}
QString i18n( const char *text );
QString i18n( const char *comment, const char *text ); //= i18n($2)
QString i18n( const char *singular, const char *plural, ulong n );
#define I18N_NOOP( text ) text
#define I18N_NOOP2( comment, text ) text
