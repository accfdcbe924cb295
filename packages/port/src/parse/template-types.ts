// What templates are given: names for it, and whether it fits a specialisation.
import type { Scope, Symbol, Type } from '../model/ast.js';
import { sameType, spell } from '../model/types.js';

/** Whether a type has a parameter of a template in it. */
export function hasParameter(type: Type): boolean {
  switch (type.k) {
    case 'parameter':
      return true;
    case 'pointer':
    case 'reference':
      return hasParameter(type.to);
    case 'array':
      return hasParameter(type.of);
    case 'class':
      return type.args.some(hasParameter);
    case 'function':
      return hasParameter(type.returns) || type.params.some(hasParameter);
    case 'unknown':
      // A number that is not known, or a type of a parameter: `C::iterator`.
      return type.value === undefined;
    default:
      return false;
  }
}

/** `IntPointer4` for `<int *, 4>`: what stands behind the name of a template. */
export function nameOfArguments(args: readonly Type[]): string {
  return args.map(nameOf).join('');
}

function nameOf(type: Type): string {
  if (type.k === 'pointer')
    return type.to.k === 'basic' && type.to.name === 'char' ? 'Text' : `${nameOf(type.to)}Pointer`;
  if (type.k === 'class') return capital(type.symbol.printed) + type.args.map(nameOf).join('');
  if (type.k === 'function') return 'Function';
  const spelled = spell({ ...type, const: false }).replace(/^-/, 'minus ');
  return spelled.split(/\W+/).map(capital).join('');
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What the parameters of a specialisation are for these arguments; null where it does not fit. */
export function unify(
  params: readonly string[],
  wanted: readonly Type[],
  given: readonly Type[],
): ReadonlyMap<string, Type> | null {
  const map = new Map<string, Type>();
  const fits = wanted.length === given.length && wanted.every((each, i) => match(each, given[i]!, map));
  return fits && params.every((name) => map.has(name)) ? map : null;
}

function match(wanted: Type, given: Type, map: Map<string, Type>): boolean {
  if (wanted.k === 'parameter') {
    const known = map.get(wanted.name);
    if (known) return sameType(known, given);
    map.set(wanted.name, given);
    return true;
  }
  if (wanted.k === 'pointer') return given.k === 'pointer' && match(wanted.to, given.to, map);
  if (wanted.k === 'class' && wanted.args.length > 0) {
    if (given.k !== 'class') return false;
    const { symbol } = given;
    const args =
      wanted.symbol === symbol
        ? given.args
        : symbol.expansion === wanted.symbol.expansion
          ? (symbol.expandedWith ?? [])
          : [];
    return args.length === wanted.args.length && wanted.args.every((each, i) => match(each, args[i]!, map));
  }
  return sameType(wanted, given);
}

/** What a class template declares beside itself, as its friends: known around it. */
export function moveOut(from: Scope, to: Scope, except: Symbol): void {
  for (const each of from.all()) if (each !== except && each.kind === 'function') to.add(each);
}
