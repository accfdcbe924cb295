import { hasDelete, isImmutable, isQObject } from '../../model/representation.js';
import type { BlockStatement, Expression, FunctionSymbol, Statement, Type } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { hasEffect } from '../../model/has-effect.js';
import { bare, pointerTo, sameType, VOID } from '../../model/types.js';
import { childrenOf, visitExpression, visitStatement } from '../../model/walk.js';
import type { Location } from '../../read/source-file.js';
import { newVariable } from '../../symbols/symbols.js';
import type { Contents } from '../functions.js';
import { visitFunction } from '../functions.js';
import { unwrapped } from './copied-object.js';

type Construct = Extract<Expression, { kind: 'construct' }>;

/**
 * C++ destroys an object that is made inside of an expression at the end of the statement. Such an object gets a name, and is
 * deleted behind the statement; where there is no place for that, it is listed.
 */
export function passTemporaries({ functions }: Contents, diagnostics: Diagnostics): void {
  for (const fn of functions) {
    if (fn.body) nameIn(fn.body, fn);
    visitFunction(fn, {
      expression: (e) => {
        if (e.kind !== 'call' && e.kind !== 'construct' && e.kind !== 'member') return;
        for (const child of childrenOf(e))
          if (isTemporary(child) && elidedCopy(e) !== child)
            diagnostics.look(child.location, 'an object without a name: its destructor is not called here');
      },
    });
  }
}

/** `Res( 3 )` of `r( Res( 3 ) )`: C++ makes r in its place, and copies nothing. */
export function elidedCopy(e: Expression): Expression | null {
  const [only] = e.kind === 'construct' ? e.args : [];
  if (e.kind !== 'construct' || e.args.length !== 1 || only?.kind !== 'construct') return null;
  return sameType(bare(e.type), bare(only.type)) ? only : null;
}

function isTemporary(e: Expression): e is Construct {
  if (e.kind !== 'construct') return false;
  const type = bare(e.type);
  if (type.k !== 'class' || isImmutable(type.symbol)) return false;
  return isQObject(type.symbol) || (!type.symbol.rule && hasDelete(type.symbol));
}

function nameIn(body: BlockStatement, fn: FunctionSymbol): void {
  const blocks: BlockStatement[] = [];
  visitStatement(body, { statement: (s) => s.kind === 'block' && blocks.push(s) });
  for (const { statements } of blocks)
    for (let i = 0; i < statements.length; i++) {
      const s = statements[i]!;
      const whole = wholeOf(s);
      const found = whole && firstTemporary(whole);
      if (!found) continue;
      const name = unusedName(fn.body!, fn);
      const { before, after } = named(found, name, s.location);
      statements.splice(i, 1, before, s, after);
      i += 2;
    }
}

/** The expression that is all of a statement. */
function wholeOf(s: Statement): Expression | null {
  if (s.kind === 'expression') return s.expression;
  if (s.kind !== 'variables' || s.variables.length !== 1) return null;
  const [only] = s.variables;
  // A reference lets an object live as long as itself.
  return only && !only.symbol.isStatic && only.symbol.type.k !== 'reference' ? only.initial : null;
}

interface Found {
  readonly object: Construct;
  /** Puts another expression in its place. */
  readonly replace: (by: Expression) => void;
}

/** The one temporary of a statement, if all that happens before it is made is on the way to it. */
function firstTemporary(whole: Expression): Found | null {
  let count = 0;
  visitExpression(whole, (e) => {
    for (const child of childrenOf(e)) if (isTemporary(child)) count++;
  });
  return count === 1 ? search(whole) : null;
}

function search(e: Expression): Found | null {
  for (const child of childrenOf(e)) {
    if (isTemporary(child)) return unwrapped(child) === child ? placed(e, child) : null;
    const inside = e.kind !== 'conditional' && !(e.kind === 'binary' && e.fn === null) ? search(child) : null;
    if (inside) return inside;
    if (hasEffect(child, () => false)) return null;
  }
  return null;
}

/** A temporary as an object, or for a parameter that is a reference; a copy of it would be another object. */
function placed(e: Expression, object: Construct): Found | null {
  if (e.kind === 'member') return { object, replace: (by) => (e.object = by) };
  if (e.kind !== 'call' && e.kind !== 'construct' && e.kind !== 'new') return null;
  const i = e.args.indexOf(object);
  const fn = e.kind === 'call' ? e.fn : e.constructor_;
  if (i < 0 || fn?.params[i]?.type.k !== 'reference') return null;
  return { object, replace: (by) => (e.args[i] = by) };
}

/** `T *temporary = new T( … );`, and `delete temporary;` */
function named(
  { object, replace }: Found,
  name: string,
  location: Location,
): { readonly before: Statement; readonly after: Statement } {
  const at: Location = { ...location, end: location.start };
  const behind: Location = { ...location, start: location.end };
  const made: Type = bare(object.type);
  const type = pointerTo(made);
  const symbol = newVariable(name, type, 'local', { used: true, read: true, declared: true, location: at });
  const use = (place: Location): Expression => ({
    kind: 'name', name, qualifier: null, symbols: [symbol], symbol, type, location: place,
  }); // prettier-ignore
  replace({
    kind: 'unary', operator: '*', postfix: false, operand: use(object.location), fn: null, type: made, location: object.location,
  }); // prettier-ignore
  const { args, constructor_ } = object;
  const initial: Expression = {
    kind: 'new',
    made,
    args,
    count: null,
    constructor_,
    type,
    location: object.location,
  };
  const deleted: Expression = { kind: 'delete', operand: use(behind), type: VOID, location: behind };
  return {
    before: { kind: 'variables', variables: [{ symbol, initial, location: at }], location: at },
    after: { kind: 'expression', expression: deleted, location: behind },
  };
}

function unusedName(body: BlockStatement, fn: FunctionSymbol): string {
  const names = new Set(fn.params.map((param) => param.name));
  visitStatement(body, {
    statement: (s) => {
      if (s.kind === 'variables') s.variables.forEach(({ symbol }) => names.add(symbol.name));
    },
    expression: (e) => {
      if (e.kind === 'name') names.add(e.name);
    },
  });
  let name = 'temporary';
  for (let n = 2; names.has(name); n++) name = `temporary${String(n)}`;
  return name;
}
