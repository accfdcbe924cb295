import { nodeCrypto } from '../node/builtins.js';

/** What a key is derived for (RFC 7292, B.3). */
export const Purpose = { Key: 1, InitialVector: 2, Mac: 3 } as const;

/** A pass phrase as PKCS #12 has it: UTF-16, big-endian, with a NUL behind it (RFC 7292, B.1). */
export function asBmpString(passPhrase: string): Buffer {
  return Buffer.from(`${passPhrase}\0`, 'utf16le').swap16();
}

/**
 * Derives a key in PKCS #12's own way (RFC 7292, B.2).
 *
 * @param passPhrase - as asBmpString() makes it, or empty
 */
export function deriveKey(
  hash: string,
  purpose: number,
  passPhrase: Buffer,
  salt: Buffer,
  rounds: number,
  length: number,
): Buffer {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const input = Buffer.concat([filled(salt, block), filled(passPhrase, block)]);
  const diversifier = Buffer.alloc(block, purpose);
  const key: Buffer[] = [];
  for (let size = 0; size < length;) {
    let digest = digestOf(hash, Buffer.concat([diversifier, input]));
    for (let round = 1; round < rounds; round += 1) digest = digestOf(hash, digest);
    key.push(digest);
    size += digest.length;
    const addend = filled(digest, block).subarray(0, block);
    for (let at = 0; at < input.length; at += block) addOneMore(input.subarray(at, at + block), addend);
  }
  return Buffer.concat(key).subarray(0, length);
}

/** Repeated up to whole blocks; nothing stays nothing. */
function filled(bytes: Buffer, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

/** Adds a number and one, both numbers being big-endian; what does not fit is dropped. */
function addOneMore(number: Buffer, addend: Buffer): void {
  let carry = 1;
  for (let i = number.length - 1; i >= 0; i -= 1) {
    const sum = number[i]! + addend[i]! + carry;
    number[i] = sum & 0xff;
    carry = sum >> 8;
  }
}

function digestOf(hash: string, bytes: Buffer): Buffer {
  return nodeCrypto().hash(hash, bytes, 'buffer');
}
