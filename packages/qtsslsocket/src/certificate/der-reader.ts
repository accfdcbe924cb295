import { UnreadableError } from './unreadable-error.js';

/** Tags of the ASN.1 types that certificates and revocation lists are made of (X.690, 8.1.2). */
export const DerTag = {
  Boolean: 0x01,
  Integer: 0x02,
  BitString: 0x03,
  OctetString: 0x04,
  ObjectIdentifier: 0x06,
  Enumerated: 0x0a,
  Utf8String: 0x0c,
  PrintableString: 0x13,
  TeletexString: 0x14,
  Ia5String: 0x16,
  UtcTime: 0x17,
  GeneralizedTime: 0x18,
  VisibleString: 0x1a,
  UniversalString: 0x1c,
  BmpString: 0x1e,
  Sequence: 0x30,
  Set: 0x31,
  /** `[0]`, primitive. */
  Primitive0: 0x80,
  /** `[0]`, constructed: wraps a certificate's version, for instance. */
  Context0: 0xa0,
  /** `[3]`, constructed: wraps the extensions of a certificate. */
  Context3: 0xa3,
} as const;

/** One value in DER. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  /** Tag, length and content. */
  readonly encoded: Buffer;
}

/**
 * Reads DER values one after the other.
 *
 * Node shows a certificate's names only as text, in which a value cannot be distinguished from markup with certainty, and does
 * not show the version at all; the encoding is unambiguous.
 */
export class DerReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether everything has been read. */
  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /** The tag of the next value; -1 at the end. */
  get nextTag(): number {
    return this.#bytes[this.#position] ?? -1;
  }

  /**
   * Says that nothing more may come.
   *
   * @throws RangeError when something does
   */
  expectEnd(): void {
    if (!this.atEnd) throw new UnreadableError('something behind the end');
  }

  /** Reads the next value if it has this tag; null when it has another one, or there is none. */
  readIf(tag: number): DerValue | null {
    return this.nextTag === tag ? this.read() : null;
  }

  /**
   * Reads the next value.
   *
   * @throws RangeError when the bytes are no DER, or the value has not the tag `expected`
   */
  read(expected?: number): DerValue {
    const start = this.#position;
    const tag = this.#byte();
    if (expected !== undefined && tag !== expected) throw new UnreadableError('another type was expected');
    // No type in a certificate or a list has a tag beyond 30.
    if ((tag & 0x1f) === 0x1f) throw new UnreadableError('a long tag');
    const length = this.#length();
    const from = this.#position;
    if (length > this.#bytes.length - from) throw new UnreadableError('a value that ends behind the end');
    this.#position = from + length;
    return {
      tag,
      content: this.#bytes.subarray(from, this.#position),
      encoded: this.#bytes.subarray(start, this.#position),
    };
  }

  #length(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new UnreadableError('an indefinite or absurd length');
    let length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + this.#byte();
    return length;
  }

  #byte(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new UnreadableError('a value that is cut off');
    this.#position += 1;
    return byte;
  }
}
