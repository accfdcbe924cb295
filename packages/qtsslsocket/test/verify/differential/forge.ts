import { bits, bitString, boolean, der, integer, octets, oid, pem, sequence, set, time } from './der.js';
import { algorithmOf, keyOf, signWith, type HashName, type Key, type KeyKind } from './keys.js';

const day = 86_400_000;
const start = Date.now();

/** When certificates and lists are valid, in days from now. `ordinary`, `expired` and `future` ones have a time in common. */
export const validities = {
  ordinary: [-20, 20],
  expired: [-40, -10],
  future: [10, 40],
} as const;

export type Validity = keyof typeof validities;

/** A time at which certificates of this validity and ordinary ones are valid, in days from now. */
export const goodDay: Record<Validity, number> = { ordinary: 0, expired: -15, future: 15 };

/** The time this many days from now, in milliseconds since 1970. */
export function dayAt(days: number): number {
  return start + days * day;
}

/** What a name is called, and the type of string that it is written as. */
export interface NameSpec {
  readonly text: string;
  /** Tag of a type of string. */
  readonly tag: number;
}

export interface ExtensionSpec {
  readonly type: string;
  readonly critical?: boolean;
  readonly value: Buffer;
}

/** What a certificate says. */
export interface CertificateSpec {
  subject: NameSpec;
  /** How the issuer is written; null as its subject. */
  issuerName: NameSpec | null;
  serial: string;
  keyKind: KeyKind;
  /** Keys of one kind and name are the same. */
  keyName: string;
  version: 1 | 3;
  validity: Validity;
  /** Basic constraints; null for none. */
  authority: boolean | null;
  pathLength: number | null;
  keyUsage: number | null;
  extendedUsage: string[] | null;
  netscapeType: number | null;
  subjectKeyId: boolean;
  authorityKeyId: 'key' | 'none' | 'wrong' | 'serial' | 'wrong serial';
  names: string[];
  more: ExtensionSpec[];
  /** The hash that its issuer signs it with. */
  hash: HashName;
  /** Whether the signature is false. */
  forged: boolean;
  /** Written behind it in a TRUSTED CERTIFICATE block. */
  trust: { trusted?: string[]; rejected?: string[] } | null;
}

export interface Made {
  readonly spec: CertificateSpec;
  readonly key: Key;
  /** As a file of authorities has it. */
  readonly pem: string;
  /** As it is sent: without trust settings. */
  readonly plainPem: string;
}

export function nameOf({ text, tag }: NameSpec): Buffer {
  const content = tag === 0x1e ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf8');
  return sequence(set(sequence(oid('2.5.4.3'), der(tag, content))));
}

export function extension({ type, critical = false, value }: ExtensionSpec): Buffer {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octets(value));
}

function extensionsOf(spec: CertificateSpec, own: Key, issuer: Made | null): Buffer[] {
  const all: ExtensionSpec[] = [];
  const { authority, pathLength, keyUsage, extendedUsage, netscapeType } = spec;
  if (authority !== null) {
    const length = pathLength === null ? [] : [integer(pathLength.toString(16).padStart(2, '0'))];
    const value = sequence(...(authority ? [boolean(true)] : []), ...length);
    all.push({ type: '2.5.29.19', critical: true, value });
  }
  if (keyUsage !== null) all.push({ type: '2.5.29.15', critical: true, value: bits(keyUsage) });
  if (extendedUsage !== null) all.push({ type: '2.5.29.37', value: sequence(...extendedUsage.map(oid)) });
  if (netscapeType !== null) all.push({ type: '2.16.840.1.113730.1.1', value: bits(netscapeType) });
  if (spec.subjectKeyId) all.push({ type: '2.5.29.14', value: octets(own.id) });
  const identifier = authorityKeyIdOf(spec, own, issuer);
  if (identifier !== null) all.push({ type: '2.5.29.35', value: identifier });
  if (spec.names.length > 0)
    all.push({
      type: '2.5.29.17',
      value: sequence(...spec.names.map((name) => der(0x82, Buffer.from(name)))),
    });
  return [...all, ...spec.more].map(extension);
}

function authorityKeyIdOf(spec: CertificateSpec, own: Key, issuer: Made | null): Buffer | null {
  const key = issuer?.key ?? own;
  switch (spec.authorityKeyId) {
    case 'none':
      return null;
    case 'key':
      return sequence(der(0x80, key.id));
    case 'wrong':
      return sequence(der(0x80, Buffer.alloc(20, 7)));
    case 'serial':
    case 'wrong serial': {
      const { issuerName, subject, serial } = issuer?.spec ?? spec;
      const name = der(0xa1, der(0xa4, nameOf(issuerName ?? subject)));
      const number = spec.authorityKeyId === 'serial' ? serial : '7b';
      return sequence(der(0x80, key.id), name, der(0x82, Buffer.from(number, 'hex')));
    }
  }
}

/** Makes a certificate; one that signs itself when there is no issuer. */
export function makeCertificate(spec: CertificateSpec, issuer: Made | null): Made {
  const key = keyOf(spec.keyKind, spec.keyName);
  const signer = issuer?.key ?? key;
  const algorithm = algorithmOf(signer, spec.hash);
  const [from, until] = validities[spec.validity];
  const body = sequence(
    ...(spec.version === 3 ? [der(0xa0, integer('02'))] : []),
    integer(spec.serial),
    algorithm,
    nameOf(spec.issuerName ?? issuer?.spec.subject ?? spec.subject),
    sequence(time(dayAt(from)), time(dayAt(until))),
    nameOf(spec.subject),
    key.info,
    ...(spec.version === 3 ? [der(0xa3, sequence(...extensionsOf(spec, key, issuer)))] : []),
  );
  const signature = signWith(signer, spec.hash, spec.forged ? Buffer.from('something else') : body);
  const encoded = sequence(body, algorithm, bitString(signature));
  return { spec, key, pem: pemOf(encoded, spec), plainPem: pem('CERTIFICATE', encoded) };
}

function pemOf(encoded: Buffer, { trust }: CertificateSpec): string {
  if (trust === null) return pem('CERTIFICATE', encoded);
  const settings = sequence(
    ...(trust.trusted === undefined ? [] : [sequence(...trust.trusted.map(oid))]),
    ...(trust.rejected === undefined ? [] : [der(0xa0, ...trust.rejected.map(oid))]),
  );
  return pem('TRUSTED CERTIFICATE', Buffer.concat([encoded, settings]));
}

/** What a revocation list says. */
export interface ListSpec {
  /** How the issuer is written; null as its subject. */
  issuerName: NameSpec | null;
  thisUpdate: number;
  /** Null for none. */
  nextUpdate: number | null;
  revoked: { serial: string; extensions?: ExtensionSpec[] }[];
  more: ExtensionSpec[];
  authorityKeyId: 'key' | 'none' | 'wrong';
  hash: HashName;
  forged: boolean;
}

/** Makes a revocation list. Times are in days from now. */
export function makeList(spec: ListSpec, issuer: Made): string {
  const algorithm = algorithmOf(issuer.key, spec.hash);
  const entries = spec.revoked.map(({ serial, extensions = [] }) =>
    sequence(
      integer(serial),
      time(dayAt(-30)),
      ...(extensions.length === 0 ? [] : [sequence(...extensions.map(extension))]),
    ),
  );
  const keyId = spec.authorityKeyId === 'key' ? issuer.key.id : Buffer.alloc(20, 7);
  const more: ExtensionSpec[] = [
    ...(spec.authorityKeyId === 'none' ? [] : [{ type: '2.5.29.35', value: sequence(der(0x80, keyId)) }]),
    { type: '2.5.29.20', value: integer('05') },
    ...spec.more,
  ];
  const body = sequence(
    integer('01'),
    algorithm,
    nameOf(spec.issuerName ?? issuer.spec.subject),
    time(dayAt(spec.thisUpdate)),
    ...(spec.nextUpdate === null ? [] : [time(dayAt(spec.nextUpdate))]),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    der(0xa0, sequence(...more.map(extension))),
  );
  const signature = signWith(issuer.key, spec.hash, spec.forged ? Buffer.from('something else') : body);
  return pem('X509 CRL', sequence(body, algorithm, bitString(signature)));
}
