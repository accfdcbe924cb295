import type { BlockStatement, FunctionSymbol, Statement, Symbol } from '../model/ast.js';
import { visitStatement } from '../model/walk.js';
import type { Contents } from './functions.js';

/**
 * Renames variables that hide a name which their block has used before. In C++ a name means the outer variable up to the
 * declaration; in JavaScript it means the inner one in the whole block.
 */
export function passShadowing({ functions }: Contents): void {
  for (const fn of functions) {
    if (!fn.body) continue;
    const taken = namesIn(fn.body, fn);
    visitStatement(fn.body, { statement: (s) => s.kind === 'block' && renameIn(s, taken) });
  }
}

function renameIn(block: BlockStatement, taken: Set<string>): void {
  const seen = new Map<string, Set<Symbol>>();
  for (const s of block.statements) {
    if (s.kind !== 'variables') {
      noteNames(s, seen);
      continue;
    }
    for (const { symbol, initial } of s.variables) {
      if (initial) noteNames({ ...s, variables: [{ symbol, initial, location: s.location }] }, seen);
      const others = [...(seen.get(symbol.name) ?? [])].some((each) => each !== symbol);
      if (others && symbol.printed === symbol.name) symbol.printed = freshName(symbol.name, taken);
    }
  }
}

/** Collects what names mean in a statement. Fields are written with `this`, and do not count. */
function noteNames(s: Statement, seen: Map<string, Set<Symbol>>): void {
  visitStatement(s, {
    expression: (e) => {
      const symbol = e.kind === 'name' ? e.symbol : e.kind === 'call' ? e.fn : null;
      if (!symbol || (symbol.kind === 'variable' && symbol.role === 'field')) return;
      if (symbol.kind === 'function' && symbol.owner?.kind === 'class') return;
      const known = seen.get(symbol.name) ?? new Set();
      seen.set(symbol.name, known.add(symbol));
    },
  });
}

function namesIn(body: BlockStatement, fn: FunctionSymbol): Set<string> {
  const names = new Set(fn.params.map(({ name }) => name));
  visitStatement(body, {
    statement: (s) => {
      if (s.kind === 'variables') s.variables.forEach(({ symbol }) => names.add(symbol.name));
    },
    expression: (e) => {
      if (e.kind === 'name') names.add(e.name);
    },
  });
  return names;
}

function freshName(name: string, taken: Set<string>): string {
  let count = 2;
  while (taken.has(`${name}${String(count)}`)) count++;
  const fresh = `${name}${String(count)}`;
  taken.add(fresh);
  return fresh;
}
