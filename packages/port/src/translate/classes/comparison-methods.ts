import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { isBool } from '../../model/types.js';
import { type Doc, hardline, indent } from '../../print/doc.js';
import type { FileContext } from '../names/context.js';
import { functionName } from '../names/names.js';
import { ownType } from './value-classes.js';

/**
 * equals() and lessThan() of a class whose `==` and `<` are functions outside of it: containers and algorithms ask the
 * objects, as those of C++ find the functions.
 */
export function comparisonMethods(symbol: ClassSymbol, context: FileContext): Doc[] {
  const free = context.usage.comparisons.get(symbol);
  return (['equals', 'lessThan'] as const).flatMap((name) => {
    const fn = free?.[name];
    return fn ? ['', comparisonMethod(name, fn, symbol, context)] : [];
  });
}

function comparisonMethod(
  name: 'equals' | 'lessThan',
  fn: FunctionSymbol,
  symbol: ClassSymbol,
  context: FileContext,
): Doc {
  const reason = obstacle(name, fn, symbol);
  if (reason !== null) {
    context.diagnostics.mark(symbol.location!, reason);
    return `// PORT: ${reason}`;
  }
  const compared = `${functionName(fn, context)}(this, other)`;
  return [
    `${hasInherited(name, symbol, context) ? 'override ' : ''}${name}(other: ${ownType(symbol)}): boolean {`,
    indent(hardline, `return ${isBool(fn.returns) ? compared : `Boolean(${compared})`};`),
    hardline,
    '}',
  ]; // prettier-ignore
}

/** Whether a base has such a method, whatever a class has in its place. */
export function hasInherited(name: string, symbol: ClassSymbol, { usage }: FileContext): boolean {
  const isComparison = name === 'equals' || name === 'lessThan';
  return (
    isComparison &&
    [...symbol.lineage()].some((each) => each !== symbol && usage.comparisons.get(each)?.[name])
  );
}

/** Why the objects cannot ask the function; null where they can. */
function obstacle(name: string, fn: FunctionSymbol, symbol: ClassSymbol): string | null {
  const operator = fn.name.replace('operator', '');
  if (!fn.rule && !fn.definition) return `${fn.name} of ${symbol.name} is defined in no file that was given`;
  if (symbol.functions(fn.name).length > 0)
    return `${symbol.name} has ${operator} both as a member and outside: containers here know one of them`;
  if (symbol.functions(name).length > 0)
    return `${symbol.name} has a ${name}() of its own, which containers here would take for ${operator}`;
  if (fn.isStatic && fn.definition?.file !== symbol.location?.file)
    return `containers here need ${operator} of ${symbol.name}, which is a static function of another file`;
  return fn.isAsync ? `${operator} of ${symbol.name} waits, which containers here cannot` : null;
}
