// size_t and NULL are known without a header.
typedef long ptrdiff_t;
namespace std {
typedef long ptrdiff_t;
}
