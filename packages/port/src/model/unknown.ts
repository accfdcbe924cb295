// What is known of types that no header declares, and why something is marked that needs more.
import type { ClassSymbol, Type } from './ast.js';
import { bare, spell } from './types.js';
import { insteadOf } from './undeclared.js';

/** Why a name that nothing declares is marked: `C`, `C::f()`, or a name with more behind a comma. */
export function undeclaredName(name: string): string {
  const instead = insteadOf(name.replace(/\(\)$/, '').replace(/,.*/, ''));
  if (instead !== null) return `${name}: ${instead}`;
  return `no declaration of ${name} was found: give its header, or add it to the tables`;
}

/** Why a class of which only the name is known is marked; null for one that is declared. */
export function undeclaredClass({ name, isUndeclared, rule }: ClassSymbol): string | null {
  if (typeof rule?.missing === 'string') return rule.missing;
  if (!isUndeclared) return null;
  const instead = insteadOf(name);
  return instead !== null
    ? `${name}: ${instead}`
    : `only the name of ${name} is known: give the header that declares it`;
}

/** Whether only the name of a class is declared, and no more is needed: pointers to it are set to null and handed on. */
export function isOnlyHeld({ name, isUndeclared, isConverted, rule }: ClassSymbol): boolean {
  return isUndeclared && !isConverted && rule === null && insteadOf(name) === null;
}

/** Notes that a pointer to the one becomes a pointer to the other. */
export function noteConversion(from: Type, to: Type): void {
  const [a, b] = [bare(from), bare(to)];
  if (a.k !== 'pointer' || b.k !== 'pointer') return;
  const [source, target] = [bare(a.to), bare(b.to)];
  if (source.k !== 'class' || target.k !== 'class' || source.symbol === target.symbol) return;
  source.symbol.isConverted = target.symbol.isConverted = true;
}

/** Why nothing can be said about values of a type: how they are copied and converted; null where it is known. */
export function unknownValue(type: Type): string | null {
  const t = bare(type);
  if (t.k === 'class') return undeclaredClass(t.symbol);
  return t.k === 'unknown' && t.name !== '' && t.name !== 'typeof' ? undeclaredName(t.name) : null;
}

/** The same for what a pointer leads to. */
export function unknownTarget(type: Type): string | null {
  const t = bare(type);
  return t.k === 'pointer' ? unknownValue(t.to) : null;
}

/** Why an object becomes no value of a type; null where it may. */
export function noConversion(source: Type, target: Type): string | null {
  if (source.k !== 'class') return null;
  if (target.k === 'class' && target.symbol !== source.symbol)
    return `no conversion of ${spell(source)} to ${spell(target)} was found`;
  return target.k === 'pointer' && source.symbol.inherits('__iterator')
    ? 'an iterator into an array as a pointer: keep its index'
    : null;
}
