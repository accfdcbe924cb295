void va_start( va_list list, ... ); //= {omit}
void va_end( va_list list ); //= {omit}
