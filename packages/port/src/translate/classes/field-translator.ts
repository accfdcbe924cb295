import { someExpression } from '../../model/walk.js';
import { constructorsOf, overridden } from '../../model/members.js';
import type { ClassSymbol, Expression, FunctionSymbol, Symbol, VariableSymbol } from '../../model/ast.js';
import { isCompared } from '../../passes/compared-constants.js';
import { furtherBases, isBoxReference, isText } from '../../model/representation.js';
import { bare, classOf, isArithmetic, isInteger } from '../../model/types.js';
import type { Overloads } from '../../passes/classes/overloads.js';
import type { Comments } from '../../print/comments.js';
import { type Doc, from, hardline, join } from '../../print/doc.js';
import { PRECEDENCE, show } from '../../print/ts.js';
import type { FileContext } from '../names/context.js';
import { setInBodies } from '../../passes/texts/first-values.js';
import { enumFits } from '../../symbols/enum-bits.js';
import { constantValue } from '../values/enums.js';
import { memoryAccessors } from '../memory/memory-classes.js';
import { referenceTo } from '../memory/pointers.js';
import { memberName } from '../names/names.js';
import { underMarks } from '../statements/cpp-comments.js';
import { StatementTranslator } from '../statements/statements.js';
import { saysItsValue } from '../statements/variable-translator.js';
import { paramText, textsOfTable, typeText } from '../names/type-text.js';
import { severalStatics } from '../values/template-values.js';
import { hasNoDefault } from '../values/values.js';

/** Writes the fields and constants of a class. */
export abstract class FieldTranslator {
  protected readonly symbol: ClassSymbol;
  protected readonly context: FileContext;
  protected readonly comments: Comments;
  protected readonly overloads: Overloads;
  protected readonly written: Set<FunctionSymbol> = new Set<FunctionSymbol>();
  /** Fields that the bodies of the constructors give their first value. */
  protected readonly inBodies: ReadonlySet<VariableSymbol>;

  constructor(symbol: ClassSymbol, context: FileContext, comments: Comments, overloads: Overloads) {
    this.symbol = symbol;
    this.context = context;
    this.comments = comments;
    this.overloads = overloads;
    this.inBodies = setInBodies(symbol);
  }

  /** A translator for what belongs to this function, or to the class. */
  protected translator(fn: FunctionSymbol | null): StatementTranslator {
    return new StatementTranslator({ context: this.context, owner: this.symbol, fn }, this.comments);
  }

  protected withComments(symbol: Symbol, doc: Doc): Doc {
    const location = symbol.location!;
    const leading = this.comments.leading(location);
    const definition =
      symbol.kind === 'function' && symbol.definition && symbol.definition !== location
        ? this.comments.leading(symbol.definition)
        : [];
    const trailing = this.comments.trailing(location);
    // What stands behind the declaration of a method stands in front of its definition here.
    const inFront: Doc = doc === '' && Array.isArray(trailing) ? [trailing.slice(1), hardline] : '';
    return [
      ...leading,
      inFront,
      ...definition,
      from(symbol.kind === 'function' ? (symbol.definition ?? location) : location, doc),
      inFront === '' ? trailing : '',
    ];
  }

  protected access(symbol: VariableSymbol | FunctionSymbol): string {
    if (symbol.printed.startsWith('#') || this.#isOpen(symbol, this.symbol)) return '';
    if (symbol.kind === 'function') {
      const bases = overridden(symbol);
      // In C++ each class has its own; here it stands in the place of that of the base.
      if (symbol.name === 'operator=' && this.symbol.bases.length > 0) return '';
      if (bases.length > 0)
        return [symbol, ...bases].some((each) => this.#isPublic(each)) ? '' : 'protected ';
      if (symbol.access === 'private' && symbol.isVirtual) return 'protected ';
      // The compiler refuses what is private and never called.
      if (symbol.access === 'private') return this.context.usage.called.has(symbol) ? 'private ' : '';
    }
    return symbol.access === 'protected'
      ? 'protected '
      : // The compiler refuses what is private and never read.
        symbol.access === 'private' && symbol.kind === 'variable' && symbol.read
        ? 'private '
        : '';
  }

  /** Whether a member is public here, whatever C++ says. */
  #isOpen(symbol: VariableSymbol | FunctionSymbol, owner: ClassSymbol): boolean {
    const { furtherBases: further, outside, pointed } = this.context.usage;
    // Friends have to get at everything.
    if (owner.friends.length > 0 || outside.has(symbol)) return true;
    // Others have the members of the class, or it has a member in place of one of such a class.
    if (further.has(owner)) return true;
    if (furtherBases(owner).some((base) => base.scope.member(symbol.name).length > 0)) return true;
    // A table of pointers in a method stands beside the class.
    return symbol.kind === 'function' && (symbol.isSlot || symbol.isSignal || pointed.has(symbol));
  }

  #isPublic(fn: FunctionSymbol): boolean {
    return fn.access === 'public' || (fn.owner?.kind === 'class' && this.#isOpen(fn, fn.owner));
  }

  protected field(symbol: VariableSymbol): Doc {
    const { bits, type: declared } = symbol;
    if (bits === null || declared.k !== 'enum' || enumFits(declared.symbol, bits))
      return this.#wholeField(symbol);
    const reason = `${symbol.name} has ${String(bits)} bits, and not each value of ${declared.symbol.name} is known to fit`;
    this.context.diagnostics.mark(symbol.location!, reason);
    return [`// PORT: ${reason}`, hardline, this.#wholeField(symbol)];
  }

  #wholeField(symbol: VariableSymbol): Doc {
    const place = this.context.usage.memory.get(this.symbol)?.places.get(symbol);
    if (place) return this.withComments(symbol, memoryAccessors(symbol, place, this.symbol, this.context));
    const t = this.translator(null);
    const modifiers = `${this.access(symbol)}${symbol.isStatic ? 'static ' : ''}`;
    if (symbol.isStatic && !symbol.declared && symbol.initial === null && symbol.used)
      return this.#undefinedField(symbol, modifiers, t);
    const initial = symbol.isStatic ? symbol.initial : this.constantInitial(symbol);
    const isUnset =
      initial === null && /Iterator$/i.test(classOf(symbol.type)?.name ?? '') && hasNoDefault(symbol.type);
    const later = !symbol.isStatic && (initial === undefined || isUnset);
    // `readonly x = 1` could be nothing but 1.
    const isLiteral =
      !later && (isArithmetic(symbol.type) || isText(symbol.type)) && symbol.type.const !== true;
    const constant = !isLiteral && this.#isConstant(symbol) ? 'readonly ' : '';
    const type = this.#fieldType(symbol);
    const name = memberName(symbol.printed);
    if (later)
      return this.withComments(
        symbol,
        `${modifiers}${constant}${name}${isUnset ? '!' : this.#definite(symbol)}: ${type};`,
      );
    const several = symbol.isStatic ? severalStatics(symbol, this.symbol, this.context) : null;
    if (several !== null) {
      const marked = show(t.mark(symbol.location!, several), PRECEDENCE.assign);
      return this.withComments(symbol, [
        `// PORT: ${several}`,
        hardline,
        `${modifiers}${name}: ${type} = `,
        marked,
        ';',
      ]);
    }
    const shown = (): Doc =>
      initial && isBoxReference(symbol.type)
        ? show(referenceTo(initial, t))
        : show(t.initialOf(symbol, initial ?? null), PRECEDENCE.assign);
    // The compiler takes a constant that is compared for its value.
    const isOne =
      constant !== '' &&
      (isText(symbol.type) || (isArithmetic(symbol.type) && !(symbol.isStatic && isInteger(symbol.type)))) &&
      isCompared(symbol);
    const inferred =
      /^(?:number|boolean|string|bigint)$/.test(type) ||
      // `Buffer.alloc( 0 )` is more than bytes.
      (symbol.type.k === 'class' &&
        type !== 'Uint8Array' &&
        !type.endsWith(' | null') &&
        !saysItsValue(symbol.type));
    const annotation = inferred && !isOne ? '' : `: ${type}`;
    const set = (): Doc => [
      modifiers,
      constant,
      name,
      annotation,
      ' = ',
      symbol.isStatic ? this.#inStatics(shown) : shown(),
      ';',
    ];
    const location = initial?.location ?? symbol.location!;
    return this.withComments(symbol, [underMarks(this.context.diagnostics, location, set)]);
  }

  /**
   * Static values name their class `this`: TypeScript up to 6 sets its own name for the class too late where a private field
   * names the class as well (target es2022).
   */
  #inStatics(translate: () => Doc): Doc {
    this.context.staticsOf = this.symbol;
    const doc = this.context.atLoad(translate);
    this.context.staticsOf = null;
    return doc;
  }

  /** A static member that no file defines: a mark in place of its value. */
  #undefinedField(symbol: VariableSymbol, modifiers: string, t: StatementTranslator): Doc {
    const reason = `${this.symbol.name}::${symbol.name} is defined in no file that was given`;
    const value = show(t.mark(symbol.location!, reason));
    const constant = this.#isConstant(symbol) ? 'readonly ' : '';
    const declared = `${modifiers}${constant}${memberName(symbol.printed)}: ${this.#fieldType(symbol)} = `;
    return this.withComments(symbol, [`// PORT: ${reason}`, hardline, declared, value, ';']);
  }

  /** Whether only the constructor gives a field a value. */
  #isConstant(symbol: VariableSymbol): boolean {
    if (symbol.isStatic) return !symbol.assigned;
    return !this.#isAssigned() && !this.context.usage.changed.has(symbol);
  }

  /** Whether objects of the class take over the members of others. */
  #isAssigned(): boolean {
    const { copied, assigned } = this.context.usage;
    return copied.has(this.symbol) || assigned.has(this.symbol);
  }

  /** Where constructors are merged the compiler does not see that a field gets its value. */
  #definite(symbol: VariableSymbol): string {
    const [constructor_] = constructorsOf(this.symbol);
    return (constructor_ && this.overloads.groups.has(constructor_)) || symbol.isStatic ? '!' : '';
  }

  #fieldType(symbol: VariableSymbol): string {
    const { type } = symbol;
    if (type.k === 'pointer' && this.context.usage.arrays.has(symbol)) {
      return `${typeText(type.to, this.context, bare(type.to).k === 'pointer').replace(/^(.* .*)$/, '($1)')}[]${symbol.nullable ? ' | null' : ''}`;
    }
    const texts = textsOfTable(symbol, this.context);
    if (texts !== null) return texts;
    return type.k === 'reference'
      ? paramText(type, this.context, symbol.nullable)
      : typeText(type, this.context, symbol.nullable);
  }

  /** The value that a field always begins with; undefined when the constructor decides. */
  protected constantInitial(symbol: VariableSymbol): Expression | null | undefined {
    const constructors = constructorsOf(this.symbol).filter((fn) => !fn.rule);
    if (constructors.length === 0) return null;
    if (this.context.usage.memory.has(this.symbol))
      return constructors.some((fn) => fn.initialisers.some((each) => each.name === symbol.name))
        ? undefined
        : null;
    let found: Expression | null | undefined;
    for (const fn of constructors) {
      const initialiser = fn.initialisers.find((each) => each.name === symbol.name);
      if (!initialiser) {
        if (this.inBodies.has(symbol)) return undefined;
        if (constructors.length > 1) continue;
        return symbol.type.k === 'reference' ? undefined : null;
      }
      if (constructors.length > 1) return undefined;
      const [value] = initialiser.args;
      if (!value) return null;
      if (symbol.type.k === 'reference' || dependsOnConstructor(value)) return undefined;
      found = value;
    }
    return found ?? null;
  }

  protected enum(symbol: Extract<Symbol, { kind: 'enum' }>): Doc {
    const t = this.translator(null);
    const docs = symbol.constants.map((constant): Doc => {
      const leading = constant.location ? this.comments.leading(constant.location) : [];
      const trailing = constant.location ? this.comments.trailing(constant.location) : '';
      return [
        ...leading,
        `static readonly ${constant.printed} = `,
        this.#inStatics(() => constantValue(constant, t)),
        ';',
        trailing,
      ];
    });
    return [...this.comments.leading(symbol.location!), join(hardline, docs)];
  }
}

/** Whether a value uses a parameter or the object. */
function dependsOnConstructor(e: Expression): boolean {
  return someExpression(
    e,
    (each) =>
      each.kind === 'this' ||
      each.kind === 'call' ||
      (each.kind === 'name' && each.symbol?.kind === 'variable' && each.symbol.role !== 'constant'),
  );
}
