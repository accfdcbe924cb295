import { isTextClass } from '../../model/held-texts.js';
import { newVariable } from '../../symbols/symbols.js';
import type { Contents } from '../functions.js';

/**
 * A class that inherits QString gets a member with the text, which its constructors set as they would set the base. Returns what
 * takes the bases away: the analysis still needs them, to find what the class has from QString.
 */
export function passTextBases({ classes }: Contents): () => void {
  const derived = classes.flatMap((symbol) => {
    const base = symbol.bases.find(({ type }) => type && isTextClass(type.symbol));
    if (!base?.type) return [];
    const taken = new Set(symbol.members().map(({ name }) => name));
    let name = 'text';
    while (taken.has(name)) name += '_';
    const { location } = symbol;
    const text = newVariable(name, base.type, 'field', { owner: symbol, location, declared: true });
    symbol.scope.add(text);
    symbol.text = text;
    for (const fn of symbol.functions())
      fn.initialisers = fn.initialisers.map((each) =>
        each.name === base.name || each.name === base.type?.symbol.name ? { ...each, name } : each,
      );
    return [symbol];
  });
  return () => {
    for (const symbol of derived)
      symbol.bases = symbol.bases.filter(({ type }) => !type || !isTextClass(type.symbol));
  };
}
