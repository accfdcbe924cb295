import type { FunctionSymbol } from '../model/ast.js';
import { visitFunction } from './functions.js';

/** The variables that statements name which could not be read: who writes those by hand needs them. */
export function keepNamed(fn: FunctionSymbol): void {
  const names = new Set<string>();
  const variables = [...fn.params];
  visitFunction(fn, {
    statement: (s) => {
      if (s.kind === 'variables') variables.push(...s.variables.map(({ symbol }) => symbol));
      if (s.kind === 'unknown') {
        const { file, start, end } = s.location;
        for (const [name] of file.text.slice(start, end).matchAll(/[A-Za-z_]\w*/g)) names.add(name);
      }
    },
  });
  for (const symbol of variables) if (names.has(symbol.name)) symbol.used = symbol.read = true;
}
