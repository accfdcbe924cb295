import { asksOutside } from '../model/has-effect.js';
import { overridden } from '../model/members.js';
import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import { isImmutable } from '../model/representation.js';
import { childrenOf, withoutCasts } from '../model/walk.js';
import { bare, classOf, isVoid } from '../model/types.js';
import { findByteStructs, structBehind } from './pointers/byte-structs.js';
import { type Contents, visitFunction } from './functions.js';
import { variableOf } from '../model/variable-of.js';

/**
 * What an effect is about: a variable (a field is one for all objects), the content of the objects of a class of the tables,
 * `memory` for what pointers and references lead to, `outside` for files and the like, `signals` for slots that an object of the
 * tables may call, `all` for anything.
 */
export type Place = VariableSymbol | ClassSymbol | 'memory' | 'outside' | 'signals' | 'all';

/** What an expression reads and writes. */
export interface Effects {
  readonly reads: ReadonlySet<Place>;
  readonly writes: ReadonlySet<Place>;
}

interface Collected {
  readonly reads: Set<Place>;
  readonly writes: Set<Place>;
}

/** Functions of C that write the bytes behind a `void *`. */
const BYTES = /^(?:mem(?:set|cpy|move)|bzero|fread|read)$/;

/** Methods of QObjects that emit nothing before they return. */
const QUIET =
  /^(?:writeBlock|readBlock|readLine|readAll|putch|getch|ungetch|setReadBufferSize|start|stop|changeInterval|setName|connect|disconnect|tr|blockSignals|startTimer|killTimers?|installEventFilter|removeEventFilter|insertChild|singleShot)$/;

/** What functions and expressions of a project read and write. */
export class EffectAnalysis {
  readonly #summaries = new Map<FunctionSymbol, Collected>();
  /** Structs whose members are bytes to which other pointers lead too. */
  readonly #byteStructs: ReadonlySet<ClassSymbol>;
  readonly #overriders = new Map<FunctionSymbol, FunctionSymbol[]>();
  readonly #callers = new Map<FunctionSymbol, Set<FunctionSymbol>>();

  constructor(contents: Contents) {
    const { functions } = contents;
    this.#byteStructs = findByteStructs(contents).structs;
    for (const fn of functions)
      for (const base of overridden(fn))
        this.#overriders.set(base, [...(this.#overriders.get(base) ?? []), fn]);
    for (const fn of functions) {
      const summary: Collected = { reads: new Set(), writes: new Set() };
      this.#summaries.set(fn, summary);
      if (!fn.body) summary.writes.add('all');
      visitFunction(fn, {
        expression: (e) => {
          this.#direct(e, summary);
          for (const called of this.#called(e))
            this.#callers.set(called, (this.#callers.get(called) ?? new Set()).add(fn));
        },
      });
      dropLocals(summary.reads);
      dropLocals(summary.writes);
    }
    const open = [...functions];
    for (let fn = open.pop(); fn; fn = open.pop()) {
      const { reads, writes } = this.#summaries.get(fn)!;
      for (const caller of this.callersOf(fn)) {
        const summary = this.#summaries.get(caller)!;
        const before = summary.reads.size + summary.writes.size;
        reads.forEach((place) => summary.reads.add(place));
        writes.forEach((place) => summary.writes.add(place));
        if (summary.reads.size + summary.writes.size > before) open.push(caller);
      }
    }
  }

  /** What an expression reads and writes, with all that it calls. */
  of(e: Expression): Effects {
    const found: Collected = { reads: new Set(), writes: new Set() };
    this.#add(e, found);
    return found;
  }

  /** What an expression reads and writes without its parts, with all that it calls. */
  itself(e: Expression): Effects {
    const found: Collected = { reads: new Set(), writes: new Set() };
    this.#direct(e, found);
    for (const fn of this.#called(e)) {
      const summary = this.#summaries.get(fn);
      summary?.reads.forEach((place) => found.reads.add(place));
      summary?.writes.forEach((place) => found.writes.add(place));
    }
    return found;
  }

  /** What an expression reads and writes without its parts, and without what it calls. */
  directly(e: Expression): Effects {
    const found: Collected = { reads: new Set(), writes: new Set() };
    this.#direct(e, found);
    return found;
  }

  #add(e: Expression, found: Collected): void {
    this.#direct(e, found);
    for (const fn of this.#called(e)) {
      const summary = this.#summaries.get(fn);
      if (!summary) continue;
      summary.reads.forEach((place) => found.reads.add(place));
      summary.writes.forEach((place) => found.writes.add(place));
    }
    if (e.kind === 'assign' && e.operator === '=' && !e.fn) {
      // What is only set is not read.
      if (e.left.kind !== 'name') for (const child of childrenOf(e.left)) this.#add(child, found);
      this.#add(e.right, found);
      return;
    }
    for (const child of childrenOf(e)) this.#add(child, found);
  }

  /** The functions of the program that an expression itself calls. */
  #called(e: Expression): FunctionSymbol[] {
    const fn = calledBy(e);
    return fn ? this.versionsOf(fn) : [];
  }

  /** The functions of the program that may call one of them. */
  callersOf(fn: FunctionSymbol): Iterable<FunctionSymbol> {
    return this.#callers.get(fn) ?? [];
  }

  /** A function of the program, and those that may run in its place. */
  versionsOf(fn: FunctionSymbol): FunctionSymbol[] {
    return [fn, ...(fn.isVirtual ? (this.#overriders.get(fn) ?? []) : [])].filter((each) => !each.rule);
  }

  /** What an expression itself does, without its parts and without the functions of the program that it calls. */
  #direct(e: Expression, found: Collected): void {
    switch (e.kind) {
      case 'name':
      case 'member':
        read(e, found);
        if (this.#isByteMember(e)) found.reads.add('memory');
        return;
      case 'assign':
        this.#write(e.left, found);
        return;
      case 'unary':
        if (e.operator === '++' || e.operator === '--') this.#write(e.operand, found);
        else if (e.operator === '*') found.reads.add('memory');
        else if (e.operator === '&') return;
        break;
      case 'index':
        found.reads.add('memory');
        break;
      case 'delete':
      case 'unknown':
        found.writes.add('all');
        return;
      default:
    }
    const fn = calledBy(e);
    if (!fn) {
      if (e.kind === 'call') found.writes.add('all');
      return;
    }
    if (fn.isSignal) found.writes.add('all');
    if (fn.rule) this.#tableCall(e, fn, found);
  }

  #isByteMember(e: Expression): boolean {
    const symbol = variableOf(e);
    return symbol?.owner?.kind === 'class' && this.#byteStructs.has(symbol.owner);
  }

  #write(e: Expression, found: Collected): void {
    write(e, found);
    if (this.#isByteMember(e)) found.writes.add('memory');
  }

  #tableCall(e: Expression, fn: FunctionSymbol, found: Collected): void {
    const object =
      e.kind === 'call' && e.callee.kind === 'member'
        ? e.callee.object
        : e.kind === 'binary'
          ? e.left
          : e.kind === 'index'
            ? e.object
            : null;
    const symbol = fn.owner?.kind === 'class' ? fn.owner : null;
    if (fn.rule?.async === true || fn.isSlot) found.writes.add('all');
    if (symbol?.inherits('QObject') === true && !fn.isConst && !QUIET.test(fn.name))
      found.writes.add('signals');
    if (object && symbol && !fn.isStatic) {
      if (isImmutable(symbol)) {
        if (fn.rule?.mutates === true) write(object, found);
      } else {
        const content = contentOf(classOf(object.type) ?? symbol);
        found.reads.add(content);
        if (!fn.isConst) found.writes.add(content);
      }
    } else if (e.kind === 'new' && symbol) found.writes.add(contentOf(symbol));
    else if (asksOutside(fn)) {
      found.reads.add('outside');
      found.writes.add('outside');
    }
    for (const [i, arg] of argumentsOf(e).entries()) {
      const type = fn.params[i]?.type;
      if (type?.k === 'pointer' && structBehind(withoutCasts(arg).type)) found.reads.add('memory');
      if (!type || (type.k !== 'reference' && type.k !== 'pointer') || type.to.const === true) continue;
      if (isVoid(type.to)) {
        if (BYTES.test(fn.name)) found.writes.add('memory');
        continue;
      }
      const written = classOf(type);
      if (written && !isImmutable(written)) found.writes.add(contentOf(written));
      else write(arg.kind === 'unary' && arg.operator === '&' ? arg.operand : arg, found);
    }
  }
}

function argumentsOf(e: Expression): readonly Expression[] {
  if (e.kind === 'call' || e.kind === 'new' || e.kind === 'construct') return e.args;
  return e.kind === 'binary' && e.fn ? (e.fn.role === 'method' ? [e.right] : [e.left, e.right]) : [];
}

/** The function that an expression itself calls; null for none, and for one that is not known. */
export function calledBy(e: Expression): FunctionSymbol | null {
  switch (e.kind) {
    case 'call':
    case 'unary':
    case 'binary':
    case 'assign':
    case 'index':
    case 'convert':
      return e.fn;
    case 'construct':
    case 'new':
      return e.constructor_;
    default:
      return null;
  }
}

function read(e: Expression, { reads }: Collected): void {
  const symbol = variableOf(e);
  if (!symbol) return;
  reads.add(symbol);
  if (symbol.boxed || symbol.type.k === 'reference') reads.add('memory');
}

function write(e: Expression, found: Collected): void {
  // What happens to an object that exists only here.
  if (e.kind === 'construct') return;
  const symbol = variableOf(e);
  if (symbol) {
    found.writes.add(symbol);
    if (symbol.boxed || symbol.type.k === 'reference') found.writes.add('memory');
    const content = classOf(symbol.type);
    if (content?.rule && !isImmutable(content)) found.writes.add(contentOf(content));
  } else if (e.kind === 'convert' || e.kind === 'cast') write(e.operand, found);
  else if (e.kind === 'index' || (e.kind === 'unary' && e.operator === '*')) {
    const object = e.kind === 'index' ? e.object : e.operand;
    const content = e.fn ? classOf(object.type) : null;
    found.writes.add(content && !isImmutable(content) ? contentOf(content) : 'memory');
    if (bare(object.type).k === 'array' || (content && isImmutable(content))) write(object, found);
  } else if (e.kind === 'call' && e.callee.kind === 'member') {
    const content = classOf(e.callee.object.type);
    found.writes.add(content ? contentOf(content) : 'memory');
  } else found.writes.add('memory');
}

/** The class by which the content of an object is known: what all its relatives share. */
function contentOf(symbol: ClassSymbol): ClassSymbol {
  const shared = /^(?:QObject|Qt|QPtrCollection|QGList)$/;
  return [...symbol.lineage()].filter((each) => !shared.test(each.name)).at(-1) ?? symbol;
}

/** What a function does to its own variables does not matter outside. */
function dropLocals(places: Set<Place>): void {
  for (const place of places) {
    if (typeof place === 'string' || place.kind !== 'variable' || place.isStatic) continue;
    if (place.role === 'local' || place.role === 'parameter') places.delete(place);
  }
}

/** Whether two expressions give other results in the other order. */
export function interfere(a: Effects, b: Effects): boolean {
  return touches(a.writes, b.reads) || touches(a.writes, b.writes) || touches(b.writes, a.reads);
}

function touches(writes: ReadonlySet<Place>, others: ReadonlySet<Place>): boolean {
  for (const place of writes) {
    if (others.has(place)) return true;
    if (place === 'all') for (const other of others) if (!isOwn(other)) return true;
  }
  if (others.has('all')) for (const place of writes) if (!isOwn(place)) return true;
  return false;
}

/** A local variable that only its function can change. */
function isOwn(place: Place): boolean {
  return (
    typeof place !== 'string' &&
    place.kind === 'variable' &&
    !place.boxed &&
    !place.isStatic &&
    (place.role === 'local' || place.role === 'parameter' || place.role === 'constant')
  );
}
