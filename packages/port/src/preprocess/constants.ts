import type { Token } from './token.js';

/** Whether the body of a macro is an operation without brackets around it, or the name of one. */
export function isSum(body: readonly Token[], sums: ReadonlySet<string>): boolean {
  let depth = 0;
  return body.some(({ kind, text }, i) => {
    if (kind === 'name') return depth === 0 && sums.has(text);
    if (kind !== 'punctuation') return false;
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth === 0) {
      const before = body[i - 1];
      return before !== undefined && (before.kind !== 'punctuation' || before.text === ')');
    }
    return false;
  });
}

/** Whether what stands between these tokens is a whole operand of what C++ evaluates last, whatever operators it has. */
export function standsAlone(before: Token | undefined, after: Token | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    /^(?:[(,;{}[?:]|(?:[-+*/%&|^]|<<|>>)?=|&&|\|\||return|case)$/.test(before.text) &&
    /^(?:[),;}\]?:]|&&|\|\|)$/.test(after.text)
  );
}
