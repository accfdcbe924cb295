/** Pieces of the support module: random numbers. */
export const RANDOM_PIECES: Readonly<Record<string, string>> = {
  RandomNumbers: `/**
 * The numbers of glibc's rand() and random(), which are the same for the same seed: each is the sum of the third and the 31st before
 * it, as Peter Selinger's page "The GLIBC random number generator" describes.
 */
export class RandomNumbers {
  readonly #last = new Int32Array(34);
  #at = 0;

  constructor(seed: number) {
    this.seed(seed);
  }

  seed(seed: number): void {
    const last = this.#last;
    last[0] = seed | 0 || 1;
    for (let i = 1; i < 31; i++) last[i] = Number((16807n * BigInt(last[i - 1]!)) % 2147483647n);
    for (let i = 1; i < 31; i++) if (last[i]! < 0) last[i] = last[i]! + 2147483647;
    for (let i = 31; i < 34; i++) last[i] = last[i - 31]!;
    this.#at = 34;
    for (let i = 0; i < 310; i++) this.next();
  }

  next(): number {
    const last = this.#last;
    const at = this.#at++ % 34;
    const value = (last[at] = last[(at + 3) % 34]! + last[(at + 31) % 34]!);
    return value >>> 1;
  }
}`,
  numbersOfRand: `/** What rand() and random() share; without srand() the seed is 1. */
const numbersOfRand = new RandomNumbers(1);`,
  rand: `/** C's rand() and random(). */
export function rand(): number {
  return numbersOfRand.next();
}`,
  srand: `/** C's srand() and srandom(). */
export function srand(seed: number): void {
  numbersOfRand.seed(seed);
}`,
};
