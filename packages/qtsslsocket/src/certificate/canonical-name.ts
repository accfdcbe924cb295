import { DerReader, DerTag } from './der-reader.js';
import { readText } from './distinguished-name.js';

/** The types of string that are compared as text: UTF8String, PrintableString, TeletexString, IA5String and so on. */
const textTags: ReadonlySet<number> = new Set([
  DerTag.Utf8String,
  DerTag.PrintableString,
  DerTag.TeletexString,
  DerTag.Ia5String,
  DerTag.VisibleString,
  DerTag.UniversalString,
  DerTag.BmpString,
]);

/**
 * A form of a name in which two names are equal when they mean the same: as OpenSSL compares them, the type of a string,
 * the case of ASCII letters and the number of spaces do not count (RFC 5280, 7.1).
 *
 * @param content - what is inside the name's SEQUENCE
 * @throws RangeError when it is no name
 */
export function canonicalName(content: Buffer): string {
  const parts: string[] = [];
  const names = new DerReader(content);
  while (!names.atEnd) {
    const pairs = new DerReader(names.read(DerTag.Set).content);
    const canonical: string[] = [];
    while (!pairs.atEnd) canonical.push(canonicalPair(new DerReader(pairs.read(DerTag.Sequence).content)));
    // The order in a set means nothing.
    parts.push(JSON.stringify(canonical.sort()));
  }
  return parts.join('\n');
}

function canonicalPair(pair: DerReader): string {
  const type = pair.read(DerTag.ObjectIdentifier).content.toString('hex');
  const value = pair.read();
  pair.expectEnd();
  if (!textTags.has(value.tag)) return `${type}:${value.encoded.toString('hex')}`;
  const text = readText(value)
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return `${type}=${text}`;
}
