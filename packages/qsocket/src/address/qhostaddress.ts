import { parseIPv4, printIPv4 } from './ipv4.js';
import { parseIPv6, printIPv6, type Q_IPV6ADDR } from './ipv6.js';

/**
 * An IP address, version 4 or 6, without a port and without a name (Qt 3.3, QHostAddress).
 *
 * A fresh address is null, which is the same as `0.0.0.0`. Addresses are values: nothing in the library keeps or
 * changes one that it was given.
 */
export class QHostAddress {
  #ip4 = 0;
  #ip6: Q_IPV6ADDR | null = null;

  /**
   * @param address - nothing for the null address, an unsigned 32-bit number in host order (`0x7f000001`), the
   * sixteen bytes of an IPv6 address, or another address to copy
   */
  constructor(address: number | Q_IPV6ADDR | QHostAddress = 0) {
    this.setAddress(address);
  }

  /**
   * Sets the address.
   *
   * @returns true; for a string that is not an address, and for a number or bytes that cannot be one, false, and
   * the address stays as it was
   */
  setAddress(address: number | Q_IPV6ADDR | string | QHostAddress): boolean {
    if (typeof address === 'string') return this.#parse(address);
    if (typeof address === 'number') {
      if (!Number.isInteger(address) || address < -0x80000000 || address > 0xffffffff) return false;
      return this.#set(address >>> 0, null);
    }
    if (address instanceof QHostAddress) return this.#set(address.#ip4, address.#ip6);
    if (address.length !== 16) return false;
    return this.#set(0, Uint8Array.from(address));
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

  /** True for the null address, which is 0.0.0.0. */
  isNull(): boolean {
    return this.#ip6 === null && this.#ip4 === 0;
  }

  /** C++'s `operator==`: the same version and the same bits. */
  equals(other: QHostAddress): boolean {
    if (this.#ip6 === null || other.#ip6 === null)
      return this.#ip6 === other.#ip6 && this.#ip4 === other.#ip4;
    return Buffer.compare(this.#ip6, other.#ip6) === 0;
  }
}
