import type { TextSource } from './text-source.js';
import { BASE_FIELD, TextFlags } from './text-flags.js';

/** A source with one character to look at. */
class Lookahead {
  readonly #source: TextSource;
  current: string;

  constructor(source: TextSource) {
    this.#source = source;
    this.current = source.next();
  }

  /** Takes the current character when it is one of these. */
  takes(characters: RegExp): string {
    const taken = this.current;
    if (taken === '' || !characters.test(taken)) return '';
    this.current = this.#source.next();
    return taken;
  }

  /** Takes characters as long as they are of these. */
  takeAll(characters: RegExp): string {
    let text = '';
    for (let next = this.takes(characters); next !== ''; next = this.takes(characters)) text += next;
    return text;
  }

  /** Gives back what was looked at and not taken. */
  end(): void {
    if (this.current !== '') this.#source.back();
  }
}

const DIGITS: Record<number, RegExp> = { 2: /^[01]$/, 8: /^[0-7]$/, 10: /^[0-9]$/, 16: /^[0-9a-fA-F]$/ };

/** What BigInt() wants before digits: it is fast with many of them, which a loop is not. */
const PREFIXES: Record<number, string> = { 2: '0b', 8: '0o', 16: '0x' };

/**
 * Reads an integer in the base that the flags choose; its prefix may be there. If they choose none, `0x`, `0b` and a
 * leading `0` tell, as in C. What is no number gives 0 and stays where it is, but for a sign or prefix.
 */
export function parseInteger(source: TextSource, flags: number): bigint {
  const input = new Lookahead(source);
  const negative = input.takes(/^[+-]$/) === '-';
  const radix = baseAhead(input, chosenBase(flags));
  const digits = input.takeAll(DIGITS[radix] ?? /^[0-9]$/);
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

/** Takes a prefix, or a leading zero, which has no weight; returns the base that it tells where none is chosen. */
function baseAhead(input: Lookahead, chosen: number | null): number {
  if (input.takes(/^0$/) === '') return chosen ?? 10;
  if (chosen !== 2 && chosen !== 8 && chosen !== 10 && input.takes(/^[xX]$/) !== '') return 16;
  if ((chosen === null || chosen === 2) && input.takes(/^[bB]$/) !== '') return 2;
  return chosen ?? 8;
}

/** Reads a decimal number with an optional fraction and exponent; what is no number gives 0. */
export function parseDouble(source: TextSource): number {
  const input = new Lookahead(source);
  const digit = /^[0-9]$/;
  let text = input.takes(/^[+-]$/);
  text += input.takeAll(digit);
  if (input.takes(/^\.$/) !== '') text += `.${input.takeAll(digit)}`;
  if (/[0-9]/.test(text) && input.takes(/^[eE]$/) !== '') {
    text += `e${input.takes(/^[+-]$/)}${input.takeAll(digit)}`;
  }
  input.end();
  return Number.parseFloat(text) || 0;
}
