import type {
  ClassSymbol,
  Expression,
  FunctionSymbol,
  Statement,
  Type,
  VariableSymbol,
} from '../model/ast.js';
import { isBoxReference, isSharedObject } from '../model/representation.js';
import { bare } from '../model/types.js';
import { childrenOf, visitExpression, visitStatement } from '../model/walk.js';
import { calledBy, type EffectAnalysis } from './effects.js';
import { type Contents, visitFunction } from './functions.js';
import { fieldOfThis, type Iteration, type Iterations, unwrapped, variableOf } from './usage.js';

type For = Extract<Statement, { kind: 'for' }>;
type While = Extract<Statement, { kind: 'while' }>;

interface Candidate extends Iteration {
  readonly loop: For | While;
  /** The list whose cursor the loop moves. */
  readonly cursorOf: VariableSymbol | null;
  /** The variables that have to be used nowhere else. */
  readonly own: readonly VariableSymbol[];
}

const ITERATORS = /^Q(?:ValueList|ValueVector|Map)Iterator$/;
const POINTERS = /^Q(?:PtrList|Dict|IntDict|AsciiDict|PtrDict)Iterator$/;
const KEYED = /^Q(?:Map|Dict|IntDict|AsciiDict|PtrDict)(?:Iterator)?$/;
const CONTAINERS =
  /^(?:Q(?:PtrList|PtrQueue|PtrStack|PtrCollection|Dict|IntDict|AsciiDict|PtrDict|ValueList|ValueStack|ValueVector|StringList|StrList|StrIList|Map|Queue|Stack|ObjectList)|vector|list|map)$/;

/** Methods that leave a container as it is, also where its table does not say so. */
const READING = new Set([
  'begin',
  'end',
  'count',
  'size',
  'isEmpty',
  'empty',
  'contains',
  'containsRef',
  'findIndex',
  'at',
  'getFirst',
  'getLast',
]);
/** Methods of a QPtrList that do not depend on which of its items is the current one. */
const WITHOUT_CURRENT = new Set([
  'append', 'prepend', 'inSort', 'insert', 'count', 'isEmpty', 'setAutoDelete', 'autoDelete', 'removeRef', 'removeFirst', 'removeLast', 'clear',
  'contains', 'containsRef', 'getFirst', 'getLast', 'first', 'last', 'next', 'find', 'findRef', 'sort', 'delete',
]); // prettier-ignore

/** Finds loops through containers that `for … of` does too, whatever the container is used for elsewhere. */
export function passIterations(contents: Contents, effects: EffectAnalysis): Iterations {
  const result: Iterations = { loops: new Map(), dropped: new Set() };
  const cursors = new Cursors();
  cursors.read(contents);
  const found: Candidate[] = [];
  for (const fn of contents.functions) if (fn.body) found.push(...new Finder(fn, effects).find());
  const kept = withoutCursors(found, cursors);
  for (const each of kept) {
    result.loops.set(each.loop, each);
    each.own.forEach((symbol) => result.dropped.add(symbol));
  }
  return result;
}

/** Loops with `list.next()` move the cursor of a list: they can only be replaced where nothing else asks for it. */
function withoutCursors(found: readonly Candidate[], cursors: Cursors): Candidate[] {
  const loops = new Map<VariableSymbol, number>();
  for (const { cursorOf } of found) if (cursorOf) loops.set(cursorOf, (loops.get(cursorOf) ?? 0) + 1);
  return found.filter(({ cursorOf }) => !cursorOf || cursors.isOnlyIn(cursorOf, loops.get(cursorOf)!));
}

/** How the cursors of lists are used in the whole project. */
class Cursors {
  readonly #moves = new Map<VariableSymbol, number>();
  readonly #escaped = new Set<VariableSymbol>();

  /** Whether a list is used directly only, and its cursor in so many loops and nowhere else. */
  isOnlyIn(symbol: VariableSymbol, loops: number): boolean {
    return !this.#escaped.has(symbol) && !symbol.aliased && this.#moves.get(symbol) === loops;
  }

  read({ functions, globals }: Contents): void {
    const direct = new Set<Expression>();
    const visit = (e: Expression): void => {
      if (e.kind === 'call' && e.callee.kind === 'member' && e.fn?.rule) {
        const { object } = e.callee;
        const symbol = variableOf(object);
        // With a place or an item they do not ask for the current one.
        const isPlaced = e.args.length > 0 && /^(?:take|remove|at|replace)$/.test(e.fn.name);
        if (symbol && (isPlaced || WITHOUT_CURRENT.has(e.fn.name))) direct.add(object);
        if (symbol && e.fn.name === 'next') this.#moves.set(symbol, (this.#moves.get(symbol) ?? 0) + 1);
      }
      if (e.kind === 'construct' && POINTERS.test(classNameOf(e))) e.args.forEach((arg) => direct.add(arg));
      const symbol = variableOf(e);
      if (symbol && !direct.has(e)) this.#escaped.add(symbol);
    };
    for (const fn of functions) visitFunction(fn, { expression: visit });
    for (const { initial } of globals) if (initial) visitExpression(initial, visit);
  }
}

/** Finds the loops of one function. */
class Finder {
  readonly #fn: FunctionSymbol;
  readonly #effects: EffectAnalysis;
  readonly #uses = new Map<VariableSymbol, number>();
  readonly #declared = new Map<VariableSymbol, Expression | null>();

  constructor(fn: FunctionSymbol, effects: EffectAnalysis) {
    this.#fn = fn;
    this.#effects = effects;
  }

  find(): Candidate[] {
    let found: Candidate[] = [];
    visitStatement(this.#fn.body!, {
      expression: (e) => {
        const symbol = variableOf(e);
        if (symbol) this.#uses.set(symbol, (this.#uses.get(symbol) ?? 0) + 1);
      },
      statement: (s) => {
        if (s.kind === 'variables') for (const { symbol, initial } of s.variables) this.#declared.set(symbol, initial);
        if (s.kind === 'block') s.statements.forEach((each, i) => {
          const candidate = each.kind === 'for' || each.kind === 'while' ? this.#candidate(each, s.statements.slice(0, i)) : null;
          if (candidate) found.push(candidate);
        });
        const body = bodyOf(s);
        if (body && (body.kind === 'for' || body.kind === 'while')) {
          const candidate = this.#candidate(body, []);
          if (candidate) found.push(candidate);
        }
      },
    }); // prettier-ignore
    for (let before = -1; before !== found.length;) {
      before = found.length;
      found = found.filter(({ own }) => own.every((symbol) => this.#isOnlyIn(symbol, found)));
    }
    return found;
  }

  /** Whether a variable is used in such loops only, and began with nothing. */
  #isOnlyIn(symbol: VariableSymbol, found: readonly Candidate[]): boolean {
    if (symbol.role !== 'local' || symbol.boxed || symbol.isStatic || symbol.aliased) return false;
    const inside = found.filter(({ own }) => own.includes(symbol)).map(({ loop }) => usesIn(symbol, loop));
    if (inside.reduce((sum, each) => sum + each, 0) !== this.#uses.get(symbol)) return false;
    const initial = this.#declared.get(symbol) ?? null;
    const inLoop = found.some(
      ({ loop }) =>
        loop.kind === 'for' &&
        loop.initial?.kind === 'variables' &&
        loop.initial.variables[0]?.symbol === symbol,
    );
    if (inLoop || initial === null || initial.kind === 'null') return true;
    return (
      initial.kind === 'construct' &&
      (initial.args.length === 0 || (POINTERS.test(classNameOf(initial)) && inside.length === 1))
    );
  }

  #candidate(loop: For | While, before: readonly Statement[]): Candidate | null {
    const shape =
      loop.kind === 'for'
        ? (byIterator(loop) ?? byPointer(loop, before) ?? byCursor(loop))
        : byWhile(loop, before);
    if (!shape) return null;
    const { iterator, container, variable } = shape;
    const done = new Set<Statement>(shape.done);
    const statements = loop.body.kind === 'block' ? loop.body.statements : [loop.body];
    const rest = statements.filter((each) => !done.has(each));
    if (variable && rest.some((each) => isSetIn(variable, each))) return null;
    const elements = iterator ? elementsIn(iterator, rest, this.#fn) : [];
    if (!elements || !this.#stays(container, rest)) return null;
    let element = variable;
    const first = rest[0];
    if (!element && iterator && first?.kind === 'variables' && !KEYED.test(classNameOf(container))) {
      element = copyOfElement(first, elements);
      if (element) done.add(first);
    }
    return {
      loop, container, iterator, element, done, hasKeys: KEYED.test(classNameOf(container)),
      cursorOf: shape.isCursor ? variableOf(container) : null,
      own: [iterator, variable].filter((each) => each !== null),
    }; // prettier-ignore
  }

  /** Whether nothing in the body changes the container, nor what is called from there. */
  #stays(container: Expression, body: readonly Statement[]): boolean {
    const symbol = variableOf(container);
    if (!symbol || symbol.boxed || (container.kind !== 'name' && fieldOfThis(container) === null))
      return false;
    const isLocal = isOwnContainer(symbol);
    let stays = true;
    const reading = new Set<Expression>();
    const visit = (e: Expression): void => {
      const object = objectOf(e);
      const used = object && variableOf(object);
      const fn = calledBy(e);
      const reads = fn?.rule && (fn.isConst || READING.has(fn.name));
      if (used === symbol && reads) reading.add(object!);
      if (e.kind === 'call' && !fn) stays = stays && isLocal;
      if (variableOf(e) === symbol && !reading.has(e)) stays = false;
      // What happens to another container that only this function knows.
      if (isLocal || (used && used !== symbol && isOwnContainer(used) && fn?.rule)) return;
      for (const place of this.#effects.itself(e).writes) {
        if (place === symbol || place === 'all' || place === 'signals') stays = false;
        if (typeof place !== 'string' && place.kind === 'class' && isContainerClass(place)) stays = false;
      }
    };
    body.forEach((each) => {
      visitStatement(each, {
        expression: visit,
        statement: ({ kind }) => (stays = stays && kind !== 'unknown'),
      });
    });
    return stays;
  }
}

/** What the head of a loop says. */
interface Shape {
  readonly container: Expression;
  readonly iterator: VariableSymbol | null;
  /** The variable that gets each element, where the head names one. */
  readonly variable: VariableSymbol | null;
  readonly done: readonly Statement[];
  readonly isCursor?: boolean;
}

/** `for ( it = c.begin(); it != c.end(); ++it )`. */
function byIterator({ initial, condition, update }: For): Shape | null {
  const start = firstValue(initial);
  if (!start || !condition || !update || !ITERATORS.test(classNameOf(start.symbol))) return null;
  const container = calledOn(start.value, 'begin');
  if (
    !container ||
    condition.kind !== 'binary' ||
    condition.operator !== '!=' ||
    !isStep(update, start.symbol)
  )
    return null;
  const end = calledOn(condition.right, 'end');
  if (variableOf(plain(condition.left)) !== start.symbol || !end || !isSamePlace(container, end)) return null;
  return { container, iterator: start.symbol, variable: null, done: [] };
}

/** `for ( QPtrListIterator<T> it( list ); it.current(); ++it )`, or with the iterator in front of it. */
function byPointer({ initial, condition, update }: For, before: readonly Statement[]): Shape | null {
  if (!condition || !update) return null;
  const declared =
    initial?.kind === 'variables' ? initial.variables[0] : initial === null ? iteratorBefore(before) : null;
  if (!declared || (initial?.kind === 'variables' && initial.variables.length !== 1)) return null;
  const container = containerOf(declared.initial, declared.symbol);
  if (!container || !isCurrent(tested(condition), declared.symbol) || !isStep(update, declared.symbol))
    return null;
  return { container, iterator: declared.symbol, variable: null, done: [] };
}

/** `for ( x = list.first(); x; x = list.next() )`. */
function byCursor({ initial, condition, update }: For): Shape | null {
  const start = firstValue(initial);
  if (!start || !condition || update?.kind !== 'assign' || update.operator !== '=') return null;
  const container = calledOn(start.value, 'first');
  const next = calledOn(update.right, 'next');
  if (!container || !next || !isSamePlace(container, next) || classNameOf(container) !== 'QPtrList')
    return null;
  if (variableOf(tested(condition)) !== start.symbol || variableOf(update.left) !== start.symbol) return null;
  const list = variableOf(container);
  return list?.type.k === 'class'
    ? { container, iterator: null, variable: start.symbol, done: [], isCursor: true }
    : null;
}

/** `while ( ( x = it.current() ) ) { ++it; … }`. */
function byWhile({ condition, body }: While, before: readonly Statement[]): Shape | null {
  const declared = iteratorBefore(before);
  if (!declared || condition.kind === 'variables' || body.kind !== 'block') return null;
  const container = containerOf(declared.initial, declared.symbol);
  const value = tested(condition);
  const [first] = body.statements;
  if (!container || value.kind !== 'assign' || value.operator !== '=' || !first) return null;
  const variable = variableOf(value.left);
  const isMoving = value.right.kind === 'call' && value.right.fn?.name === 'operator()';
  if (isMoving || !variable || !isCurrent(value.right, declared.symbol)) return null;
  return first.kind === 'expression' && isStep(first.expression, declared.symbol)
    ? { container, iterator: declared.symbol, variable, done: [first] }
    : null;
}

/** The iterator that is declared directly before a loop; only variables without a value stand in between. */
function iteratorBefore(
  before: readonly Statement[],
): { symbol: VariableSymbol; initial: Expression | null } | null {
  for (const each of [...before].reverse()) {
    if (each.kind !== 'variables') return null;
    const declared = each.variables.find(({ symbol }) => POINTERS.test(classNameOf(symbol)));
    if (declared) return each.variables.length === 1 ? declared : null;
    if (each.variables.some(({ initial }) => initial !== null && doesMore(initial))) return null;
  }
  return null;
}

/** Whether an expression does something besides having a value. */
function doesMore(e: Expression): boolean {
  let found = false;
  visitExpression(e, (each) => {
    const made = each.kind === 'construct' && (each.constructor_ === null || each.constructor_.rule !== null);
    if (!made && !/^(?:number|bool|char|string|null|name|this|binary)$/.test(each.kind)) found = true;
  });
  return found;
}

/** The container of `QPtrListIterator<T> it( list )`. */
function containerOf(initial: Expression | null, symbol: VariableSymbol): Expression | null {
  if (!initial || !POINTERS.test(classNameOf(symbol))) return null;
  const [arg, ...more] = initial.kind === 'construct' ? initial.args : [];
  const made = arg?.kind === 'construct' && POINTERS.test(classNameOf(arg)) ? arg.args[0] : arg;
  return made && more.length === 0 && !POINTERS.test(classNameOf(made)) ? made : null;
}

function firstValue(initial: Statement | null): { symbol: VariableSymbol; value: Expression } | null {
  if (initial?.kind === 'variables') {
    const [declared, ...more] = initial.variables;
    return declared?.initial && more.length === 0
      ? { symbol: declared.symbol, value: declared.initial }
      : null;
  }
  const e = initial?.kind === 'expression' ? initial.expression : null;
  const symbol =
    e?.kind === 'assign' && e.operator === '=' && e.left.kind === 'name' ? variableOf(e.left) : null;
  return symbol && e?.kind === 'assign' ? { symbol, value: e.right } : null;
}

/** An expression without the copies and conversions around it. */
function plain(e: Expression): Expression {
  if (e.kind === 'convert' && (e.fn === null || e.fn.role === 'constructor')) return plain(e.operand);
  if (e.kind === 'construct' && e.args.length === 1 && unwrapped(e) !== e) return plain(e.args[0]!);
  return e;
}

/** `x` of `x`, `x != 0`, and what makes a condition of it. */
function tested(e: Expression): Expression {
  if (e.kind === 'binary' && e.operator === '!=' && e.right.kind === 'null') return tested(e.left);
  return e.kind === 'convert' && e.fn === null ? tested(e.operand) : e;
}

/** The container for which a method of the tables is called. */
function calledOn(e: Expression, name: string): Expression | null {
  const value = plain(e);
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.args.length > 0) return null;
  return value.fn?.rule && value.fn.name === name ? value.callee.object : null;
}

function isStep(e: Expression, iterator: VariableSymbol): boolean {
  return (
    e.kind === 'unary' &&
    e.operator === '++' &&
    e.fn?.rule !== undefined &&
    variableOf(e.operand) === iterator
  );
}

/** `it.current()`, or `it` where it converts to a pointer. */
function isCurrent(e: Expression, iterator: VariableSymbol): boolean {
  if (e.kind === 'convert') return e.fn?.role === 'conversion' && variableOf(e.operand) === iterator;
  const object = calledOn(e, 'current');
  return object !== null && variableOf(object) === iterator;
}

function isSamePlace(a: Expression, b: Expression): boolean {
  const symbol = variableOf(a);
  return (
    symbol !== null &&
    symbol === variableOf(b) &&
    (a.kind === 'name' || fieldOfThis(a) !== null) &&
    (b.kind === 'name' || fieldOfThis(b) !== null)
  );
}

/** What stands for the element in a body; null if the iterator is used for something else, or the element is replaced. */
function elementsIn(
  iterator: VariableSymbol,
  body: readonly Statement[],
  fn: FunctionSymbol,
): Expression[] | null {
  const elements: Expression[] = [];
  let isPlain = true;
  const allowed = new Set<Expression>();
  const walk = (e: Expression, parent: Expression | null, index: number): void => {
    const element = elementOf(e, iterator);
    if (element) {
      allowed.add(element);
      elements.push(e);
      if (parent && isReplaced(e, parent, index)) isPlain = false;
    } else if (variableOf(e) === iterator && !allowed.has(e)) isPlain = false;
    childrenOf(e).forEach((child, i) => {
      walk(child, e, i);
    });
  };
  for (const each of body) {
    visitStatement(each, {
      statement: (s) => {
        for (const e of expressionsOf(s)) walk(e, null, 0);
        const refers = s.kind === 'variables' && s.variables.some(({ symbol, initial }) => initial && isBoxReference(symbol.type) && elementOf(initial, iterator));
        const returns = s.kind === 'return' && s.value && isBoxReference(fn.returns) && elementOf(s.value, iterator);
        if (refers || returns) isPlain = false;
      },
    }); // prettier-ignore
  }
  return isPlain ? elements : null;
}

/** The iterator in `*it`, `it.data()`, `it.key()`, `it.current()`. */
function elementOf(e: Expression, iterator: VariableSymbol): Expression | null {
  const isIt = (each: Expression): Expression | null =>
    each.kind === 'name' && each.symbol === iterator ? each : null;
  if (e.kind === 'unary' && (e.operator === '*' || e.operator === '->') && e.fn?.rule) return isIt(e.operand);
  if (e.kind === 'convert' && e.fn?.role === 'conversion') return isIt(e.operand);
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.args.length > 0 || !e.fn?.rule) return null;
  return /^(?:data|key|current|currentKey)$/.test(e.fn.name) ? isIt(e.callee.object) : null;
}

/** Whether an element is not only read, but replaced in its container. */
function isReplaced(e: Expression, parent: Expression, index: number): boolean {
  switch (parent.kind) {
    case 'assign':
      return index === 0;
    case 'unary':
      return /^(?:\+\+|--|&)$/.test(parent.operator);
    case 'index':
      return index === 0 && !isSharedObject(e.type);
    case 'member':
      // A method that changes a text: the call around it has the function.
      return (
        !isSharedObject(e.type) && parent.symbol?.kind === 'function' && parent.symbol.rule?.mutates === true
      );
    case 'binary':
      return typeof parent.fn?.rule?.out === 'string' && index === 1;
    case 'call': {
      if (index === 0) return false;
      const param = parent.fn?.params[index - 1];
      return parent.fn === null || (param !== undefined && isBoxReference(param.type));
    }
    case 'construct':
    case 'new': {
      const param = parent.constructor_?.params[index];
      return param !== undefined && isBoxReference(param.type);
    }
    default:
      return false;
  }
}

/** The variable of `T *x = it.current();` or `const T &x = *it;`, which the loop can declare itself. */
function copyOfElement(
  s: Extract<Statement, { kind: 'variables' }>,
  elements: readonly Expression[],
): VariableSymbol | null {
  const [declared, ...more] = s.variables;
  if (!declared?.initial || more.length > 0) return null;
  const { symbol, initial } = declared;
  if (symbol.assigned || symbol.boxed || symbol.isStatic) return null;
  const isSame =
    elements.includes(initial) ||
    (initial.kind === 'construct' &&
      !isSharedObject(initial.type) &&
      initial.args.length === 1 &&
      elements.includes(initial.args[0]!));
  return isSame && !(symbol.type.k === 'class' && isSharedObject(symbol.type)) ? symbol : null;
}

function expressionsOf(s: Statement): Expression[] {
  const found: Expression[] = [];
  switch (s.kind) {
    case 'expression':
      found.push(s.expression);
      break;
    case 'variables':
      s.variables.forEach(({ initial }) => initial && found.push(initial));
      break;
    case 'if':
    case 'while':
      if (s.condition.kind !== 'variables') found.push(s.condition);
      break;
    case 'do':
      found.push(s.condition);
      break;
    case 'for':
      if (s.condition) found.push(s.condition);
      if (s.update) found.push(s.update);
      break;
    case 'switch':
      found.push(s.value);
      break;
    case 'case':
    case 'return':
      if (s.value) found.push(s.value);
      break;
    default:
  }
  return found;
}

function bodyOf(s: Statement): Statement | null {
  return s.kind === 'for' || s.kind === 'while' || s.kind === 'do' ? s.body : s.kind === 'if' ? s.yes : null;
}

function usesIn(symbol: VariableSymbol, s: Statement): number {
  let count = 0;
  visitStatement(s, { expression: (e) => { if (variableOf(e) === symbol) count++; } }); // prettier-ignore
  return count;
}

function isSetIn(symbol: VariableSymbol, s: Statement): boolean {
  let isSet = false;
  visitStatement(s, {
    expression: (e) => {
      if (e.kind === 'assign' && variableOf(e.left) === symbol) isSet = true;
      if (e.kind === 'unary' && /^(?:\+\+|--|&)$/.test(e.operator) && variableOf(e.operand) === symbol)
        isSet = true;
    },
  });
  return isSet;
}

/** The object for which a method or operator is called. */
function objectOf(e: Expression): Expression | null {
  if (e.kind === 'call') return e.callee.kind === 'member' ? e.callee.object : null;
  if (e.kind === 'binary' || e.kind === 'assign') return e.fn ? e.left : null;
  return e.kind === 'index' && e.fn ? e.object : null;
}

/** A container that only its function knows. */
function isOwnContainer(symbol: VariableSymbol): boolean {
  const own = symbol.role === 'local' || symbol.role === 'parameter';
  return own && symbol.type.k === 'class' && !symbol.aliased && !symbol.boxed && !symbol.isStatic;
}

function isContainerClass(symbol: ClassSymbol): boolean {
  return [...symbol.lineage()].some(({ name }) => CONTAINERS.test(name));
}

function classNameOf({ type }: { readonly type: Type }): string {
  const t = bare(type);
  return t.k === 'class' ? t.symbol.name : '';
}
