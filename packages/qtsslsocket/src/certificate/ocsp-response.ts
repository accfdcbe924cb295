import { DerReader, DerTag, type DerValue } from './der-reader.js';
import { readInteger, readTime } from './der-values.js';
import { readObjectIdentifier } from './object-identifier.js';
import { UnreadableError } from './unreadable-error.js';

/** What a responder says about one certificate (RFC 6960, 4.2.1). */
export interface CertificateStatus {
  /** The hash that the two names below are made with, by its object identifier. */
  readonly hash: string;
  /** Hash of the issuer's name, as it is encoded. */
  readonly issuerName: Buffer;
  /** Hash of the issuer's public key, without its algorithm. */
  readonly issuerKey: Buffer;
  /** See readInteger(). */
  readonly serialNumber: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  /** From when until when it holds, in milliseconds since 1970; an end that is not named is NaN. */
  readonly thisUpdate: number;
  readonly nextUpdate: number;
}

/** A responder's answer, signed by it (RFC 6960, 4.2.1: BasicOCSPResponse). */
export interface OcspResponse {
  readonly statuses: readonly CertificateStatus[];
  /** What the signature is over. */
  readonly signed: Buffer;
  readonly signatureAlgorithm: DerValue;
  readonly signature: Buffer;
  /** Certificates of the responder, in DER. */
  readonly certificates: readonly Buffer[];
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';

/** More certificates or statuses are not read. */
const MOST = 32;

const STATUSES: Readonly<Record<number, CertificateStatus['status']>> = {
  0x80: 'good',
  0xa1: 'revoked',
  0x82: 'unknown',
};

/**
 * Reads an OCSP response. Its signature is not checked.
 *
 * @throws RangeError when it is none, or one that says that there is no answer
 */
export function readOcspResponse(der: Buffer): OcspResponse {
  const file = new DerReader(der);
  const whole = new DerReader(file.read(DerTag.Sequence).content);
  file.expectEnd();
  const status = whole.read(DerTag.Enumerated).content.at(-1);
  if (status !== 0) throw new UnreadableError(`a responder that gave no answer (${String(status)})`);
  const bytes = new DerReader(inside(whole.read(DerTag.Context0), DerTag.Sequence).content);
  const type = readObjectIdentifier(bytes.read(DerTag.ObjectIdentifier).content);
  if (type !== BASIC) throw new UnreadableError('a response of another type');
  const basic = new DerReader(inside(bytes.read(DerTag.OctetString), DerTag.Sequence).content);
  const data = basic.read(DerTag.Sequence);
  const signatureAlgorithm = basic.read(DerTag.Sequence);
  const signature = basic.read(DerTag.BitString).content.subarray(1);
  const sent = basic.readIf(DerTag.Context0);
  basic.expectEnd();
  return {
    statuses: readStatuses(data.content),
    signed: data.encoded,
    signatureAlgorithm,
    signature,
    certificates: sent === null ? [] : items(inside(sent, DerTag.Sequence).content).map((one) => one.encoded),
  };
}

function readStatuses(content: Buffer): CertificateStatus[] {
  const data = new DerReader(content);
  data.readIf(DerTag.Context0);
  // The responder's name or key, and when it said this: the signature proves the one, the dates below are those that count.
  data.read();
  data.read(DerTag.GeneralizedTime);
  return items(data.read(DerTag.Sequence).content).map(readStatus);
}

function readStatus({ content }: DerValue): CertificateStatus {
  const single = new DerReader(content);
  const id = new DerReader(single.read(DerTag.Sequence).content);
  const algorithm = new DerReader(id.read(DerTag.Sequence).content);
  const hash = readObjectIdentifier(algorithm.read(DerTag.ObjectIdentifier).content);
  const issuerName = id.read(DerTag.OctetString).content;
  const issuerKey = id.read(DerTag.OctetString).content;
  const serialNumber = readInteger(id.read(DerTag.Integer));
  const status = STATUSES[single.read().tag];
  if (status === undefined) throw new UnreadableError('a status that is not known');
  const thisUpdate = readTime(single.read(DerTag.GeneralizedTime));
  const end = single.readIf(DerTag.Context0);
  const nextUpdate = end === null ? NaN : readTime(inside(end, DerTag.GeneralizedTime));
  return { hash, issuerName, issuerKey, serialNumber, status, thisUpdate, nextUpdate };
}

/** The only value inside another one. */
function inside({ content }: DerValue, tag: number): DerValue {
  const reader = new DerReader(content);
  const value = reader.read(tag);
  reader.expectEnd();
  return value;
}

function items(content: Buffer): DerValue[] {
  const reader = new DerReader(content);
  const values: DerValue[] = [];
  while (!reader.atEnd) {
    if (values.length === MOST) throw new UnreadableError('too many values');
    values.push(reader.read(DerTag.Sequence));
  }
  return values;
}
