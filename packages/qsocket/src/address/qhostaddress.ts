import { qWarning } from '@qt3/core-signals';
import { parseIPv4, printIPv4 } from './ipv4.js';
import { parseIPv6, printIPv6, type Q_IPV6ADDR } from './ipv6.js';

/**
 * An IP address, version 4 or 6, without a port and without a name (Qt 3.3, QHostAddress).
 *
 * A fresh address is null, which is the same as `0.0.0.0`. Addresses are values: nothing in the library keeps or
 * changes one that it was given. They are compared with `equals()`; `==` compares identities, and compiles.
 */
export class QHostAddress {
  #ip4 = 0;
  #ip6: Q_IPV6ADDR | null = null;

  /**
   * @param address - nothing for the null address, an unsigned 32-bit number in host order (`0x7f000001`), the
   * sixteen bytes of an IPv6 address, or another address to copy; what is none of these gives a warning and the null
   * address
   */
  constructor(address: number | Q_IPV6ADDR | QHostAddress = 0) {
    // JavaScript may pass a text. A constructor has no result to check, and the null address means all interfaces.
    const text: unknown = address;
    if (!this.setAddress(address) && typeof text === 'string')
      qWarning('QHostAddress::QHostAddress: %s is not an address', text);
  }

  /**
   * Sets the address.
   *
   * @returns true; false for what is not an address, and then the address stays as it was. In Qt only the form for texts
   * returns something, so the others give a warning as well
   */
  setAddress(address: number | Q_IPV6ADDR | string | QHostAddress): boolean {
    if (typeof address === 'string') return this.#parse(address);
    if (typeof address === 'number') return this.#setNumber(address);
    if (address instanceof QHostAddress) return this.#set(address.#ip4, address.#ip6);
    if (address instanceof Uint8Array) return this.#setBytes(address);
    qWarning('QHostAddress::setAddress: %s is not an address', String(address));
    return false;
  }

  #setNumber(address: number): boolean {
    if (Number.isInteger(address) && address >= -0x80000000 && address <= 0xffffffff)
      return this.#set(address >>> 0, null);
    qWarning('QHostAddress::setAddress: %s is not a number of 32 bits', String(address));
    return false;
  }

  #setBytes(address: Uint8Array): boolean {
    if (address.length === 16) return this.#set(0, Uint8Array.from(address));
    qWarning('QHostAddress::setAddress: %d bytes are not an IPv6 address, which has 16', address.length);
    return false;
  }

  #parse(text: string): boolean {
    const ip4 = parseIPv4(text);
    if (ip4 >= 0) return this.#set(ip4, null);
    const ip6 = parseIPv6(text);
    return ip6 !== null && this.#set(0, ip6);
  }

  #set(ip4: number, ip6: Q_IPV6ADDR | null): true {
    this.#ip4 = ip4;
    this.#ip6 = ip6;
    return true;
  }

  /** True for an IPv4 address, and for the null address. */
  isIPv4Address(): boolean {
    return this.#ip6 === null;
  }

  /** The address as an unsigned 32-bit number in host order; 0 for an IPv6 address. */
  toIPv4Address(): number {
    return this.#ip4;
  }

  /** True for an IPv6 address. */
  isIPv6Address(): boolean {
    return this.#ip6 !== null;
  }

  /** A copy of the sixteen bytes; all zero for an IPv4 address. */
  toIPv6Address(): Q_IPV6ADDR {
    return this.#ip6 === null ? new Uint8Array(16) : Uint8Array.from(this.#ip6);
  }

  /** The old name of isIPv4Address(). */
  isIp4Addr(): boolean {
    return this.isIPv4Address();
  }

  /** The old name of toIPv4Address(). */
  ip4Addr(): number {
    return this.toIPv4Address();
  }

  /** A dotted quad (`0.0.0.0` for the null address), or the canonical form of RFC 5952. */
  toString(): string {
    return this.#ip6 === null ? printIPv4(this.#ip4) : printIPv6(this.#ip6);
  }

  /** True for the addresses that stand for no interface in particular: the null address, which is 0.0.0.0, and `::`. */
  isNull(): boolean {
    return this.#ip6 === null ? this.#ip4 === 0 : this.#ip6.every((byte) => byte === 0);
  }

  /** C++'s `operator==`: the same version and the same bits. (`==` itself is true for one and the same object only.) */
  equals(other: QHostAddress): boolean {
    if (this.#ip6 === null || other.#ip6 === null)
      return this.#ip6 === other.#ip6 && this.#ip4 === other.#ip4;
    return Buffer.compare(this.#ip6, other.#ip6) === 0;
  }
}
