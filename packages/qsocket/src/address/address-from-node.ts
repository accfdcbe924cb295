import { isMappedIPv4, mappedIPv4 } from './ipv6.js';
import { QHostAddress } from './qhostaddress.js';

/**
 * The address of a connection, from Node's text: the zone is dropped, an IPv4 address that a dual-stack socket shows
 * as `::ffff:a.b.c.d` is an IPv4 address again, and what does not parse (a Unix domain socket's path) is null.
 */
export function addressFromNode(text: string): QHostAddress {
  const address = new QHostAddress();
  address.setAddress(text.split('%')[0]!);
  if (address.isIPv4Address()) return address;
  const bytes = address.toIPv6Address();
  return isMappedIPv4(bytes) ? new QHostAddress(mappedIPv4(bytes)) : address;
}
