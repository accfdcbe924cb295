import type { CharSet } from './char-set.js';
import type { Expression } from './syntax.js';

/** How many characters of a match the filter looks at. */
const LOOKS_AT = 8;

/** A longer source costs more to compile than it saves, and the engine refuses very long ones. */
const LONGEST_SOURCE = 20_000;

/** A source that matches where an expression may begin, and whether the whole expression is in it. */
interface Prefix {
  readonly source: string;
  readonly isWhole: boolean;
}

/**
 * A RegExp that finds every place where a match may begin, and others: it looks at the first characters only, and has no
 * repetitions, so that its time is linear whatever the text. Null when a match may begin anywhere.
 */
export function makePrefilter(root: Expression, fold: boolean): RegExp | null {
  const prefix = prefixOf(root, LOOKS_AT, fold);
  if (prefix === null || prefix.source === '' || prefix.source.length > LONGEST_SOURCE) return null;
  return new RegExp(prefix.source, 'g');
}

/** Null when the expression may match the empty text. */
function prefixOf(expression: Expression, length: number, fold: boolean): Prefix | null {
  switch (expression.kind) {
    case 'set':
      return { source: classSource(expression.set, fold), isWhole: true };
    case 'group':
      return prefixOf(expression.item, length, fold);
    case 'repeat': {
      if (expression.min === 0) return null;
      const first = prefixOf(expression.item, length, fold);
      return first && { source: first.source, isWhole: false };
    }
    case 'choice': {
      const parts = expression.items.map((item) => prefixOf(item, length, fold));
      if (parts.includes(null)) return null;
      return { source: `(?:${parts.map((part) => part!.source).join('|')})`, isWhole: false };
    }
    case 'sequence':
      return sequencePrefix(expression.items, length, fold);
    default:
      return null;
  }
}

function sequencePrefix(items: readonly Expression[], length: number, fold: boolean): Prefix | null {
  const [first, ...rest] = items;
  if (first === undefined) return null;
  // A condition narrows what follows, and takes nothing.
  if (first.kind === 'test') return sequencePrefix(rest, length, fold);
  const prefix = prefixOf(first, length, fold);
  if (prefix === null) return optionalPrefix(first, rest, length, fold);
  if (!prefix.isWhole || length <= 1 || rest.length === 0)
    return { source: prefix.source, isWhole: prefix.isWhole && rest.length === 0 };
  const next = sequencePrefix(rest, length - 1, fold);
  return { source: prefix.source + (next?.source ?? ''), isWhole: next?.isWhole ?? false };
}

/** What may be left out, in front of what may not: one or the other comes first. */
function optionalPrefix(
  first: Expression,
  rest: readonly Expression[],
  length: number,
  fold: boolean,
): Prefix | null {
  if (first.kind !== 'repeat' || length <= 1) return null;
  const taken = prefixOf(first.item, 1, fold);
  const skipped = sequencePrefix(rest, length - 1, fold);
  if (taken === null || skipped === null) return null;
  return { source: `(?:${taken.source}|${skipped.source})`, isWhole: false };
}

/** A class with the units of a set, and perhaps others beyond ASCII. */
function classSource(set: CharSet, fold: boolean): string {
  let source = '';
  for (let unit = 0; unit < 0x80; unit++) {
    const folded = fold && unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
    if (set.has(folded)) source += `\\x${unit.toString(16).padStart(2, '0')}`;
  }
  if (set.isAscii && !fold) return source === '' ? '[]' : `[${source}]`;
  return `[${source}\\x80-\\uffff]`;
}
