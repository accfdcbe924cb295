/** What is asked for (Qt 3.3, QDns::RecordType). */
export const RecordType = {
  /** Nothing. */
  None: 0,
  /** IPv4 addresses. */
  A: 1,
  /** IPv6 addresses. */
  Aaaa: 2,
  /** Servers for mail. */
  Mx: 3,
  /** Servers for a service. */
  Srv: 4,
  /** What an alias stands for. */
  Cname: 5,
  /** The names of an address. */
  Ptr: 6,
  /** Texts. */
  Txt: 7,
} as const;

/** The numbers of the types in messages (RFC 1035, 3596, 2782), by `RecordType`. */
export const WIRE_TYPES: readonly number[] = [0, 1, 28, 15, 33, 5, 12, 16];

/** A record of an answer, of one of the types above. */
export interface DnsRecord {
  /** Whose record it is, in small letters. */
  readonly owner: string;
  readonly type: number;
  /** How long it is valid, in seconds. */
  readonly ttl: number;
  /** An address in words, a name, or a text. */
  readonly data: string;
  /** Of Mx and Srv. */
  readonly priority: number;
  /** Of Srv. */
  readonly weight: number;
  /** Of Srv. */
  readonly port: number;
}
