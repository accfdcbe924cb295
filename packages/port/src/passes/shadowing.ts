import type {
  BlockStatement,
  Expression,
  FunctionSymbol,
  Statement,
  Symbol,
  Type,
  VariableSymbol,
} from '../model/ast.js';
import { classOf } from '../model/types.js';
import { someStatement, visitStatement } from '../model/walk.js';
import { type Contents, visitFunction } from './functions.js';

/**
 * Renames variables that hide a name which their block has used before. In C++ a name means the outer variable up to the
 * declaration; in JavaScript it means the inner one in the whole block. And renames those that hide what C++ reaches by a namespace:
 * `Log::level` beside a variable called level.
 */
export function passShadowing({ functions }: Contents): void {
  for (const fn of functions) {
    if (!fn.body) continue;
    const taken = namesIn(fn.body, fn);
    visitStatement(fn.body, { statement: (s) => s.kind === 'block' && renameIn(s, taken) });
    renameHiding(fn, taken);
  }
}

function renameHiding(fn: FunctionSymbol, taken: Set<string>): void {
  const outer = new Set<OuterSymbol>();
  visitFunction(fn, {
    expression: (e) => {
      const symbol = outerOf(e);
      if (symbol) outer.add(symbol);
    },
  });
  const names = new Set([...outer].map(({ printed }) => printed));
  const rename = (symbol: VariableSymbol): void => {
    symbol.printed = freshName(symbol.name, taken);
  };
  for (const param of fn.params) if (names.has(param.printed)) rename(param);
  visitStatement(fn.body!, {
    statement: (scope) => {
      for (const symbol of declaredIn(scope))
        if (names.has(symbol.printed) && mentions(scope, symbol.printed)) rename(symbol);
    },
  });
}

type OuterSymbol = Extract<Symbol, { printed: string }>;

/** What stands at the top of a module, where an expression means that. */
function outerOf(e: Expression): OuterSymbol | null {
  if (e.kind === 'construct' || e.kind === 'new') return madeClass(e.type);
  const symbol = e.kind === 'name' ? e.symbol : e.kind === 'call' ? e.fn : null;
  if (symbol?.kind === 'enumerator') return symbol.enum.owner?.kind === 'class' ? null : symbol;
  if (symbol?.kind !== 'variable' && symbol?.kind !== 'function') return null;
  const isLocal = symbol.role === 'local' || symbol.role === 'parameter';
  return isLocal || symbol.owner?.kind === 'class' || !isPrinted(symbol) ? null : symbol;
}

/** The class of the program of which an object is made: `Link Link;` hides it. */
function madeClass(type: Type): OuterSymbol | null {
  const symbol = classOf(type.k === 'pointer' ? type.to : type);
  return symbol?.rule === null ? symbol : null;
}

/** Whether the name itself stands in TypeScript: `std::min()` is `Math.min()`. */
function isPrinted({ printed, rule }: VariableSymbol | FunctionSymbol): boolean {
  return typeof rule?.template !== 'string' || rule.template.startsWith(`${printed}(`);
}

function mentions(scope: Statement, name: string): boolean {
  return someStatement(scope, { expression: (e) => outerOf(e)?.printed === name });
}

/** The variables whose scope a statement is. */
function declaredIn(s: Statement): VariableSymbol[] {
  const inParentheses = (part: { kind: string } | null): VariableSymbol[] =>
    part?.kind === 'variables' ? declaredBy(part as Statement) : [];
  switch (s.kind) {
    case 'block':
      return s.statements.flatMap(declaredBy);
    case 'for':
      return inParentheses(s.initial);
    case 'if':
    case 'while':
      return inParentheses(s.condition);
    case 'try':
      return s.handlers.flatMap(({ variable }) => variable ?? []);
    default:
      return [];
  }
}

function declaredBy(s: Statement): VariableSymbol[] {
  return s.kind === 'variables' ? s.variables.map(({ symbol }) => symbol) : [];
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

/** Collects what names mean in a statement. Fields are written with `this`, and do not count, nor does what is declared inside. */
function noteNames(s: Statement, seen: Map<string, Set<Symbol>>): void {
  const inside = new Set<Symbol>();
  visitStatement(s, {
    statement: (each) => {
      for (const symbol of declaredIn(each)) inside.add(symbol);
    },
    expression: (e) => {
      const symbol = e.kind === 'name' ? e.symbol : e.kind === 'call' ? e.fn : null;
      if (!symbol || inside.has(symbol) || (symbol.kind === 'variable' && symbol.role === 'field')) return;
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
