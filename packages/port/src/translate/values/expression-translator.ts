import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import type { Ts } from '../../print/ts.js';
import { ValueContext } from './value-context.js';

/**
 * Translates expressions whose types are known. An expression holds others of any kind: the file of one kind
 * sees this class, and `expressions.ts`, which implements it, sees the files of all kinds.
 */
export abstract class ExpressionTranslator extends ValueContext {
  /** The value of an expression. */
  abstract value(e: Expression): Ts;
  /** An expression as a condition: whatever JavaScript takes for true where C++ does. */
  abstract condition(e: Expression): Ts;
  /** The value of an expression as a boolean. */
  abstract truth(e: Expression): Ts;
  /** An expression whose value is not used. */
  abstract discarded(e: Expression): Ts;
  /** A value that is compared with null: without `!`. */
  abstract unasserted(e: Expression): Ts;
  /** A value that C++ takes for not null. */
  abstract present(e: Expression): Ts;
  /** A text that is not null: an empty one in its place. */
  abstract textValue(e: Expression): Ts;
  /** The value of an arithmetic expression as a number of a type. */
  abstract numberAs(e: Expression, type: Type): Ts;
  /** An object whose member is asked for. */
  abstract object(e: Expression): Ts;
  /** The name of a variable: for one that is in a box, that of the box. */
  abstract holder(symbol: VariableSymbol): Ts;
  /** A call of an operator: of a table, or a method or function of the program. */
  abstract operator(fn: FunctionSymbol, operands: readonly Expression[]): Ts;
  /** An operand of an operator: a null text counts as an empty one. */
  abstract operandFor(fn: FunctionSymbol, i: number, arg: Expression): Ts;
  /** The arguments of a call, each as its parameter wants it. */
  abstract argumentsFor(fn: FunctionSymbol, args: readonly Expression[]): Ts[];
}
