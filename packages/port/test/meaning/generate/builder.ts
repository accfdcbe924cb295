import { SeededRandom } from '@qt3/test-support';
import { list, piece, render, type Tree } from '../tree.js';

/** A variable that the program can name where it is. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  /** Whether it may be changed. */
  readonly changes: boolean;
}

/** A function of the program without side effects. */
export interface Callable {
  readonly name: string;
  readonly returns: string;
  readonly params: readonly string[];
}

/** What is known while a program is made: its random numbers, variables and functions. */
export class Builder {
  readonly random: SeededRandom;
  readonly functions: Callable[] = [];
  /** Functions on texts; the kind says what they take. */
  readonly textFunctions: { readonly name: string; readonly kind: number }[] = [];
  readonly declarations: Tree[] = [];
  readonly #scopes: Variable[][] = [[]];
  /** The variable that the expression changes: nothing else in it may name it. */
  #changing: string | null = null;
  /** Variables that the expression reads: it may not change them. */
  readonly #read = new Set<string>();
  /** How many loops are around the statement. */
  loops = 0;
  #names = 0;
  readonly #declared = new Set<string>();

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
  }

  /** Whether something with this probability happens. */
  chance(probability: number): boolean {
    return this.random.next() < probability;
  }

  /** From `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.random.below(most - least + 1);
  }

  /** Declares something that several places use. */
  declareOnce(name: string, text: string): void {
    if (this.#declared.has(name)) return;
    this.#declared.add(name);
    this.declarations.push(piece`${text}`);
  }

  fresh(prefix: string): string {
    return `${prefix}${String(this.#names++)}`;
  }

  declare(variable: Variable): void {
    this.#scopes.at(-1)!.push(variable);
  }

  /** Variables that can be named here; an inner one hides an outer one of its name. */
  variables(fits: (variable: Variable) => boolean): Variable[] {
    const found = new Map<string, Variable>();
    for (const scope of this.#scopes) for (const each of scope) found.set(each.name, each);
    return [...found.values()].filter((each) => each.name !== this.#changing && fits(each));
  }

  /** One of these variables, which is read. */
  read(choices: readonly Variable[]): string {
    const { name } = this.random.of(choices);
    this.#read.add(name);
    return name;
  }

  /** A variable that the expression may change, and nothing else in it names; null for none. */
  changeable(fits: (variable: Variable) => boolean): Variable | null {
    if (this.#changing !== null) return null;
    const choices = this.variables((each) => each.changes && !this.#read.has(each.name) && fits(each));
    if (choices.length === 0) return null;
    const chosen = this.random.of(choices);
    this.#changing = chosen.name;
    return chosen;
  }

  /** A new expression begins. */
  begin(): void {
    this.#changing = null;
    this.#read.clear();
  }

  /** Makes something in a scope of its own. */
  scoped<T>(make: () => T): T {
    this.#scopes.push([]);
    const made = make();
    this.#scopes.pop();
    return made;
  }

  /** Makes a function that sees no variable from outside. */
  isolated<T>(make: () => T): T {
    const outer = this.#scopes.splice(0);
    const { loops } = this;
    this.loops = 0;
    this.#scopes.push([]);
    const made = make();
    this.loops = loops;
    this.#scopes.splice(0, Infinity, ...outer);
    return made;
  }

  /** The whole program: declarations, and run() with these statements. */
  program(statements: readonly Tree[]): Tree {
    return piece`${list(this.declarations)}void run()\n{\n${list(statements)}}\n`;
  }
}

/** Headers of all programs. */
const HEADERS =
  '#include <stdio.h>\n#include <stdarg.h>\n#include <stdlib.h>\n#include <string.h>\n#include <ctype.h>\n#include <math.h>\n#include <qstring.h>\n#include <qcstring.h>\n#include <qstringlist.h>\n#include <qvaluelist.h>\n#include <qmap.h>\n#include <qptrlist.h>\n';

/** The file of a program. */
export function sourceOf(tree: Tree): string {
  return `${HEADERS}${render(tree)}\n`;
}
