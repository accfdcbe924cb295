import type { Doc } from '../../print/doc.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import type { Usage } from '../../passes/usage.js';
import type { Location, SourceFile } from '../../read/source-file.js';
import type { ClassSymbol, EnumConstantSymbol } from '../../model/ast.js';
import type { ImportedName } from '../../tables/rule.js';
import { safeTypeName } from './safe-names.js';

/** The module with what TypeScript needs for C++'s pointers and numbers; written beside the output when something uses it. */
export const SUPPORT_MODULE = './cpp.js';

/** Where the translation of a file of the project is imported from. */
export type ModuleOf = (file: SourceFile) => string | null;

/** A type that no header declares: its name in C++, why it is marked, and whether pointers to it are only handed on. */
interface UndeclaredType {
  readonly cpp: string;
  readonly reason: string;
  readonly isHeld: boolean;
}

/** How a name of another module is known: whether only as a type, and whether it is needed as soon as the module is loaded. */
interface ImportedAs {
  readonly alias: string;
  type: boolean;
  atLoad: boolean;
}

/** What is known while one file is written. */
export class FileContext {
  readonly diagnostics: Diagnostics;
  readonly usage: Usage;
  readonly output: string;
  /** The classes of the project. */
  readonly classes: readonly ClassSymbol[];
  readonly #moduleOf: ModuleOf;
  readonly #taken: ReadonlySet<string>;
  readonly #imports = new Map<string, Map<string, ImportedAs>>();
  #isAtLoad = false;
  /** What is written in front of the declaration that is being translated, as static locals. */
  readonly hoisted: Doc[] = [];
  /** Writes a class that is declared inside of a function; it stands beside that. */
  localClass: ((symbol: ClassSymbol) => Doc) | null = null;
  readonly hoistedNames: Set<string> = new Set<string>();
  /** Constants of enums inside of functions: they stand beside those, whatever file the function is from. */
  readonly localConstants: Set<EnumConstantSymbol> = new Set<EnumConstantSymbol>();
  /** Whether a case of a switch falls through into the next one, as in C++. */
  fallsThrough = false;
  /** The class whose static values are being written. */
  staticsOf: ClassSymbol | null = null;
  /** Types that no header declares, by their names here. */
  readonly undeclared: Map<string, UndeclaredType> = new Map<string, UndeclaredType>();

  constructor(
    output: string,
    diagnostics: Diagnostics,
    usage: Usage,
    moduleOf: ModuleOf,
    taken: ReadonlySet<string>,
    classes: readonly ClassSymbol[],
  ) {
    this.classes = classes;
    this.output = output;
    this.diagnostics = diagnostics;
    this.usage = usage;
    this.#moduleOf = moduleOf;
    this.#taken = taken;
  }

  /** The name under which something of another module is known here. */
  use(name: string, module: string, type = false): string {
    const names = this.#imports.get(module) ?? new Map<string, ImportedAs>();
    this.#imports.set(module, names);
    const known = names.get(name);
    const atLoad = this.#isAtLoad && !type;
    if (known) {
      known.type &&= type;
      known.atLoad ||= atLoad;
      return known.alias;
    }
    let alias =
      (this.#taken.has(name) || this.undeclared.has(name)) && module !== this.output
        ? `qt${name[0]!.toUpperCase()}${name.slice(1)}`
        : name;
    // Two modules may have something of the same name.
    while (this.#isImported(alias)) alias += '_';
    names.set(name, { alias, type, atLoad });
    return alias;
  }

  /** Makes what is evaluated when the module is loaded: what it names has to be there by then. */
  atLoad<T>(make: () => T): T {
    const before = this.#isAtLoad;
    this.#isAtLoad = true;
    try {
      return make();
    } finally {
      this.#isAtLoad = before;
    }
  }

  #isImported(name: string): boolean {
    return [...this.#imports.values()].some((names) =>
      [...names.values()].some(({ alias }) => alias === name),
    );
  }

  /** Whether the module declares a name on any level. */
  isTaken(name: string): boolean {
    return this.#taken.has(name) || this.hoistedNames.has(name);
  }

  useAll(names: readonly ImportedName[]): Map<string, string> {
    return new Map(names.map(({ module, name }) => [name, this.use(name, module)]));
  }

  /** The name of a type that no header declares, `KIO::Job`: the module says what it is. */
  undeclaredType(cpp: string, reason: string, isHeld = false): string {
    const plain = cpp.replace(/<.*/, '').split('::').at(-1)!.replace(/\W/g, '_');
    let name = safeTypeName(plain);
    if (this.#taken.has(name) || this.#isImported(plain)) name += '_';
    this.undeclared.set(name, { cpp, reason, isHeld });
    return name;
  }

  /** A helper of the support module. */
  helper(name: string): string {
    return this.use(name, SUPPORT_MODULE);
  }

  /** A name that another file of the project declares. */
  reference(name: string, location: Location | null, type = false): string {
    const module = location ? this.#moduleOf(location.file) : null;
    return module === null || module === this.output ? name : this.use(name, module, type);
  }

  get imports(): ReadonlyMap<string, ReadonlyMap<string, Readonly<ImportedAs>>> {
    return this.#imports;
  }
}
