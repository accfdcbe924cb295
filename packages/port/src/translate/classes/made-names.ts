import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { overridden } from '../../model/members.js';
import { isUserValue } from '../../model/representation.js';
import { ownAssignment } from '../../passes/copies/own-copies.js';
import type { Contents } from '../../passes/functions.js';
import type { Usage } from '../../passes/usage.js';
import { writesDestructor } from '../expressions/destructors.js';
import { calledOperator } from '../names/operator-names.js';
import { membersName } from './assign-names.js';

/**
 * A copy() of the program beside the copy() that objects get here where C++ copies them, or an equals() beside the operator that
 * becomes one: it gets another name, as in all classes that inherit one another.
 */
export function separateMadeNames({ classes }: Contents, usage: Usage): void {
  for (const family of familiesOf(classes)) {
    const made = new Set(family.flatMap((each) => madeNames(each, usage)));
    if (made.size === 0) continue;
    const members = family.flatMap((each) => [...each.functions(), ...each.fields]);
    const taken = new Set([...members.map(({ printed }) => printed), ...made]);
    for (const name of made) {
      const own = members.filter((each) => each.printed === name && isRenamed(each));
      if (own.length === 0) continue;
      let other = `${name}_`;
      while (taken.has(other)) other += '_';
      own.forEach((each) => (each.printed = other));
    }
  }
}

/** The methods that a class gets for what C++ does by itself, and those by which containers compare its objects. */
function madeNames(symbol: ClassSymbol, usage: Usage): string[] {
  const { copied, assigned } = usage;
  const names = symbol.functions().flatMap((fn) => calledOperator(fn) ?? []);
  if (writesDestructor(symbol)) names.push('destructor');
  if (ownAssignment(symbol)) names.push('assign');
  if (!isUserValue({ k: 'class', symbol, args: [] })) return names;
  if (copied.has(symbol)) names.push('copy', membersName(symbol, usage));
  if (assigned.has(symbol)) names.push('assign', membersName(symbol, usage));
  return names;
}

function isRenamed(member: FunctionSymbol | VariableSymbol): boolean {
  return member.kind === 'variable' || (!member.isStatic && overridden(member).every((base) => !base.rule));
}

/** The classes of the program, those together that inherit one another. */
function familiesOf(classes: readonly ClassSymbol[]): ClassSymbol[][] {
  const families = new Map<ClassSymbol, ClassSymbol[]>(classes.map((each) => [each, [each]]));
  for (const each of classes)
    for (const { type } of each.bases) {
      const [own, other] = [families.get(each)!, type && families.get(type.symbol)];
      if (!other || own === other) continue;
      other.push(...own);
      own.forEach((member) => families.set(member, other));
    }
  return [...new Set(families.values())];
}
