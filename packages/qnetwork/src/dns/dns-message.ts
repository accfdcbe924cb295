import { type DnsRecord, RecordType, WIRE_TYPES } from './dns-records.js';

/** Class IN. */
const INTERNET = 1;
const HEADER_LENGTH = 12;
const NAME_LIMIT = 255;
const LABEL_LIMIT = 63;
/** How often a name may be continued elsewhere: it has no more labels than that. */
const JUMP_LIMIT = 127;

/** What a server answers. */
export interface DnsAnswer {
  /** 0 for well, 3 where the name does not exist. */
  readonly rcode: number;
  /** Whether it was cut off, and has to be asked for over TCP. */
  readonly truncated: boolean;
  /** The records of the types that are known here. */
  readonly records: readonly DnsRecord[];
}

/** Why a message is none. */
export class DnsMessageError extends Error {
  readonly code: string = 'ERR_QDNS_MESSAGE';
  override readonly name: string = 'DnsMessageError';
}

/** Whether a name can be asked for: labels of 1 to 63 characters of Latin-1, 253 in all. */
export function isAskable(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= NAME_LIMIT - 2 &&
    name.split('.').every((label) => label !== '' && label.length <= LABEL_LIMIT && !/[^\0-\xff]/.test(label))
  );
}

/** A question, for which the server is to ask others (RFC 1035, 4.1). */
export function encodeQuestion(id: number, name: string, type: number): Buffer {
  const labels = name.split('.').map((label) => Buffer.from(label, 'latin1'));
  const parts = labels.map((label) => Buffer.concat([Buffer.from([label.length]), label]));
  const head = Buffer.alloc(HEADER_LENGTH);
  head.writeUInt16BE(id, 0);
  head.writeUInt16BE(0x0100, 2);
  head.writeUInt16BE(1, 4);
  const tail = Buffer.alloc(5);
  tail.writeUInt16BE(WIRE_TYPES[type]!, 1);
  tail.writeUInt16BE(INTERNET, 3);
  return Buffer.concat([head, ...parts, tail]);
}

/**
 * Whether a message is the answer to a question: it has its number, and repeats the question. What is not is no error: another
 * host may have sent it.
 */
export function answers(message: Buffer, question: Buffer): boolean {
  if (message.length < question.length) return false;
  const isResponse = (message[2]! & 0xf8) === 0x80;
  const hasNumber = message.readUInt16BE(0) === question.readUInt16BE(0);
  if (!isResponse || !hasNumber || message.readUInt16BE(4) !== 1) return false;
  const asked = question.toString('latin1', HEADER_LENGTH).toLowerCase();
  return message.toString('latin1', HEADER_LENGTH, question.length).toLowerCase() === asked;
}

/**
 * Reads an answer.
 *
 * @param message - for which answers() is true
 * @throws DnsMessageError where it ends too early, or its names lead nowhere
 */
export function decodeAnswer(message: Buffer, question: Buffer): DnsAnswer {
  const rcode = message[3]! & 15;
  const truncated = (message[2]! & 2) !== 0;
  const records: DnsRecord[] = [];
  const reader = new MessageReader(message, question.length);
  if (!truncated) {
    for (let left = message.readUInt16BE(6); left > 0; left--) {
      const record = reader.record();
      if (record !== null) records.push(record);
    }
  }
  return { rcode, truncated, records };
}

class MessageReader {
  readonly #bytes: Buffer;
  #at: number;
  /** The ends of names that others lead to, by their place. */
  readonly #rests = new Map<number, string>();

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next record; null where its type is not known here. */
  record(): DnsRecord | null {
    const owner = this.#name().toLowerCase();
    const wireType = this.#uint16();
    const isInternet = this.#uint16() === INTERNET;
    const ttl = this.#uint16() * 65_536 + this.#uint16();
    const length = this.#uint16();
    const end = this.#at + length;
    this.#expect(length);
    const type = WIRE_TYPES.indexOf(wireType, 1);
    const record = type === -1 || !isInternet ? null : this.#data(owner, type, ttl, end);
    if (this.#at > end) throw new DnsMessageError('a record is longer than it says');
    this.#at = end;
    return record;
  }

  #data(owner: string, type: number, ttl: number, end: number): DnsRecord {
    let priority = 0;
    let weight = 0;
    let port = 0;
    if (type === RecordType.Mx || type === RecordType.Srv) priority = this.#uint16();
    if (type === RecordType.Srv) {
      weight = this.#uint16();
      port = this.#uint16();
    }
    return { owner, type, ttl, data: this.#text(type, end), priority, weight, port };
  }

  #text(type: number, end: number): string {
    if (type === RecordType.A) {
      this.#expect(4);
      return this.#bytes.subarray(this.#at, this.#at + 4).join('.');
    }
    if (type === RecordType.Aaaa) {
      this.#expect(16);
      const groups = [0, 2, 4, 6, 8, 10, 12, 14].map((i) => this.#bytes.readUInt16BE(this.#at + i));
      return groups.map((group) => group.toString(16)).join(':');
    }
    if (type === RecordType.Txt) {
      // Of several strings the first is kept, as in Qt (trace net/dns).
      if (end === this.#at) return '';
      const length = this.#bytes[this.#at]!;
      if (this.#at + 1 + length > end) throw new DnsMessageError('a text is longer than its record');
      return this.#bytes.toString('latin1', this.#at + 1, this.#at + 1 + length);
    }
    return this.#name();
  }

  /** A name. */
  #name(): string {
    const { text, end } = this.#nameAt(this.#at, JUMP_LIMIT);
    this.#at = end;
    return text.slice(0, -1);
  }

  /**
   * A name with a dot behind each label, and where it ends. The rest of it may stand elsewhere: each such jump leads further back
   * than the one before, so there are no loops; and what stands there is read once, however many names end with it.
   */
  #nameAt(begin: number, jumps: number): { text: string; end: number } {
    let text = '';
    let at = begin;
    for (;;) {
      const length = this.#bytes[at];
      if (length === undefined) throw new DnsMessageError('a name has no end');
      if (length === 0) return { text, end: at + 1 };
      if (length >= 0xc0) {
        const target = (length & 0x3f) * 256 + (this.#bytes[at + 1] ?? 0);
        if (target >= begin) throw new DnsMessageError('a name leads forward, or in a circle');
        if (jumps === 0) throw new DnsMessageError('a name is in too many places');
        const rest = this.#rests.get(target) ?? this.#nameAt(target, jumps - 1).text;
        this.#rests.set(target, rest);
        if (text.length + rest.length > 2 * NAME_LIMIT) throw new DnsMessageError('a name is too long');
        return { text: text + rest, end: at + 2 };
      }
      if (length > LABEL_LIMIT || at + 1 + length > this.#bytes.length)
        throw new DnsMessageError('a label is too long');
      // A dot within a label is no dot between two.
      text += `${this.#bytes.toString('latin1', at + 1, at + 1 + length).replace(/[.\\]/g, '\\$&')}.`;
      if (text.length > 2 * NAME_LIMIT) throw new DnsMessageError('a name is too long');
      at += 1 + length;
    }
  }

  #uint16(): number {
    this.#expect(2);
    this.#at += 2;
    return this.#bytes.readUInt16BE(this.#at - 2);
  }

  #expect(length: number): void {
    if (this.#at + length > this.#bytes.length) throw new DnsMessageError('a message ends too early');
  }
}
