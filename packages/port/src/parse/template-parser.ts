import type { FunctionSymbol, Scope, Type, TypedefSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { SymbolScope } from '../symbols/scope.js';
import { DeclaredClass } from '../symbols/symbols.js';
import { SAME } from '../tables/rule-parser.js';
import { numberSymbol } from './bound-numbers.js';
import { ClassParser } from './class-parser.js';
import { ExpandedClass, type Pattern } from './expanded-class.js';
import { ExpandedFunction } from './expanded-function.js';
import {
  type TemplateParameter,
  type TemplateShape,
  neededInstances,
  templateShape,
} from './template-needs.js';
import type { Place, TemplateReader } from './template-reader.js';

/**
 * Reads templates. Most are classes and functions with parameters in TypeScript too; one that does more with what it is given
 * is read anew, with other meanings of its parameters, for each use.
 */
export abstract class TemplateParser extends ClassParser implements TemplateReader {
  /** The templates that are read for each use; null in a table. */
  needed: Set<string> | null = null;
  readonly late: Declaration[] = [];

  prepare: (fn: FunctionSymbol) => void = () => undefined;

  /** The templates of the file that are read for each use. */
  readonly expansions: (ExpandedClass | ExpandedFunction)[] = [];

  /** One declaration of a file. */
  protected abstract declaration(): void;

  /** All declarations of the file. */
  readDeclarations(): void {
    if (this.needed) neededInstances(this.tokens, this.needed);
  }

  /** How many readings of bodies are under way, and whether one has ended. */
  #reads = 0;
  #wereRead = false;

  override readBodies(): void {
    this.#reads++;
    super.readBodies();
    this.#reads--;
    this.#wereRead = true;
  }

  readLateBodies(): void {
    if (!this.#wereRead || this.#reads > 0) return;
    const { at, scope, inFunction, functionName } = this;
    this.readBodies();
    Object.assign(this, { at, scope, inFunction, functionName });
  }

  protected override template(): void {
    const shape = this.needed ? templateShape(this.tokens, this.at) : null;
    if (!shape || !this.needed) {
      // `template class Ring<int, 4>;`
      if (this.needed && this.peek(1).text !== '<') this.skipStatement();
      else this.#generic();
      return;
    }
    const owner = shape.owner === null ? null : this.#templateClass(shape.owner);
    if (owner) this.#member(owner, shape);
    else if (shape.isClass && this.needed.has(shape.name)) this.#class(shape);
    else if (!shape.isClass && shape.owner === null && this.needed.has(shape.name)) this.#function(shape);
    else this.#generic();
  }

  bind(scope: Scope, names: readonly string[], args: readonly Type[]): Scope {
    const bound = new SymbolScope(scope, scope.owner);
    names.forEach((name, i) => {
      const type = args[i];
      if (type)
        bound.add(
          type.k === 'unknown' && type.value !== undefined
            ? numberSymbol(name, type.value)
            : meaning(name, type),
        );
    });
    return bound;
  }

  /** Reads something elsewhere in the file, and continues where it was. */
  within<T>(at: number, scope: Scope, into: Declaration[], read: () => T): T {
    const { current, access, section, templateParams, inFunction, functionName, halfShift, home } = this;
    const before = { at: this.at, scope: this.scope };
    Object.assign(this, {
      at,
      scope,
      current: into,
      templateParams: [],
      inFunction: false,
      halfShift: false,
      home: null,
    });
    try {
      return this.nested(read);
    } finally {
      Object.assign(this, {
        ...before,
        current,
        access,
        section,
        templateParams,
        inFunction,
        functionName,
        halfShift,
        home,
      });
    }
  }

  /** Puts what a template became behind it. */
  place(made: readonly Declaration[], place: Place): void {
    const { declarations, last } = place;
    const placed = made.map((each) => behind(each, last));
    declarations.splice(last ? declarations.indexOf(last) + 1 : 0, 0, ...placed);
    place.last = placed.at(-1) ?? last;
    this.late.push(...placed);
    this.readLateBodies();
  }

  /** The class of `template<> struct Ring<int, 4> { … }`, read into a symbol. */
  readClass(at: number, scope: Scope, into: Declaration[]): void {
    this.within(at, scope, into, () => {
      if (!this.typeBody()) this.fail('the body of a class expected');
    });
  }

  readMember(at: number, scope: Scope): void {
    this.within(at, scope, [], () => {
      this.declaration();
    });
  }

  readFunction(at: number, scope: Scope, into: Declaration[]): FunctionSymbol | null {
    // Its name means the template in its own body, and others of that name.
    const found = new SymbolScope(null, scope.owner);
    this.within(at, scope, into, () => {
      this.home = found;
      this.functionOrVariables(at);
    });
    return [...found.all()].find((each) => each.kind === 'function') ?? null;
  }

  readDefault({ isNumber, defaultAt }: TemplateParameter, scope: Scope): Type | null {
    if (defaultAt === null) return null;
    return this.within(defaultAt, scope, [], () => (isNumber ? this.constantArgument() : this.typeId()));
  }

  #templateClass(name: string): ExpandedClass | null {
    const [symbol] = this.scope.lookup(name);
    return symbol?.kind === 'class' && symbol.expansion instanceof ExpandedClass ? symbol.expansion : null;
  }

  #here(): Place {
    return { declarations: this.current, last: this.current.at(-1) };
  }

  /** `template<class T, int N> T Ring<T, N>::pop() { … }` */
  #member(owner: ExpandedClass, { params, at, end }: TemplateShape): void {
    if (params.length === 0) {
      this.at = at;
      this.declaration();
      return;
    }
    const names = params.map(({ name }) => name);
    if (owner.confuses(names)) this.fail('parameters of a template whose names are exchanged');
    this.at = end;
    owner.addMember({ parser: this, at, names, scope: this.scope });
  }

  #class({ params, at, end, name, hasArguments }: TemplateShape): void {
    const known = this.#templateClass(name);
    if (hasArguments) {
      if (!known) this.fail(`${name} is no template before`);
      const args = this.#patternOf(known, params, at);
      const pattern: Pattern = {
        params: params.map((each) => each.name),
        args,
        parser: this,
        at,
        scope: this.scope,
      };
      if (params.length > 0) known.addPattern(pattern);
      else known.specialise(pattern, this.#here());
      this.at = end;
      return;
    }
    const expansion = known ?? this.#newClass(name, params);
    if (this.tokens[end - 1]?.text === ';' && !this.#hasBody(at, end)) expansion.declare(params);
    else expansion.define({ parser: this, at, params, scope: this.scope, place: this.#here() });
    this.at = end;
  }

  #hasBody(at: number, end: number): boolean {
    for (let i = at; i < end; i++) if (this.tokens[i]!.text === '{') return true;
    return false;
  }

  #newClass(name: string, params: readonly TemplateParameter[]): ExpandedClass {
    const { scope } = this;
    const symbol = new DeclaredClass(name, scope.owner, scope);
    const expansion = new ExpandedClass(symbol, params);
    symbol.defined = true;
    symbol.rule = { ...SAME, missing: `an argument of the template ${name} is not known here` };
    symbol.templateParams = params.map((each) => each.name);
    symbol.expansion = expansion;
    scope.add(symbol);
    this.expansions.push(expansion);
    return expansion;
  }

  /** The arguments of a specialisation, in which its own parameters stand for themselves. */
  #patternOf(template: ExpandedClass, params: readonly TemplateParameter[], at: number): Type[] {
    const scope = this.#open(params);
    return this.within(at, scope, [], () => {
      while (!this.is('<')) this.next();
      return this.typeArguments(template.numbers);
    });
  }

  /** A scope in which parameters are only names. */
  #open(params: readonly TemplateParameter[]): Scope {
    const scope = new SymbolScope(this.scope, this.scope.owner);
    for (const { name } of params) scope.add(meaning(name, { k: 'parameter', name }));
    return scope;
  }

  #function({ params, at, end, name, hasArguments }: TemplateShape): void {
    const outer = this.scope;
    if (params.length === 0) {
      const templates = outer
        .lookup(name)
        .flatMap((each) =>
          each.kind === 'function' && each.expansion instanceof ExpandedFunction ? [each.expansion] : [],
        );
      const made: Declaration[] = [];
      const fn = this.readFunction(at, new SymbolScope(outer, outer.owner), made);
      const args = hasArguments ? this.#argumentsBehind(name, at) : [];
      if (!fn || templates.every((each) => !each.specialise(fn, args))) this.fail(`no template ${name} fits`);
      this.current.push(...made);
      this.late.push(...made);
      this.at = end;
      return;
    }
    if (hasArguments) this.fail('a part of a function template');
    // Read once with its parameters as they are, for what a call has to fit; its body waits.
    const scope = this.#open(params);
    const waiting = this.bodies.length;
    const found = this.within(at, scope, [], () => {
      this.templateParams = params.map((each) => each.name);
      this.functionOrVariables(at);
      return [...scope.all()].find((each) => each.kind === 'function');
    });
    const hasBody = this.bodies.length > waiting;
    this.bodies.splice(waiting);
    this.at = end;
    if (!found) {
      const declared = this.#declaredTemplate(name, params);
      if (declared && hasBody)
        declared.define({ parser: this, at, params, scope: outer, place: this.#here() });
      return;
    }
    const expansion = new ExpandedFunction(found);
    found.expansion = expansion;
    outer.add(found);
    this.expansions.push(expansion);
    if (hasBody) expansion.define({ parser: this, at, params, scope: outer, place: this.#here() });
  }

  /** `<int>` of `template<> int parse<int>( const char *s )`. */
  #argumentsBehind(name: string, at: number): Type[] {
    return this.within(at, this.scope, [], () => {
      while (this.peek().text !== name || this.peek(1).text !== '<') this.next();
      this.next();
      return this.typeArguments();
    });
  }

  #declaredTemplate(name: string, params: readonly TemplateParameter[]): ExpandedFunction | null {
    for (const each of this.scope.lookup(name))
      if (
        each.kind === 'function' &&
        each.expansion instanceof ExpandedFunction &&
        each.templateParams.length === params.length
      )
        return each.expansion;
    return null;
  }

  /** A class, or function, that has parameters in TypeScript too. */
  #generic(): void {
    const outer = this.scope;
    this.scope = new SymbolScope(outer, outer.owner);
    const inner = this.scope;
    try {
      this.#parameters();
      this.declaration();
    } finally {
      this.templateParams = [];
      this.templateDefaults = [];
      this.scope = outer;
      for (const symbol of inner.all()) if (symbol.kind !== 'typedef') outer.add(symbol);
    }
  }

  /** `template <class T, class C = List<T> >`: a default may name those before it. */
  #parameters(): void {
    this.next();
    this.expect('<');
    const names: string[] = [];
    const defaults: (Type | null)[] = [];
    while (!this.is('>')) {
      if (!this.accept('class') && !this.accept('typename')) this.typeId();
      const name = this.name();
      names.push(name);
      defaults.push(this.accept('=') ? this.typeId() : null);
      this.scope.add(meaning(name, { k: 'parameter', name }));
      if (!this.accept(',')) break;
    }
    this.expect('>');
    this.templateParams = names;
    this.templateDefaults = defaults;
  }
}

/** A declaration that is written behind another one, which stands behind it in C++. */
function behind(declaration: Declaration, last: Declaration | undefined): Declaration {
  const { file, start } = declaration.location;
  if (last?.location.file !== file || last.location.end <= start) return declaration;
  return { ...declaration, location: { file, start: last.location.end, end: last.location.end } };
}

function meaning(name: string, type: Type): TypedefSymbol {
  return { kind: 'typedef', name, type, used: true, location: null, rule: null };
}
