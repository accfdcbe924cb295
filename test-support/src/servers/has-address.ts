import { canListen } from './can-listen.js';

/** Whether a server can listen on this address here: a machine may do without IPv6, and only Linux has all of 127/8. */
export function hasAddress(host: string): Promise<boolean> {
  return canListen(host, 0);
}
