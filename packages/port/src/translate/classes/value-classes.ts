import { templateText } from './functions.js';
import {
  constructorsOf,
  copyConstructorOf,
  hasAssign,
  isAbstract,
  isPlainInterface,
} from '../../model/members.js';
import { isCopied, isUserValue, mixedBases } from '../../model/representation.js';
import type { ClassSymbol, Type } from '../../model/ast.js';
import { bare, isByteBuffer } from '../../model/types.js';
import { copiedBase, type CopiedBase, ownAssignment, ownCopy } from '../../passes/copies/own-copies.js';
import { membersName } from './assign-names.js';
import { type Doc, hardline, indent, join } from '../../print/doc.js';
import type { FileContext } from '../names/context.js';
import { symbolTexts } from '../names/constructor-symbols.js';
import { memoryName } from '../memory/memory-classes.js';
import { className, memberName } from '../names/names.js';

/** copy() and assign() of a class whose objects C++ copies. */
export function copyMethods(symbol: ClassSymbol, context: FileContext): Doc[] {
  const { copied, assigned, byPrototype } = context.usage;
  if (!isUserValue({ k: 'class', symbol, args: [] })) return [];
  const isCopiedHere = copied.has(symbol);
  if (!isCopiedHere && !assigned.has(symbol)) return [];
  const [mixed] = mixedBases(symbol);
  if (mixed) {
    const reason = `${symbol.name} is copied, and has a second base, ${mixed.name}: write copy() and assign()`;
    context.diagnostics.mark(symbol.location!, reason);
    return ['', `// PORT: ${reason}`];
  }
  const constructor_ = ownCopy(symbol);
  const name = membersName(symbol, context.usage);
  const docs: Doc[] = [];
  if (!ownAssignment(symbol) && (assigned.has(symbol) || name === 'assign'))
    docs.push('', assignment('assign', symbol, context));
  if (!isCopiedHere) return docs;
  // Only as a part of others: C++ makes no copy of what is abstract.
  if (isAbstract(symbol)) return name === 'assign' ? docs : [...docs, '', assignment(name, symbol, context)];
  if (constructor_) {
    const given = [...symbolTexts(constructor_, context), 'this'].join(', ');
    return [...docs, '', copyMethod(symbol, `new ${ownType(symbol)}(${given})`)];
  }
  const base = copiedBase(symbol);
  if (base) return [...docs, '', copyByBase(symbol, base, context)];
  if (name !== 'assign') docs.push('', assignment(name, symbol, context));
  const constructors = constructorsOf(symbol).filter((fn) => !fn.rule);
  if (context.usage.memory.has(symbol) && constructors.length > 0)
    return [...docs, '', memoryCopy(symbol, name)];
  const plain =
    !byPrototype.has(symbol) &&
    (constructors.length === 0 || constructors.some((fn) => fn.params.every((param) => param.initial)));
  const made = plain
    ? `new ${ownType(symbol)}()`
    : `(Object.create(${symbol.printed}.prototype) as ${ownType(symbol)})`;
  return [...docs, '', copyMethod(symbol, `${made}.${name}(this)`)];
}

/** The type of a class within itself, with the parameters of a template. */
export function ownType({ printed, templateParams }: ClassSymbol): string {
  return `${printed}${templateText(templateParams)}`;
}

/** The bases whose objects C++ copies. */
function copiedBases(symbol: ClassSymbol): ClassSymbol[] {
  return symbol.bases.flatMap(({ type }) =>
    type && isCopied(type) && !isPlainInterface(type.symbol) ? [type.symbol] : [],
  );
}

/** Whether what inherits a class overrides its copy(). */
function hasCopy(symbol: ClassSymbol): boolean {
  if (symbol.rule) return !copyConstructorOf(symbol);
  return !isAbstract(symbol) || copiedBases(symbol).some(hasCopy);
}

function overridesCopy(symbol: ClassSymbol): string {
  return copiedBases(symbol).some(hasCopy) ? 'override ' : '';
}

function copyMethod(symbol: ClassSymbol, made: string): Doc {
  const override = overridesCopy(symbol);
  // Classes of the tables return their own kind.
  const ofTable = copiedBases(symbol).some((each) =>
    [...each.lineage()].some(({ rule }) => rule?.copies === true),
  );
  const [type, as] = ofTable ? ['this', ' as this'] : [ownType(symbol), ''];
  return [`${override}copy(): ${type} {`, indent(hardline, `return ${made}${as};`), hardline, '}'];
}

/** A copy of an object of bytes whose constructors do more than make it. */
function memoryCopy(symbol: ClassSymbol, assign: string): Doc {
  const { printed } = symbol;
  const memory = memoryName(symbol);
  return [
    `copy(): ${printed} {`,
    indent(
      hardline,
      `const made = Object.create(${printed}.prototype) as ${printed};`, hardline,
      `made.${memory} = new DataView(new ArrayBuffer(this.${memory}.byteLength));`, hardline,
      `return made.${assign}(this);`,
    ),
    hardline,
    '}',
  ]; // prettier-ignore
}

/** Objects of bytes are copied by their bytes. */
function bytesAssignment(name: string, symbol: ClassSymbol, context: FileContext): Doc {
  const memory = memoryName(symbol);
  const copy = `${context.helper('copyBytes')}(this.${memory}, other.${memory});`;
  return [
    `${name}(other: ${symbol.printed}): this {`, indent(hardline, copy, hardline, 'return this;'), hardline, '}',
  ]; // prettier-ignore
}

/** The constructor of the base that copies makes the object; the members that the base does not have are set. */
function copyByBase(
  symbol: ClassSymbol,
  { base, constructor_, between }: CopiedBase,
  context: FileContext,
): Doc {
  const { printed } = symbol;
  const members = [...between].reverse().flatMap(({ fields }) => fields);
  const lines = members.map((field) => {
    const member = memberName(field.printed);
    return `made.${member} = ${copyOf(field.type, `this.${member}`, context, symbol)};`;
  });
  const given = [...symbolTexts(constructor_, context), 'this'].join(', ');
  const made = `Reflect.construct(${className(base, context)}, [${given}], ${printed}) as ${printed}`;
  const body: Doc =
    lines.length === 0
      ? `return ${made};`
      : join(hardline, [`const made = ${made};`, ...lines, 'return made;']);
  return [`${overridesCopy(symbol)}copy(): ${printed} {`, indent(hardline, body), hardline, '}'];
}

function assignment(name: string, symbol: ClassSymbol, context: FileContext): Doc {
  if (context.usage.memory.has(symbol)) return bytesAssignment(name, symbol, context);
  const bases = copiedBases(symbol);
  const ofTable = bases.find((each) => each.rule && !hasAssign(each));
  if (ofTable)
    context.diagnostics.look(
      symbol.location!,
      `copy() and assign() of ${symbol.name} leave out what ${ofTable.name} holds`,
    );
  const { usage } = context;
  const [first] = bases;
  const ofBase = !first || first.rule || name === 'assign' ? 'assign' : membersName(first, usage);
  const base = first && !ofTable ? [`super.${ofBase}(other);`] : [];
  const lines = symbol.fields.map((field) => {
    const member = memberName(field.printed);
    const isKept = name === 'assign' && usage.kept.has(field);
    return (
      (isKept ? assignedInPlace(field.type, `this.${member}`, `other.${member}`) : null) ??
      `this.${member} = ${copyOf(field.type, `other.${member}`, context, symbol)};`
    );
  });
  const isRead = base.length > 0 || lines.length > 0;
  const overrides = base.length > 0 && name === ofBase;
  return [
    `${overrides ? 'override ' : ''}${name}(${isRead ? 'other' : '_other'}: ${ownType(symbol)}): this {`,
    indent(hardline, join(hardline, [...base, ...lines, 'return this;'])),
    hardline,
    '}',
  ];
}

/** How a member becomes equal to that of another object and stays the same one; null for what cannot. */
function assignedInPlace(type: Type, place: string, other: string): string | null {
  if (type.k === 'class') {
    const isAssigned = isUserValue(type) || hasAssign(type.symbol);
    return isAssigned ? `${place}.assign(${other});` : null;
  }
  if (type.k !== 'array') return null;
  if (isByteBuffer(type)) return `${place}.set(${other});`;
  const element = bare(type.of);
  if (element.k !== 'array' && !(element.k === 'class' && isCopied(element)))
    return `Object.assign(${place}, ${other});`;
  const inner = assignedInPlace(element, 'each', `${other}[i]!`);
  return inner && `${place}.forEach((each, i) => ${inner.replace(/;$/, '')});`;
}

/** A member of another object, as a value of its own. */
function copyOf(type: Type, value: string, context: FileContext, owner: ClassSymbol): string {
  if (type.k === 'parameter' && context.usage.templateArguments.of(type.name, null, owner).classes.length > 0)
    return `${context.helper('copyOf')}(${value})`;
  if (type.k === 'class' && isCopied(type)) {
    const { symbol } = type;
    // A table declares a copy constructor where there is no copy().
    return symbol.rule && copyConstructorOf(symbol)
      ? `new ${className(symbol, context)}(${value})`
      : `${value}.copy()`;
  }
  if (type.k !== 'array') return value;
  if (isByteBuffer(type)) return `Buffer.from(${value})`;
  const element = copyOf(bare(type.of), 'each', context, owner);
  return element === 'each' ? `[...${value}]` : `${value}.map((each) => ${element})`;
}
