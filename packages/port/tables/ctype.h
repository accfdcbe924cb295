//= {module @qt3/tools}
bool isalnum( int c );
bool isalpha( int c );
bool isdigit( int c );
bool isspace( int c );
bool isupper( int c );
bool islower( int c );
bool isxdigit( int c );
bool isprint( int c );
bool ispunct( int c );
bool iscntrl( int c );
bool isgraph( int c );
bool isascii( int c );
bool isblank( int c );
int toupper( int c );
int tolower( int c );
