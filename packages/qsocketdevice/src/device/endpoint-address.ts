import { QHostAddress } from '@qt3/qsocket';
import type { NativeAddress, NativeHandle } from '../node/native.js';

/** An address and a port. */
export interface SocketAddress {
  readonly address: QHostAddress;
  readonly port: number;
}

/** What a socket without a name has. */
export const nowhere: SocketAddress = { address: new QHostAddress(), port: 0 };

/** The address in Node's text, without its zone; a mapped IPv4 address stays an IPv6 one (oracle net/device). */
export function parseAddress(text: string): QHostAddress {
  const address = new QHostAddress();
  const zone = text.indexOf('%');
  address.setAddress(zone < 0 ? text : text.slice(0, zone));
  return address;
}

/** A socket's name, or that of its peer, as the kernel has it; null when it has none, `family` is then what it would have. */
export function askKernel(handle: NativeHandle, whose: 'own' | 'peer'): Required<NativeAddress> | null {
  const found: NativeAddress = {};
  const status = whose === 'own' ? handle.getsockname(found) : handle.getpeername(found);
  if (status !== 0 || found.address === undefined) return null;
  return { address: found.address, port: found.port ?? 0, family: found.family ?? '' };
}

/** The same as an address and a port. */
export function addressOf(handle: NativeHandle | null, whose: 'own' | 'peer'): SocketAddress {
  const found = handle === null ? null : askKernel(handle, whose);
  return found === null ? nowhere : { address: parseAddress(found.address), port: found.port };
}

/** How the native functions want an address: the null address is any of the family. */
export function addressText(address: QHostAddress, family: 4 | 6): string {
  if (family === 6 && address.isNull()) return '::';
  return address.toString();
}

/** Whether a socket of a family can use an address; the null address suits both. */
export function suits(address: QHostAddress, family: 4 | 6): boolean {
  return address.isNull() || address.isIPv6Address() === (family === 6);
}
