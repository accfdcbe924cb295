import type { Declared, Expression, FunctionSymbol, Statement, VariableSymbol } from '../model/ast.js';
import { isStringClass } from '../model/representation.js';
import { visitStatement } from '../model/walk.js';
import type { Contents } from './functions.js';
import { variableOf } from '../model/variable-of.js';

type Block = Extract<Statement, { kind: 'block' }>;

/**
 * Declares a variable where it gets its first value: `int n; … n = f();` becomes `int n = f();`, and `int i; for ( i = 0; … )`
 * becomes `for ( int i = 0; … )`, also in several loops. In C++ it has no value before, or one that nothing asks for.
 */
export function passFirstAssignments({ functions }: Contents): void {
  for (const { body } of functions)
    if (body)
      visitStatement(body, {
        statement: (s) => {
          if (s.kind === 'block') moveIn(s);
        },
      });
}

function moveIn({ statements }: Block): void {
  statements.forEach((each, i) => {
    if (each.kind !== 'variables') return;
    const stay = each.variables.filter((declared) => !isMoved(declared, statements, i + 1));
    if (stay.length < each.variables.length) each.variables.splice(0, each.variables.length, ...stay);
  });
}

/** Moves a declaration, if there is a place for it. */
function isMoved(declared: Declared, statements: Statement[], from: number): boolean {
  if (!hasNoValue(declared)) return false;
  const { symbol } = declared;
  const at = [...statements.keys()].slice(from).filter((i) => mentions(symbol, statements[i]!));
  const [first] = at;
  if (first === undefined) return false;
  if (at.every((i) => isLoopFrom(statements[i]!, symbol))) {
    for (const i of at) declareInLoop(statements[i] as Extract<Statement, { kind: 'for' }>, declared);
    return true;
  }
  const value = firstValue(statements[first]!, symbol);
  if (value) {
    statements[first] = { kind: 'variables', variables: [{ ...declared, initial: value, location: statements[first]!.location }], location: statements[first]!.location }; // prettier-ignore
    return true;
  }
  if (at.length > 1) return false;
  // All is in one statement: perhaps in one block of it.
  const blocks = blocksOf(statements[first]!);
  const inside = blocks.filter((each) => mentions(symbol, each));
  const [block] = inside;
  return (
    inside.length === 1 &&
    block !== undefined &&
    countOf(symbol, block) === countOf(symbol, statements[first]!) &&
    isMoved(declared, block.statements, 0)
  );
}

/** Whether a variable begins with nothing, or with an empty text that is replaced. */
function hasNoValue({ symbol, initial }: Declared): boolean {
  const { type } = symbol;
  if (symbol.isStatic || symbol.role !== 'local') return false;
  if (initial === null) return type.k === 'pointer' || type.k === 'basic' || type.k === 'enum';
  if (initial.kind !== 'construct' || initial.args.length > 0 || type.k !== 'class') return false;
  return isStringClass(type) || /^Q(?:ValueList|ValueVector|Map)(?:Const)?Iterator$/.test(type.symbol.name);
}

function isLoopFrom(s: Statement, symbol: VariableSymbol): boolean {
  return s.kind === 'for' && s.initial?.kind === 'expression' && firstValue(s.initial, symbol) !== null;
}

function declareInLoop(loop: Extract<Statement, { kind: 'for' }>, declared: Declared): void {
  const { initial } = loop;
  const value = initial && firstValue(initial, declared.symbol);
  if (!initial || !value) return;
  const { location } = initial;
  loop.initial = { kind: 'variables', variables: [{ ...declared, initial: value, location }], location };
}

/** The value of `x = value;` and of `x.sprintf( … );`, if that does not depend on x. */
function firstValue(s: Statement, symbol: VariableSymbol): Expression | null {
  const e = s.kind === 'expression' ? s.expression : null;
  if (e?.kind === 'call') return countOf(symbol, s) === 1 ? madeText(e, symbol) : null;
  if (e?.kind !== 'assign' || e.operator !== '=' || e.left.kind !== 'name' || variableOf(e.left) !== symbol)
    return null;
  if (e.fn && e.fn.rule?.template !== '$this = $1') return null;
  return countOf(symbol, s) === 1 ? e.right : null;
}

/** What a method of a text that replaces all of it makes. */
function madeText(e: Extract<Expression, { kind: 'call' }>, symbol: VariableSymbol): Expression | null {
  const { fn, callee } = e;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || variableOf(callee.object) !== symbol)
    return null;
  const template = fn?.rule?.mutates === true ? fn.rule.template : null;
  if (!fn?.rule || template === null || template.includes('$this')) return null;
  const made: FunctionSymbol = {
    ...fn,
    isStatic: true,
    returns: symbol.type,
    rule: { ...fn.rule, mutates: false },
  };
  const { location, type } = callee;
  return {
    ...e,
    callee: { kind: 'name', name: fn.name, qualifier: null, symbols: [made], symbol: made, type, location },
    fn: made,
    type: symbol.type,
  };
}

function mentions(symbol: VariableSymbol, s: Statement): boolean {
  return countOf(symbol, s) > 0;
}

function countOf(symbol: VariableSymbol, s: Statement): number {
  let count = 0;
  visitStatement(s, {
    expression: (e) => {
      if (variableOf(e) === symbol) count++;
    },
  });
  return count;
}

/** The blocks of which a statement may run one, or one several times. */
function blocksOf(s: Statement): Block[] {
  const parts: (Statement | null)[] =
    s.kind === 'if'
      ? [s.yes, s.no]
      : s.kind === 'while' || s.kind === 'do' || s.kind === 'for'
        ? [s.body]
        : s.kind === 'block'
          ? [s]
          : [];
  return parts.flatMap((each) =>
    each?.kind === 'block' ? [each] : each?.kind === 'if' ? blocksOf(each) : [],
  );
}
