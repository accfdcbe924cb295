/**
 * A program without what the report lists most: its destructors do nothing, so that it does not show whether one is called, and its
 * long and ulong are Q_LLONG and Q_ULLONG, which are exact.
 */
export function withoutListed(source: string): string {
  return exactNumbers(silentDestructors(source));
}

function silentDestructors(source: string): string {
  let made = '';
  let at = 0;
  for (const { 0: head, index } of source.matchAll(/~\w+\(\)\s*\{/g)) {
    let end = index + head.length;
    for (let depth = 1; depth > 0; end++) depth += source[end] === '{' ? 1 : source[end] === '}' ? -1 : 0;
    made += `${source.slice(at, index + head.length)}}`;
    at = end;
  }
  return made + source.slice(at);
}

function exactNumbers(source: string): string {
  return source
    .replace(/\bunsigned long\b|\bulong\b/g, 'Q_ULLONG')
    .replace(/\blong\b/g, 'Q_LLONG')
    .replace(/\b(0x[\da-fA-F]+|\d+)([uU]?)L\b/g, '$1$2LL')
    .replace(/(%[-+ #0]*\d*(?:\.\d+)?)l([dux])/g, '$1ll$2');
}
