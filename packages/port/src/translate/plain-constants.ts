import type { ClassSymbol, Declared, Type } from '../model/ast.js';
import { bare } from '../model/types.js';
import { someExpression, visitExpression } from '../model/walk.js';
import type { Declaration } from '../model/declaration.js';
import { isHeader, type Unit } from './unit.js';

function isConstant(type: Type): boolean {
  return type.const === true || (type.k === 'array' && isConstant(type.of));
}

/** Whether a variable is a constant whose value is made of literals. */
function isPlainConstant(declared: Variable): boolean {
  const { symbol } = declared;
  if (symbol.assigned || symbol.boxed || (symbol.role !== 'constant' && !isConstant(symbol.type)))
    return false;
  return isPlain(declared);
}

type Variable = Pick<Declared, 'symbol' | 'initial'>;

/** Whether the value of a variable is made of literals: in C++ it has that before anything runs. */
function isPlain({ symbol, initial }: Variable): boolean {
  const value = initial ?? symbol.initial;
  if (!value || !/^(?:basic|pointer|array)$/.test(bare(symbol.type).k)) return false;
  return !someExpression(
    value,
    ({ kind }) => !/^(?:number|char|string|bool|binary|unary|convert|list)$/.test(kind),
  );
}

/**
 * What stands in front of the classes, which use it: constants of a source file that the classes of its header would come
 * before, and variables that static members begin with. Their values depend on nothing.
 */
export function constantsBeforeClasses(unit: Unit): Declaration[] {
  const early = new Set([...constantsOfSources(unit), ...neededByStatics(unit)]);
  return unit.files.flatMap(({ declarations }) => flat(declarations).filter((each) => early.has(each)));
}

/** Declarations, and those of the namespaces among them. */
function flat(declarations: readonly Declaration[]): Declaration[] {
  return declarations.flatMap((each) => (each.kind === 'namespace' ? flat(each.declarations) : [each]));
}

/** Declarations behind a class whose static members begin with what they declare. */
function neededByStatics({ files }: Unit): Declaration[] {
  const needed = new Set<unknown>();
  const found: Declaration[] = [];
  const read = (symbol: ClassSymbol): void => {
    for (const member of symbol.members())
      if (member.kind === 'variable' && member.isStatic && member.initial)
        visitExpression(member.initial, (e) => e.kind === 'name' && needed.add(e.symbol));
    symbol.innerClasses().forEach(read);
  };
  for (const { declarations } of files)
    for (const each of flat(declarations))
      if (each.kind === 'class') read(each.symbol);
      else if (
        each.kind === 'variables' &&
        each.variables.some(({ symbol }) => needed.has(symbol)) &&
        each.variables.every(isPlain)
      )
        found.push(each);
  return found;
}

function constantsOfSources({ files }: Unit): Declaration[] {
  const hasClasses = files.some(
    ({ file, declarations }) => isHeader(file) && declarations.some(({ kind }) => kind === 'class'),
  );
  if (!hasClasses) return [];
  return files.flatMap(({ file, declarations }) => {
    if (isHeader(file)) return [];
    const sorted = [...declarations].sort((a, b) => a.location.start - b.location.start);
    const firstFunction = sorted.findIndex(
      (each) => each.kind === 'function' && each.symbol.definition !== null,
    );
    const before = firstFunction < 0 ? sorted : sorted.slice(0, firstFunction);
    return before.filter((each) => each.kind === 'variables' && each.variables.every(isPlainConstant));
  });
}

/**
 * The declarations of a file in their order, each with the macros that stand inside of it, a class, a function or a namespace:
 * they are known outside of it too.
 */
export function withConstants(declarations: readonly Declaration[]): [Declaration, Declaration[]][] {
  const found: [Declaration, Declaration[]][] = [];
  for (const each of [...declarations].sort((a, b) => a.location.start - b.location.start)) {
    const around = found.at(-1);
    if (around && each.kind === 'variables' && each.location.end <= around[0].location.end)
      around[1].push(each);
    else found.push([each, []]);
  }
  return found;
}
