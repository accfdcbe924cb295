import { DerTag, type DerValue } from './der-reader.js';
import { UnreadableError } from './unreadable-error.js';

/**
 * A time as certificates and lists have it (RFC 5280, 4.1.2.5), in milliseconds since 1970; NaN for what is none. The
 * years of a UTCTime are those from 1950 to 2049.
 */
export function readTime({ tag, content }: DerValue): number {
  const digits = content.toString('latin1');
  if (tag !== DerTag.UtcTime && tag !== DerTag.GeneralizedTime) return NaN;
  const text = tag === DerTag.UtcTime ? `${digits < '5' ? '20' : '19'}${digits}` : digits;
  if (!/^\d{14}Z$/.test(text)) return NaN;
  return Date.parse(text.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/**
 * A BOOLEAN.
 *
 * @throws RangeError when it has not the encoding that DER wants
 */
export function readBoolean({ content }: DerValue): boolean {
  const [byte] = content;
  if (content.length !== 1 || (byte !== 0 && byte !== 0xff)) throw new UnreadableError('no BOOLEAN in DER');
  return byte === 0xff;
}

/**
 * The first 16 bits of a BIT STRING: the first eight in the low byte, bit 0 of the standard being 0x80; the next eight in
 * the high byte.
 *
 * @throws RangeError when it is no BIT STRING
 */
export function readBits({ content }: DerValue): number {
  const [unused] = content;
  if (unused === undefined || unused > 7 || (unused > 0 && content.length === 1))
    throw new UnreadableError('no BIT STRING');
  const bytes = Buffer.from(content.subarray(1));
  const last = bytes.length - 1;
  if (last >= 0) bytes[last]! &= 0xff << unused;
  return (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
}

/** An INTEGER in hexadecimal, with its sign, without needless bytes in front: equal numbers give equal texts. */
export function readInteger({ content }: DerValue): string {
  let from = 0;
  for (; from < content.length - 1; from += 1) {
    const [first, second] = [content[from]!, content[from + 1]!];
    const isNeedless = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
    if (!isNeedless) break;
  }
  return content.toString('hex', from);
}
