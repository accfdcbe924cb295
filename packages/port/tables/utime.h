//= {module ./cpp.js}
struct utimbuf { //= {copies} {size 16}
    long actime;
    long modtime;
};
int utime( const char *path, const struct utimbuf *times );
