// A program: expressions, statements, types and symbols. An expression has a type, a type can be a class, a class has
// functions, and their bodies have expressions: all of them are one recursion, and so one file, of types only.
import type { Location } from '../read/source-file.js';
import type { Rule } from '../tables/rule.js';
import type { BasicType, Constant } from './basic-type.js';
import type { BitGap } from './bit-gap.js';
import type { FunctionExpansion } from './expansion.js';
import type { TemplateClass } from './template-class.js';

export interface Node {
  readonly location: Location;
}
interface Typed extends Node {
  /** Filled in by the analysis. */
  type: Type;
}

export type Expression =
  | (Typed & { readonly kind: 'number'; text: string })
  | (Typed & { readonly kind: 'char'; readonly text: string })
  /** A string: its bytes, a character each. */
  | (Typed & { readonly kind: 'string'; readonly value: string })
  | (Typed & { readonly kind: 'bool'; readonly value: boolean })
  /** A null pointer, found by the analysis where C++ has 0. */
  | (Typed & { readonly kind: 'null' })
  | (Typed & { readonly kind: 'this' })
  /** SIGNAL( … ) and SLOT( … ). */
  | (Typed & { readonly kind: 'signature'; readonly macro: 'SIGNAL' | 'SLOT'; readonly text: string })
  | NameExpression
  | MemberExpression
  | CallExpression
  /** `T( a, b )`, and what a declaration `T x( a, b )` builds. */
  | (Typed & { readonly kind: 'construct'; args: Expression[]; constructor_: FunctionSymbol | null })
  | NewExpression
  /** `isArray`: `delete[]`. */
  | (Typed & { readonly kind: 'delete'; operand: Expression; readonly isArray: boolean })
  | UnaryExpression
  /** `elements` is what happens to each part of a container that a QDataStream writes or reads. */
  | (Typed & Operation & { readonly kind: 'binary'; elements?: readonly Expression[] })
  | (Typed & Operation & { readonly kind: 'assign' })
  | (Typed & { readonly kind: 'conditional'; condition: Expression; yes: Expression; no: Expression })
  | (Typed & { readonly kind: 'index'; object: Expression; index: Expression; fn: FunctionSymbol | null })
  | (Typed & { readonly kind: 'cast'; readonly style: CastStyle; operand: Expression })
  /** A conversion that C++ makes without being asked; `fn` is the constructor or operator that does it. */
  | (Typed & { readonly kind: 'convert'; operand: Expression; readonly fn: FunctionSymbol | null })
  | (Typed & { readonly kind: 'sizeof'; readonly of: Type | null; readonly operand: Expression | null })
  | (Typed & { readonly kind: 'list'; items: Expression[] })
  | (Typed & { readonly kind: 'throw'; operand: Expression | null })
  | UnknownExpression;

type CastStyle = 'c' | 'static' | 'dynamic' | 'const' | 'reinterpret';

/** An operator between two expressions; `fn` is the function that C++ calls for it, if it does. */
interface Operation {
  readonly operator: string;
  left: Expression;
  right: Expression;
  fn: FunctionSymbol | null;
}
export interface NameExpression extends Typed {
  readonly kind: 'name';
  readonly name: string;
  /** `A::B` before the name; an empty string for `::` alone. */
  readonly qualifier: string | null;
  /** What it can mean. */
  readonly symbols: readonly Symbol[];
  /** `<int>` behind the name of a function template. */
  readonly templateArgs?: readonly Type[];
  /** What it means. */
  symbol: Symbol | null;
}
export interface MemberExpression extends Typed {
  readonly kind: 'member';
  object: Expression;
  readonly arrow: boolean;
  readonly name: string;
  readonly qualifier: string | null;
  symbol: Symbol | null;
}
export interface CallExpression extends Typed {
  readonly kind: 'call';
  callee: Expression;
  args: Expression[];
  /** The function that is called; null for a pointer to one, or when it is not known. */
  fn: FunctionSymbol | null;
  /** What stands for all functions to which a pointer of that type leads. */
  pointed?: FunctionSymbol;
}
interface NewExpression extends Typed {
  readonly kind: 'new';
  made: Type;
  args: Expression[];
  count: Expression | null;
  constructor_: FunctionSymbol | null;
}
interface UnaryExpression extends Typed {
  readonly kind: 'unary';
  readonly operator: string;
  readonly postfix: boolean;
  operand: Expression;
  fn: FunctionSymbol | null;
}
/** What the parser or the analysis could not read. */
export type UnknownExpression = Typed & { readonly kind: 'unknown'; readonly reason: string };

export type Statement =
  | BlockStatement
  | (Node & { readonly kind: 'expression'; expression: Expression })
  | VariablesStatement
  /** A class, enum or typedef inside a function. */
  | (Node & { readonly kind: 'type'; readonly symbol: ClassSymbol | EnumSymbol | TypedefSymbol })
  | (Node & {
      readonly kind: 'if';
      condition: Condition;
      readonly yes: Statement;
      readonly no: Statement | null;
    })
  | ForStatement
  | (Node & { readonly kind: 'while'; condition: Condition; readonly body: Statement })
  | (Node & { readonly kind: 'do'; condition: Expression; readonly body: Statement })
  | (Node & { readonly kind: 'switch'; value: Expression; readonly body: Statement })
  /** `case x:`; null for default. */
  | (Node & { readonly kind: 'case'; value: Expression | null })
  | (Node & { readonly kind: 'return'; value: Expression | null })
  | (Node & { readonly kind: 'break' | 'continue' | 'empty' })
  | (Node & { readonly kind: 'try'; readonly body: BlockStatement; readonly handlers: readonly Handler[] })
  /** What there is no counterpart for, or what could not be read. */
  | (Node & { readonly kind: 'unknown'; readonly reason: string });

export type BlockStatement = Node & { readonly kind: 'block'; readonly statements: Statement[] };
interface ForStatement extends Node {
  readonly kind: 'for';
  initial: Statement | null;
  condition: Expression | null;
  update: Expression | null;
  readonly body: Statement;
}
type VariablesStatement = Node & { readonly kind: 'variables'; readonly variables: Declared[] };
/** One variable of a declaration. */
export interface Declared extends Node {
  readonly symbol: VariableSymbol;
  /** `= x` or `( x )` or what the default constructor makes; null for nothing. */
  initial: Expression | null;
}
/** What stands in the parentheses of if and while: an expression, or `T *x = …`. */
export type Condition = Expression | VariablesStatement;
export type Handler = Node & { readonly variable: VariableSymbol | null; readonly body: BlockStatement };

export interface ClassType extends Constant {
  readonly k: 'class';
  readonly symbol: ClassSymbol;
  readonly args: readonly Type[];
  /** A container of texts in which null is no empty text. */
  readonly nullElements?: true;
  /** Whether pointers to numbers in a container lead to the first of many. */
  readonly arrayElements?: true;
}
/**
 * `bytes`: a `const char *` that leads to bytes of a length that is said beside it, and not to a text; `orNull`: the characters of a
 * QString, which are null where it is, since that is asked for; `nullTarget`: the QString that it leads to can be null;
 * `nullElements`: those of the array that it leads to; `isRow`: a pointer among others, which leads to the first of many numbers.
 */
export type PointerType = Constant & {
  readonly k: 'pointer';
  readonly to: Type;
  readonly bytes?: true;
  readonly orNull?: true;
  readonly nullTarget?: boolean;
  readonly nullElements?: true;
  readonly isRow?: true;
};
export type ReferenceType = Constant & { readonly k: 'reference'; readonly to: Type };
export interface ArrayType extends Constant {
  readonly k: 'array';
  readonly of: Type;
  /** The number of elements; null for `[]`. Replaced when it is analysed. */
  size: Expression | null;
  /** Of `[]`: how many elements a variable begins with. */
  readonly length?: number;
  /** An array of texts in which null is no empty text. */
  readonly nullElements?: true;
}
export interface FunctionType extends Constant {
  readonly k: 'function';
  readonly returns: Type;
  readonly params: readonly Type[];
  readonly variadic: boolean;
  /** The class, for what a pointer to a member function leads to. */
  readonly memberOf?: ClassSymbol;
  /** The parameter of a template that stands for that class. */
  readonly memberOfParameter?: string;
}
/** A type that no header declares; `value`: a number that a template is given in the place of a type. */
export type UnknownType = Constant & {
  readonly k: 'unknown';
  readonly name: string;
  readonly value?: bigint;
};
export type Type =
  | BasicType
  | ClassType
  | (Constant & { readonly k: 'enum'; readonly symbol: EnumSymbol })
  | PointerType
  | ReferenceType
  | ArrayType
  | FunctionType
  /** A parameter of a template. */
  | (Constant & { readonly k: 'parameter'; readonly name: string })
  | UnknownType;

/** A type that is no reference. */
export type ValueType = Exclude<Type, ReferenceType>;

export type Access = 'public' | 'protected' | 'private';

interface Base {
  readonly name: string;
  /** Where it was declared first; null in a table. */
  location: Location | null;
  /** What it became, for what a table declares. */
  rule: Rule | null;
}

/** What variables and functions have; for a function, of its result. */
interface Held extends Base {
  isStatic: boolean;
  access: Access;
  nullable: boolean;
  /** A text that can come from a function of tools that gives an empty one where Qt's was null: its name. */
  blurredBy: string | null;
  /** A ulong that can be 2^63 or more, and is a negative number then. */
  mayBeNegative: boolean;
  /** An integer that can be -0 in JavaScript. */
  negativeZero: boolean;
  /** The name in TypeScript. */
  printed: string;
}

/** A variable: local, global, parameter, or a member of a class. The passes fill in what C++ does not say. */
export interface VariableSymbol extends Held {
  readonly kind: 'variable';
  type: Type;
  /** Of a bit field: how many bits it has. */
  bits: number | null;
  readonly role: 'local' | 'global' | 'parameter' | 'field' | 'constant';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  /** The default of a parameter. */
  initial: Expression | null;
  /** Of a static member: where the names of its value are looked up, which a source may define outside of the class. */
  initialScope: Scope | null;
  /** Whether it is used, assigned after its declaration, can be null, or is handed out by reference. */
  used: boolean;
  /** Whether its value is asked for, and not only set. */
  read: boolean;
  assigned: boolean;
  boxed: boolean;
  /** An object that pointers or references lead to: it is never replaced by another one. */
  aliased: boolean;
  /** A member that functions change in a const object too. */
  isMutable: boolean;
  /** An integer that is never less than 0. */
  nonNegative: boolean;
  /** Defined at namespace scope in the file that is translated, with its initialiser; a static member, outside of its class. */
  declared: boolean;
}

export interface FunctionSymbol extends Held {
  readonly kind: 'function';
  readonly role: 'function' | 'method' | 'constructor' | 'destructor' | 'conversion';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  returns: Type;
  params: VariableSymbol[];
  variadic: boolean;
  isVirtual: boolean;
  isConst: boolean;
  isSignal: boolean;
  isSlot: boolean;
  isPure: boolean;
  /** A derived class has other default arguments: a call by this one writes them out. */
  hasOtherDefaults: boolean;
  isExplicit: boolean;
  templateParams: readonly string[];
  /** For a template that is no function here, but several. */
  expansion: FunctionExpansion<Type, FunctionSymbol> | null;
  /** `a( 1 ), b( x )` of a constructor. */
  initialisers: Initialiser[];
  body: BlockStatement | null;
  /** What the names in the body are looked up in. */
  bodyScope: Scope | null;
  /** Where the body is. */
  definition: Location | null;
  /** Whether the translation has to be awaited. */
  isAsync: boolean;
}

export interface Initialiser {
  readonly name: string;
  readonly args: Expression[];
  readonly location: Location;
}

export interface EnumConstantSymbol extends Base {
  readonly kind: 'enumerator';
  readonly enum: EnumSymbol;
  readonly value: Expression | null;
  printed: string;
}

export interface EnumSymbol extends Base {
  readonly kind: 'enum';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly constants: EnumConstantSymbol[];
  readonly qualifiedName: string;
}

export type TypedefSymbol = Base & { readonly kind: 'typedef'; readonly type: Type; used: boolean };

export interface NamespaceSymbol extends Base {
  readonly kind: 'namespace';
  readonly scope: Scope;
  readonly qualifiedName: string;
}

export interface BaseClass {
  readonly type: ClassType | null;
  readonly name: string;
  readonly access: Access;
}

/** A class, a struct or a union. */
export interface ClassSymbol extends Base, TemplateClass<Type, ClassSymbol> {
  readonly kind: 'class';
  readonly qualifiedName: string;
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly scope: Scope;
  bases: BaseClass[];
  /** How many bases it has in all, those of its bases among them; what is inherited twice counts twice. */
  ancestors: number;
  isStruct: boolean;
  isUnion: boolean;
  /** The member of another class through which those of this union without a name are reached. */
  holder: VariableSymbol | null;
  /** Bit fields without a name, which lie between its members. */
  readonly gaps: BitGap<Type, Expression>[];
  /** Its members lie at multiples of at most this many bytes; 0 for each its own, NaN for what is not known. */
  pack: number;
  /** Whether the body of the class was seen, not only its name. */
  defined: boolean;
  hasQObjectMacro: boolean;
  /** The member that holds the text of a class that inherits QString. */
  text: VariableSymbol | null;
  readonly friends: string[];
  printed: string;
  /** Whether only its name is declared, and pointers to it become pointers to another class: its bases are needed. */
  isConverted: boolean;
  /** Whether no header declares more than its name. */
  readonly isUndeclared: boolean;
  /** Whether a base is declared nowhere. */
  readonly hasUnknownBase: boolean;
  readonly fields: VariableSymbol[];
  /** The class and all its bases, itself first; each once, also where several inherit it. */
  lineage(): Iterable<ClassSymbol>;
  /** The classes whose bodies stand in the body of this one; others that it names are defined elsewhere. */
  innerClasses(): ClassSymbol[];
  inherits(name: string): boolean;
  members(): Symbol[];
  functions(name?: string): FunctionSymbol[];
}

export type Symbol =
  | VariableSymbol
  | FunctionSymbol
  | EnumConstantSymbol
  | EnumSymbol
  | TypedefSymbol
  | NamespaceSymbol
  | ClassSymbol;

/** Names and what they mean, within a block, a class, a namespace or a file. */
export interface Scope {
  readonly parent: Scope | null;
  /** The class or namespace whose scope this is. */
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  /** For a body: what its file declares, which the scope of its class does not lead to. */
  file: Scope | null;
  /** The class whose member this scope is in. */
  readonly enclosingClass: ClassSymbol | null;
  add(symbol: Symbol): void;
  /** Lets a name mean what another file defines. */
  replace(symbol: Symbol, by: Symbol): void;
  /** `using namespace`: names of that namespace are found here too. */
  use(namespace: Scope): void;
  all(): Iterable<Symbol>;
  /** What this scope itself declares under a name. */
  own(name: string): readonly Symbol[];
  /** Adds functions of bases that a class declares again: `using Base::f`. */
  bring(functions: readonly FunctionSymbol[]): void;
  /** What this scope declares under a name, with what a class declares again of its bases. */
  named(name: string): readonly Symbol[];
  /** What a name means as a member: of the class, or of its bases. */
  member(name: string): readonly Symbol[];
  /** What is declared here under a name, or in a namespace that is used here. */
  visible(name: string): readonly Symbol[];
  /** What a name means here: the innermost scope that knows it decides. */
  lookup(name: string): readonly Symbol[];
  /** This scope, and those around it; what a file declares stands before what its headers do. */
  outward(): Iterable<Scope>;
}
