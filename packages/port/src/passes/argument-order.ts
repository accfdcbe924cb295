import { isLvalue } from '../analysis/conversions.js';
import { mayHaveOtherNames } from './other-names.js';
import type { BlockStatement, Expression, FunctionSymbol, Statement, Type } from '../model/ast.js';
import { isImmutable } from '../model/representation.js';
import { bare, isArithmetic, isVoid } from '../model/types.js';
import { childrenOf, someExpression, visitExpression, visitStatement } from '../model/walk.js';
import type { Diagnostics } from '../model/diagnostics.js';
import type { Location } from '../read/source-file.js';
import { newVariable } from '../symbols/symbols.js';
import { calledBy, type EffectAnalysis, type Effects, interfere } from './effects.js';
import { dependOnOrder, hasCall, isReadLast } from './order-of-two.js';
import type { Contents } from './functions.js';
import { nameOf } from '../model/variable-of.js';

type Call = Extract<Expression, { kind: 'call' | 'construct' | 'new' }>;

/** What does not name the value that it converts. */
const CONVERSION = /^(?:latin1|ascii|utf8|local8Bit|data|operator.*)$/;

const REASON = 'arguments that depend on each other: g++ evaluates them from right to left';

/** The same where no variable can stand in front of the statement. */
const LISTED = `${REASON}, and here from left to right`;

const OPERANDS =
  'a call that changes what stands left of it: C++ leaves open which of them is evaluated first';

/**
 * C++ leaves open in which order the arguments of a call are evaluated, and JavaScript does not. Where it makes a
 * difference, the later ones get a variable in front of the statement, so that the order is that of g++; where there is no
 * place for one, the call is listed only.
 */
export function passArgumentOrder(
  contents: Contents,
  effects: EffectAnalysis,
  diagnostics: Diagnostics,
): void {
  for (const fn of contents.functions) {
    const defaults = fn.params.flatMap(({ initial }) => initial ?? []);
    for (const each of defaults) new Orderer(fn, effects, diagnostics).list(each);
    // `int f( int a = n++, int b = n )`
    const depend = defaults.find((b, i) =>
      defaults.slice(0, i).some((a) => dependOnOrder(a, b, (e) => effects.of(e))),
    );
    if (depend) diagnostics.look(depend.location, LISTED);
    for (const { args } of fn.initialisers)
      for (const arg of args) new Orderer(fn, effects, diagnostics).list(arg);
    if (fn.body) new Orderer(fn, effects, diagnostics).block(fn.body);
  }
  for (const { initial } of contents.globals)
    if (initial) new Orderer(null, effects, diagnostics).list(initial);
}

class Orderer {
  readonly #fn: FunctionSymbol | null;
  readonly #effects: EffectAnalysis;
  readonly #diagnostics: Diagnostics;
  readonly #known = new Map<Expression, Effects>();
  #names: Set<string> | null = null;

  constructor(fn: FunctionSymbol | null, effects: EffectAnalysis, diagnostics: Diagnostics) {
    this.#fn = fn;
    this.#effects = effects;
    this.#diagnostics = diagnostics;
  }

  block({ statements }: BlockStatement): void {
    for (let i = 0; i < statements.length; i++) {
      const before = this.#statement(statements[i]!);
      statements.splice(i, 0, ...before);
      i += before.length;
    }
  }

  /** Lists the calls in an expression whose arguments depend on each other. */
  list(e: Expression): void {
    visitExpression(e, (each) => {
      if (isCall(each) && this.#evaluatedFirst(each).length > 0)
        this.#diagnostics.look(each.location, LISTED);
    });
  }

  /** The statements that have to stand before this one. */
  #statement(s: Statement): Statement[] {
    switch (s.kind) {
      case 'block':
        this.block(s);
        return [];
      case 'expression':
        return this.#hoist(s.expression, s.location);
      case 'return':
        return s.value ? this.#hoist(s.value, s.location) : [];
      case 'switch':
        this.#body(s, 'body');
        return this.#hoist(s.value, s.location);
      case 'variables': {
        const [first, ...others] = s.variables;
        others.forEach(({ initial }) => initial && this.list(initial));
        return first?.initial && !first.symbol.isStatic ? this.#hoist(first.initial, s.location) : [];
      }
      case 'if': {
        this.#body(s, 'yes');
        if (s.no) this.#body(s, 'no');
        if (s.condition.kind !== 'variables') return this.#hoist(s.condition, s.location);
        s.condition.variables.forEach(({ initial }) => initial && this.list(initial));
        return [];
      }
      case 'while':
        if (s.condition.kind === 'variables') this.#statement(s.condition);
        else this.list(s.condition);
        this.#body(s, 'body');
        return [];
      case 'do':
        this.list(s.condition);
        this.#body(s, 'body');
        return [];
      case 'for':
        if (s.condition) this.list(s.condition);
        if (s.update) this.list(s.update);
        this.#body(s, 'body');
        if (s.initial?.kind === 'expression') this.list(s.initial.expression);
        if (s.initial?.kind === 'variables')
          s.initial.variables.forEach(({ initial }) => initial && this.list(initial));
        return [];
      case 'try':
        this.block(s.body);
        s.handlers.forEach(({ body }) => {
          this.block(body);
        });
        return [];
      default:
        return [];
    }
  }

  /** A statement in another one: it becomes a block if something has to stand before it. */
  #body<K extends string>(s: Readonly<Record<K, Statement | null>>, key: K): void {
    const inner = s[key];
    if (!inner) return;
    const before = this.#statement(inner);
    if (before.length === 0) return;
    const block: BlockStatement = { kind: 'block', statements: [...before, inner], location: inner.location };
    Object.assign(s, { [key]: block });
  }

  #of(e: Expression): Effects {
    const known = this.#known.get(e) ?? this.#effects.of(e);
    this.#known.set(e, known);
    return known;
  }

  /** Moves arguments in front of a statement that begins with the value of an expression. */
  #hoist(e: Expression, location: Location): Statement[] {
    const statements: Statement[] = [];
    this.#walk(e, [], true, location, statements);
    return statements;
  }

  /** `before`: what is evaluated earlier in the statement; `always`: whether this is evaluated in any case. */
  #walk(
    e: Expression,
    before: readonly Expression[],
    always: boolean,
    location: Location,
    statements: Statement[],
  ): void {
    // What is marked as a whole needs no variables in front of it.
    if (isCall(e) && typeof calledBy(e)?.rule?.missing !== 'string') {
      const first = this.#evaluatedFirst(e);
      if (first.length > 0) {
        const free =
          always &&
          first.every((i) => before.every((each) => !interfere(this.#of(each), this.#of(e.args[i]!)))) &&
          first.every((i) => canMove(e.args[i]!, calledBy(e)?.params[i]?.type));
        this.#diagnostics.look(e.location, free ? REASON : LISTED);
        if (free) for (const i of first) this.#move(e, i, location, statements);
      }
    }
    if (e.kind === 'assign' && e.operator !== '=' && this.#changesLeft(e)) {
      // C++ fetches what stands left after the call.
      const free = always && before.every((each) => !interfere(this.#of(each), this.#of(e.right)));
      if (free && !isVoid(e.right.type)) e.right = this.#variableFor(e.right, 'added', location, statements);
      else this.#diagnostics.look(e.location, OPERANDS);
    } else if (e.kind === 'binary' && !isConditional(e) && e.operator !== ',' && this.#changesLeft(e))
      this.#diagnostics.look(e.location, OPERANDS);
    this.#key(e, before, always, location, statements);
    const children = childrenOf(e);
    children.forEach((child, i) => {
      const sure = always && (i === 0 || !isConditional(e));
      this.#walk(child, [...before, ...children.slice(0, i)], sure, location, statements);
    });
  }

  /** `map[who->name()]++` asks for the element twice, to read and to set it: what is called in the index is called once. */
  #key(
    e: Expression,
    before: readonly Expression[],
    always: boolean,
    location: Location,
    statements: Statement[],
  ): void {
    const place = changedPlace(e);
    if (!always || place?.kind !== 'index' || typeof place.fn?.rule?.set !== 'string') return;
    const { index } = place;
    const beside = e.kind === 'assign' ? [...before, place.object, e.right] : [...before, place.object];
    if (!callsSomething(index) || beside.some((each) => interfere(this.#of(each), this.#of(index)))) return;
    place.index = this.#variableFor(index, isArithmetic(index.type) ? 'index' : 'key', location, statements);
  }

  /** Whether a call on the right changes what stands left. */
  #changesLeft({ left, right }: { readonly left: Expression; readonly right: Expression }): boolean {
    if (!hasCall(right)) return false;
    const { reads } = this.#of(left);
    const { writes } = this.#of(right);
    for (const place of writes)
      if (typeof place !== 'string' && place.kind === 'variable' && reads.has(place)) return true;
    // Two names may mean one variable.
    return mayHaveOtherNames(left) && writes.has('memory');
  }

  #move(e: Call, i: number, location: Location, statements: Statement[]): void {
    const arg = e.args[i]!;
    const name = this.#nameFor(e, i);
    // The variable keeps the type that `void *` does not say.
    const isUntyped = arg.kind === 'convert' && arg.fn === null && isPointerToVoid(arg.type);
    e.args[i] = isUntyped
      ? { ...arg, operand: this.#variableFor(arg.operand, name, location, statements) }
      : this.#variableFor(arg, name, location, statements);
  }

  /** A variable in front of the statement that has the value of an expression. */
  #variableFor(arg: Expression, name: string, location: Location, statements: Statement[]): Expression {
    const at: Location = { ...location, end: location.start };
    const inner: Statement[] = [];
    this.#walk(arg, [], true, location, inner);
    const symbol = newVariable(this.#unused(name), typeFor(arg), 'local', {
      used: true,
      read: true,
      declared: true,
      location: at,
    });
    statements.push(...inner, {
      kind: 'variables',
      variables: [{ symbol, initial: arg, location: at }],
      location: at,
    });
    return nameOf(symbol, arg.location);
  }

  /** The arguments that g++ evaluates before others which depend on them, the last one first. */
  #evaluatedFirst(e: Call): number[] {
    if (e.args.length < 2 || e.args.filter(hasCall).length === 0) return [];
    const first = new Set<number>();
    for (let i = 0; i < e.args.length; i++) {
      for (let j = i + 1; j < e.args.length; j++) {
        const [a, b] = [e.args[i]!, e.args[j]!];
        if (!dependOnOrder(a, b, (each) => this.#of(each))) continue;
        // A variable is looked at when all the others are done, wherever it stands.
        if (isReadLast(b, calledBy(e)?.params[j]?.type)) first.add(i);
        else first.add(j);
      }
    }
    return [...first].sort((a, b) => b - a);
  }

  #nameFor(e: Call, i: number): string {
    const param = calledBy(e)?.params[i];
    const called = firstCall(e.args[i]!);
    return param && !param.rule && param.name !== '' && !calledBy(e)?.rule
      ? param.name
      : `${called ?? 'argument'}Result`;
  }

  #unused(base: string): string {
    this.#names ??= namesOf(this.#fn);
    let name = base;
    for (let n = 2; this.#names.has(name); n++) name = `${base}${String(n)}`;
    this.#names.add(name);
    return name;
  }
}

function isCall(e: Expression): e is Call {
  return e.kind === 'call' || e.kind === 'construct' || e.kind === 'new';
}

/** What `a += b` or `a++` reads and sets. */
function changedPlace(e: Expression): Expression | null {
  if (e.kind === 'assign' && e.operator !== '=') return e.left;
  return e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator) ? e.operand : null;
}

function callsSomething(e: Expression): boolean {
  return someExpression(e, ({ kind }) => kind === 'call');
}

function isConditional(e: Expression): boolean {
  return e.kind === 'conditional' || (e.kind === 'binary' && (e.operator === '&&' || e.operator === '||'));
}

/** Whether a variable can hold an argument: not what is referred to in order to be written. */
function canMove(e: Expression, param: Type | undefined): boolean {
  if (isVoid(e.type) || e.kind === 'unknown' || e.kind === 'list') return false;
  return !(param?.k === 'reference' && param.to.const !== true);
}

function isPointerToVoid(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && isVoid(t.to);
}

function typeFor(e: Expression): Type {
  const type = bare(e.type);
  if (type.k !== 'class' || isImmutable(type.symbol) || !isLvalue(e)) return type;
  return { k: 'reference', to: { ...type, const: true } };
}

function firstCall(e: Expression): string | null {
  let name: string | null = null;
  visitExpression(e, (each) => {
    if (each.kind === 'call' && each.fn && !CONVERSION.test(each.fn.name)) name ??= each.fn.name;
  });
  return name;
}

/** The names that a new variable cannot have. */
function namesOf(fn: FunctionSymbol | null): Set<string> {
  const names = new Set(fn?.params.map((param) => param.name));
  if (fn?.body)
    visitStatement(fn.body, {
      statement: (s) => {
        if (s.kind === 'variables') s.variables.forEach(({ symbol }) => names.add(symbol.name));
      },
      expression: (e) => {
        if (e.kind === 'name' && e.symbol) names.add(e.symbol.name);
      },
    });
  return names;
}
