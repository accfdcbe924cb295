//= {module ./cpp.js}
void __assert_that( bool holds, const char *text ); //= {from ./cpp.js assert} assert($*)
#define assert( condition ) __assert_that( condition, #condition )
