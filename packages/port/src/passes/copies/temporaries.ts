import type {
  BlockStatement,
  Expression,
  FunctionSymbol,
  Statement,
  VariableSymbol,
} from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { hasEffect } from '../../model/has-effect.js';
import { hasDelete, isImmutable, isQObject } from '../../model/representation.js';
import { bare, pointerTo, sameType, VOID } from '../../model/types.js';
import { childrenOf, visitStatement } from '../../model/walk.js';
import { nameOf } from '../../model/variable-of.js';
import type { Location } from '../../read/source-file.js';
import { newVariable } from '../../symbols/symbols.js';
import { calledBy } from '../effects.js';
import { type Contents, visitFunction } from '../functions.js';
import { unwrapped } from './copied-object.js';
import { endsVisibly } from './visible-endings.js';

/**
 * C++ destroys an object that is made inside of an expression at the end of the statement. Such an object gets a name, and ends
 * with the statement; where there is no place for that, it is listed. One that a reference is made for is a variable.
 */
export function passTemporaries(
  { functions }: Contents,
  endedParameters: ReadonlySet<VariableSymbol>,
  diagnostics: Diagnostics,
): void {
  for (const fn of functions) {
    if (fn.body) {
      holdReferred(fn.body);
      nameIn(fn.body, fn);
    }
    const kept = keptObjects(fn, endedParameters);
    visitFunction(fn, {
      expression: (e) => {
        if (isTemporary(e) && !kept.has(e))
          diagnostics.look(e.location, 'an object without a name: its destructor is not called here');
      },
    });
  }
}

/** `Res( 3 )` of `r( Res( 3 ) )`: C++ makes r in its place, and copies nothing. */
export function elidedCopy(e: Expression): Expression | null {
  const [only] = e.kind === 'construct' ? e.args : [];
  if (e.kind !== 'construct' || e.args.length !== 1 || !only || !isMade(only)) return null;
  return sameType(bare(e.type), bare(only.type)) ? only : null;
}

/** Whether an expression makes an object: a constructor, or a function or an operator that returns one. */
function isMade(e: Expression): boolean {
  switch (e.kind) {
    case 'construct':
      return true;
    case 'convert':
      return e.fn?.role === 'constructor';
    case 'call':
    case 'binary':
      return e.fn?.returns.k === 'class';
    default:
      return false;
  }
}

/** Whether an object is made whose end C++ runs something at. */
function isTemporary(e: Expression): boolean {
  if (!isMade(e)) return false;
  const type = bare(e.type);
  if (type.k !== 'class' || isImmutable(type.symbol)) return false;
  if (e.kind !== 'construct') return endsVisibly(type);
  return isQObject(type.symbol) || (!type.symbol.rule && hasDelete(type.symbol));
}

/** What is made, and is no temporary: it becomes a variable, a member, a parameter, a result, an element or an exception. */
function keptObjects(fn: FunctionSymbol, endedParameters: ReadonlySet<VariableSymbol>): Set<Expression> {
  const kept = new Set<Expression>();
  const keep = (e: Expression): void => {
    kept.add(e);
    const inner = elidedCopy(e);
    if (inner) keep(inner);
    if (e.kind === 'conditional') [e.yes, e.no].forEach(keep);
    if (e.kind === 'list') e.items.forEach(keep);
  };
  for (const { args } of fn.initialisers) args.forEach(keep);
  visitFunction(fn, {
    statement: (s) => {
      if (s.kind === 'variables') for (const { initial } of s.variables) if (initial) keep(initial);
      if (s.kind === 'return' && s.value) keep(s.value);
    },
    expression: (e) => {
      if (e.kind === 'throw' && e.operand) keep(e.operand);
      if (e.kind !== 'call' && e.kind !== 'construct' && e.kind !== 'new') return;
      e.args.forEach((arg, i) => {
        const param = calledBy(e)?.params[i];
        if (param && endedParameters.has(param)) keep(arg);
      });
    },
  });
  return kept;
}

/** `const Res &r = make();`: C++ lets the object live as long as the reference. */
function holdReferred(body: BlockStatement): void {
  visitStatement(body, {
    statement: (s) => {
      if (s.kind !== 'variables') return;
      for (const { symbol, initial } of s.variables)
        if (symbol.type.k === 'reference' && initial && isTemporary(initial))
          if (sameType(bare(symbol.type), bare(initial.type)))
            Object.assign(symbol, { type: bare(symbol.type) });
    },
  });
}

function nameIn(body: BlockStatement, fn: FunctionSymbol): void {
  const found: Statement[] = [];
  visitStatement(body, { statement: (s) => found.push(s) });
  const ended = (s: Statement): Statement => (s.kind === 'block' ? s : (endedIn(s, fn)[0] ?? s));
  for (const s of found)
    switch (s.kind) {
      case 'block':
        s.statements.splice(0, s.statements.length, ...s.statements.flatMap((each) => endedIn(each, fn)));
        break;
      case 'if':
        Object.assign(s, { yes: ended(s.yes), no: s.no && ended(s.no) });
        break;
      case 'while':
      case 'do':
      case 'for':
        Object.assign(s, { body: ended(s.body) });
        break;
      default:
    }
}

/** A statement with names for its temporaries, and their ends. */
function endedIn(s: Statement, fn: FunctionSymbol): Statement[] {
  const whole = wholeOf(s);
  if (!whole) return [s];
  // What is declared has to be known behind: the objects end before the next statement does something.
  const behind = s.kind === 'variables';
  const named: Named[] = [];
  for (let found = search(whole); found; found = search(whole))
    named.push(nameFor(found, unusedName(behind ? fn.body! : s, fn.params, named), behind, s.location));
  if (s.kind === 'expression' && isTemporary(whole)) s.expression = deletion(addressOf(whole), s.location);
  if (named.length === 0) return [s];
  const before = named.map(({ symbol, initial }): Statement => {
    const location = symbol.location!;
    return { kind: 'variables', variables: [{ symbol, initial, location }], location };
  });
  if (!behind) return [{ kind: 'block', statements: [...before, s], location: s.location }];
  const at = { ...s.location, start: s.location.end };
  const ends = named.toReversed().map(({ symbol }): Statement => {
    return { kind: 'expression', expression: deletion(nameOf(symbol, at), at), location: at };
  });
  return [...before, s, ...ends];
}

/** The expression that is all of a statement. */
function wholeOf(s: Statement): Expression | null {
  if (s.kind === 'expression') return s.expression;
  if (s.kind === 'return') return s.value;
  if (s.kind !== 'variables' || s.variables.length !== 1) return null;
  const [only] = s.variables;
  // A reference lets an object live as long as itself.
  return only && !only.symbol.isStatic && only.symbol.type.k !== 'reference' ? only.initial : null;
}

interface Found {
  readonly object: Expression;
  /** Puts another expression in its place. */
  readonly replace: (by: Expression) => void;
}

/** The first temporary that is made, if all that happens before it is on the way to it. */
function search(e: Expression): Found | null {
  for (const child of inOrder(e)) {
    const inside = search(child);
    if (inside) return inside;
    if (isTemporary(child)) return unwrapped(child) === child ? placed(e, child) : null;
    if (hasEffect(child, isValue)) return null;
  }
  return null;
}

/** `"x"` as a QString: nothing that a temporary does beside it changes that. */
function isValue({ role, rule }: FunctionSymbol): boolean {
  return role === 'constructor' && rule !== null;
}

/** What is evaluated in any case, in the order of g++: the object of a call, and the arguments from the last one on. */
function inOrder(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'call':
      return [e.callee, ...e.args.toReversed()];
    case 'construct':
    case 'new':
      return e.args.toReversed();
    case 'conditional':
      return [e.condition];
    case 'binary':
      if (e.fn && !/^(?:<<|>>)$/.test(e.operator)) return [e.right, e.left];
      return /^(?:&&|\|\||,)$/.test(e.operator) ? [e.left] : [e.left, e.right];
    case 'assign':
      return [e.right, e.left];
    default:
      return childrenOf(e);
  }
}

/** A temporary as an object, or where a reference is taken; a copy of it would be another object. */
function placed(e: Expression, object: Expression): Found | null {
  switch (e.kind) {
    case 'member':
    case 'index':
      return e.object === object ? { object, replace: (by) => (e.object = by) } : null;
    case 'binary':
    case 'assign':
      if (!takesReference(e, object)) return null;
      return { object, replace: (by) => (e[object === e.left ? 'left' : 'right'] = by) };
    case 'convert':
      return e.fn ? null : { object, replace: (by) => (e.operand = by) };
    case 'call':
    case 'construct':
    case 'new': {
      const i = e.args.indexOf(object);
      return calledBy(e)?.params[i]?.type.k === 'reference'
        ? { object, replace: (by) => (e.args[i] = by) }
        : null;
    }
    default:
      return null;
  }
}

/** Whether an operator gets an operand as it is: its own object, a reference, or what is assigned without a function. */
function takesReference(
  { kind, left, fn }: Extract<Expression, { kind: 'binary' | 'assign' }>,
  object: Expression,
): boolean {
  if (!fn) return kind === 'assign' && object !== left;
  const isMember = fn.owner?.kind === 'class' && !fn.isStatic;
  if (isMember && object === left) return true;
  return fn.params[isMember || object === left ? 0 : 1]?.type.k === 'reference';
}

interface Named {
  readonly symbol: VariableSymbol;
  readonly initial: Expression;
}

/** `T temporary = make();`, or a pointer to what is deleted behind the statement. */
function nameFor(
  { object, replace }: Found,
  name: string,
  asPointer: boolean,
  { file, start }: Location,
): Named {
  const made = bare(object.type);
  const location: Location = { file, start, end: start };
  const type = asPointer ? pointerTo(made) : made;
  const symbol = newVariable(name, type, 'local', { used: true, read: true, declared: true, location });
  const operand = nameOf(symbol, object.location);
  replace(
    asPointer
      ? {
          kind: 'unary',
          operator: '*',
          postfix: false,
          operand,
          fn: null,
          type: made,
          location: object.location,
        }
      : operand,
  );
  return { symbol, initial: asPointer ? addressOf(object) : object };
}

/** A pointer to what is made: `new T( … )`, or the address of what a call returns, which C++ does not have. */
function addressOf(object: Expression): Expression {
  const made = bare(object.type);
  const { location } = object;
  const type = pointerTo(made);
  if (object.kind !== 'construct')
    return { kind: 'unary', operator: '&', postfix: false, operand: object, fn: null, type, location };
  const { args, constructor_ } = object;
  return { kind: 'new', made, args, count: null, constructor_, type, location };
}

function deletion(operand: Expression, location: Location): Expression {
  return { kind: 'delete', operand, isArray: false, type: VOID, location };
}

/** A name that nothing has that can be seen there: of a statement in a block of its own that is what it names. */
function unusedName(seen: Statement, params: FunctionSymbol['params'], named: readonly Named[]): string {
  const names = new Set([...params.map(({ name }) => name), ...named.map(({ symbol }) => symbol.name)]);
  visitStatement(seen, {
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
