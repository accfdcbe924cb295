import { DerReader, DerTag, type DerValue } from './der-reader.js';
import { readObjectIdentifier } from './object-identifier.js';

/** One attribute of a name: `{ key: 'CN', value: 'host.example' }`, the value as it stands in the certificate. */
export interface NameAttribute {
  /** OpenSSL's short name of the attribute's type, or its object identifier in digits. */
  readonly key: string;
  /** The value, as it stands in the certificate. */
  readonly value: string;
}

/** The short names that OpenSSL gives to attribute types of names. */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.20': 'telephoneNumber',
  '2.5.4.41': 'name',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.44': 'generationQualifier',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
};

/** ASCII or Latin-1 strings: NumericString, PrintableString, TeletexString, IA5String, VisibleString, GeneralString. */
const latin1Tags: ReadonlySet<number> = new Set([
  0x12,
  DerTag.PrintableString,
  DerTag.TeletexString,
  DerTag.Ia5String,
  DerTag.VisibleString,
  0x1b,
]);

/**
 * The attributes of a name, in the order in which they stand in the certificate (RFC 5280, 4.1.2.4).
 *
 * @param content - what is inside the name's SEQUENCE
 * @throws RangeError when it is no name
 */
export function readName(content: Buffer): NameAttribute[] {
  const attributes: NameAttribute[] = [];
  const names = new DerReader(content);
  while (!names.atEnd) {
    const pairs = new DerReader(names.read(DerTag.Set).content);
    while (!pairs.atEnd) {
      const pair = new DerReader(pairs.read(DerTag.Sequence).content);
      const type = readObjectIdentifier(pair.read(DerTag.ObjectIdentifier).content);
      attributes.push({ key: shortNames[type] ?? type, value: readText(pair.read()) });
    }
  }
  return attributes;
}

/** The text of a value, or its encoding in hexadecimal when it is no text. */
export function readText(value: DerValue): string {
  const { tag, content, encoded } = value;
  if (tag === DerTag.Utf8String) return content.toString('utf8');
  if (latin1Tags.has(tag)) return content.toString('latin1');
  if (tag === DerTag.BmpString && content.length % 2 === 0)
    return Buffer.from(content).swap16().toString('utf16le');
  if (tag === DerTag.UniversalString && content.length % 4 === 0) return readUniversal(content);
  // What is no text is shown as RFC 4514 (2.4) shows it.
  return `#${encoded.toString('hex')}`;
}

function readUniversal(content: Buffer): string {
  let text = '';
  for (let at = 0; at < content.length; at += 4) {
    const point = content.readUInt32BE(at);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}
