void tzset(); //= {omit} 0
//= {module}
long time( long *t ); //= Math.floor(Date.now() / 1000)
