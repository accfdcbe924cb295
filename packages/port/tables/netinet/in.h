//= {module @qt3/tools}
uint htonl( uint hostlong );
ushort htons( ushort hostshort );
uint ntohl( uint netlong );
ushort ntohs( ushort netshort );
