import type { Location } from '../read/source-file.js';
import type {
  ClassSymbol,
  EnumSymbol,
  FunctionSymbol,
  NamespaceSymbol,
  Symbol,
  TypedefSymbol,
  VariableSymbol,
} from '../symbols/symbols.js';
import type { Type } from './types.js';

interface Node {
  readonly location: Location;
}
interface Typed extends Node {
  /** Filled in by the analysis. */
  type: Type;
}

export interface NumberLiteral extends Typed {
  readonly kind: 'number';
  readonly text: string;
}
export interface CharLiteral extends Typed {
  readonly kind: 'char';
  readonly text: string;
}
/** A string: its bytes, a character each. */
export interface StringLiteral extends Typed {
  readonly kind: 'string';
  readonly value: string;
}
export interface BoolLiteral extends Typed {
  readonly kind: 'bool';
  readonly value: boolean;
}
/** A null pointer, found by the analysis where C++ has 0. */
export interface NullLiteral extends Typed {
  readonly kind: 'null';
}
export interface ThisExpression extends Typed {
  readonly kind: 'this';
}
/** SIGNAL( … ) and SLOT( … ). */
export interface SignatureExpression extends Typed {
  readonly kind: 'signature';
  readonly macro: 'SIGNAL' | 'SLOT';
  readonly text: string;
}
export interface NameExpression extends Typed {
  readonly kind: 'name';
  readonly name: string;
  /** `A::B` before the name; an empty string for `::` alone. */
  readonly qualifier: string | null;
  /** What it can mean. */
  readonly symbols: readonly Symbol[];
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
}
/** `T( a, b )`, and what a declaration `T x( a, b )` builds. */
export interface ConstructExpression extends Typed {
  readonly kind: 'construct';
  args: Expression[];
  constructor_: FunctionSymbol | null;
}
export interface NewExpression extends Typed {
  readonly kind: 'new';
  readonly made: Type;
  args: Expression[];
  count: Expression | null;
  constructor_: FunctionSymbol | null;
}
export interface DeleteExpression extends Typed {
  readonly kind: 'delete';
  operand: Expression;
}
export interface UnaryExpression extends Typed {
  readonly kind: 'unary';
  readonly operator: string;
  readonly postfix: boolean;
  operand: Expression;
  fn: FunctionSymbol | null;
}
export interface BinaryExpression extends Typed {
  readonly kind: 'binary';
  readonly operator: string;
  left: Expression;
  right: Expression;
  fn: FunctionSymbol | null;
}
export interface AssignExpression extends Typed {
  readonly kind: 'assign';
  readonly operator: string;
  left: Expression;
  right: Expression;
  fn: FunctionSymbol | null;
}
export interface ConditionalExpression extends Typed {
  readonly kind: 'conditional';
  condition: Expression;
  yes: Expression;
  no: Expression;
}
export interface IndexExpression extends Typed {
  readonly kind: 'index';
  object: Expression;
  index: Expression;
  fn: FunctionSymbol | null;
}
export interface CastExpression extends Typed {
  readonly kind: 'cast';
  readonly style: 'c' | 'static' | 'dynamic' | 'const' | 'reinterpret';
  operand: Expression;
}
/** A conversion that C++ makes without being asked. */
export interface ConvertExpression extends Typed {
  readonly kind: 'convert';
  operand: Expression;
  /** The constructor or conversion operator that does it, if one does. */
  readonly fn: FunctionSymbol | null;
}
export interface SizeofExpression extends Typed {
  readonly kind: 'sizeof';
  readonly of: Type | null;
  readonly operand: Expression | null;
}
export interface ListExpression extends Typed {
  readonly kind: 'list';
  items: Expression[];
}
export interface ThrowExpression extends Typed {
  readonly kind: 'throw';
  operand: Expression | null;
}
/** What the parser or the analysis could not read. */
export interface UnknownExpression extends Typed {
  readonly kind: 'unknown';
  readonly reason: string;
}

export type Expression =
  | NumberLiteral | CharLiteral | StringLiteral | BoolLiteral | NullLiteral | ThisExpression | SignatureExpression
  | NameExpression | MemberExpression | CallExpression | ConstructExpression | NewExpression | DeleteExpression
  | UnaryExpression | BinaryExpression | AssignExpression | ConditionalExpression | IndexExpression | CastExpression
  | ConvertExpression | SizeofExpression | ListExpression | ThrowExpression | UnknownExpression; // prettier-ignore

export interface BlockStatement extends Node {
  readonly kind: 'block';
  readonly statements: Statement[];
}
export interface ExpressionStatement extends Node {
  readonly kind: 'expression';
  expression: Expression;
}
/** One variable of a declaration. */
export interface Declared extends Node {
  readonly symbol: VariableSymbol;
  /** `= x` or `( x )` or what the default constructor makes; null for nothing. */
  initial: Expression | null;
}
export interface VariablesStatement extends Node {
  readonly kind: 'variables';
  readonly variables: Declared[];
}
/** A class, enum or typedef inside a function. */
export interface LocalTypeStatement extends Node {
  readonly kind: 'type';
  readonly symbol: ClassSymbol | EnumSymbol | TypedefSymbol;
}
export interface IfStatement extends Node {
  readonly kind: 'if';
  condition: Condition;
  readonly yes: Statement;
  readonly no: Statement | null;
}
/** What stands in the parentheses of if and while: an expression, or `T *x = …`. */
export type Condition = Expression | VariablesStatement;
export interface ForStatement extends Node {
  readonly kind: 'for';
  readonly initial: Statement | null;
  condition: Expression | null;
  update: Expression | null;
  readonly body: Statement;
}
export interface WhileStatement extends Node {
  readonly kind: 'while';
  condition: Condition;
  readonly body: Statement;
}
export interface DoStatement extends Node {
  readonly kind: 'do';
  condition: Expression;
  readonly body: Statement;
}
export interface SwitchStatement extends Node {
  readonly kind: 'switch';
  value: Expression;
  readonly body: Statement;
}
export interface CaseStatement extends Node {
  readonly kind: 'case';
  /** null for default. */
  value: Expression | null;
}
export interface ReturnStatement extends Node {
  readonly kind: 'return';
  value: Expression | null;
}
export interface JumpStatement extends Node {
  readonly kind: 'break' | 'continue' | 'empty';
}
export interface TryStatement extends Node {
  readonly kind: 'try';
  readonly body: BlockStatement;
  readonly handlers: readonly Handler[];
}
export interface Handler extends Node {
  readonly variable: VariableSymbol | null;
  readonly body: BlockStatement;
}
/** What there is no counterpart for, or what could not be read. */
export interface UnknownStatement extends Node {
  readonly kind: 'unknown';
  readonly reason: string;
}

export type Statement =
  | BlockStatement | ExpressionStatement | VariablesStatement | LocalTypeStatement | IfStatement | ForStatement
  | WhileStatement | DoStatement | SwitchStatement | CaseStatement | ReturnStatement | JumpStatement | TryStatement
  | UnknownStatement; // prettier-ignore

/** A declaration at namespace scope, in the order of the file. */
export interface ClassDeclaration extends Node {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
}
export interface EnumDeclaration extends Node {
  readonly kind: 'enum';
  readonly symbol: EnumSymbol;
}
export interface TypedefDeclaration extends Node {
  readonly kind: 'typedef';
  readonly symbol: TypedefSymbol;
}
export interface VariablesDeclaration extends Node {
  readonly kind: 'variables';
  readonly variables: Declared[];
}
export interface FunctionDeclaration extends Node {
  readonly kind: 'function';
  readonly symbol: FunctionSymbol;
}
export interface NamespaceDeclaration extends Node {
  readonly kind: 'namespace';
  readonly symbol: NamespaceSymbol;
  readonly declarations: Declaration[];
}
export interface UnknownDeclaration extends Node {
  readonly kind: 'unknown';
  readonly reason: string;
}
export type Declaration =
  | ClassDeclaration | EnumDeclaration | TypedefDeclaration | VariablesDeclaration | FunctionDeclaration
  | NamespaceDeclaration | UnknownDeclaration; // prettier-ignore
