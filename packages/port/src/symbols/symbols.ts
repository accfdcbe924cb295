import type { Expression, BlockStatement } from '../model/ast.js';
import type { ClassType, Type } from '../model/types.js';
import type { Location } from '../read/source-file.js';
import type { Rule } from '../tables/rule.js';
import { Scope } from './scope.js';

export type Access = 'public' | 'protected' | 'private';

interface Base {
  readonly name: string;
  /** Where it was declared first; null in a table. */
  location: Location | null;
  /** What it became, for what a table declares. */
  rule: Rule | null;
}

/** A variable: local, global, parameter, or a member of a class. The passes fill in what C++ does not say. */
export interface VariableSymbol extends Base {
  readonly kind: 'variable';
  type: Type;
  readonly role: 'local' | 'global' | 'parameter' | 'field' | 'constant';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  isStatic: boolean;
  access: Access;
  /** The default of a parameter. */
  initial: Expression | null;
  /** Whether it is used, assigned after its declaration, can be null, or is handed out by reference. */
  used: boolean;
  /** Whether its value is asked for, and not only set. */
  read: boolean;
  assigned: boolean;
  nullable: boolean;
  boxed: boolean;
  /** An object that pointers or references lead to: it is never replaced by another one. */
  aliased: boolean;
  /** A text that can come from a function of tools that gives an empty one where Qt's was null: its name. */
  blurredBy: string | null;
  /** An integer that is never less than 0. */
  nonNegative: boolean;
  /** A ulong that can be 2^63 or more, and is a negative number then. */
  mayBeNegative: boolean;
  /** An integer that can be -0 in JavaScript. */
  negativeZero: boolean;
  /** The name in TypeScript. */
  printed: string;
  /** Defined at namespace scope in the file that is translated, with its initialiser. */
  declared: boolean;
}

export interface FunctionSymbol extends Base {
  readonly kind: 'function';
  readonly role: 'function' | 'method' | 'constructor' | 'destructor' | 'conversion';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  returns: Type;
  params: VariableSymbol[];
  variadic: boolean;
  isStatic: boolean;
  isVirtual: boolean;
  isConst: boolean;
  isSignal: boolean;
  isSlot: boolean;
  isPure: boolean;
  isExplicit: boolean;
  access: Access;
  templateParams: readonly string[];
  /** `a( 1 ), b( x )` of a constructor. */
  initialisers: Initialiser[];
  body: BlockStatement | null;
  /** What the names in the body are looked up in. */
  bodyScope: Scope | null;
  /** Where the body is. */
  definition: Location | null;
  /** Whether the translation has to be awaited. */
  isAsync: boolean;
  /** Whether its result can be null. */
  nullable: boolean;
  /** As of a variable. */
  blurredBy: string | null;
  /** Whether its result is a ulong that can be 2^63 or more, or an integer that can be -0. */
  mayBeNegative: boolean;
  negativeZero: boolean;
  printed: string;
}

export interface Initialiser {
  readonly name: string;
  readonly args: Expression[];
  readonly location: Location;
}

export interface EnumConstantSymbol extends Base {
  readonly kind: 'enumerator';
  readonly enum: EnumSymbol;
  readonly value: Expression | null;
  printed: string;
}

export interface EnumSymbol extends Base {
  readonly kind: 'enum';
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly constants: EnumConstantSymbol[];
  readonly qualifiedName: string;
}

export interface TypedefSymbol extends Base {
  readonly kind: 'typedef';
  readonly type: Type;
  used: boolean;
}

export interface NamespaceSymbol extends Base {
  readonly kind: 'namespace';
  readonly scope: Scope;
  readonly qualifiedName: string;
}

export interface BaseClass {
  readonly type: ClassType | null;
  readonly name: string;
  readonly access: Access;
}

export class ClassSymbol {
  readonly kind = 'class';
  readonly name: string;
  readonly qualifiedName: string;
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly scope: Scope;
  location: Location | null = null;
  rule: Rule | null = null;
  bases: BaseClass[] = [];
  /** How many bases it has in all, those of its bases among them; what is inherited twice counts twice. */
  ancestors = 0;
  isStruct = false;
  isUnion = false;
  /** Whether the body of the class was seen, not only its name. */
  defined = false;
  hasQObjectMacro = false;
  templateParams: readonly string[] = [];
  readonly friends: string[] = [];
  printed: string;

  constructor(name: string, owner: ClassSymbol | NamespaceSymbol | null, parent: Scope) {
    this.name = name;
    this.owner = owner;
    this.qualifiedName = owner && owner.name !== '' ? `${owner.qualifiedName}::${name}` : name;
    this.scope = new Scope(parent, this);
    this.printed = name;
  }

  /** The class and all its bases, itself first; each once, also where several inherit it. */
  *lineage(): Generator<ClassSymbol> {
    const seen = new Set<ClassSymbol>();
    const open: ClassSymbol[] = [this];
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      yield next;
      for (let i = next.bases.length - 1; i >= 0; i--) {
        const base = next.bases[i]!.type;
        if (base) open.push(base.symbol);
      }
    }
  }

  /** The classes whose bodies stand in the body of this one; others that it names are defined elsewhere. */
  innerClasses(): ClassSymbol[] {
    const around = this.location;
    return this.members().filter((each): each is ClassSymbol => {
      if (each.kind !== 'class' || each.owner !== this || !each.defined) return false;
      const at = each.location;
      return !at || !around || (at.file === around.file && at.start >= around.start && at.end <= around.end);
    });
  }

  inherits(name: string): boolean {
    for (const each of this.lineage()) if (each.name === name) return true;
    return false;
  }

  /** Whether a base is declared nowhere. */
  get hasUnknownBase(): boolean {
    for (const each of this.lineage()) if (each.bases.some((base) => base.type === null)) return true;
    return false;
  }

  members(): Symbol[] {
    return [...this.scope.all()];
  }

  functions(name?: string): FunctionSymbol[] {
    const members = name === undefined ? this.members() : this.scope.own(name);
    return members.filter((member) => member.kind === 'function');
  }

  get fields(): VariableSymbol[] {
    return this.members().filter(
      (member): member is VariableSymbol => member.kind === 'variable' && !member.isStatic,
    );
  }
}

export type Symbol =
  | VariableSymbol
  | FunctionSymbol
  | EnumConstantSymbol
  | EnumSymbol
  | TypedefSymbol
  | NamespaceSymbol
  | ClassSymbol;

/** A variable with what the passes assume until they know better. */
export function newVariable(
  name: string,
  type: Type,
  role: VariableSymbol['role'],
  more: Partial<Omit<VariableSymbol, 'kind' | 'name' | 'type' | 'role'>> = {},
): VariableSymbol {
  return {
    kind: 'variable', name, type, role, owner: null, isStatic: false, access: 'public', initial: null, used: false, read: false,
    assigned: false, nullable: false, boxed: false, aliased: false, blurredBy: null, nonNegative: false, mayBeNegative: false, negativeZero: false, printed: name, declared: false, location: null, rule: null, ...more,
  }; // prettier-ignore
}

/** A function with what the passes assume until they know better. */
export function newFunction(
  name: string,
  returns: Type,
  params: VariableSymbol[],
  role: FunctionSymbol['role'],
  more: Partial<Omit<FunctionSymbol, 'kind' | 'name' | 'returns' | 'params' | 'role'>> = {},
): FunctionSymbol {
  return {
    kind: 'function', name, returns, params, role, owner: null, variadic: false, isStatic: false, isVirtual: false,
    isConst: false, isSignal: false, isSlot: false, isPure: false, isExplicit: false, access: 'public',
    templateParams: [], initialisers: [], body: null, bodyScope: null, definition: null, isAsync: false, nullable: false, mayBeNegative: false,
    negativeZero: false, blurredBy: null,
    printed: name, location: null, rule: null, ...more,
  }; // prettier-ignore
}
