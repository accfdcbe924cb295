import { type Holder, typeOf } from '../../model/holder.js';
import type {
  ClassSymbol,
  Expression,
  FunctionSymbol,
  NamespaceSymbol,
  Type,
  VariableSymbol,
} from '../../model/ast.js';
import { constructorsOf, overridden, takesBytesOfQt } from '../../model/members.js';
import { bare, isBasic, isByteBuffer, isConstCharPointer, isInteger } from '../../model/types.js';
import { initialOf } from '../../parse/constant-value.js';
import { type Contents, visitFunction } from '../functions.js';
import { slotParameters } from '../slot-parameters.js';
import type { PointedTypes } from '../pointed-types.js';
import { isPointed, roughFunctions, roughVariable } from '../rough-types.js';
import { bytesCopied, comparedBytes, isOfSeveralBytes, takesLength } from './copied-bytes.js';
import { pointersBehindEnds } from './passed-ends.js';
import {
  type CalledBy,
  holdersOf,
  isArrayOfTexts,
  type Source,
  sourceIn,
  sourceOf,
} from './pointer-sources.js';

/**
 * A `const char *` that leads to bytes, and to no text that ends at its first 0: one that gets a buffer, is seen as unsigned, or
 * leads to places before its own. It runs before the analysis, which takes the types from the variables.
 */
export function passBytePointers(contents: Contents, pointed: PointedTypes | null = null): void {
  const finder = new Finder(contents, pointed);
  finder.find();
  for (const each of finder.bytes) {
    if (each.kind === 'function') each.returns = asBytes(each.returns);
    else each.type = asBytes(each.type);
  }
}

class Finder {
  readonly bytes: Set<Holder> = new Set<Holder>();
  readonly #functions: readonly FunctionSymbol[];
  /** Pointers that lead to what is before their place, or behind the 0 of their text: where they come from, there have to be bytes. */
  readonly #back = new Set<Holder>();
  /** Functions whose result is used with a length. */
  readonly #measured = new Set<Holder>();
  /** Pointers whose elements are asked for, one by one. */
  readonly #walked = new Set<Holder>();
  /** What a constant array that is no text is handed on to. */
  readonly #noTexts = new Set<Holder>();
  /** Parameters, by the name of their function and their place; and those with a length behind them. */
  readonly #params = new Map<string, VariableSymbol[]>();
  readonly #candidates = new Map<string, VariableSymbol[]>();
  readonly #references = new Map<string, [index: number, param: VariableSymbol][]>();
  readonly #given: { readonly key: string; readonly source: Source }[] = [];
  readonly #begun: { readonly source: Source; readonly to: Holder }[] = [];
  readonly #flows: { readonly source: Source; readonly to: Holder }[] = [];

  readonly #globals: readonly VariableSymbol[];
  readonly #pointed: PointedTypes | null;
  readonly #called: CalledBy = (callee, owner) => this.#pointed?.called(callee, owner) ?? null;

  constructor({ functions, globals }: Contents, pointed: PointedTypes | null) {
    this.#pointed = pointed;
    this.#functions = functions;
    this.#globals = globals;
  }

  find(): void {
    for (const fn of [...this.#functions, ...(this.#pointed?.functions() ?? [])]) this.#parameters(fn);
    for (const fn of this.#functions) this.#read(fn);
    for (const each of this.#globals) this.#begin(each, initialOf(each), each.owner);
    for (const [from, to] of slotParameters(this.#functions))
      if (isConstCharPointer(to.type)) this.#flows.push({ source: sourceIn(from), to });
    for (const [a, b] of [...(this.#pointed?.pairs() ?? []), ...(this.#pointed?.results() ?? [])])
      if (isConstCharPointer(typeOf(a)))
        this.#flows.push({ source: sourceIn(a), to: b }, { source: sourceIn(b), to: a });
    for (const each of this.#back) this.#add(each);
    const count = (): number =>
      this.bytes.size + this.#back.size + this.#noTexts.size + this.#measured.size + this.#walked.size;
    for (let before = -1; before < count();) {
      before = count();
      this.#settle();
    }
  }

  #parameters(fn: FunctionSymbol): void {
    fn.params.forEach((param, i) => {
      if (!isConstCharPointer(param.type)) return;
      if (takesBytesOfQt(fn, i)) this.bytes.add(param);
      if (param.type.k === 'reference')
        this.#references.set(fn.name, [...(this.#references.get(fn.name) ?? []), [i, param]]);
      if (hasTypesOfQt(fn)) return;
      const name = fn.role === 'constructor' && fn.owner ? constructorOf(fn.owner) : fn.name;
      const key = keyOf(name, i);
      this.#params.set(key, [...(this.#params.get(key) ?? []), param]);
      const next = fn.params[i + 1];
      if (!next || !isInteger(next.type) || isBasic(next.type, 'bool')) return;
      this.#candidates.set(key, [...(this.#candidates.get(key) ?? []), param]);
    });
  }

  #read(fn: FunctionSymbol): void {
    const { owner } = fn;
    const holders = (e: Expression): Holder[] => holdersOf(e, owner, this.#called);
    const flow = (value: Expression | null | undefined, to: Holder | null): void => {
      if (value && to && isConstCharPointer(typeOf(to)))
        this.#flows.push({ source: sourceOf(value, owner, this.#called), to });
    };
    const walk = (e: Expression): void => {
      holders(e).forEach((each) => this.#walked.add(each));
    };
    const back = (e: Expression): void => {
      for (const each of holders(e)) if (each.kind === 'variable') this.#back.add(each);
    };
    for (const { name, args } of fn.initialisers) {
      if (owner?.kind !== 'class') continue;
      const field = owner.fields.find((each) => each.name === name);
      if (args.length === 1) flow(args[0], field ?? null);
      const made = field ? bare(field.type) : owner.bases.find((base) => base.name === name)?.type;
      if (made) this.#construct(made, args, owner);
    }
    for (const each of pointersBehindEnds(fn)) this.#back.add(each);
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'variables')
          for (const { symbol, initial } of s.variables) {
            flow(initial, symbol);
            this.#begin(symbol, initial, owner);
          }
        if (s.kind === 'return') flow(s.value, fn);
      },
      expression: (e) => {
        switch (e.kind) {
          case 'assign':
            if (e.operator === '=') flow(e.right, holders(e.left)[0] ?? null);
            if (e.operator === '-=' || (e.operator === '+=' && isNegative(e.right))) back(e.left);
            if (e.operator === '+=') walk(e.left);
            break;
          case 'unary':
            if (e.operator === '--') back(e.operand);
            if (e.operator === '++') walk(e.operand);
            if (e.operator === '*' && e.operand.kind === 'binary') walk(e.operand.left);
            break;
          case 'binary':
            if (e.operator === '-' ? !isPointed(e.right, owner) : e.operator === '+' && isNegative(e.right))
              back(e.left);
            break;
          case 'index':
            if (isNegative(e.index)) back(e.object);
            if (e.object.kind === 'call') holders(e.object).forEach((each) => this.#measured.add(each));
            if (e.index.kind !== 'number') walk(e.object);
            break;
          case 'cast': {
            const to = bare(e.type);
            if (isByteBuffer(to) && to.k === 'pointer' && isBasic(to.to, 'uchar'))
              for (const each of holders(e.operand)) if (this.#isCandidate(each)) this.#add(each);
            if (to.k === 'pointer' && isOfSeveralBytes(to.to)) back(e.operand);
            break;
          }
          case 'construct':
            this.#construct(e.type, e.args, owner);
            break;
          case 'new':
            this.#construct(e.made, e.args, owner);
            break;
          case 'call':
            this.#call(e, owner);
            bytesCopied(e).forEach(back);
            comparedBytes(e).flatMap(holders).forEach((each) => this.#measured.add(each));
            break;
          default:
        }
      },
    }); // prettier-ignore
  }

  /** What a variable begins with; the fields of structs get what stands in a list at their places. */
  #begin(to: VariableSymbol, value: Expression | null, owner: FunctionSymbol['owner']): void {
    if (value && isConstCharPointer(to.type))
      this.#begun.push({ source: sourceOf(value, owner, this.#called), to });
    if (value?.kind === 'list' && isArrayOfTexts(to.type))
      for (const each of value.items) this.#begun.push({ source: sourceOf(each, owner, this.#called), to });
    if (value) this.#list(to.type, value, owner);
  }

  #list(type: Type, value: Expression, owner: FunctionSymbol['owner']): void {
    if (value.kind !== 'list') return;
    const made = bare(type);
    if (made.k === 'array') for (const each of value.items) this.#list(made.of, each, owner);
    if (made.k !== 'class' || made.symbol.rule) return;
    made.symbol.fields.forEach((field, i) => this.#begin(field, value.items[i] ?? null, owner));
  }

  #construct(made: Type, args: readonly Expression[], owner: FunctionSymbol['owner']): void {
    const type = bare(made);
    if (type.k === 'class' && !type.symbol.rule)
      this.#give(constructorOf(type.symbol), args, constructorsOf(type.symbol), owner);
  }

  #give(
    name: string,
    args: readonly Expression[],
    takers: readonly FunctionSymbol[],
    owner: FunctionSymbol['owner'],
  ): void {
    args.forEach((arg, i) => {
      const source = sourceOf(arg, owner, this.#called);
      this.#given.push({ key: keyOf(name, i), source });
      if (args[i + 1] && source.holders.length > 0 && takers.some((fn) => takesLength(fn, i)))
        source.holders.forEach((each) => this.#measured.add(each));
    });
  }

  #call({ callee, args }: Extract<Expression, { kind: 'call' }>, owner: FunctionSymbol['owner']): void {
    const all = this.#pointed?.called(callee, owner);
    const name = all?.name ?? (callee.kind === 'name' || callee.kind === 'member' ? callee.name : '');
    this.#give(name, args, all ? [all] : roughFunctions(callee, owner), owner);
    // A reference to a pointer, and what it refers to, are one.
    for (const [i, param] of this.#references.get(name) ?? []) {
      const symbol = args[i] && roughVariable(args[i], owner);
      if (!symbol || !isConstCharPointer(symbol.type)) continue;
      this.#flows.push({ source: sourceIn(symbol), to: param }, { source: sourceIn(param), to: symbol });
    }
  }

  #settle(): void {
    const leads = (direct: boolean, { holders }: Source): boolean =>
      direct || holders.some((each) => this.bytes.has(each));
    for (const { key, source } of this.#given) {
      if (leads(source.isArray, source))
        for (const param of this.#candidates.get(key) ?? []) this.#add(param);
      for (const param of this.#params.get(key) ?? []) this.#handOn(source, param);
    }
    for (const { source, to } of this.#begun) this.#handOn(source, to);
    for (const { source, to } of this.#flows) {
      this.#handOn(source, to);
      const isMeasured = this.#measured.has(to);
      for (const known of [this.#measured, this.#walked])
        if (known.has(to)) source.holders.forEach((each) => known.add(each));
      if (
        leads(isMeasured ? source.isArray : source.isBuffer, source) &&
        (to.kind === 'variable' || isMeasured || this.#walked.has(to))
      )
        this.#add(to);
      if (!this.#back.has(to)) continue;
      for (const each of source.holders) {
        this.#back.add(each);
        this.#add(each);
      }
    }
  }

  #handOn({ isNoText, holders }: Source, to: Holder): void {
    if (!isNoText && !holders.some((each) => this.#noTexts.has(each))) return;
    this.#noTexts.add(to);
    this.#add(to);
  }

  #isCandidate(holder: Holder): boolean {
    return [...this.#candidates.values()].some((params) => params.includes(holder as VariableSymbol));
  }

  #add(holder: Holder): void {
    const type = typeOf(holder);
    if (holder.rule || (!isConstCharPointer(type) && !isArrayOfTexts(type))) return;
    if (holder.kind === 'function') {
      for (const fn of [...this.#functions, ...(this.#pointed?.functions() ?? [])])
        if (fn.name === holder.name && isConstCharPointer(fn.returns) && !hasTypesOfQt(fn))
          this.bytes.add(fn);
    } else if (holder.role !== 'constant') this.bytes.add(holder);
  }
}

/** What overrides a function of Qt has its types. */
function hasTypesOfQt(fn: FunctionSymbol): boolean {
  return overridden(fn).some((base) => base.rule);
}

/** `-1`, `-n`: what is before a place. */
function isNegative(e: Expression): boolean {
  return e.kind === 'unary' && e.operator === '-';
}

function asBytes(type: Type): Type {
  if (type.k === 'reference') return { ...type, to: asBytes(type.to) };
  if (type.k === 'array') return { ...type, of: asBytes(type.of) };
  return type.k === 'pointer' ? { ...type, bytes: true } : type;
}

const constructorOf = ({ name }: ClassSymbol | NamespaceSymbol): string => `new ${name}`;

const keyOf = (name: string, index: number): string => `${name}/${String(index)}`;
