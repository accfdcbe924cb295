import { quote } from '../print/literals.js';

/** The module that loads those which refer to each other, written beside them when one is needed. */
export const LOAD_ORDER = 'load-order';

/** A module with the values that it imports from other modules of the output. */
export interface ImportingModule {
  /** As others import it: `./name.js`. */
  readonly path: string;
  readonly imports: readonly ImportedValue[];
  readonly isMain: boolean;
}

/** The same, and whether loading it does something, as a variable that registers what the module has. */
export interface LoadedModule extends ImportingModule {
  readonly acts: boolean;
}

interface ImportedValue {
  readonly module: string;
  readonly name: string;
  /** Whether it is used while the importing module is loaded, as a base class is. */
  readonly atLoad: boolean;
}

/** How modules that refer to each other are loaded. */
export interface LoadOrder {
  /** The text of the module that loads them; null where the imports alone lead to an order that works. */
  readonly text: string | null;
  /** For a module: those whose values it imports by way of that one. */
  readonly inCircle: ReadonlyMap<string, ReadonlySet<string>>;
  /** Circles for which no order works. */
  readonly failing: readonly (readonly string[])[];
}

/** A module as its importers in other folders name it too: from the root of the output. */
export function fromRoot(module: string, up: string): string {
  return module.startsWith(up) ? `./${module.slice(up.length)}` : module;
}

/**
 * In C++ the source of a base class may include the headers of classes that inherit it. An import in that direction would load
 * the derived class before its base: such an import leads through a module that loads them in the order in which they need each other.
 */
export function loadOrder(modules: readonly ImportingModule[]): LoadOrder {
  const graph = new Graph(modules);
  const inCircle = new Map<string, Set<string>>();
  const exported = new Map<string, Set<string>>();
  const failing: string[][] = [];
  for (const circle of graph.circles()) {
    if (!graph.fails(circle)) continue;
    const order = graph.ordered(circle);
    if (!order) failing.push(circle);
    if (!order) continue;
    for (const path of order) exported.set(path, new Set());
    for (const [i, path] of order.entries()) {
      for (const { module, name } of graph.importsOf(path)) {
        if (order.indexOf(module) <= i) continue;
        inCircle.set(path, (inCircle.get(path) ?? new Set()).add(module));
        exported.get(module)!.add(name);
      }
    }
  }
  return { text: exported.size > 0 ? textOf(exported) : null, inCircle, failing };
}

/** The modules that the program has to load for what they do then: no import of theirs leads there from its main module. */
export function loadedForThemselves(modules: readonly LoadedModule[]): string[] {
  const byPath = new Map(modules.map((each) => [each.path, each]));
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { module } of byPath.get(path)?.imports ?? []) reach(module);
  };
  for (const { isMain, path } of modules) if (isMain) reach(path);
  return modules.flatMap(({ path, acts }) => {
    if (!acts || reached.size === 0 || reached.has(path)) return [];
    reach(path);
    return [path];
  });
}

function textOf(exported: ReadonlyMap<string, ReadonlySet<string>>): string {
  const lines = [...exported].map(([path, names]) => {
    const list = [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return list.length > 0 ? `export { ${list.join(', ')} } from ${quote(path)};` : `import ${quote(path)};`;
  });
  return `// Modules that refer to each other, in the order in which they need each other while they are loaded.\n${lines.join('\n')}\n`;
}

class Graph {
  readonly #modules = new Map<string, ImportingModule>();
  readonly #paths: readonly string[];

  constructor(modules: readonly ImportingModule[]) {
    for (const each of modules) this.#modules.set(each.path, each);
    const main = modules.filter(({ isMain }) => isMain);
    this.#paths = (main.length > 0 ? main : modules).map(({ path }) => path);
  }

  importsOf(path: string): readonly ImportedValue[] {
    return (this.#modules.get(path)?.imports ?? []).filter(({ module }) => this.#modules.has(module));
  }

  /** The modules that a module imports, in the order of its imports. */
  #targets(path: string): string[] {
    return [...new Set(this.importsOf(path).map(({ module }) => module))].sort();
  }

  /** Sets of modules each of which leads to each other one. */
  circles(): string[][] {
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const open: string[] = [];
    const found: string[][] = [];
    const visit = (path: string): void => {
      index.set(path, index.size);
      low.set(path, index.get(path)!);
      open.push(path);
      for (const next of this.#targets(path)) {
        if (!index.has(next)) visit(next);
        if (open.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
      }
      if (low.get(path) !== index.get(path)) return;
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) found.push(circle);
    };
    for (const path of this.#modules.keys()) if (!index.has(path)) visit(path);
    return found;
  }

  /** Modules so that each stands behind those that it needs while it is loaded; null where two need each other. */
  ordered(circle: readonly string[]): string[] | null {
    const order: string[] = [];
    const open = new Set<string>();
    const put = (path: string): boolean => {
      if (order.includes(path)) return true;
      if (open.has(path)) return false;
      open.add(path);
      const needed = this.importsOf(path).filter((each) => each.atLoad && circle.includes(each.module));
      if (!needed.every(({ module }) => put(module))) return false;
      order.push(path);
      return true;
    };
    return [...circle].sort().every(put) ? order : null;
  }

  /** Whether a module of a circle would be loaded before one that it needs by then. */
  fails(circle: readonly string[]): boolean {
    return this.#paths.some((entry) => {
      const begun = new Set<string>();
      const loaded = new Set<string>();
      let fails = false;
      const load = (path: string): void => {
        if (begun.has(path)) return;
        begun.add(path);
        this.#targets(path).forEach(load);
        if (circle.includes(path))
          fails ||= this.importsOf(path).some(({ module, atLoad }) => atLoad && !loaded.has(module));
        loaded.add(path);
      };
      load(entry);
      return fails;
    });
  }
}
