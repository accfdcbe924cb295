import type {
  Expression,
  BaseClass,
  ClassSymbol,
  FunctionSymbol,
  NamespaceSymbol,
  Scope,
  Symbol,
  Type,
  VariableSymbol,
} from '../model/ast.js';
import type { BitGap } from '../model/bit-gap.js';
import type { ClassExpansion } from '../model/expansion.js';
import type { Location } from '../read/source-file.js';
import type { Rule } from '../tables/rule.js';
import { SymbolScope } from './scope.js';

/** A class with what the parser and the tables declare in it. */
export class DeclaredClass implements ClassSymbol {
  readonly kind = 'class';
  readonly name: string;
  readonly qualifiedName: string;
  readonly owner: ClassSymbol | NamespaceSymbol | null;
  readonly scope: Scope;
  location: Location | null = null;
  rule: Rule | null = null;
  bases: BaseClass[] = [];
  ancestors = 0;
  isStruct = false;
  isUnion = false;
  holder: VariableSymbol | null = null;
  readonly gaps: BitGap<Type, Expression>[] = [];
  pack = 0;
  defined = false;
  hasQObjectMacro = false;
  text: VariableSymbol | null = null;
  isConverted = false;
  templateParams: readonly string[] = [];
  expansion: ClassExpansion<Type, ClassSymbol> | null = null;
  expandedWith: readonly Type[] | null = null;
  templateDefaults: readonly (Type | null)[] = [];
  readonly friends: string[] = [];
  printed: string;

  constructor(name: string, owner: ClassSymbol | NamespaceSymbol | null, parent: Scope) {
    this.name = name;
    this.owner = owner;
    this.qualifiedName = owner && owner.name !== '' ? `${owner.qualifiedName}::${name}` : name;
    this.scope = new SymbolScope(parent, this);
    this.printed = name;
  }

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

  get isUndeclared(): boolean {
    return !this.defined && typeof this.rule?.type !== 'string';
  }

  get hasUnknownBase(): boolean {
    for (const each of this.lineage())
      if (each.bases.some((base) => base.type === null || base.type.symbol.isUndeclared)) return true;
    return false;
  }

  /** What a union without a name declares is found in this class too, and is a member of the union. */
  members(): Symbol[] {
    return [...this.scope.all()].filter(
      (each) =>
        (each.kind !== 'function' || !each.expansion) &&
        (each.kind !== 'class' || !each.expansion || each.expandedWith !== null) &&
        (each.kind !== 'variable' ||
          each.owner?.kind !== 'class' ||
          each.owner === this ||
          !each.owner.holder),
    );
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

/** A variable with what the passes assume until they know better. */
export function newVariable(
  name: string,
  type: Type,
  role: VariableSymbol['role'],
  more: Partial<Omit<VariableSymbol, 'kind' | 'name' | 'type' | 'role'>> = {},
): VariableSymbol {
  return {
    kind: 'variable', name, type, role, bits: null, owner: null, isStatic: false, access: 'public', initial: null, initialScope: null, used: false, read: false,
    assigned: false, nullable: false, boxed: false, aliased: false, isMutable: false, blurredBy: null, nonNegative: false, mayBeNegative: false, negativeZero: false, printed: name, declared: false, location: null, rule: null, ...more,
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
    isConst: false, isSignal: false, isSlot: false, isPure: false, hasOtherDefaults: false, isExplicit: false, access: 'public',
    templateParams: [], expansion: null, initialisers: [], body: null, bodyScope: null, definition: null, isAsync: false, nullable: false, mayBeNegative: false,
    negativeZero: false, blurredBy: null,
    printed: name, location: null, rule: null, ...more,
  }; // prettier-ignore
}
