import { pairOfNumbers } from './structures.js';

/** Pieces of the support module: addresses of sockets, as the headers of C lay them out. */
export const ADDRESS_PIECES: Readonly<Record<string, string>> = {
  sockaddr: `/** C's struct sockaddr: what the addresses of all families begin with. */
export class sockaddr {
  sa_family = 0;

  copy(): sockaddr {
    return new sockaddr().assign(this);
  }

  assign(other: sockaddr): this {
    this.sa_family = other.sa_family;
    return this;
  }
}`,
  in_addr: `/** C's struct in_addr: an IPv4 address as a number in the order of the network. */
export class in_addr {
  s_addr = 0;

  copy(): in_addr {
    return new in_addr().assign(this);
  }

  assign(other: in_addr): this {
    this.s_addr = other.s_addr;
    return this;
  }
}`,
  sockaddr_in: `/** C's struct sockaddr_in: an IPv4 address and a port, in the order of the network. */
export class sockaddr_in extends sockaddr {
  sin_port = 0;
  sin_addr: in_addr = new in_addr();
  readonly sin_zero: Uint8Array = Buffer.alloc(8);

  get sin_family(): number {
    return this.sa_family;
  }

  set sin_family(family: number) {
    this.sa_family = family;
  }

  override copy(): sockaddr_in {
    return new sockaddr_in().assign(this);
  }

  override assign(other: sockaddr_in): this {
    this.sin_port = other.sin_port;
    this.sin_addr.assign(other.sin_addr);
    return super.assign(other);
  }
}`,
  sockaddr_un: `/** C's struct sockaddr_un: the path of a socket. */
export class sockaddr_un extends sockaddr {
  readonly sun_path: Uint8Array = Buffer.alloc(108);

  get sun_family(): number {
    return this.sa_family;
  }

  set sun_family(family: number) {
    this.sa_family = family;
  }

  override copy(): sockaddr_un {
    return new sockaddr_un().assign(this);
  }

  override assign(other: sockaddr_un): this {
    this.sun_path.set(other.sun_path);
    return super.assign(other);
  }
}`,
  linger: pairOfNumbers("C's struct linger.", 'linger', 'l_onoff', 'l_linger'),
  hostent: `/** C's struct hostent: what gethostbyname() gave. */
export interface hostent {
  h_name: Uint8Array;
  h_aliases: (Uint8Array | null)[];
  h_addrtype: number;
  h_length: number;
  h_addr_list: (Uint8Array | null)[];
}`,
  addrinfo: `/** C's struct addrinfo. */
export class addrinfo {
  ai_flags = 0;
  ai_family = 0;
  ai_socktype = 0;
  ai_protocol = 0;
  ai_addrlen = 0;
  ai_addr: sockaddr | null = null;
  ai_canonname: Uint8Array | null = null;
  ai_next: addrinfo | null = null;
}`,
  inet_addr: `/** C's inet_addr(): an IPv4 address as a number in the order of the network. */
export function inet_addr(text: string): number {
  const parts = /^(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return 0xffffffff;
  return parts.reduceRight((sum, part) => sum * 256 + part, 0);
}`,
  inet_aton: `/** C's inet_aton(): 1, or 0 for what is no IPv4 address. */
export function inet_aton(text: string, address: in_addr): number {
  const found = inet_addr(text);
  if (found === 0xffffffff && text !== '255.255.255.255') return 0;
  address.s_addr = found;
  return 1;
}`,
  inet_ntoa: `/** C's inet_ntoa(): an IPv4 address as a text. */
export function inet_ntoa({ s_addr }: in_addr): string {
  return [0, 8, 16, 24].map((shift) => (s_addr >>> shift) & 0xff).join('.');
}`,
};
