import type { ClassSymbol, Expression, FunctionSymbol, Statement, VariableSymbol } from '../../model/ast.js';
import { classOf } from '../../model/types.js';
import { someStatement, visitStatement } from '../../model/walk.js';
import { calledBy, type EffectAnalysis } from '../effects.js';
import type { Contents } from '../functions.js';
import { Cursors } from './list-cursors.js';
import { copyOfElement, elementsIn } from './loop-elements.js';
import { type ForLoop, isPlace, loopHead, ownerOf, iteratesPointers, type WhileLoop } from './loop-heads.js';
import type { Iteration, Iterations } from './iteration.js';
import { sets, variableOf } from '../../model/variable-of.js';

interface Candidate extends Iteration {
  readonly loop: ForLoop | WhileLoop;
  /** The list whose cursor the loop moves. */
  readonly cursorOf: VariableSymbol | null;
  /** The variables that have to be used nowhere else. */
  readonly own: readonly VariableSymbol[];
}

const KEYED = /^Q(?:Map|Dict|IntDict|AsciiDict|PtrDict)(?:(?:Const)?Iterator)?$/;

/** Whether the elements of a container, or of what a pointer points to, are pairs. */
function hasKeys({ type }: Expression): boolean {
  return KEYED.test(classOf(type)?.name ?? '');
}

const CONTAINERS =
  /^(?:Q(?:PtrList|List|PtrQueue|PtrStack|PtrCollection|Dict|IntDict|AsciiDict|PtrDict|ValueList|ValueStack|ValueVector|StringList|StrList|StrIList|Map|Queue|Stack|ObjectList)|vector|list|map)$/;

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
      (initial.args.length === 0 || (iteratesPointers(initial) && inside.length === 1))
    );
  }

  #candidate(loop: ForLoop | WhileLoop, before: readonly Statement[]): Candidate | null {
    const shape = loopHead(loop, before);
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
    if (!element && iterator && first?.kind === 'variables' && !hasKeys(container)) {
      element = copyOfElement(first, elements);
      if (element) done.add(first);
    }
    return {
      loop, container, iterator, element, done, hasKeys: hasKeys(container),
      cursorOf: shape.isCursor ? variableOf(container) : null,
      own: [iterator, variable].filter((each) => each !== null),
    }; // prettier-ignore
  }

  /** Whether nothing in the body changes the container, nor what is called from there. */
  #stays(container: Expression, body: readonly Statement[]): boolean {
    const symbol = variableOf(container);
    if (!symbol || symbol.boxed || !isPlace(container)) return false;
    const owner = ownerOf(container);
    if (owner && body.some((each) => isSetIn(owner, each))) return false;
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

/** Loops with `list.next()` move the cursor of a list: they can only be replaced where nothing else asks for it. */
function withoutCursors(found: readonly Candidate[], cursors: Cursors): Candidate[] {
  const loops = new Map<VariableSymbol, number>();
  for (const { cursorOf } of found) if (cursorOf) loops.set(cursorOf, (loops.get(cursorOf) ?? 0) + 1);
  return found.filter(({ cursorOf }) => !cursorOf || cursors.isOnlyIn(cursorOf, loops.get(cursorOf)!));
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
  return someStatement(s, { expression: (e) => sets(e, symbol) });
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
