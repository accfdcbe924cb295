// Functions of C print as in the locale "C", with which each program begins.
//= {module}
extern const int LC_CTYPE; //= 0 /* LC_CTYPE */
extern const int LC_NUMERIC; //= 1 /* LC_NUMERIC */
extern const int LC_TIME; //= 2 /* LC_TIME */
extern const int LC_COLLATE; //= 3 /* LC_COLLATE */
extern const int LC_MONETARY; //= 4 /* LC_MONETARY */
extern const int LC_MESSAGES; //= 5 /* LC_MESSAGES */
extern const int LC_ALL; //= 6 /* LC_ALL */
//= {module ./cpp.js}
char *setlocale( int category, const char *name ); //= {look: setlocale(): functions of C print as in the locale "C" here} {from ./cpp.js setlocale} setlocale($2)
