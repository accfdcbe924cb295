import type { ClassSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { type Doc, print } from '../print/doc.js';
import { mentions } from '../print/mentions.js';
import { withConstants } from './plain-constants.js';
import type { Unit } from './unit.js';

/**
 * Where lines stand that are hoisted out of functions: in front of the declaration in which they were found, or behind the
 * last one that their value needs. The class of a header comes before what its source declares.
 */
export class HoistedPlaces {
  readonly #order: readonly Declaration[];
  readonly #names: readonly string[][];
  readonly #waiting = new Map<Declaration, Doc[]>();

  constructor({ files }: Unit, early: ReadonlyMap<Declaration, Doc>) {
    this.#order = files
      .flatMap(({ declarations }) => withConstants(declarations).map(([each]) => each))
      .filter((each) => !early.has(each));
    this.#names = this.#order.map(namesOf);
  }

  /** Those of some lines that stand in front of a declaration; the others wait. */
  before(declaration: Declaration, lines: readonly Doc[]): Doc[] {
    const at = this.#order.indexOf(declaration);
    return lines.filter((line) => {
      const { text } = print(line);
      const value = valueOf(text);
      const last = this.#names.findLastIndex((names, i) => {
        if (i < at) return false;
        // What names the class that it was found in stands behind that in any case.
        const needed = i > at ? value : declaration.kind === 'class' ? text : '';
        return names.some((name) => mentions(needed, name));
      });
      const behind = this.#order[last];
      if (!behind) return true;
      this.#waiting.set(behind, [...(this.#waiting.get(behind) ?? []), line]);
      // What needs this line waits with it.
      const name = nameOf(text);
      if (name !== null) this.#names[last]!.push(name);
      return false;
    });
  }

  /** The lines that stand behind it. */
  behind(declaration: Declaration): readonly Doc[] {
    return this.#waiting.get(declaration) ?? [];
  }
}

/** What is computed when the line is reached. */
function valueOf(text: string): string {
  return (
    /^(?:export )?(?:const|let) [^=]*= ([^]*)/m.exec(text)?.[1] ?? /\bextends ([\w.]+)/.exec(text)?.[1] ?? ''
  );
}

/** What a line declares. */
function nameOf(text: string): string | null {
  return /^(?:export )?(?:const|let|class) ([\w$]+)/m.exec(text)?.[1] ?? null;
}

/** The names of a declaration that are no functions: those are there from the beginning. */
function namesOf(declaration: Declaration): string[] {
  switch (declaration.kind) {
    case 'class':
      return classNames(declaration.symbol);
    case 'enum':
      return declaration.symbol.constants.map(({ printed }) => printed);
    case 'variables':
      return declaration.variables.map(({ symbol }) => symbol.printed);
    case 'namespace':
      return declaration.declarations.flatMap(namesOf);
    default:
      return [];
  }
}

function classNames(symbol: ClassSymbol): string[] {
  return [symbol.printed, ...symbol.innerClasses().flatMap(classNames)];
}
