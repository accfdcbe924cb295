//= {module}
extern const int INT_MAX; //= 2147483647 /* INT_MAX */
extern const int INT_MIN; //= -2147483648 /* INT_MIN */
extern const int PATH_MAX; //= 4096 /* PATH_MAX */
extern const int SHRT_MAX; //= 32767 /* SHRT_MAX */
extern const int SHRT_MIN; //= -32768 /* SHRT_MIN */
extern const int CHAR_MIN; //= -128 /* CHAR_MIN */
extern const int SCHAR_MAX; //= 127 /* SCHAR_MAX */
extern const int SCHAR_MIN; //= -128 /* SCHAR_MIN */
extern const int UCHAR_MAX; //= 255 /* UCHAR_MAX */
extern const int CHAR_MAX; //= 127 /* CHAR_MAX */
extern const int HOST_NAME_MAX; //= 64 /* HOST_NAME_MAX */
extern const uint UINT_MAX; //= 4294967295 /* UINT_MAX */
extern const int USHRT_MAX; //= 65535 /* USHRT_MAX */
#define LONG_MAX ( ( long )9223372036854775807L )
#define LONG_MIN ( -( long )9223372036854775807L - 1 )
#define ULONG_MAX ( ( unsigned long )-1 )
