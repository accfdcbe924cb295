import type { Contents } from '../functions.js';

/** Bases that have types alone, as std::unary_function has: the parser has found these, and nothing else is left of them. */
export function passTypeBases({ classes }: Contents): void {
  for (const symbol of classes)
    symbol.bases = symbol.bases.filter(({ type }) => type?.symbol.rule?.omit !== true);
}
