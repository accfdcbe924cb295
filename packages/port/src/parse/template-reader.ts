import type { FunctionSymbol, Scope, Type } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import type { TemplateParameter } from './template-needs.js';

/** Where the classes, or functions, that a template becomes are put: behind it, in the order in which they are needed. */
export interface Place {
  readonly declarations: Declaration[];
  last: Declaration | undefined;
}

/** What reads a piece of a file once more, for what a template becomes. */
export interface TemplateReader {
  /** Gets a function that a template became, before a call of it is analysed. */
  readonly prepare: (fn: FunctionSymbol) => void;
  /** What was made of templates since it was last asked for. */
  readonly late: Declaration[];
  /** A scope in which the parameters of a template are what it is given. */
  bind(scope: Scope, names: readonly string[], args: readonly Type[]): Scope;
  /** Puts what was read behind the last of a place. */
  place(made: readonly Declaration[], place: Place): void;
  /** The class that stands there. */
  readClass(at: number, scope: Scope, into: Declaration[]): void;
  /** The member that is defined there. */
  readMember(at: number, scope: Scope): void;
  /** The function that stands there. */
  readFunction(at: number, scope: Scope, into: Declaration[]): FunctionSymbol | null;
  /** What a parameter is that is not given; null when it has to be. */
  readDefault(param: TemplateParameter, scope: Scope): Type | null;
  /** The bodies of what templates became when the others had been read already. */
  readLateBodies(): void;
}
