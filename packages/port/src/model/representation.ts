import { constructorsOf, destructorOf } from './members.js';
import type { ArrayType, BaseClass, ClassSymbol, Expression, Type } from './ast.js';
import { bare, isByteBuffer, isConstCharPointer } from './types.js';

/** Whether values of a type are objects that several names can share; others are held in `{ value }` where C++ refers to them. */
export function isSharedObject(type: Type): boolean {
  const t = bare(type);
  return t.k === 'array' || (t.k === 'class' && t.symbol.rule?.type !== 'string' && !isImmutable(t.symbol));
}

/** A class of the tables whose objects TypeScript has as a value: string, or bytes. */
export function isImmutable(symbol: ClassSymbol): boolean {
  const type = symbol.rule?.type;
  return type === 'string' || type === 'Uint8Array' || symbol.rule?.functions === true;
}

/** QByteArray. */
export function isBytesClass(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && t.symbol.rule?.type === 'Uint8Array';
}

/** QString, QCString or QChar. */
export function isStringClass(type: Type): boolean {
  const t = bare(type);
  return t.k === 'class' && t.symbol.rule?.type === 'string';
}

/** What is a string in TypeScript. */
export function isText(type: Type): boolean {
  return isStringClass(type) || isConstCharPointer(type);
}

/** A pointer whose target TypeScript holds in a box or an array: to numbers, strings, or other pointers. */
export function isBoxPointer(type: Type): boolean {
  const t = bare(type);
  if (t.k !== 'pointer' || isConstCharPointer(t) || isByteBuffer(t)) return false;
  const to = bare(t.to);
  if (isConstTextPointer(t)) return false;
  if (to.k === 'basic') return to.name !== 'void';
  return to.k === 'pointer' || to.k === 'enum' || (to.k === 'class' && !isSharedObject(to));
}

/** A pointer that is an object, and leads to pointers: what an array has of them can be null, as the last of a list of texts is. */
export function leadsToPointers(type: Type): boolean {
  const t = bare(type);
  return (
    t.k === 'class' && t.symbol.name === '__array_pointer' && t.args.some((arg) => bare(arg).k === 'pointer')
  );
}

/** A pointer that may lead to the first of many numbers or texts: it is an array then. */
export function mayBeArray(type: Type): boolean {
  return isBoxPointer(type) || isConstTextPointer(type);
}

/** `const QString *`: the text itself, or null. */
export function isConstTextPointer(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && t.to.const === true && isStringClass(t.to);
}

/** `T &`, not const, of what is no object: an out-parameter. */
export function isBoxReference(type: Type): boolean {
  return (
    type.k === 'reference' &&
    type.to.const !== true &&
    !isSharedObject(type.to) &&
    bare(type.to).k !== 'unknown' &&
    bare(type.to).k !== 'parameter'
  );
}

export function isQObject(symbol: ClassSymbol): boolean {
  return symbol.inherits('QObject');
}

/** The base that a class extends in TypeScript: the QObject, or the first one; the others can only be interfaces. */
export function mainBase(symbol: ClassSymbol): BaseClass | null {
  const bases = symbol.bases.filter(({ type }) => type?.symbol.rule?.type !== 'string');
  return bases.find(({ type }) => type && isQObject(type.symbol)) ?? bases[0] ?? null;
}

/** The other bases whose members a class can take over: classes of the program, and of a package what a table says. */
export function mixedBases(symbol: ClassSymbol): ClassSymbol[] {
  const main = mainBase(symbol);
  return symbol.bases.flatMap((base) =>
    base !== main && base.type && isMixable(base.type.symbol) ? [base.type.symbol] : [],
  );
}

/** All bases but the one that the class extends here. */
export function furtherBases(symbol: ClassSymbol): ClassSymbol[] {
  return [...mixedBases(symbol), ...interfaceBases(symbol)];
}

/** The other bases, which are interfaces here. */
export function interfaceBases(symbol: ClassSymbol): ClassSymbol[] {
  const main = mainBase(symbol)?.type?.symbol;
  const mixed = mixedBases(symbol);
  return symbol.bases.flatMap(({ type }) => {
    const base = type?.symbol;
    if (
      !base ||
      base === main ||
      mixed.includes(base) ||
      base.isUndeclared ||
      base.name === 'Qt' ||
      base.rule?.type === 'string'
    )
      return [];
    return [base];
  });
}

/** A class with members of its own; what has none is an interface. */
function isMixable(symbol: ClassSymbol): boolean {
  const lineage = [...symbol.lineage()];
  return (
    lineage.every((each) =>
      each.rule ? each.rule.mixed : each.defined && each.templateParams.length === 0,
    ) &&
    lineage.some((each) => each.rule !== null || each.fields.length > 0) &&
    !symbol.hasUnknownBase
  );
}

/** Whether a class extends another one in TypeScript, or the other one is the class itself. */
export function extendsClass(symbol: ClassSymbol, other: ClassSymbol): boolean {
  for (let each: ClassSymbol | undefined = symbol; each; each = mainBase(each)?.type?.symbol)
    if (each === other) return true;
  return false;
}

/** Whether `delete` has something to do for objects of a class. */
export function hasDelete(symbol: ClassSymbol): boolean {
  if (isQObject(symbol)) return true;
  for (const each of symbol.lineage()) {
    if (destructorOf(each) || isCollection(each)) return true;
    if (
      !each.rule &&
      each.fields.some(
        ({ type }) =>
          (type.k === 'class' && hasDelete(type.symbol)) || (type.k === 'array' && endsElements(type)),
      )
    )
      return true;
  }
  return false;
}

/** Whether the elements of an array are objects that end with it. */
export function endsElements({ of }: ArrayType): boolean {
  if (of.k === 'array') return endsElements(of);
  return of.k === 'class' && !isImmutable(of.symbol) && hasDelete(of.symbol);
}

/** Whether a class of the tables holds pointers to its argument, as `QDict<int>`. */
export function holdsPointers({ name, rule }: ClassSymbol): boolean {
  return (
    rule !== null &&
    /^Q(?:Ptr|Int|Ascii)?(?:Dict|List|Queue|Stack|Vector|Cache)(?:Iterator)?$|^QGuardedPtr$/.test(name)
  );
}

/** What may own the objects that its pointers lead to, and deletes them then with itself. */
function isCollection(symbol: ClassSymbol): boolean {
  return symbol.rule !== null && symbol.name === 'QPtrCollection';
}

/** A class or struct of the program whose objects C++ copies on `=`. */
export function isUserValue(type: Type): boolean {
  const t = bare(type);
  return (
    t.k === 'class' && !t.symbol.rule && t.symbol.defined && !isQObject(t.symbol) && !hasPrivateCopy(t.symbol)
  );
}

function hasPrivateCopy(symbol: ClassSymbol): boolean {
  return constructorsOf(symbol).some(
    (fn) => fn.access === 'private' && fn.params.length === 1 && bare(fn.params[0]!.type).k === 'class',
  );
}

/** A QObject of the program that says itself how it is copied: by a constructor, of which C++ has no other for it. */
export function isCopiedObject(symbol: ClassSymbol): boolean {
  if (symbol.rule || !isQObject(symbol)) return false;
  return constructorsOf(symbol).some((fn) => {
    const [first, ...rest] = fn.params;
    if (fn.access === 'private' || !first || rest.some((param) => !param.initial)) return false;
    const type = bare(first.type);
    return first.type.k === 'reference' && type.k === 'class' && type.symbol === symbol;
  });
}

/** Whether C++ copies an object of this type, and TypeScript has to do so too. */
export function isCopied(type: Type): boolean {
  const t = bare(type);
  if (t.k !== 'class') return false;
  if (isQObject(t.symbol)) return t.symbol.rule?.copies === true || isCopiedObject(t.symbol);
  return isUserValue(t) || [...t.symbol.lineage()].some((each) => each.rule?.copies === true);
}

/** Elements that a pointer to the first one does not show as many: `char names[4][10]`, `const QString names[4]`. */
export function isListOf(element: Type): boolean {
  return element.k === 'array' || (element.const === true && isStringClass(element));
}

/** `&all[0]` of an array of objects: null where there is no array, as a pointer to the array is. */
export function isFirstOrNull({ operator, operand, fn }: Extract<Expression, { kind: 'unary' }>): boolean {
  if (operator !== '&' || fn || operand.kind !== 'index' || operand.fn) return false;
  return isFirst(operand.index) && isSharedObject(operand.type);
}

/** Whether an index is that of the first element. */
export function isFirst(index: Expression): boolean {
  return index.kind === 'number' && Number(index.text) === 0;
}
