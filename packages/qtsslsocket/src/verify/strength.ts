import type { KeyObject } from 'node:crypto';
import type { SignatureAlgorithm } from './signature-algorithm.js';

/** The fewest bits of security that OpenSSL wants, by its security level. */
const fewestBits: readonly number[] = [0, 80, 112, 128, 192, 256];

/** The bits of security of a modulus (RSA, DSA) of at least this size, the largest size first. */
const modulusStrengths: readonly (readonly [size: number, bits: number])[] = [
  [15360, 256],
  [7680, 192],
  [3072, 128],
  [2048, 112],
  [1024, 80],
];

/** The same for the order of a curve. */
const orderStrengths: readonly (readonly [size: number, bits: number])[] = [
  [512, 256],
  [384, 192],
  [256, 128],
  [224, 112],
  [160, 80],
];

/** The sizes in bits of the orders of curves, by OpenSSL's names; a curve that is not here counts as weak. */
const orders: Readonly<Record<string, number>> = {
  ...{ prime192v1: 192, secp224k1: 225, secp224r1: 224, secp256k1: 256, prime256v1: 256 },
  ...{ secp384r1: 384, secp521r1: 521 },
  ...{ brainpoolP192r1: 192, brainpoolP192t1: 192, brainpoolP224r1: 224, brainpoolP224t1: 224 },
  ...{ brainpoolP256r1: 256, brainpoolP256t1: 256, brainpoolP320r1: 320, brainpoolP320t1: 320 },
  ...{ brainpoolP384r1: 384, brainpoolP384t1: 384, brainpoolP512r1: 512, brainpoolP512t1: 512 },
  ...{ sect233k1: 232, sect233r1: 233, sect283k1: 281, sect283r1: 282 },
  ...{ sect409k1: 407, sect409r1: 409, sect571k1: 570, sect571r1: 570 },
};

/** Keys whose strength depends on nothing else. */
const fixedStrengths: Readonly<Record<string, number>> = { ed25519: 128, ed448: 224 };

/** Whether a key is too weak for a security level of OpenSSL; so is one of a kind or on a curve that is not known here. */
export function isWeakKey(key: KeyObject, level: number): boolean {
  return strengthOf(key) < neededFor(level);
}

/** Whether a signature is too weak for a security level of OpenSSL. */
export function isWeakSignature(algorithm: SignatureAlgorithm, level: number): boolean {
  return algorithm.strength < neededFor(level);
}

function neededFor(level: number): number {
  return fewestBits[Math.min(level, fewestBits.length - 1)]!;
}

function strengthOf(key: KeyObject): number {
  const { modulusLength, divisorLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (namedCurve !== undefined) return lookUp(orderStrengths, orders[namedCurve] ?? 0);
  if (modulusLength !== undefined) {
    const bits = lookUp(modulusStrengths, modulusLength);
    // The subgroup of DSA.
    return divisorLength === undefined ? bits : Math.min(bits, Math.floor(divisorLength / 2));
  }
  return fixedStrengths[key.asymmetricKeyType ?? ''] ?? 0;
}

function lookUp(table: readonly (readonly [size: number, bits: number])[], size: number): number {
  return table.find(([least]) => size >= least)?.[1] ?? 0;
}
