import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { onlyAnswers } from '../../model/has-effect.js';
import { childrenOf, visitExpression } from '../../model/walk.js';
import { calledBy } from '../effects.js';
import { type Contents, visitFunction } from '../functions.js';
import { visitTakenFunctions } from '../taken-functions.js';
import { endsVisibly } from './visible-endings.js';

/**
 * A parameter that is an object is the function's own: each call makes one, or hands a new one over, and the function ends it.
 * Not where something else than a call of the program gives it: a signal gives all slots the same object, and an algorithm or a
 * container gives its elements to functions whose address is taken, and to operators.
 *
 * @returns the parameters whose end shows
 */
export function passEndedParameters(contents: Contents): Set<VariableSymbol> {
  const pointed = new Set<FunctionSymbol>();
  visitTakenFunctions(contents, (_e, fn) => pointed.add(fn));
  const own = contents.functions.filter(
    (fn) => fn.body && !fn.isSlot && !fn.isSignal && !pointed.has(fn) && !fn.name.startsWith('operator'),
  );
  return new Set(
    own.flatMap(({ params }) => params.filter(({ name, type }) => name !== '' && endsVisibly(type))),
  );
}

/**
 * g++ ends what it hands over at the end of the statement, and other compilers when the function returns, as here: listed where
 * something else happens in between.
 */
export function listEarlyEnds(
  { functions }: Contents,
  ended: ReadonlySet<VariableSymbol>,
  diagnostics: Diagnostics,
): void {
  const isListed = (e: Expression): boolean => calledBy(e)?.params.some((param) => ended.has(param)) === true;
  const listIn = (e: Expression): void => {
    for (const child of childrenOf(e))
      visitExpression(child, (each) => {
        if (isListed(each))
          diagnostics.look(
            each.location,
            'what a parameter holds ends with its function; g++ ends it with the statement',
          );
      });
  };
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        if (hasEffectOfItsOwn(e)) listIn(e);
      },
    });
}

function hasEffectOfItsOwn(e: Expression): boolean {
  const fn = calledBy(e);
  return fn !== null && !onlyAnswers(fn);
}
