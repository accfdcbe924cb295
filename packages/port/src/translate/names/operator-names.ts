import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import type { Contents } from '../../passes/functions.js';
import { memberName } from './names.js';

/**
 * What a class has in TypeScript where C++ copies and destroys objects by itself, and by what containers compare them: there it is
 * the member of the program that gets another name.
 */
const MADE = new Set(['copy', 'assign', 'delete', 'destructor']);
const COMPARED: ReadonlySet<string> = new Set(['equals', 'lessThan']);

/** The name of an operator by which others than the program call it. */
export function calledOperator({ printed, owner }: FunctionSymbol): string | null {
  const name = memberName(printed);
  return owner?.kind === 'class' && name !== printed && COMPARED.has(name) ? name : null;
}

/** `operator[]` becomes at(): where the program has an at() of its own beside it, the operator gets another name. */
export function separateOperators({ classes, functions }: Contents): void {
  const operators = functions.filter((fn) => fn.name.startsWith('operator') && !fn.rule);
  const taken = new Set<string>();
  const note = ({ name, owner }: FunctionSymbol | ClassSymbol['fields'][number]): void => {
    if (owner?.kind === 'class' && !name.startsWith('operator')) taken.add(name);
  };
  classes.forEach((each) => {
    each.functions().forEach(note);
    each.fields.forEach(note);
  });
  functions.forEach(({ name, owner }) => owner?.kind !== 'class' && taken.add(name));
  // All operators of one kind keep one name, so that what overrides another one still does.
  const names = new Map<string, string>();
  for (const fn of operators) {
    const name = memberName(fn.printed);
    if (name === fn.printed || MADE.has(name) || calledOperator(fn) !== null) continue;
    let own = names.get(fn.printed) ?? name;
    if (!names.has(fn.printed)) while (taken.has(own)) own += '_';
    names.set(fn.printed, own);
    taken.add(own);
    if (own !== name) fn.printed = own;
  }
}
