import type { TextSource } from './text-source.js';
import { BASE_FIELD, TextFlags } from './text-flags.js';

/** A source with one character to look at, as its code; -1 at the end. */
class Lookahead {
  readonly #source: TextSource;
  current: number;

  constructor(source: TextSource) {
    this.#source = source;
    this.current = this.#next();
  }

  #next(): number {
    return this.#source.next().codePointAt(0) ?? -1;
  }

  /** Takes the current character when it is one of these. */
  takes(characters: string): string {
    const taken = this.current < 0 ? '' : String.fromCodePoint(this.current);
    if (taken === '' || !characters.includes(taken)) return '';
    this.current = this.#next();
    return taken;
  }

  /** Takes digits. */
  takeDigits(radix: number): string {
    let text = '';
    while (isDigit(this.current, radix)) {
      text += String.fromCharCode(this.current);
      this.current = this.#next();
    }
    return text;
  }

  /** Gives back what was looked at and not taken. */
  end(): void {
    if (this.current >= 0) this.#source.back();
  }
}

function isDigit(code: number, radix: number): boolean {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 < radix;
  return radix === 16 && ((code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66));
}

/** What BigInt() wants before digits: it is fast with many of them, which a loop is not. */
const PREFIXES: Record<number, string> = { 2: '0b', 8: '0o', 16: '0x' };

/**
 * Reads an integer in the base that the flags choose; its prefix may be there. If they choose none, `0x`, `0b` and a
 * leading `0` determine it, as in C. What is no number gives 0 and stays where it is, but for a sign or prefix.
 */
export function parseInteger(source: TextSource, flags: number): bigint {
  const input = new Lookahead(source);
  const negative = input.takes('+-') === '-';
  const radix = baseAhead(input, chosenBase(flags));
  const digits = input.takeDigits(radix);
  input.end();
  const value = digits === '' ? 0n : BigInt((PREFIXES[radix] ?? '') + digits);
  return negative ? -value : value;
}

function chosenBase(flags: number): number | null {
  switch (flags & BASE_FIELD) {
    case TextFlags.hex:
      return 16;
    case TextFlags.oct:
      return 8;
    case TextFlags.bin:
      return 2;
    case TextFlags.dec:
      return 10;
    default:
      return null;
  }
}

/** Takes a prefix, or a leading zero, which has no weight; returns the base that it implies where none is chosen. */
function baseAhead(input: Lookahead, chosen: number | null): number {
  if (input.takes('0') === '') return chosen ?? 10;
  if (chosen !== 2 && chosen !== 8 && chosen !== 10 && input.takes('xX') !== '') return 16;
  if ((chosen === null || chosen === 2) && input.takes('bB') !== '') return 2;
  return chosen ?? 8;
}

/** Reads a decimal number with an optional fraction and exponent; what is no number gives 0. */
export function parseDouble(source: TextSource): number {
  const input = new Lookahead(source);
  let text = input.takes('+-');
  text += input.takeDigits(10);
  if (input.takes('.') !== '') text += `.${input.takeDigits(10)}`;
  if (/[0-9]/.test(text) && input.takes('eE') !== '') text += `e${input.takes('+-')}${input.takeDigits(10)}`;
  input.end();
  const value = Number.parseFloat(text);
  return Number.isNaN(value) ? 0 : value;
}
