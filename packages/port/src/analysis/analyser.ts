import { inWholeClass } from './whole-class.js';
import type {
  BlockStatement,
  ClassSymbol,
  ClassType,
  Condition,
  Expression,
  FunctionSymbol,
  Scope,
  Statement,
  Type,
  VariableSymbol,
} from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { bare, isVoid, mutable, sameType, TYPE_OF_VALUE, UNKNOWN } from '../model/types.js';
import { unknownValue } from '../model/unknown.js';
import type { DeclaredOnly } from '../parse/declared-only.js';
import type { ParsedFile, Program } from '../parse/program.js';
import { analyseArraySizes } from './array-sizes.js';
import { coerce, isLvalue } from './conversions.js';
import { ExpressionAnalyser } from './expression-analyser.js';
import { asNumber } from './operator-analyser.js';

/** Analyses all files of a project, and the default arguments of what they only declare; `prepare` gets what templates become meanwhile. */
export function analyseProgram(
  program: Program,
  onlyDeclared: readonly DeclaredOnly[],
  prepare: (late: readonly Declaration[]) => void,
): void {
  program.takeLate();
  const files = program.files.map((file) => new FileAnalyser(file));
  // The methods of a class of a header use constants of the source that defines them.
  for (const file of files) file.constants();
  for (const file of files) file.run();
  for (const each of onlyDeclared) if (each.kind === 'function') analyseFunction(each, program.global, null);
  // What calls make of templates, and what these make of others.
  for (let late = program.takeLate(); late.length > 0; late = program.takeLate()) {
    prepare(late);
    for (const each of late) {
      if (each.kind === 'class') analyseClass(each.symbol, program.global);
      else if (each.kind === 'function')
        analyseFunction(
          each.symbol,
          program.global,
          each.symbol.owner?.kind === 'class' ? each.symbol.owner : null,
        );
    }
  }
}

/** Walks through the declarations of a file and analyses what is in them. */
class FileAnalyser {
  readonly #file: ParsedFile;

  constructor(file: ParsedFile) {
    this.#file = file;
  }

  /** The macros that are constants, whose type is that of their value. */
  constants(declarations: readonly Declaration[] = this.#file.declarations): void {
    for (const each of declarations)
      if (each.kind === 'namespace') this.constants(each.declarations);
      else if (each.kind === 'variables')
        this.#variables(each, this.#file.scope, (symbol) => symbol.role === 'constant');
  }

  run(): void {
    this.#declarations(this.#file.declarations, this.#file.scope);
  }

  #variables(
    { variables }: Extract<Declaration, { kind: 'variables' }>,
    scope: Scope,
    wanted: (symbol: VariableSymbol) => boolean,
  ): void {
    for (const declared of variables) {
      const { symbol } = declared;
      if (!wanted(symbol)) continue;
      // `extern int count;` of a namespace, which `int names::count = 5;` defines.
      const analyser = new ExpressionAnalyser(symbol.initialScope ?? scope, null);
      analyseArraySizes(symbol.type, analyser);
      declared.initial = initialOf(analyser, symbol, declared.initial ?? symbol.initial);
      symbol.initial = declared.initial;
    }
  }

  #declarations(declarations: readonly Declaration[], scope: Scope): void {
    // Templates that are used add to them.
    for (const each of [...declarations]) {
      if (each.kind === 'namespace') this.#declarations(each.declarations, each.symbol.scope);
      else if (each.kind === 'class') analyseClass(each.symbol, scope);
      else if (each.kind === 'enum') analyseEnum(each.symbol.constants, new ExpressionAnalyser(scope, null));
      else if (each.kind === 'function') analyseFunction(each.symbol, scope, null);
      else if (each.kind === 'variables')
        this.#variables(each, scope, (symbol) => symbol.role !== 'constant');
    }
  }
}

function analyseEnum(constants: readonly { value: Expression | null }[], analyser: ExpressionAnalyser): void {
  for (const each of constants) if (each.value) Object.assign(each, { value: analyser.constant(each.value) });
}

/** Analyses the members of a class. */
function analyseClass(symbol: ClassSymbol, scope: Scope): void {
  for (const inner of symbol.innerClasses()) analyseClass(inner, scope);
  for (const member of symbol.members()) {
    if (member.kind === 'function') analyseFunction(member, scope, symbol);
    else if (member.kind === 'enum')
      analyseEnum(member.constants, new ExpressionAnalyser(symbol.scope, symbol));
    else if (member.kind === 'variable') {
      const analyser = new ExpressionAnalyser(member.initialScope ?? symbol.scope, symbol);
      analyseArraySizes(member.type, analyser);
      if (member.initial) member.initial = initialOf(analyser, member, member.initial);
    }
  }
}

/** A constant takes the type of its value; an object without arguments its default constructor. */
function initialOf(
  analyser: ExpressionAnalyser,
  symbol: VariableSymbol,
  initial: Expression | null,
): Expression | null {
  if (symbol.role === 'constant' && initial) {
    const value = analyser.analyse(initial);
    symbol.type = value.type;
    return value;
  }
  if (initial && symbol.type === TYPE_OF_VALUE) {
    const value = analyser.analyse(initial.kind === 'construct' ? (initial.args[0] ?? initial) : initial);
    symbol.type = mutable(value.type);
    return value;
  }
  if (initial) return analyser.initial(symbol, initial);
  const type = symbol.type;
  if (type.k !== 'class' || !symbol.declared) return null;
  const location = symbol.location!;
  return analyser.construct(type, [], { kind: 'construct', args: [], constructor_: null, type, location });
}

function analyseFunction(fn: FunctionSymbol, scope: Scope, owner: ClassSymbol | null): void {
  const analyser = new ExpressionAnalyser(fn.bodyScope ?? owner?.scope ?? scope, owner, fn.isConst);
  for (const param of fn.params)
    if (param.initial) param.initial = analyser.initial(param, inWholeClass(param.initial, fn));
  setInBody(fn, owner);
  for (const initialiser of fn.initialisers) {
    const args = initialiser.args.map((arg) => analyser.analyse(arg));
    const field = owner?.fields.find((each) => each.name === initialiser.name);
    const target = field ? field.type : baseType(owner, initialiser.name);
    const at: Expression = {
      kind: 'construct',
      args,
      constructor_: null,
      type: target ?? { k: 'unknown', name: initialiser.name },
      location: initialiser.location,
    };
    // A reference is bound to an object, and makes none.
    const isBound = field?.type.k === 'reference' && args.length === 1 && isLvalue(args[0]!);
    if (field && (isBound || bare(field.type).k !== 'class'))
      initialiser.args.splice(0, Infinity, ...args.map((arg) => coerce(arg, field.type)));
    else if (target && bare(target).k === 'class' && unknownValue(target) === null)
      initialiser.args.splice(0, Infinity, analyser.construct(target, args, at));
    else initialiser.args.splice(0, Infinity, ...args);
  }
  if (fn.body) new StatementAnalyser(analyser, fn.returns).block(fn.body);
}

/** `: i( 0 )` of a member of a union without a name is set when the body begins. */
function setInBody(fn: FunctionSymbol, owner: ClassSymbol | null): void {
  const inUnions = fn.initialisers.filter(({ name }) =>
    owner?.scope
      .own(name)
      .some(
        (each) =>
          each.kind === 'variable' &&
          each.owner?.kind === 'class' &&
          each.owner !== owner &&
          each.owner.holder,
      ),
  );
  fn.initialisers = fn.initialisers.filter((each) => !inUnions.includes(each));
  const sets = inUnions.flatMap(({ name, args, location }): Statement[] => {
    const [right] = args;
    if (!right) return [];
    const symbols = owner?.scope.own(name) ?? [];
    const left: Expression = {
      kind: 'name', name, qualifier: null, symbols, symbol: null, type: UNKNOWN, location,
    }; // prettier-ignore
    const expression: Expression = {
      kind: 'assign',
      operator: '=',
      left,
      right,
      fn: null,
      type: UNKNOWN,
      location,
    };
    return [{ kind: 'expression', expression, location }];
  });
  fn.body?.statements.unshift(...sets);
}

function baseType(owner: ClassSymbol | null, name: string): ClassType | null {
  return owner?.bases.find((base) => base.name === name || base.type?.symbol.name === name)?.type ?? null;
}

class StatementAnalyser {
  readonly #analyser: ExpressionAnalyser;
  readonly #returns: Type;

  constructor(analyser: ExpressionAnalyser, returns: Type) {
    this.#analyser = analyser;
    this.#returns = returns;
  }

  block({ statements }: BlockStatement): void {
    statements.forEach((each) => this.#statement(each));
  }

  #value(e: Expression): Expression {
    return this.#analyser.analyse(e);
  }

  #condition(condition: Condition): Condition {
    if (condition.kind !== 'variables') return this.#analyser.condition(this.#value(condition));
    this.#statement(condition);
    return condition;
  }

  /** A local object of a class that is not known is returned as it is: C++ ends it here. */
  #returned(value: Expression): Expression {
    const isLocal =
      value.kind === 'name' && value.symbol?.kind === 'variable' && value.symbol.role === 'local';
    return isLocal && unknownValue(value.type) !== null && sameType(value.type, this.#returns)
      ? value
      : coerce(value, this.#returns);
  }

  #statement(s: Statement): void {
    switch (s.kind) {
      case 'block': {
        this.block(s);
        return;
      }
      case 'expression':
        s.expression = this.#value(s.expression);
        return;
      case 'variables':
        for (const declared of s.variables) {
          declared.symbol.declared = true;
          analyseArraySizes(declared.symbol.type, this.#analyser);
          declared.initial = initialOf(this.#analyser, declared.symbol, declared.initial);
        }
        return;
      case 'if':
        s.condition = this.#condition(s.condition);
        this.#statement(s.yes);
        if (s.no) this.#statement(s.no);
        return;
      case 'while':
        s.condition = this.#condition(s.condition);
        this.#statement(s.body);
        return;
      case 'do':
        s.condition = this.#analyser.condition(this.#value(s.condition));
        this.#statement(s.body);
        return;
      case 'for':
        if (s.initial) this.#statement(s.initial);
        if (s.condition) s.condition = this.#analyser.condition(this.#value(s.condition));
        if (s.update) s.update = this.#value(s.update);
        this.#statement(s.body);
        return;
      case 'switch':
        s.value = this.#value(s.value);
        s.value = asNumber(s.value) ?? s.value;
        this.#statement(s.body);
        return;
      case 'case':
        if (s.value) s.value = this.#value(s.value);
        return;
      case 'return':
        if (s.value)
          s.value = isVoid(this.#returns) ? this.#value(s.value) : this.#returned(this.#value(s.value));
        return;
      case 'try':
        this.block(s.body);
        s.handlers.forEach((handler) => this.block(handler.body));
        return;
      case 'type':
        if (s.symbol.kind === 'class') analyseClass(s.symbol, this.#analyser.scope);
        if (s.symbol.kind === 'enum') analyseEnum(s.symbol.constants, this.#analyser);
        return;
      default:
    }
  }
}
