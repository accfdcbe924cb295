import { isCopied, isUserValue } from '../model/representation.js';
import { type Doc, hardline, indent, join } from '../print/doc.js';
import type { ClassSymbol } from '../symbols/symbols.js';
import type { FileContext } from './context.js';
import { constructorsOf, copyConstructorOf } from '../analysis/members.js';
import { memberName } from './names.js';
import { bare } from '../model/types.js';

/** copy() and assign() of a class whose objects C++ copies. */
export function copyMethods(symbol: ClassSymbol, context: FileContext): Doc[] {
  const { copied, assigned } = context.usage;
  const type = { k: 'class' as const, symbol, args: [] };
  if (!isUserValue(type)) return [];
  const needsAssign = assigned.has(symbol) || copied.has(symbol);
  if (!needsAssign) return [];
  if (symbol.functions('operator=').length > 0)
    context.diagnostics.look(
      symbol.location!,
      `${symbol.name} has an operator=: copy() and assign() copy its members`,
    );
  const assignments: Doc[] = symbol.fields.map((field): Doc => {
    const name = memberName(field.printed);
    if (field.type.k === 'class' && isCopied(field.type)) return `this.${name} = other.${name}.copy();`;
    if (field.type.k === 'array')
      return bare(field.type.of).k === 'basic' &&
        ((field.type.of as { name?: string }).name ?? '').includes('char')
        ? `this.${name} = Buffer.from(other.${name});`
        : `this.${name} = [...other.${name}];`;
    return `this.${name} = other.${name};`;
  });
  const bases = symbol.bases.flatMap(({ type: base }) => (base && isCopied(base) ? [base] : []));
  const ofTable = bases.find((each) => each.symbol.rule && !isAssigned(each.symbol));
  if (ofTable)
    context.diagnostics.look(
      symbol.location!,
      `copy() and assign() of ${symbol.name} leave out what ${ofTable.symbol.name} holds`,
    );
  const base = bases.length > 0 && !ofTable ? ['super.assign(other);'] : [];
  const override = base.length > 0 ? 'override ' : '';
  const docs: Doc[] = [
    '',
    [
      `${override}assign(other: ${symbol.printed}): this {`,
      indent(hardline, join(hardline, [...base, ...assignments, 'return this;'])),
      hardline,
      '}',
    ],
  ];
  if (copied.has(symbol)) {
    const constructors = constructorsOf(symbol).filter((fn) => !fn.rule);
    const plain =
      constructors.length === 0 || constructors.some((fn) => fn.params.every((param) => param.initial));
    const made = plain
      ? `new ${symbol.printed}()`
      : `(Object.create(${symbol.printed}.prototype) as ${symbol.printed})`;
    const copies = bases.some((each) => !each.symbol.rule || !copyConstructorOf(each.symbol));
    docs.push([
      `${copies ? 'override ' : ''}copy(): ${symbol.printed} {`,
      indent(hardline, `return ${made}.assign(this);`),
      hardline,
      '}',
    ]);
  }
  return docs;
}

/** Whether objects of a class of the tables have assign(). */
function isAssigned(symbol: ClassSymbol): boolean {
  return symbol
    .functions('operator=')
    .some(({ rule }) => [rule?.template, rule?.shared].includes('$this.assign($1)'));
}
