// Bit fields without a name leave bits out of a struct whose bytes others see.
#include <qglobal.h>
#include <stdio.h>
union Status { struct { unsigned valid : 1; unsigned tariff : 3; unsigned reverse : 1; unsigned : 1; unsigned alarm : 2; } bits; Q_UINT8 raw; };
union Wide { struct { ushort a : 4; ushort : 0; ushort b : 3; ushort : 2; ushort c : 11; uchar d; } f; uchar bytes[8]; };
struct Plain { uint a : 3; uint : 30; uint b : 2; };
void run() {
  Status s; s.raw = 0; s.bits.valid = 1; s.bits.tariff = 5; s.bits.alarm = 3;
  printf( "%02x\n", s.raw );
  s.raw = 0x9a; printf( "%d %d %d %d\n", s.bits.valid, s.bits.tariff, s.bits.reverse, s.bits.alarm );
  Wide w; for ( int i = 0; i < 8; i++ ) w.bytes[i] = 0;
  w.f.a = 9; w.f.b = 5; w.f.c = 1025; w.f.d = 7;
  for ( int i = 0; i < 8; i++ ) printf( " %02x", w.bytes[i] );
  printf( "\n%d %d %d\n", (int)sizeof( Wide ), (int)sizeof w.f, (int)sizeof( Plain ) );

}
