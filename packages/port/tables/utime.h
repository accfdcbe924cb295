//= {module ./cpp.js}
struct utimbuf { //= {copies}
    long actime;
    long modtime;
};
int utime( const char *path, const struct utimbuf *times );
