// What is thrown besides objects: C++ finds what catches it by its type, of which JavaScript has one for all numbers and one for all
// texts.
import type { FunctionSymbol, Type } from '../model/ast.js';
import { mutable, spell } from '../model/types.js';
import { visitFunction } from './functions.js';
import { kindOf } from './classes/kinds.js';

/** The types of numbers and texts that a program throws and catches. */
export class ThrownTypes {
  readonly #ofKind = new Map<string, Set<string>>();

  constructor(functions: readonly FunctionSymbol[]) {
    for (const fn of functions)
      visitFunction(fn, {
        expression: (e) => {
          if (e.kind === 'throw' && e.operand) this.#add(e.operand.type);
        },
        statement: (s) => {
          if (s.kind === 'try') for (const { variable } of s.handlers) if (variable) this.#add(variable.type);
        },
      });
  }

  /** The name of a type that is thrown with the value, since others of its kind are thrown or caught too; null for other types. */
  nameOf(type: Type): string | null {
    const value = mutable(type);
    const all = this.#ofKind.get(kindOf(value));
    return all && all.size > 1 ? spell(value) : null;
  }

  #add(type: Type): void {
    const value = mutable(type);
    const kind = kindOf(value);
    if (!/^(?:number|boolean|bigint|string)$/.test(kind)) return;
    const all = this.#ofKind.get(kind) ?? new Set();
    this.#ofKind.set(kind, all.add(spell(value)));
  }
}
