import { coerce } from '../../analysis/conversions.js';
import type {
  ClassSymbol,
  Expression,
  FunctionSymbol,
  Statement,
  Type,
  VariableSymbol,
} from '../../model/ast.js';
import { blurredBy } from '../../passes/texts/blurred-texts.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { madePresent } from '../../model/made-present.js';
import { unknownValue } from '../../model/unknown.js';
import { fieldOfThis, variableOf } from '../../model/variable-of.js';
import { someExpression, someStatement } from '../../model/walk.js';
import { isText } from '../../model/representation.js';
import { isInteger } from '../../model/types.js';
import { nullWhere } from './taken-for-null.js';
import { constantSides, isIntegerPair, setsFollowed } from './constant-numbers.js';
import { charValue } from '../../preprocess/literals.js';
import { call, string, text, type Ts } from '../../print/ts.js';
import { type Location, textOf } from '../../read/source-file.js';
import type { FileContext } from '../names/context.js';
import { typeText } from '../names/type-text.js';

/** Where an expression stands. */
export interface Surroundings {
  readonly context: FileContext;
  readonly owner: ClassSymbol | null;
  readonly fn: FunctionSymbol | null;
}

/** How an element of a loop and its key are called; asking for a name says that it is used. */
export interface ElementNames {
  readonly value: () => string;
  readonly key: () => string;
  /** Both names. */
  readonly names: readonly string[];
}

/** What the translation of expressions shares: marks, and what is known about null. */
export abstract class ValueContext {
  readonly context: FileContext;
  readonly owner: ClassSymbol | null;
  readonly fn: FunctionSymbol | null;
  /** Variables that are known not to be null where the translation is, and numbers that the compiler takes for a constant. */
  readonly narrowed: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** Pointers that the compiler takes for null here. */
  readonly #takenForNull = new Set<VariableSymbol>();
  /** Local constants, which the compiler takes for their value. */
  readonly constants: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** Calls whose result another call of the same chain changes further. */
  readonly chained: Set<Expression> = new Set<Expression>();
  /** Iterators of `for … of`: the names of the element and of its key. */
  readonly elements: Map<VariableSymbol, ElementNames> = new Map<VariableSymbol, ElementNames>();
  /** Counters of loops that end before they wrap. */
  readonly counters: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** The `p++` of `*p++` that come in a statement of their own behind the one that is translated. */
  readonly movedLater: Set<Expression> = new Set<Expression>();
  /** Local variables that are named once in the value that a function returns: what they get there nothing reads. */
  readonly lastNamed: Set<VariableSymbol> = new Set<VariableSymbol>();
  /** Statements that the loop around them does itself. */
  readonly done: Set<Statement> = new Set<Statement>();
  /** In the arguments of the base's constructor `this` cannot be used. */
  beforeSuper = false;

  constructor({ context, owner, fn }: Surroundings) {
    this.context = context;
    this.owner = owner;
    this.fn = fn;
  }

  /** Marks a place: a value whose type makes the compiler stop. */
  mark(location: Location, reason: string): Ts {
    this.context.diagnostics.mark(location, reason);
    const cpp = textOf(location).replace(/\s+/g, ' ');
    return call(
      text(this.context.helper('PORT')),
      string(cpp.length > 200 ? `${cpp.slice(0, 200)} ...` : cpp),
    );
  }

  look(location: Location, reason: string): void {
    this.context.diagnostics.look(location, reason);
  }

  /** The expression as a value of a type, with C++'s own conversions. */
  convert(e: Expression, to: Type): Expression {
    return coerce(e, to);
  }

  /** The character of a literal. */
  characterOf(literal: string): string {
    return String.fromCharCode(charValue(literal) & 0xff);
  }

  typeText(type: Type, nullable = false): string {
    return typeText(type, this.context, nullable);
  }

  /**
   * Variables that are not null if a condition holds, and numbers that are then a constant: local ones and fields of this object,
   * as the compiler sees it too. What is done next may change them: {@link knowing} looks at that.
   */
  nonNullIn(condition: Expression): VariableSymbol[] {
    if (condition.kind === 'binary' && condition.operator === '&&')
      return [...this.nonNullIn(condition.left), ...this.nonNullIn(condition.right)];
    // What both sides say: `errno == EAGAIN || errno == EINTR`.
    if (condition.kind === 'binary' && condition.operator === '||') {
      const right = new Set(this.nonNullIn(condition.right));
      return this.nonNullIn(condition.left).filter((symbol) => right.has(symbol));
    }
    if (condition.kind === 'unary' && condition.operator === '!')
      return this.nonNullUnless(condition.operand);
    if (condition.kind === 'binary' && condition.operator === '==' && isIntegerPair(condition))
      return constantSides(condition);
    const tested =
      condition.kind === 'binary' && condition.operator === '!=' && condition.right.kind === 'null'
        ? condition.left
        : condition;
    const symbol = variableOf(tested.kind === 'assign' && tested.operator === '=' ? tested.left : tested);
    return symbol?.nullable === true && !symbol.boxed && canBeNarrowed(tested, symbol) ? [symbol] : [];
  }

  /** Variables that are not null, or a constant, if a condition does not hold. */
  nonNullUnless(condition: Expression): VariableSymbol[] {
    if (condition.kind === 'binary' && condition.operator === '||')
      return [...this.nonNullUnless(condition.left), ...this.nonNullUnless(condition.right)];
    if (condition.kind === 'unary' && condition.operator === '!') return this.nonNullIn(condition.operand);
    if (condition.kind === 'binary' && condition.operator === '!=' && isIntegerPair(condition))
      return constantSides(condition);
    if (condition.kind === 'binary' && condition.operator === '==' && condition.right.kind === 'null')
      return this.nonNullIn(condition.left);
    // s.isNull()
    if (condition.kind === 'call' && condition.fn?.name === 'isNull' && condition.callee.kind === 'member') {
      const { object } = condition.callee;
      if (isText(object.type) && blurredBy(object) === null) return this.nonNullIn(object);
    }
    return [];
  }

  /** Variables that are not null behind a statement that sets them. */
  nonNullBehind(s: Statement): VariableSymbol[] {
    const isPresent = (value: Expression): boolean => isMade(value) && !this.canBeNull(value);
    return [...madePresent(s, isPresent)].filter(
      (symbol) => symbol.nullable && !symbol.boxed && isNarrowable(symbol),
    );
  }

  /** Translates a part of the program in which variables are not null, but for those that it changes itself. */
  knowing<T>(symbols: readonly VariableSymbol[], part: Expression | Statement | null, translate: () => T): T {
    // The statements of a block are looked at one by one.
    const isBlock = part?.kind === 'block';
    const added = symbols.filter(
      (symbol) =>
        !this.#takenForNull.has(symbol) &&
        !this.narrowed.has(symbol) &&
        (isBlock || !changesIn(symbol, part)),
    );
    added.forEach((symbol) => this.narrowed.add(symbol));
    const result = translate();
    added.forEach((symbol) => this.narrowed.delete(symbol));
    return result;
  }

  /** Whether the compiler takes a pointer for null here, whatever a call has put there. */
  isTakenForNull(e: Expression): boolean {
    const symbol = variableOf(e);
    return symbol !== null && this.#takenForNull.has(symbol);
  }

  /** A pointer that the compiler takes for null, where it is asked for again. */
  protected askedAgain(value: Ts, e: Expression): Ts {
    return this.isTakenForNull(e) ? { k: 'as', operand: value, type: this.typeText(e.type, true) } : value;
  }

  /** Translates a part of the program in which the compiler takes pointers for null. */
  supposingNull<T>(symbols: readonly VariableSymbol[], translate: () => T): T {
    return this.withinBlock(() => {
      symbols.forEach((symbol) => this.#takenForNull.add(symbol));
      return translate();
    });
  }

  /** Translates statements of a block; what is learnt among them is forgotten behind it. */
  withinBlock<T>(translate: () => T): T {
    const all = [this.narrowed, this.#takenForNull];
    const before = all.map((known) => new Set(known));
    const result = translate();
    all.forEach((known, i) => {
      for (const symbol of known) if (!before[i]!.has(symbol)) known.delete(symbol);
    });
    return result;
  }

  /** Looks at what a statement sets, before it is translated. */
  forgetWhatChanges(s: Statement): void {
    for (const known of [this.narrowed, this.#takenForNull])
      for (const symbol of known) if (changesIn(symbol, s)) known.delete(symbol);
  }

  /** What is known behind a statement: what it has set, and what an early return, and the end of a loop, have ruled out. */
  learnBehind(
    s: Statement,
    ruledOut: { readonly condition: Expression; readonly isLoop: boolean } | null,
  ): void {
    const numbers = ({ type }: VariableSymbol): boolean => ruledOut?.isLoop !== true || isInteger(type);
    const known = ruledOut ? this.nonNullUnless(ruledOut.condition).filter(numbers) : [];
    for (const symbol of [...known, ...this.nonNullBehind(s)])
      if (!this.#takenForNull.has(symbol)) this.narrowed.add(symbol);
    if (ruledOut && !ruledOut.isLoop)
      nullWhere(ruledOut.condition, false).forEach((symbol) => this.#takenForNull.add(symbol));
  }

  /** Translates something that stands in a function of its own. */
  forgetting<T>(translate: () => T): T {
    const known = [...this.narrowed];
    this.narrowed.clear();
    const result = translate();
    known.forEach((symbol) => this.narrowed.add(symbol));
    return result;
  }

  /** The element of a `for … of`, where C++ has `*it`, `it.data()`, `it.key()` or `it.current()`. */
  elementOf(e: Expression): Ts | null {
    if (this.elements.size === 0) return null;
    const operand =
      e.kind === 'unary' || e.kind === 'convert'
        ? e.operand
        : e.kind === 'call' && e.callee.kind === 'member'
          ? e.callee.object
          : null;
    const symbol = operand && variableOf(operand);
    const names = symbol && this.elements.get(symbol);
    if (!names) return null;
    return text(e.kind === 'call' && /[kK]ey$/.test(e.fn?.name ?? '') ? names.key() : names.value());
  }

  /** Whether the value can be null where it stands. */
  canBeNull(e: Expression): boolean {
    // A container of pointers holds none that is null; one of texts may.
    if (!isNullable(e) || (!isText(e.type) && this.elementOf(e))) return false;
    const inner = convertedText(e);
    if (inner) return this.canBeNull(inner);
    const symbol = variableOf(e);
    return !(symbol && this.narrowed.has(symbol) && canBeNarrowed(e, symbol));
  }
}

/** The text that a conversion leaves as it is. */
function convertedText(e: Expression): Expression | null {
  if (!isText(e.type)) return null;
  const isSame = (fn: FunctionSymbol | null): boolean =>
    fn?.rule?.template === '$1' || fn?.rule?.template === '$this';
  if (e.kind === 'convert' && (e.fn === null || isSame(e.fn)) && isText(e.operand.type)) return e.operand;
  if (e.kind === 'construct' && e.args.length === 1 && isSame(e.constructor_) && isText(e.args[0]!.type))
    return e.args[0]!;
  return null;
}

/** Whether what was asked once is known of an expression afterwards: calls do not change it for the compiler. */
function canBeNarrowed(e: Expression, symbol: VariableSymbol): boolean {
  const place = e.kind === 'assign' ? e.left : e;
  if (symbol.role === 'field' && !symbol.isStatic && fieldOfThis(place) === null) return false;
  return isNarrowable(symbol);
}

/** Whether the compiler keeps in mind what a variable is. */
function isNarrowable(symbol: VariableSymbol): boolean {
  if ((symbol.role === 'local' || symbol.role === 'parameter') && !symbol.isStatic) return true;
  // A null text counts as an empty one, so that what a call may have changed has to be asked for again.
  return symbol.role !== 'constant' && !isText(symbol.type);
}

/** A value that has a type for the compiler, whatever is marked in it. */
function isMade(e: Expression): boolean {
  if (unknownValue(e.type) !== null) return false;
  switch (e.kind) {
    case 'convert':
      return e.fn === null ? isMade(e.operand) : typeof e.fn.rule?.missing !== 'string';
    case 'call':
      return e.fn !== null && typeof e.fn.rule?.missing !== 'string';
    default:
      return /^(?:new|this|string|construct)$/.test(e.kind);
  }
}

/** Whether a part of the program sets a variable. */
export function changesIn(symbol: VariableSymbol, part: Expression | Statement | null): boolean {
  const expression = (e: Expression): boolean => setsFollowed(e, symbol);
  if (part === null) return false;
  return isStatement(part) ? someStatement(part, { expression }) : someExpression(part, expression);
}

const STATEMENTS = new Set<string>([
  'block', 'expression', 'variables', 'if', 'while', 'do', 'for', 'switch', 'case', 'break', 'continue', 'return', 'try', 'type', 'empty',
]); // prettier-ignore

function isStatement(part: Expression | Statement): part is Statement {
  return STATEMENTS.has(part.kind);
}
