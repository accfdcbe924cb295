import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { interfaceBases, mainBase } from '../../model/representation.js';
import type { Overloads } from '../../passes/classes/overloads.js';
import { type Doc, hardline, indent } from '../../print/doc.js';
import type { FileContext } from '../names/context.js';
import { parameterList, parameterName, signature } from './functions.js';
import { notAnInterface } from '../names/lost-bases.js';
import { className, memberName } from '../names/names.js';
import type { StatementTranslator } from '../statements/statements.js';
import { paramText, returnText, typeText } from '../names/type-text.js';

/** Methods of an interface that have a body there: they are called as they stand. */
export function forwardedMethods(symbol: ClassSymbol, context: FileContext): Doc[] {
  const docs: Doc[] = [];
  const main = mainBase(symbol)?.type?.symbol;
  const known = new Set(
    [...(main?.lineage() ?? []), symbol].flatMap((each) => each.functions().map(({ name }) => name)),
  );
  const bases = interfaceBases(symbol).filter((base) => notAnInterface(symbol, base) === null);
  for (const each of bases.flatMap((base) => [...base.lineage()])) {
    for (const fn of each.functions()) {
      if (!/^(?:method|conversion)$/.test(fn.role) || fn.isStatic || fn.isPure || known.has(fn.name))
        continue;
      known.add(fn.name);
      const names = fn.params.map(parameterName);
      const params = fn.params.map((param, i): Doc => [
        names[i]!,
        ': ',
        paramText(param.type, context, param.nullable),
      ]);
      const call = `${className(each, context)}.prototype.${memberName(fn.printed)}.call(${['this', ...names].join(', ')})`;
      const result = typeText(fn.returns, context) === 'void' ? '' : 'return ';
      docs.push('', [
        `${fn.isAsync ? 'async ' : ''}${memberName(fn.printed)}`,
        parameterList(params),
        `: ${returnText(fn, context)} {`,
        indent(hardline, `${result}${fn.isAsync ? 'await ' : ''}${call};`),
        hardline,
        '}',
      ]);
    }
  }
  return docs;
}

/** A method under a further name: that of the function of a further base that it overrides too. */
export function furtherName(fn: FunctionSymbol, name: string, head: string, t: StatementTranslator): Doc {
  const args = fn.params.map(parameterName);
  const call = `this.${memberName(fn.printed)}(${args.join(', ')})`;
  const result = typeText(fn.returns, t.context) === 'void' ? '' : 'return ';
  return [
    `${head}${memberName(name)}`,
    signature(fn, t),
    ' {',
    indent(hardline, `${result}${fn.isAsync ? 'await ' : ''}${call};`),
    hardline,
    '}',
  ];
}

/** Marks where functions of one name override those of two bases: here they take the place of one of them. */
export function unkeptNames(
  functions: readonly FunctionSymbol[],
  { furtherNames }: Overloads,
  context: FileContext,
): Doc[] {
  return functions.flatMap((fn): Doc[] => {
    if (!furtherNames.has(fn)) return [];
    const reason = `${fn.name}() overrides those of two bases: here it takes the place of one of them`;
    context.diagnostics.mark(fn.definition ?? fn.location!, reason);
    return [`// PORT: ${reason}`];
  });
}

/** Whether objects of a class have a member of this name in TypeScript. */
export function hasInstanceMember(symbol: ClassSymbol, printed: string): boolean {
  // What it has from a second base is among its members too.
  for (const each of symbol.lineage())
    if (
      each
        .members()
        .some(
          (member) =>
            (member.kind === 'function' || member.kind === 'variable') &&
            (!member.isStatic || member.rule?.objects === true) &&
            member.printed === printed,
        )
    )
      return true;
  return false;
}
