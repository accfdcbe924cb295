import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isImmutable, isSharedObject } from '../../model/representation.js';
import { bare, classOf } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';

/** What a reference leads to: a variable, or an element of a container or an array. */
export interface NamedPlace {
  readonly variable: VariableSymbol | null;
  /** The class of the container; null for an array, and for the variable itself. */
  readonly container: ClassSymbol | null;
  readonly isElement: boolean;
  /** Whether a function of the program gives the reference, so that nothing here names the place. */
  readonly isGiven: boolean;
}

/** A reference to a number or a text that is not written through: here it would be its value at that time. */
export function isConstReference({ type }: VariableSymbol): boolean {
  if (type.k !== 'reference' || type.to.const !== true) return false;
  const to = bare(type.to);
  return to.k !== 'unknown' && to.k !== 'parameter' && to.k !== 'function' && !isSharedObject(to);
}

/** The places that an expression names, if it is known; an empty list for a value of its own. */
export function namedPlaces(e: Expression): NamedPlace[] {
  const variable = variableOf(e);
  if (variable) {
    if (variable.role === 'constant' || variable.type.const === true) return [];
    return [{ variable, container: null, isElement: false, isGiven: false }];
  }
  switch (e.kind) {
    case 'conditional':
      return [...namedPlaces(e.yes), ...namedPlaces(e.no)];
    case 'index':
      return elementOf(e.object, e.fn);
    case 'unary':
      return e.operator === '*' && e.fn ? elementOf(e.operand, e.fn) : [];
    case 'call':
      if (!e.fn) return [];
      if (e.fn.rule) return e.callee.kind === 'member' ? elementOf(e.callee.object, e.fn) : [];
      return returnedPlaces(e.fn);
    default:
      return [];
  }
}

function elementOf(object: Expression, fn: FunctionSymbol | null): NamedPlace[] {
  const variable = variableOf(object);
  if (!fn) {
    const isArray = bare(object.type).k === 'array' && variable !== null;
    return isArray ? [{ variable, container: null, isElement: true, isGiven: false }] : [];
  }
  const container = classOf(object.type);
  if (typeof fn.rule?.set !== 'string' || !container || isImmutable(container)) return [];
  return [{ variable, container, isElement: true, isGiven: false }];
}

/** `const QString &name() const { return m_name; }`. */
function returnedPlaces(fn: FunctionSymbol): NamedPlace[] {
  if (fn.returns.k !== 'reference' || isSharedObject(fn.returns)) return [];
  const [only] = fn.body?.statements ?? [];
  if (only?.kind !== 'return' || !only.value) return [];
  const symbol = variableOf(only.value);
  if (symbol?.role !== 'field' && symbol?.role !== 'global') return [];
  return [{ variable: symbol, container: null, isElement: false, isGiven: true }];
}
