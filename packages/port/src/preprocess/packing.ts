import type { Token } from './token.js';

/** How the members of a struct lie: at multiples of at most this many bytes; 0 for each its own, NaN for what is not known. */
export type Pack = number;

/** `#pragma pack`, as it holds from one line to the next. */
export class Packing {
  #pack: Pack = 0;
  readonly #outer: Pack[] = [];

  /** `#pragma pack( 1 )`, `pack( push, 1 )`, `pack( push )`, `pack( pop )`, `pack()`; other ones change nothing. */
  pragma([word, ...given]: readonly Token[]): void {
    if (word?.text !== 'pack') return;
    const words = given.map(({ text }) => text);
    const number = words.find((text) => /^\d+$/.test(text));
    if (words.includes('pop')) this.#pack = this.#outer.pop() ?? 0;
    if (words.includes('push')) this.#outer.push(this.#pack);
    if (number !== undefined) this.#pack = Number(number);
    else if (!words.includes('pop') && !words.includes('push')) this.#pack = 0;
  }

  /** Tokens whose braces know how what they open is packed. */
  *packed(tokens: Iterable<Token>): Generator<Token> {
    for (const token of tokens)
      yield this.#pack !== 0 && isBrace(token, '{') ? { ...token, pack: this.#pack } : token;
  }
}

/** Tokens without `__attribute__(( … ))`; the brace of a struct that is packed so knows it. */
export function withoutAttributes(tokens: readonly Token[]): Token[] {
  if (!tokens.some(isAttribute)) return [...tokens];
  const kept: Token[] = [];
  const open: number[] = [];
  /** The brace that closed last, and the place of the one that it belongs to. */
  let closed: { readonly brace: Token; readonly from: number } | null = null;
  let isNextPacked = false;
  const pack = (at: number | undefined, by: Pack): void => {
    if (at !== undefined) kept[at] = { ...kept[at]!, pack: by };
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isAttribute(token)) {
      const end = endOf(tokens, at + 1);
      const words = tokens.slice(at + 1, end).map(({ text }) => text.replaceAll('_', ''));
      const last = kept.at(-1);
      if (words.includes('packed') && last) {
        if (last === closed?.brace) pack(closed.from, 1);
        else if (/^(?:struct|union|class)$/.test(last.text)) isNextPacked = true;
        // One member of it.
        else pack(open.at(-1), NaN);
      } else if (words.includes('aligned')) pack(last === closed?.brace ? closed?.from : open.at(-1), NaN);
      at = end - 1;
      continue;
    }
    kept.push(token);
    if (isBrace(token, '{')) {
      open.push(kept.length - 1);
      if (isNextPacked) pack(kept.length - 1, 1);
      isNextPacked = false;
    } else if (isBrace(token, '}')) closed = { brace: token, from: open.pop() ?? -1 };
  }
  return kept;
}

function isBrace({ kind, text }: Token, brace: string): boolean {
  return kind === 'punctuation' && text === brace;
}

function isAttribute({ kind, text }: Token): boolean {
  return kind === 'name' && /^__attribute(?:__)?$/.test(text);
}

/** The place behind the parentheses that begin at a place. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  let at = from;
  for (; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'punctuation') continue;
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return at + 1;
    else if (depth === 0) return at;
  }
  return at;
}
