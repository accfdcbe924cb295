// C++ that uses each entry of the tables once for each number of its arguments, written from the tables themselves.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constructorsOf } from '../../src/model/members.js';
import type { ClassSymbol, FunctionSymbol, Type, VariableSymbol } from '../../src/model/ast.js';
import type { Declaration } from '../../src/model/declaration.js';
import { bare, classOf, INT, isVoid, spell as spelled, substitute } from '../../src/model/types.js';
import { hasDelete, holdsPointers, isCopied, isSharedObject } from '../../src/model/representation.js';
import type { Program } from '../../src/parse/program.js';
import type { Location } from '../../src/read/source-file.js';

/** Where the tables stand. */
export const TABLES: string = fileURLToPath(new URL('../../tables/', import.meta.url));

/** The names of all tables, as an `#include` writes them. */
export function tableNames(): string[] {
  return (
    readdirSync(TABLES, { recursive: true, withFileTypes: true })
      // The sentences about what is not translated are no table.
      .filter((each) => each.isFile() && !each.name.endsWith('.txt'))
      .map((each) => join(each.parentPath, each.name).slice(TABLES.length))
      .sort()
  );
}

/** A function of C++, and the entry that it uses: `qsocket.h:12`. */
export interface TableCall {
  readonly entry: string;
  readonly cpp: string;
}

/** Types that take the place of a template's parameters. */
export interface Examples {
  readonly object: Type;
  readonly text: Type;
  readonly list: Type;
}

/** What every program of calls begins with: `examples` are its variables. */
export const PRELUDE: string = [
  ...tableNames().map((name) => `#include <${name}>`),
  'QObject object;',
  'QString text;',
  'QValueList<QString> list;',
  'template<class T> const T &use( const T &t ) { return t; }',
].join('\n');

/** Arguments that programs write with a macro. */
const SIGNATURES: Readonly<Record<string, string>> = {
  signal: 'SIGNAL( destroyed() )',
  member: 'SLOT( deleteLater() )',
};

/** The arguments of the program are known by their name. */
function nameOf({ name }: VariableSymbol, i: number): string {
  return name === 'argv' ? name : `p${String(i)}`;
}

/** Writes a program for each table. */
export class TableCalls {
  readonly #program: Program;
  readonly #examples: Examples;
  #count = 0;

  /** `program` has read the prelude. */
  constructor(program: Program, examples: Examples) {
    this.#program = program;
    this.#examples = examples;
  }

  /** The calls of what a table declares; what is excluded with `{none: …}` is not called. */
  of(table: string): TableCall[] {
    const file = this.#program.files.find((each) => each.file.path === `${TABLES}${table}`);
    if (!file) throw new Error(`no table ${table} was read`);
    const functions = [...this.#program.global.all()].filter(
      (each) => each.kind === 'function' && each.location?.file === file.file,
    );
    const free = functions.flatMap((each) => (each.kind === 'function' ? this.#function(each, null) : []));
    return [...free, ...this.#declared(file.declarations)];
  }

  #declared(declarations: readonly Declaration[]): TableCall[] {
    return declarations.flatMap((each) => {
      if (each.kind === 'class') return this.#class(each.symbol);
      if (each.kind === 'variables') return each.variables.flatMap(({ symbol }) => this.#variable(symbol));
      if (each.kind === 'enum')
        return each.symbol.constants.map(({ name }) => this.#value(each.symbol.location, name));
      return [];
    });
  }

  #name(): string {
    return `c${String(this.#count++)}`;
  }

  #value(location: Location | null, value: string): TableCall {
    return { entry: placeOf(location), cpp: `int ${this.#name()}() { return ${value}; }` };
  }

  #class(symbol: ClassSymbol): TableCall[] {
    if (!symbol.defined || typeof symbol.rule?.missing === 'string') return [];
    const members = symbol.members().flatMap((member): TableCall[] => {
      if (member.kind === 'function') return this.#function(member, symbol);
      if (member.kind === 'variable') return this.#variable(member);
      if (member.kind === 'enum')
        return member.constants.map(({ name }) => this.#value(member.location, `${symbol.name}::${name}`));
      return member.kind === 'class' && member.owner === symbol ? this.#class(member) : [];
    });
    return [...members, ...this.#life(symbol)];
  }

  /** Objects are copied and deleted, which no entry says. */
  #life(symbol: ClassSymbol): TableCall[] {
    const entry = placeOf(symbol.location);
    const type = this.#typeOf(symbol);
    const name = spell(type);
    const calls: string[] = [];
    if (isCopied(type) && !isAbstract(symbol))
      calls.push(
        `${name} ${this.#name()}( ${name} &other ) { ${name} copy = other; use( copy ); return copy; }`,
      );
    if (hasDelete(symbol)) calls.push(`void ${this.#name()}( ${name} *object ) { delete object; }`);
    return calls.map((cpp) => ({ entry, cpp }));
  }

  #variable(symbol: VariableSymbol): TableCall[] {
    if (typeof symbol.rule?.missing === 'string' || symbol.access !== 'public') return [];
    const owner = symbol.owner?.kind === 'class' ? symbol.owner : null;
    const entry = placeOf(symbol.location);
    const self = owner && !symbol.isStatic ? `${spell(this.#typeOf(owner))} &self` : '';
    const name =
      self !== '' ? `self.${symbol.name}` : owner ? `${owner.qualifiedName}::${symbol.name}` : symbol.name;
    return [{ entry, cpp: `void ${this.#name()}( ${self} ) { use( ${name} ); }` }];
  }

  #function(fn: FunctionSymbol, owner: ClassSymbol | null): TableCall[] {
    if (typeof fn.rule?.missing === 'string' || fn.role === 'destructor' || fn.access === 'private')
      return [];
    const entry = placeOf(fn.location);
    const least = fn.params.findIndex((param) => param.initial !== null);
    const calls: TableCall[] = [];
    for (let count = least < 0 ? fn.params.length : least; count <= fn.params.length; count++)
      calls.push({ entry, cpp: this.#call(fn, owner, count) });
    return calls;
  }

  #call(fn: FunctionSymbol, owner: ClassSymbol | null, count: number): string {
    const map = new Map(
      [...(owner?.templateParams ?? []), ...fn.templateParams].map((each) => [
        each,
        this.#element(each, owner),
      ]),
    );
    const args = fn.params.slice(0, count).map((param, i) => SIGNATURES[param.name] ?? nameOf(param, i));
    if (fn.variadic) args.push(...(fn.name.endsWith('scanf') ? ['&number', 'buffer'] : ['1', '"x"']));
    const params = fn.params
      .slice(0, count)
      .map((param, i) =>
        parameter(ownedBy(fn, substitute(param.type, map)), nameOf(param, i), owner === null),
      );
    if (fn.name.endsWith('scanf')) params.push('int number', 'char *buffer');
    const name = this.#name();
    if (fn.role === 'constructor') return this.#construction(owner!, name, params, args);
    if (fn.access === 'protected')
      return this.#derived(
        owner!,
        name,
        `void calls( ${params.join(', ')} ) { ${expressionOf(fn, owner, args, 'this')}; }`,
      );
    const self =
      owner && !fn.isStatic
        ? [parameter(ownedBy(fn, { k: 'reference', to: this.#typeOf(owner) }), 'self', false)]
        : [];
    const call = expressionOf(fn, owner, args, 'self');
    const result = substitute(fn.returns, map);
    const lines: string[] = [];
    if (typeof fn.rule?.set === 'string') {
      lines.push(`${call} = value;`);
      params.push(parameter(bare(result), 'value', false));
    }
    lines.push(isReturned(result, fn) ? `return ${call};` : `${call};`);
    const returns =
      fn.name === 'operator->'
        ? 'bool'
        : isReturned(result, fn)
          ? spell(result.k === 'reference' ? bare(result) : result)
          : 'void';
    if (fn.name === 'operator=' || fn.name === 'operator>>')
      lines.push(owner ? 'use( self );' : 'use( p1 );');
    return `${returns} ${name}( ${[...self, ...params].join(', ')} ) { ${lines.join(' ')} }`;
  }

  #construction(
    owner: ClassSymbol,
    name: string,
    params: readonly string[],
    args: readonly string[],
  ): string {
    const made = spell(this.#typeOf(owner));
    const list = params.join(', ');
    if (isAbstract(owner) || constructorsOf(owner).some((each) => each.access === 'protected'))
      return this.#derived(owner, name, `${name}( ${list} ) : ${made}( ${args.join(', ')} ) {}`);
    if (made.startsWith('struct ')) return `${made} ${name}() { ${made} made; return made; }`;
    return owner.rule?.copies === true || typeof owner.rule?.type === 'string'
      ? `${made} ${name}( ${list} ) { return ${made}( ${args.join(', ')} ); }`
      : `${made} *${name}( ${list} ) { return new ${made}( ${args.join(', ')} ); }`;
  }

  /** A class that inherits another, and has all that this one leaves open. */
  #derived(owner: ClassSymbol, name: string, member: string): string {
    const open = [...owner.lineage()].flatMap((each) => each.functions()).filter((each) => each.isPure);
    const bodies = open.map((each) => {
      const list = each.params.map((param, i) => parameter(param.type, `p${String(i)}`, false)).join(', ');
      const body = isVoid(each.returns) ? '' : 'return 0; ';
      return `${spell(each.returns)} ${each.name}( ${list} )${each.isConst ? ' const' : ''} { ${body}}`;
    });
    return `class ${name} : public ${spell(this.#typeOf(owner))} { public: ${[member, ...bodies].join(' ')} };`;
  }

  /** What takes the place of a template's parameter. */
  #element(name: string, owner: ClassSymbol | null): Type {
    if (!owner) return name === 'C' ? this.#examples.list : INT;
    return holdsPointers(owner) ? this.#examples.object : this.#examples.text;
  }

  #typeOf(owner: ClassSymbol): Type {
    return {
      k: 'class',
      symbol: owner,
      args: owner.templateParams.map((each) => this.#element(each, owner)),
    };
  }
}

/** A type as a program writes it: C has functions with the names of structs. */
function spell(type: Type): string {
  const isStruct = /^(?:stat|sigaction)$/.test(classOf(type)?.name ?? '');
  return isStruct ? `struct ${spelled(type).replace('const ', '')}` : spelled(type);
}

/** Where an object gets another value, and its class cannot change in place, others do not refer to it. */
function ownedBy(fn: FunctionSymbol, type: Type): Type {
  const replaces = fn.name === 'operator=' || fn.name === 'operator>>' || /^operator[&|^]=$/.test(fn.name);
  const symbol = bare(type).k === 'class' && type.k === 'reference' ? classOf(type) : null;
  if (!replaces || !symbol || !isSharedObject(type)) return type;
  return symbol.functions('operator=').some((each) => typeof each.rule?.shared === 'string')
    ? type
    : bare(type);
}

function isAbstract(symbol: ClassSymbol): boolean {
  return symbol.functions().some((each) => each.isPure);
}

function parameter(type: Type, name: string, isFree: boolean): string {
  const t = bare(type);
  // A pointer to anything is one to an object in programs, and to bytes where C takes it.
  if (t.k === 'pointer' && isVoid(t.to)) return isFree ? `char *${name}` : `QObject *${name}`;
  if (t.k === 'pointer' && bare(t.to).k === 'function') return spell(t.to).replace('(*)', `(*${name})`);
  if (t.k === 'function') return spell(t).replace('(*)', `(*${name})`);
  return `${spell(type)} ${name}`;
}

/** A reference is there to be used at once, and a pointer to a function has no name as a type. */
function isReturned(type: Type, fn: FunctionSymbol): boolean {
  const t = bare(type);
  if (fn.name === 'operator->') return true;
  if (t.k === 'pointer' && (bare(t.to).k === 'function' || bare(t.to).k === 'pointer')) return false;
  return !isVoid(t) && !(type.k === 'reference' && type.to.const !== true) && t.k !== 'function';
}

function expressionOf(
  fn: FunctionSymbol,
  owner: ClassSymbol | null,
  args: readonly string[],
  self: string,
): string {
  const [first = '', second = ''] = args;
  const operator = /^operator\s*([^\w\s].*)$/.exec(fn.name)?.[1];
  const list = `( ${args.join(', ')} )`;
  if (fn.role === 'conversion') return self;
  if (operator !== undefined && owner) {
    if (operator === '[]') return `${self}[ ${first} ]`;
    if (operator === '()') return `${self}${list}`;
    if (operator === '->') return holdsPointers(owner) ? `${self}->isWidgetType()` : `${self}->isEmpty()`;
    if (args.length === 0) return `${operator}${self}`;
    return operator === '++' || operator === '--' ? `${self}${operator}` : `${self} ${operator} ${first}`;
  }
  if (operator !== undefined)
    return args.length === 1 ? `${operator}${first}` : `${first} ${operator} ${second}`;
  if (owner && fn.isStatic) return `${owner.qualifiedName}::${fn.name}${list}`;
  return owner ? `${self === 'this' ? 'this->' : 'self.'}${fn.name}${list}` : `${fn.name}${list}`;
}

function placeOf(location: Location | null): string {
  if (!location) return '?';
  const { file, start } = location;
  return `${file.path.slice(TABLES.length)}:${String(file.position(start).line)}`;
}
