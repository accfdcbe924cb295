import { deduce } from '../../analysis/overloads.js';
import type { ClassSymbol, FunctionSymbol, Type } from '../../model/ast.js';
import { isCopied } from '../../model/representation.js';
import { keyOfType } from '../../model/type-key.js';
import { templateMap } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';

type Template = ClassSymbol | FunctionSymbol;

/** What a program gives to a parameter of a template, as far as it matters for what is done with it. */
export interface GivenTypes {
  /** Classes whose objects C++ copies. */
  readonly classes: readonly Extract<Type, { k: 'class' }>[];
  /** Whether pointers are among them. */
  readonly hasPointers: boolean;
  /** Whether numbers, texts and the like are. */
  readonly hasPlain: boolean;
}

/** The types that a program gives to the parameters of its own templates. */
export class TemplateArguments {
  readonly #given = new Map<Template, Map<string, Set<Type>>>();
  /** The same by the names of parameters alone, for one that a template hands on to another. */
  readonly #byName = new Map<string, Set<Type>>();

  note(template: Template, map: ReadonlyMap<string, Type>): void {
    const types = this.#given.get(template) ?? new Map<string, Set<Type>>();
    this.#given.set(template, types);
    for (const [name, type] of map) {
      types.set(name, (types.get(name) ?? new Set()).add(type));
      if (type.k !== 'parameter') this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(type));
    }
  }

  /** All types that are given to a parameter of a template. */
  *all(): Generator<Type> {
    for (const types of this.#byName.values()) yield* types;
  }

  /** Whether a program makes several classes, or functions, of a template: C++ has its static variables for each of them. */
  isSeveral(template: Template): boolean {
    const given = [...(this.#given.get(template) ?? [])];
    return given.some(([name, types]) => new Set(this.#resolved(name, types).map(keyOfType)).size > 1);
  }

  /** What is given to a parameter, where a template hands its own on: what that one was given. */
  #resolved(name: string, types: Iterable<Type>): Type[] {
    return [...types].flatMap((type) => {
      if (type.k !== 'parameter') return [type];
      return type.name === name ? [] : [...(this.#byName.get(type.name) ?? [])];
    });
  }

  /** What a parameter is in a function: one of its own, or of its class. */
  of(name: string, fn: FunctionSymbol | null, owner: ClassSymbol | null): GivenTypes {
    const template = [fn, owner].find((each) => each?.templateParams.includes(name)) ?? null;
    // A template that nothing uses is given nothing.
    const found = (template ? this.#given.get(template)?.get(name) : this.#byName.get(name)) ?? [];
    const types = [...found].flatMap((type) =>
      type.k === 'parameter' ? [...(this.#byName.get(type.name) ?? [])] : [type],
    );
    const classes = types.filter(
      (type): type is Extract<Type, { k: 'class' }> => isCopied(type) && type.k === 'class',
    );
    return {
      classes,
      hasPointers: types.some(({ k }) => k === 'pointer'),
      hasPlain: types.some((type) => type.k !== 'pointer' && !isCopied(type)),
    };
  }
}

/** Finds the types that the program gives to the templates that it has itself. */
export function passTemplateArguments(
  { functions, classes, globals }: Contents,
  found: TemplateArguments,
): void {
  const visit = (type: Type): void => {
    if (type.k === 'pointer' || type.k === 'reference') visit(type.to);
    else if (type.k === 'array') visit(type.of);
    else if (type.k === 'class') {
      if (!type.symbol.rule && type.symbol.templateParams.length > 0)
        found.note(type.symbol, templateMap(type));
      type.args.forEach(visit);
    }
  };
  for (const fn of functions) {
    visit(fn.returns);
    fn.params.forEach(({ type }) => {
      visit(type);
    });
    visitFunction(fn, {
      expression: (e) => {
        visit(e.kind === 'new' ? e.made : e.type);
        if (e.kind === 'call' && e.fn && !e.fn.rule && e.fn.templateParams.length > 0)
          found.note(e.fn, deduce(e.fn, e.args, new Map()));
      },
      statement: (s) => {
        if (s.kind === 'variables') s.variables.forEach(({ symbol }) => {
          visit(symbol.type);
        }); // prettier-ignore
      },
    });
  }
  for (const { fields, bases } of classes) {
    for (const { type } of fields) visit(type);
    for (const { type } of bases) if (type) visit(type);
  }
  for (const { type } of globals) visit(type);
}
