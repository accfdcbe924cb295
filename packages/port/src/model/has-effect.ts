// What evaluating an expression does besides giving a value.
import type { Expression, FunctionSymbol } from './ast.js';
import { classOf } from './types.js';
import { someExpression } from './walk.js';

/** Functions of the C library that ask the world, or change what they keep to themselves. */
const OUTSIDE =
  /^(?:f?printf|puts|putchar|f?put[cs]|f?scanf|f?get[cs]|getchar|fread|fwrite|fopen|fclose|read|write|s?rand|random|time|getenv|strtok(?:_r)?|recv|send|accept|system|usleep|sleep|qWarning|qDebug)$/;

/** Whether a function of the tables asks the world: it may give another value each time. */
export function asksOutside({ name }: FunctionSymbol): boolean {
  return OUTSIDE.test(name);
}

/** Whether a function is one of the tables that gives the same value each time, and does nothing else. */
export function onlyAnswers(fn: FunctionSymbol): boolean {
  if (!fn.rule || fn.rule.mutates) return false;
  return (
    fn.role === 'constructor' || fn.isConst || fn.isStatic || (fn.role === 'function' && !asksOutside(fn))
  );
}

/** Whether evaluating an expression may do something besides giving a value; functions that are quiet do not. */
export function hasEffect(e: Expression, isQuiet: (fn: FunctionSymbol) => boolean = onlyAnswers): boolean {
  return someExpression(e, (each) => {
    switch (each.kind) {
      case 'call':
        return each.fn === null || !isQuiet(each.fn);
      case 'construct':
        return each.constructor_ !== null && !isQuiet(each.constructor_);
      case 'convert':
        return each.fn !== null && !isQuiet(each.fn);
      case 'binary':
      case 'index':
        return each.fn !== null && !isQuietOperator(each.fn, isQuiet);
      case 'unary':
        return isChange(each) || (each.fn !== null && !isQuietOperator(each.fn, isQuiet));
      case 'assign':
      case 'new':
      case 'delete':
      case 'throw':
      case 'unknown':
        return true;
      default:
        return false;
    }
  });
}

/** `map["a"]` adds an entry where there is none. */
export function addsEntry(e: Expression): boolean {
  const isMap = e.kind === 'index' && /^Q?[Mm]ap$/.test(classOf(e.object.type)?.name ?? '');
  return isMap && e.fn?.rule?.set?.startsWith('$this.set(') === true;
}

/** Whether a value that nothing reads has to be computed all the same: it has an effect, or adds an entry to a map. */
export function doesMore(e: Expression, isQuiet?: (fn: FunctionSymbol) => boolean): boolean {
  return hasEffect(e, isQuiet) || someExpression(e, addsEntry);
}

/** An operator of the tables that reads an element, compares or adds does nothing else; `list << x` does. */
function isQuietOperator(fn: FunctionSymbol, isQuiet: (fn: FunctionSymbol) => boolean): boolean {
  if (fn.rule) return onlyAnswers(fn) || !/^operator(?:<<|>>)$/.test(fn.name);
  return isQuiet(fn);
}

/** Whether an expression itself gives a place another value: `x = 1`, `x++`. */
export function isChange(e: Expression): boolean {
  return e.kind === 'assign' || (e.kind === 'unary' && (e.operator === '++' || e.operator === '--'));
}
