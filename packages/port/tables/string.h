//= {module @qt3/tools}
size_t strlen( const char *s ); //= {bytes}
int strcmp( const char *a, const char *b ); //= {bytes}
int strncmp( const char *a, const char *b, size_t n ); //= {bytes}
int strcasecmp( const char *a, const char *b ); //= {bytes}
int strncasecmp( const char *a, const char *b, size_t n ); //= {bytes}
char *strcpy( char *to, const char *from ); //= {bytes} {nonnull}
char *strncpy( char *to, const char *from, size_t n ); //= {bytes} {nonnull}
char *strcat( char *to, const char *from ); //= {bytes} {nonnull}
char *strncat( char *to, const char *from, size_t n ); //= {bytes} {nonnull}
char *strchr( char *s, int c ); //= {bytes}
const char *strchr( const char *s, int c );
char *strrchr( char *s, int c ); //= {bytes}
const char *strrchr( const char *s, int c );
char *strstr( char *s, const char *find ); //= {bytes}
const char *strstr( const char *s, const char *find );
char *strpbrk( char *s, const char *characters ); //= {bytes}
const char *strpbrk( const char *s, const char *characters );
size_t strspn( const char *s, const char *characters ); //= {bytes}
size_t strcspn( const char *s, const char *characters ); //= {bytes}
char *strtok( char *s, const char *delimiters ); //= {bytes} strtok($*) as Uint8Array | null
char *strtok_r( char *s, const char *delimiters, char **save ); //= {bytes}
char *strdup( const char *s ); //= {bytes} {nonnull}
void *memset( void *p, int c, size_t n ); //= {nonnull}
void *memcpy( void *to, const void *from, size_t n ); //= {nonnull}
void *memmove( void *to, const void *from, size_t n ); //= {nonnull}
void *qmemmove( void *to, const void *from, size_t n ); //= {nonnull} {from @qt3/tools memmove} memmove($*)
void *memchr( const void *p, int c, size_t n );
char *memchr( char *p, int c, size_t n ); //= {bytes}
const char *memchr( const char *p, int c, size_t n );
int memcmp( const void *a, const void *b, size_t n );
//= {module}
const char *strerror( int code ); //= {nonnull} {look: the text of an error number} String($1)
//= {module}
void bzero( void *p, size_t n ); //= {from @qt3/tools memset} memset($1, 0, $2)
