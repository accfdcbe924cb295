import { type Holder, typeOf } from '../../model/holder.js';
import { overridden } from '../../model/members.js';
import type { Expression, Type } from '../../model/ast.js';
import { isBoxReference, isStringClass } from '../../model/representation.js';
import { operatorCall } from '../../model/operator-calls.js';
import { summandsOf } from '../../model/summands.js';
import { bare } from '../../model/types.js';
import { takesNullTexts } from '../../model/null-texts.js';
import { visitExpression } from '../../model/walk.js';
import type { FunctionSymbol } from '../../model/ast.js';
import { type Link, linkedTexts } from './linked-texts.js';
import { type Contents, visitFunction } from '../functions.js';
import type { Flow } from '../settled-flows.js';
import { variableOf } from '../../model/variable-of.js';

/** Operators of texts for which a null text is an empty one. */
const INDIFFERENT = new Set(['+', '<', '>', '<=', '>=']);

/**
 * Texts of which nothing distinguishes null and empty: they begin with '' here. A text is none of them if it is asked whether it
 * is null, compared with another one, or used in a way that is not known to take null for empty; nor is what is handed to one
 * of those.
 */
export function indifferentTexts(
  contents: Contents,
  flows: readonly Flow[],
  pointed: readonly (readonly [Holder, Holder])[],
): Texts {
  const finder = new Finder(flows, pointed);
  finder.read(contents);
  return finder;
}

/** What is known about the texts of a program. */
interface Texts {
  /** Whether nothing distinguishes null and empty. */
  isIndifferent(holder: Holder): boolean;
  /** Whether the program asks if it is null. */
  isAsked(holder: Holder): boolean;
}

class Finder implements Texts {
  readonly #flows: Flow[];
  /** Where a text is used, and null counts as empty. */
  readonly #accepted = new Set<Expression>();
  readonly #uses: { readonly at: Expression; readonly holder: Holder }[] = [];
  /** Texts of which null and empty are distinguished. */
  readonly #told = new Set<Holder>();
  /** Those of them that are asked whether they are null. */
  readonly #asked = new Set<Holder>();
  readonly #callees = new Set<Expression>();
  /**
   * Parameters that get what another one gets: of signals and slots, of functions that override each other, and of those to which
   * pointers of one type lead.
   */
  readonly #links: Link[];

  constructor(flows: readonly Flow[], pointed: readonly (readonly [Holder, Holder])[]) {
    this.#links = pointed.flatMap(([a, b]) => [{ from: a, to: b }, { from: b, to: a }]); // prettier-ignore
    this.#flows = flows.filter(({ to }) => isStringClass(typeOf(to)));
  }

  isIndifferent(holder: Holder): boolean {
    const type = typeOf(holder);
    if (holder.kind === 'variable' && holder.boxed) return false;
    return isStringClass(type) && !isBoxReference(type) && !this.#told.has(holder);
  }

  isAsked(holder: Holder): boolean {
    return this.#asked.has(holder);
  }

  read({ functions, globals }: Contents): void {
    // One by one: in a great program they are more than a call takes arguments.
    for (const each of linkedTexts(functions)) this.#links.push(each);
    for (const fn of functions) {
      visitFunction(fn, {
        expression: (e) => {
          this.#visit(e);
        },
        statement: (s) => {
          if (s.kind === 'expression') this.#accept(s.expression);
          if (s.kind === 'for' && s.update) this.#accept(s.update);
          if (s.kind === 'for' && s.initial?.kind === 'expression') this.#accept(s.initial.expression);
        },
      });
      // Who calls a function of the tables is not known.
      if (overridden(fn).some(({ rule }) => rule)) this.#told.add(fn);
    }
    for (const { initial } of globals)
      if (initial)
        visitExpression(initial, (e) => {
          this.#visit(e);
        });
    this.#settle();
  }

  #settle(): void {
    for (const { from } of this.#flows) this.#accept(from);
    for (const { at, holder } of this.#uses) {
      // A variable that can be null already was asked for it.
      const isAsked = holder.kind === 'variable' && holder.nullable;
      if (isAsked || !this.#accepted.has(at)) this.#told.add(holder);
    }
    for (const each of this.#asked) this.#told.add(each);
    this.#spread(this.#told);
    this.#spread(this.#asked);
  }

  /** What a text gets was that of the others. */
  #spread(holders: Set<Holder>): void {
    for (let before = -1; before < holders.size;) {
      before = holders.size;
      for (const { from, to } of this.#links) if (holders.has(to)) holders.add(from);
      for (const { from, to } of this.#flows) {
        if (!holders.has(to)) continue;
        for (const leaf of leavesOf(from)) {
          const holder = holderOf(leaf);
          if (holder) holders.add(holder);
        }
      }
    }
  }

  /** A text that is asked whether it is null. */
  #ask(e: Expression): void {
    for (const leaf of leavesOf(e)) {
      const holder = isStringClass(leaf.type) ? holderOf(leaf) : null;
      if (holder) this.#asked.add(holder);
    }
  }

  #accept(e: Expression): void {
    for (const leaf of leavesOf(e)) this.#accepted.add(leaf);
  }

  #visit(e: Expression): void {
    const holder = isStringClass(e.type) ? holderOf(e) : null;
    if (holder) this.#uses.push({ at: e, holder });
    switch (e.kind) {
      case 'name':
      case 'member':
        if (e.symbol?.kind === 'function') this.#asValue(e, e.symbol);
        break;
      case 'call':
        this.#call(e);
        break;
      case 'binary':
        this.#binary(e);
        break;
      case 'assign':
        this.#accept(e.left);
        if (e.operator !== '=' && e.fn?.rule) this.#accept(e.right);
        this.#grow(e);
        break;
      case 'construct':
      case 'new':
        if (e.constructor_?.rule) this.#arguments(e.constructor_, e.args);
        break;
      case 'index':
        if (e.fn?.rule && isStringClass(e.object.type)) this.#accept(e.object);
        if (e.fn?.rule && isContainer(e.object.type)) this.#accept(e.index);
        break;
      case 'convert':
        // To a `const char *`, which is never null here, but where that is asked for.
        if (e.type.k === 'pointer' && e.type.orNull === true) this.#ask(e.operand);
        else if (e.fn?.rule?.result === 'nonnull' && isStringClass(e.operand.type)) this.#accept(e.operand);
        break;
      case 'unary':
        if (e.operator === '!' && e.fn?.rule && isStringClass(e.operand.type)) this.#ask(e.operand);
        break;
      default:
    }
  }

  /** `s += a` and `s.append( a )`: whether s is null then depends on both. */
  #grow(e: Expression): void {
    const summands = summandsOf(e);
    const to = summands && holderOf(summands[0]);
    if (!to) return;
    for (const leaf of leavesOf(summands[1])) {
      const from = holderOf(leaf);
      if (from) this.#links.push({ from, to });
    }
  }

  /** A function whose address is taken: what it gets and gives is not known. */
  #asValue(e: Expression, fn: FunctionSymbol): void {
    if (this.#callees.has(e)) return;
    this.#told.add(fn);
    fn.params.forEach((param) => this.#told.add(param));
  }

  #call(e: Extract<Expression, { kind: 'call' }>): void {
    const { fn, callee, args, type } = e;
    this.#callees.add(callee);
    const owner = fn?.owner?.kind === 'class' ? fn.owner : null;
    if (!fn?.rule) return;
    this.#arguments(fn, args);
    if (!owner) return;
    this.#grow(e);
    const object = callee.kind === 'member' ? callee.object : null;
    const ofText = isText(owner.name);
    const isAsked = fn.name === 'isNull' || (type.k === 'pointer' && type.orNull === true);
    if (object && ofText) {
      if (isAsked) this.#ask(object);
      else this.#accept(object);
    }
    if (ofText || (object && isContainer(object.type))) args.forEach((arg) => { this.#accept(arg); }); // prettier-ignore
  }

  /** A function of the tables that does not take null gets an empty text. */
  #arguments(fn: FunctionSymbol, args: readonly Expression[]): void {
    if (takesNullTexts(fn)) return;
    args.forEach((arg, i) => {
      const param = fn.params[i];
      if (
        param &&
        isStringClass(param.type) &&
        !isBoxReference(param.type) &&
        !(param.initial && isStringClass(param.initial.type))
      )
        this.#accept(arg);
    });
  }

  #binary({ fn, operator, left, right }: Extract<Expression, { kind: 'binary' }>): void {
    if (!fn?.rule) return;
    if (INDIFFERENT.has(operator)) [left, right].forEach((each) => { this.#accept(each); }); // prettier-ignore
    if (operator === '==' || operator === '!=') {
      if (isNotEmpty(right)) this.#accept(left);
      if (isNotEmpty(left)) this.#accept(right);
      if (isNullText(right)) this.#ask(left);
      if (isNullText(left)) this.#ask(right);
    }
    // What is read into a text, and what is written as text or kept in a container of texts.
    if (operator === '>>') this.#accept(right);
    if (operator === '<<' && (isContainer(left.type) || classNameOf(left.type) === 'QTextStream'))
      this.#accept(right);
  }
}

/** The variable or function of the program whose text an expression is. */
function holderOf(e: Expression): Holder | null {
  if (e.kind === 'call') return e.fn ? (e.fn.rule ? null : e.fn) : (e.pointed ?? null);
  const operator = operatorCall(e);
  if (operator) return operator.fn;
  const symbol = variableOf(e.kind === 'assign' ? e.left : e);
  return symbol && !symbol.rule ? symbol : null;
}

/** The expressions whose text an expression is. */
function leavesOf(e: Expression): Expression[] {
  const summands = summandsOf(e);
  if (summands) return [e, ...summands.flatMap(leavesOf)];
  switch (e.kind) {
    case 'conditional':
      return [...leavesOf(e.yes), ...leavesOf(e.no)];
    case 'assign':
      return [e, ...leavesOf(e.right)];
    case 'convert':
    case 'cast':
      return isStringClass(e.operand.type) ? leavesOf(e.operand) : [e];
    case 'construct':
      return e.args.length === 1 && isStringClass(e.args[0]!.type) ? leavesOf(e.args[0]!) : [e];
    default:
      return [e];
  }
}

function classNameOf(type: Type): string {
  const t = bare(type);
  return t.k === 'class' ? t.symbol.name : '';
}

function isText(name: string): boolean {
  return name === 'QString' || name === 'QCString';
}

/** A container of texts in which a null text counts as an empty one. */
function isContainer(type: Type): boolean {
  const t = bare(type);
  return (
    t.k === 'class' &&
    t.nullElements !== true &&
    /^Q(?:StringList|ValueList|ValueVector|ValueStack|Map)$/.test(t.symbol.name)
  );
}

/** `QString::null`, `QString()`, or a null pointer. */
export function isNullText(e: Expression): boolean {
  if (e.kind === 'convert') return isNullText(e.operand);
  if (e.kind === 'construct') return isStringClass(e.type) && e.args.every(isNullText);
  return (
    e.kind === 'null' || ((e.kind === 'name' || e.kind === 'member') && e.symbol?.rule?.result === 'null')
  );
}

/** A literal with characters in it. */
export function isNotEmpty(e: Expression): boolean {
  if (e.kind === 'convert' || e.kind === 'cast') return isNotEmpty(e.operand);
  if (e.kind === 'construct') return e.args.length === 1 && isNotEmpty(e.args[0]!);
  return (e.kind === 'string' && e.value !== '') || e.kind === 'char';
}
