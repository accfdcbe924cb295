import { isChosen, SYMBOL } from '../../passes/classes/chosen-constructors.js';
import { isNullable } from '../../passes/texts/nullable.js';
import { kindOf } from '../../passes/classes/kinds.js';
import { argumentCounts, differInCount, differingParameter } from '../../passes/classes/overloads.js';
import { isBoxReference, isSharedObject, isStringClass } from '../../model/representation.js';
import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { classOf, isBasic, isByteBuffer, isInteger, isVoid } from '../../model/types.js';
import { takesBytesOfQt } from '../../model/members.js';
import { someStatement, visitStatement } from '../../model/walk.js';
import { type Doc, print, group, hardline, indent, join, line, softline, ifBroken } from '../../print/doc.js';
import { bareCode, mentions } from '../../print/mentions.js';
import { PRECEDENCE, show } from '../../print/ts.js';
import { symbolTexts } from '../names/constructor-symbols.js';
import { className, memberName } from '../names/names.js';
import { endsHere } from '../statements/leaves.js';
import { overridesAssign } from './assign-names.js';
import { missingReturn } from './missing-returns.js';
import type { StatementTranslator } from '../statements/statements.js';
import { safeName } from '../names/safe-names.js';
import { isNextKnown, isVaArg, takesObjects } from '../expressions/variadic-arguments.js';
import { arrayText, paramText, returnText, returnTextOfAll } from '../names/type-text.js';

/** How a parameter is called; one that is not used has an underscore. */
export function parameterName(param: VariableSymbol, i: number): string {
  if (param.name === '') return `_${'abcdefgh'[i] ?? `p${String(i)}`}`;
  const name = nameOutside(param);
  return param.used || name.startsWith('_') ? safeName(name) : `_${name}`;
}

/** The name with which a parameter comes; one in a box has another inside of the function. */
function nameOutside(param: VariableSymbol): string {
  return param.printed === `${param.name}Box` ? param.name : param.printed;
}

/** The type of a parameter in TypeScript. */
function parameterType(param: VariableSymbol, t: StatementTranslator): string {
  const { type } = param;
  const { context } = t;
  if (type.k === 'pointer' && context.usage.arrays.has(param))
    return arrayText(type, param.nullable, context);
  // What is in a box inside of the function comes as a plain value, unless it is an out-parameter.
  return paramText(type, context, param.nullable);
}

function defaultOf(param: VariableSymbol, t: StatementTranslator): Doc | null {
  const { initial } = param;
  if (!initial) return null;
  const isNull = initial.kind === 'null' || isNullable(initial);
  const isEmpty = isStringClass(param.type) && !param.nullable;
  return show(isNull && !isEmpty ? t.value(initial) : t.initialOf(param, initial), PRECEDENCE.assign);
}

/** The length of the bytes that stand before it, which the packages need not name. */
function lengthOfBytes(fn: FunctionSymbol, i: number): Doc | null {
  const bytes = fn.params[i - 1];
  const isLength =
    bytes && takesBytesOfQt(fn, i - 1) && isByteBuffer(bytes.type) && isInteger(fn.params[i]!.type);
  return isLength ? `${parameterName(bytes, i - 1)}.length` : null;
}

/** `a: number, b: string | null = null`. */
export function parameterDocs(fn: FunctionSymbol, t: StatementTranslator, withDefaults = true): Doc[] {
  const docs: Doc[] = fn.params.map((param, i): Doc => {
    const initial = withDefaults ? (defaultOf(param, t) ?? lengthOfBytes(fn, i)) : null;
    return [parameterName(param, i), ': ', parameterType(param, t), initial === null ? '' : [' = ', initial]];
  });
  return [...docs, ...restParameter(fn, t)];
}

/** `...args: PrintfValue[]`, where C++ has `...`. */
function restParameter(fn: FunctionSymbol, t: StatementTranslator): string[] {
  if (!fn.variadic) return [];
  const type = takesObjects(fn) ? 'unknown' : t.context.use('PrintfValue', '@qt3/tools', true);
  return [`...${asksForArguments(fn) ? '' : '_'}args: ${type}[]`];
}

/** Whether a function with `...` hands its va_list on, or takes arguments from it. */
function asksForArguments(fn: FunctionSymbol): boolean {
  const handsOn = (e: Expression): boolean =>
    e.kind === 'call' &&
    e.fn?.name.startsWith('va_') !== true &&
    (!isVaArg(e) || isNextKnown(e, fn)) &&
    e.args.some((arg) => isBasic(arg.type, 'valist'));
  return fn.body !== null && someStatement(fn.body, { expression: handsOn });
}

export function parameterList(docs: readonly Doc[]): Doc {
  if (docs.length === 0) return '()';
  return group('(', indent(softline, join([',', line], docs)), ifBroken(','), softline, ')');
}

/**
 * What a function does with its parameters before anything else: those that are handed out by reference inside of it get a box, and
 * objects are ended with it, in the order of g++, which makes the last one first.
 */
export function heldParameters(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  const docs: Doc[] = [];
  [...fn.params.entries()].reverse().forEach(([i, param]) => {
    const name = parameterName(param, i);
    if (t.context.usage.endedParameters.has(param)) docs.push(`using _${name} = ${name};`);
  });
  fn.params.forEach((param, i) => {
    if (!param.boxed || isBoxReference(param.type) || isSharedObject(param.type) || param.name === '') return;
    const name = parameterName(param, i);
    param.printed = `${param.name}Box`;
    docs.push(`const ${param.printed} = { value: ${name} };`);
  });
  return docs;
}

/** Parameters that the body does not name, whatever C++ did with them. */
export function noteUnused(fn: FunctionSymbol, body: Doc): void {
  if (!fn.params.some((param) => param.used && param.name !== '')) return;
  const code = bareCode(print(body).text);
  for (const param of fn.params) {
    const original = nameOutside(param);
    if (param.used && param.name !== '' && !mentions(code, safeName(original))) param.used = false;
  }
}

/** The text between the name and the body, and the body. */
export function signature(fn: FunctionSymbol, t: StatementTranslator): Doc {
  const returned = overridesAssign(fn, t.context.usage) ? 'this' : returnText(fn, t.context);
  return [parameterList(parameterDocs(fn, t)), fn.role === 'constructor' ? '' : `: ${returned}`];
}

export function bodyOf(fn: FunctionSymbol, t: StatementTranslator): Doc {
  const held = heldParameters(fn, t);
  if (!fn.body) return ['{', indent(hardline, join(hardline, bodyLines(fn, t))), hardline, '}'];
  return t.block(fn.body, held, missingReturn(fn, t));
}

/** Where C++ ends the program: no object is of a class whose function this is. */
const PURE_CALL = "throw new Error('pure virtual method called');";

/** The statements of a function; a mark for one of which only the declaration is known. */
export function bodyLines(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  if (fn.body) return [...t.lines(fn.body.statements, fn.body.location), ...missingReturn(fn, t)];
  if (isCalledInVain(fn)) return [PURE_CALL];
  const returns = fn.role === 'constructor' || isVoid(fn.returns) ? '' : 'return ';
  return [t.marked(fn.location!, `${fn.name}() is defined in no file that was given`, returns)];
}

function isCalledInVain(fn: FunctionSymbol): boolean {
  return fn.isPure && !fn.body;
}

/** Whether functions of one name are left to other classes, all of them. */
export function areAbstract(functions: readonly FunctionSymbol[]): boolean {
  return functions.every(isCalledInVain);
}

/** Several functions of one name as one, with a signature for each. */
export function overloadedFunction(
  head: Doc,
  functions: readonly FunctionSymbol[],
  translators: readonly StatementTranslator[],
  bodies: readonly (() => Doc[])[],
): Doc {
  const [first] = translators;
  const args = nameOfArguments(functions);
  const isConstructor = functions[0]!.role === 'constructor';
  const signatures = functions.map((fn, i): Doc => [
    head,
    templateText(fn.templateParams),
    parameterList(overloadParameters(fn, translators[i]!)),
    isConstructor ? ';' : `: ${returnText(fn, translators[i]!.context)};`,
  ]);
  if (areAbstract(functions)) return join(hardline, signatures);
  const tuples = functions.map((fn, i): Doc => tuple(fn, translators[i]!));
  const contexts = translators.map(({ context }) => context);
  const returns = isConstructor ? '' : `: ${returnTextOfAll(functions, contexts)}`;
  const most = (i: number): number => argumentCounts(functions[i]!).most;
  const order = [...functions.keys()].sort((a, b) => (most(a) === most(b) ? 0 : most(a) - most(b)));
  const branches = order.map((index, position): Doc => {
    const fn = functions[index]!;
    const later = order.slice(position + 1).map((i) => functions[i]!);
    const condition = later.length === 0 ? null : conditionFor(fn, later, args, first!);
    const names = fn.params.map((param, i): Doc => {
      const name = param.type === SYMBOL ? '' : parameterName(param, i);
      const initial = defaultOf(param, translators[index]!);
      return initial === null ? name : [name, ' = ', initial];
    });
    const asks = fn.variadic && asksForArguments(fn);
    if (asks) names.push('...args');
    const byCount = functions.every(
      (each) =>
        !isChosen(each) &&
        !each.params.some((param) => param.initial) &&
        (each === fn || differInCount(each, fn)),
    );
    const used = asks || fn.params.some((param) => param.used);
    const destructured: Doc[] = used
      ? [
          [
            fn.params.some((param) => param.assigned && !param.boxed) ? 'let [' : 'const [',
            join(', ', names),
            `] = ${args}`,
            byCount ? '' : [' as ', tuple(fn, translators[index]!)],
            ';',
          ],
        ]
      : [];
    const body = [...destructured, ...heldParameters(fn, translators[index]!), ...bodies[index]!()];
    if (condition === null) return join(hardline, body);
    const block: Doc = ['{', indent(hardline, join(hardline, body)), hardline, '}'];
    const ends = fn.body?.statements.some(endsHere) ?? false;
    if (isConstructor || isCalledInVain(fn) || !isVoid(fn.returns) || ends)
      return [`if (${condition}) `, block];
    return [`if (${condition}) {`, indent(hardline, join(hardline, [...body, 'return;'])), hardline, '}'];
  });
  const lastBody = branches.at(-1)!;
  const chain: Doc[] = isConstructor && branches.length > 1
    ? [...branches.slice(0, -1).flatMap((branch, i): Doc[] => (i === 0 ? [branch] : [' else ', branch])), ' else {', indent(hardline, lastBody), hardline, '}']
    : [...join(hardline, branches)]; // prettier-ignore
  return [
    join(hardline, signatures), hardline,
    head, templateText([...new Set(functions.flatMap((fn) => fn.templateParams))]), group(`(...${args}: `, indent(softline, join([line, '| '], tuples)), softline, ')'), returns, ' {', indent(hardline, chain), hardline, '}',
  ]; // prettier-ignore
}

/** `<A, B>`; nothing for what is no template. */
export function templateText(params: readonly string[]): string {
  return params.length === 0 ? '' : `<${params.join(', ')}>`;
}

function overloadParameters(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  const docs = fn.params.map((param, i): Doc => [
    parameterName(param, i),
    param.initial ? '?: ' : ': ',
    parameterType(param, t),
  ]);
  return [...docs, ...restParameter(fn, t)];
}

function tuple(fn: FunctionSymbol, t: StatementTranslator): Doc {
  const parts = fn.params.map((param, i): Doc => [
    parameterName(param, i),
    param.initial ? '?: ' : ': ',
    parameterType(param, t),
    // An optional parameter of a signature can be undefined too.
    param.initial ? ' | undefined' : '',
  ]);
  return ['[', join(', ', [...parts, ...restParameter(fn, t)]), ']'];
}

/** The name of all arguments, which no parameter and no variable of these functions has. */
function nameOfArguments(functions: readonly FunctionSymbol[]): string {
  const taken = new Set<string>();
  for (const { body, params, variadic } of functions) {
    if (variadic) taken.add('args');
    for (const param of params) taken.add(param.name);
    if (body)
      visitStatement(body, {
        statement: (s) => {
          if (s.kind === 'variables') for (const { symbol } of s.variables) taken.add(symbol.name);
        },
      });
  }
  return ['args', 'given'].find((name) => !taken.has(name)) ?? '$args';
}

function conditionFor(
  fn: FunctionSymbol,
  others: readonly FunctionSymbol[],
  args: string,
  t: StatementTranslator,
): string {
  if (isChosen(fn)) return kindTest(`${args}[0]`, fn, 0, t);
  const { least, most } = argumentCounts(fn);
  const tests = new Set<string>();
  for (const other of others) {
    if (differInCount(fn, other))
      tests.add(least === most ? `${args}.length === ${String(most)}` : `${args}.length <= ${String(most)}`);
    else {
      const i = differingParameter(fn, other);
      const kind = kindTest(`${args}[${String(i)}]`, fn, i, t);
      // Without the argument only this one can be meant, if the other one needs it.
      if (least <= i && argumentCounts(other).least > i)
        tests.add(`(${args}.length <= ${String(i)} || ${kind})`);
      else {
        if (least <= i) tests.add(`${args}.length > ${String(i)}`);
        tests.add(kind);
      }
    }
  }
  const all = [...tests].join(' && ');
  return tests.size === 1 ? all.replace(/^\((.*)\)$/, '$1') : all;
}

/** A test whether an argument is of the kind that a parameter has. */
function kindTest(arg: string, fn: FunctionSymbol, i: number, t: StatementTranslator): string {
  const { type, nullable } = fn.params[i]!;
  const kind = kindOf(type);
  const orNull = nullable ? `${arg} === null || ` : '';
  const wrapped = (test: string): string => (nullable ? `(${orNull}${test})` : test);
  switch (kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'function':
      return wrapped(`typeof ${arg} === '${kind}'`);
    case 'bytes':
      return wrapped(`${arg} instanceof Uint8Array`);
    case 'symbol':
      return `${arg} === ${symbolTexts(fn, t.context).join('')}`;
    case 'array':
      return `Array.isArray(${arg})`;
    default: {
      const symbol = classOf(type);
      return symbol
        ? wrapped(`${arg} instanceof ${className(symbol, t.context)}`)
        : `typeof ${arg} === 'object'`;
    }
  }
}

/** What a function does that only a base defines. */
export function inheritedCall(fn: FunctionSymbol): string {
  if (isCalledInVain(fn)) return PURE_CALL;
  const made = `super.${memberName(fn.printed)}(${fn.params.map(parameterName).join(', ')});`;
  return isVoid(fn.returns) ? made : `return ${fn.isAsync ? 'await ' : ''}${made}`;
}

/** The parameters of a signal, which have names in its type. */
export function signalParameters(fn: FunctionSymbol, t: StatementTranslator): Doc[] {
  return fn.params.map((param, i): Doc => {
    const name = param.name === '' ? ('abcdefgh'[i] ?? `p${String(i)}`) : safeName(param.printed);
    const type = paramText(param.type, t.context, param.nullable);
    return [name, ': ', type];
  });
}
