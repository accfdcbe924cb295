import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';
import { readObjectIdentifier } from '../certificate/object-identifier.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { hashNamed } from '../verify/signature-algorithm.js';
import { nodeCrypto } from '../node/builtins.js';
import { toDefinite } from './definite.js';
import {
  decrypt,
  derivePbkdf2,
  hashSize,
  HMACS,
  readAlgorithm,
  readCount,
  WrongPassPhrase,
} from './encryption.js';
import { asBmpString, deriveKey, Purpose } from './key-derivation.js';
import { Limits } from './limits.js';

/** What a PKCS #12 file holds, in DER. */
export interface Safe {
  readonly certificates: readonly Buffer[];
  /** PrivateKeyInfo (PKCS #8), decrypted. */
  readonly keys: readonly Buffer[];
}

const pkcs7 = '1.2.840.113549.1.7.';
const bags = '1.2.840.113549.1.12.10.1.';
const x509Certificate = '1.2.840.113549.1.9.22.1';
const pbmac1 = '1.2.840.113549.1.5.14';

/**
 * Opens a PKCS #12 file (RFC 7292).
 *
 * Node can do that too (`pfx`), but trusts as an authority whatever certificate is in the file beside our own: who may
 * issue our certificate could then vouch for our peers.
 *
 * @throws WrongPassPhrase when the pass phrase does not fit, or the file is damaged
 * @throws RangeError when it is no such file, one that is not understood, or one that takes too much work
 */
export function openSafe(bytes: Buffer, passPhrase: string): Safe {
  const limits = new Limits(bytes.length);
  const whole = new DerReader(new DerReader(toDefinite(bytes, limits)).read(DerTag.Sequence).content);
  if (readCount(whole.read(DerTag.Integer)) !== 3) throw new UnreadableError('another version than 3');
  const content = dataIn(whole.read(DerTag.Sequence));
  const mac = whole.readIf(DerTag.Sequence);
  if (mac !== null) checkMac(new DerReader(mac.content), content, passPhrase, limits);
  const opened = { certificates: [] as Buffer[], keys: [] as Buffer[] };
  for (const info of entriesIn(toDefinite(content, limits), limits))
    readBags(contentsOf(info, passPhrase, limits), passPhrase, opened, limits);
  return opened;
}

/** The bytes of a ContentInfo that is not encrypted. */
function dataIn({ content }: DerValue): Buffer {
  const info = new DerReader(content);
  const type = readObjectIdentifier(info.read(DerTag.ObjectIdentifier).content);
  if (type !== `${pkcs7}1`)
    throw new UnreadableError('content that is signed, and not protected by a pass phrase');
  return new DerReader(info.read(DerTag.Context0).content).read(DerTag.OctetString).content;
}

/** The bytes of a ContentInfo, decrypted. */
function contentsOf(value: DerValue, passPhrase: string, limits: Limits): Buffer {
  const info = new DerReader(value.content);
  const type = readObjectIdentifier(info.read(DerTag.ObjectIdentifier).content);
  if (type === `${pkcs7}1`) return dataIn(value);
  if (type !== `${pkcs7}6`)
    throw new UnreadableError('content that is encrypted for a key, and not by a pass phrase');
  const data = new DerReader(new DerReader(info.read(DerTag.Context0).content).read(DerTag.Sequence).content);
  data.read(DerTag.Integer);
  const encrypted = new DerReader(data.read(DerTag.Sequence).content);
  encrypted.read(DerTag.ObjectIdentifier);
  const algorithm = encrypted.read(DerTag.Sequence);
  const bytes = encrypted.readIf(DerTag.Context0);
  // In pieces, where a program did not know the length.
  if (bytes !== null) return decrypt(algorithm, joined(bytes), passPhrase, limits);
  return decrypt(algorithm, encrypted.read(DerTag.Primitive0).content, passPhrase, limits);
}

function joined({ content }: DerValue): Buffer {
  const reader = new DerReader(content);
  const parts: Buffer[] = [];
  while (!reader.atEnd) parts.push(reader.read(DerTag.OctetString).content);
  return Buffer.concat(parts);
}

function readBags(
  contents: Buffer,
  passPhrase: string,
  opened: { readonly certificates: Buffer[]; readonly keys: Buffer[] },
  limits: Limits,
): void {
  for (const { content } of entriesIn(toDefinite(contents, limits), limits)) {
    const bag = new DerReader(content);
    const type = readObjectIdentifier(bag.read(DerTag.ObjectIdentifier).content);
    const value = new DerReader(bag.read(DerTag.Context0).content).read(DerTag.Sequence);
    const inside = new DerReader(value.content);
    if (type === `${bags}1`) {
      opened.keys.push(value.encoded);
    } else if (type === `${bags}2`) {
      const algorithm = inside.read(DerTag.Sequence);
      opened.keys.push(decrypt(algorithm, inside.read(DerTag.OctetString).content, passPhrase, limits));
    } else if (type === `${bags}3`) {
      const kind = readObjectIdentifier(inside.read(DerTag.ObjectIdentifier).content);
      if (kind !== x509Certificate) continue;
      opened.certificates.push(
        new DerReader(inside.read(DerTag.Context0).content).read(DerTag.OctetString).content,
      );
    }
    // Lists and other secrets, which are none of ours.
  }
}

/** What is in a SEQUENCE OF. */
function entriesIn(sequence: Buffer, limits: Limits): DerValue[] {
  const reader = new DerReader(new DerReader(sequence).read(DerTag.Sequence).content);
  const values: DerValue[] = [];
  while (!reader.atEnd) {
    limits.countEntry();
    values.push(reader.read(DerTag.Sequence));
  }
  return values;
}

/** Checks that the file is as it was when this pass phrase was used (RFC 7292, 4; RFC 9579). */
function checkMac(mac: DerReader, content: Buffer, passPhrase: string, limits: Limits): void {
  const info = new DerReader(mac.read(DerTag.Sequence).content);
  const { type, parameters } = readAlgorithm(info.read(DerTag.Sequence));
  const digest = info.read(DerTag.OctetString).content;
  const salt = mac.read(DerTag.OctetString).content;
  const rounds = mac.readIf(DerTag.Integer);
  const count = rounds === null ? 1 : readCount(rounds);
  const isRight = (hash: string, key: Buffer): boolean => {
    const expected = nodeCrypto().createHmac(hash, key).update(content).digest();
    return digest.length === expected.length && nodeCrypto().timingSafeEqual(digest, expected);
  };
  if (type === pbmac1) {
    const choices = new DerReader(parameters.read(DerTag.Sequence).content);
    const derivation = choices.read(DerTag.Sequence);
    const hash = HMACS[readAlgorithm(choices.read(DerTag.Sequence)).type];
    if (hash === undefined) throw new UnreadableError('a message authentication that is not known');
    if (isRight(hash, derivePbkdf2(derivation, passPhrase, hashSize(hash), limits))) return;
  } else {
    const hash = hashNamed(type);
    if (hash === null) throw new UnreadableError(`a hash that is not known (${type})`);
    // Programs differ in what an empty pass phrase is: nothing at all, or nothing with a NUL behind it.
    const texts = passPhrase === '' ? [asBmpString(''), Buffer.alloc(0)] : [asBmpString(passPhrase)];
    limits.countRounds(count, texts.length);
    const length = hashSize(hash);
    if (texts.some((text) => isRight(hash, deriveKey(hash, Purpose.Mac, text, salt, count, length)))) return;
  }
  throw new WrongPassPhrase('The pass phrase does not fit.');
}
