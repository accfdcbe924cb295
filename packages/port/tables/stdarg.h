void va_start( va_list list, const char *last ); //= {omit}
void va_end( va_list list ); //= {omit}
