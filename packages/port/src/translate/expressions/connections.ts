import type { ClassSymbol, Expression, FunctionSymbol } from '../../model/ast.js';
import { inheritanceDistance } from '../../model/members.js';
import { extendsClass } from '../../model/representation.js';
import { classOf, isConstCharPointer } from '../../model/types.js';
import { call, string, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { className } from '../names/names.js';
import { fullSignature, signatureTexts } from '../names/signatures.js';

type Call = Extract<Expression, { kind: 'call' }>;
type Signature = Extract<Expression, { kind: 'signature' }>;

/**
 * The compiler wants to see the signal and the slot in the types of the objects. Where C++ has only a base class, the one
 * class of the program that has them is meant.
 */
export function connectArguments(
  fn: FunctionSymbol,
  e: Call,
  args: readonly Ts[],
  t: ExpressionTranslator,
): readonly Ts[] {
  if (fn.name !== 'connect' && fn.name !== 'disconnect' && fn.name !== 'singleShot') return args;
  const isMissing = noteMissing(e, t) || isOfSeveral(e, t);
  return args.map((arg, i) => {
    const given = e.args[i]!;
    // The compiler has no word for what is not there.
    if (isMissing && given.kind === 'signature')
      return { k: 'as', operand: arg, type: `\`${given.macro === 'SIGNAL' ? '2' : '1'}\${string}\`` };
    const whole = given.kind === 'signature' ? wholeSignal(given, classAtEnd(e, i, t)) : null;
    if (whole !== null)
      return e.args.slice(0, i).some(({ kind }) => kind === 'signature')
        ? t.mark(given.location, 'a signal as the end of a connection that gives fewer arguments than it has')
        : call(text(t.context.use('SIGNAL', '@qt3/core-signals')), string(whole));
    if (i > 0 && isConstCharPointer(given.type) && given.kind !== 'signature' && given.kind !== 'null') {
      t.look(given.location, 'a signal or slot that a variable names is looked up when the program runs');
      const kind = fn.params[i]?.name === 'signal' ? 2 : 1;
      return { k: 'as', operand: arg, type: `\`${String(kind)}\${string}\`` };
    }
    const object = unconverted(e.args[i]!);
    const signature = e.args[i + 1];
    if (signature?.kind !== 'signature' || object.kind === 'null') return arg;
    const known = classOf(object.type);
    const name = nameIn(signature.text);
    if (!known || name === undefined || hasMember(known, name)) return arg;
    const meant = candidates(known, name, t);
    const plain = arg.k === 'postfix' || arg.k === 'as' ? arg.operand : arg;
    const [only] = meant;
    if (!only || meant.length > 1) return arg;
    // The compiler, as the reader, has to see that it can be one.
    return extendsClass(only, known)
      ? { k: 'as', operand: plain, type: className(only, t.context, true) }
      : t.mark(given.location, `that this is a ${only.name} is not known: give the header of its base`);
  });
}

/** The signature with all arguments of a signal that is named without its default arguments; null for any other one. */
function wholeSignal(
  { macro, text: named }: Extract<Expression, { kind: 'signature' }>,
  symbol: ClassSymbol | null,
): string | null {
  if (macro !== 'SIGNAL' || !symbol) return null;
  const wanted = withoutSpaces(named);
  const isNamed = (each: string): boolean => withoutSpaces(each) === wanted;
  const signal = membersNamed(symbol, nameIn(named) ?? '').find(
    (each) => each.isSignal && each.rule === null && signatureTexts(each).some(isNamed),
  );
  const whole = signal ? fullSignature(signal) : named;
  return isNamed(whole) ? null : whole;
}

/** The object, without the conversion to a pointer to its base, or the cast to one. */
function unconverted(e: Expression): Expression {
  if (e.kind === 'convert' && e.fn === null) return unconverted(e.operand);
  const [to, from] = e.kind === 'cast' ? [classOf(e.type), classOf(e.operand.type)] : [null, null];
  return e.kind === 'cast' && to && from && inheritanceDistance(from, to) >= 0 ? unconverted(e.operand) : e;
}

function hasMember(symbol: ClassSymbol, name: string): boolean {
  return symbol.hasUnknownBase || symbol.scope.member(name).length > 0;
}

function candidates(base: ClassSymbol, name: string, t: ExpressionTranslator): ClassSymbol[] {
  const all = t.context.classes.filter(
    (each) =>
      each !== base &&
      each.inherits(base.name) &&
      each.functions(name).some((fn) => fn.isSignal || fn.isSlot),
  );
  const here = all.filter((each) => each.location?.file === t.owner?.location?.file);
  return here.length > 0 ? here : all;
}

/** Why a connect() to what no header declares cannot be checked; null where both sides are known. */
export function unknownEnd(fn: FunctionSymbol, e: Call, t: ExpressionTranslator): string | null {
  if (!fn.rule || (fn.name !== 'connect' && fn.name !== 'disconnect' && fn.name !== 'singleShot'))
    return null;
  for (const [i, arg] of e.args.entries()) {
    const name = arg.kind === 'signature' ? nameIn(arg.text) : undefined;
    if (arg.kind !== 'signature' || name === undefined) continue;
    const symbol = classAtEnd(e, i, t);
    if (!symbol || symbol.isUndeclared) continue;
    const members = membersNamed(symbol, name);
    if (symbol.hasUnknownBase && !symbol.rule && (members.length === 0 || isOther(arg, members)))
      return `${name}() is not in ${symbol.name}, and a base of it is not known`;
  }
  return null;
}

/** The class at an end of a connection: of the object in front of the signature, or the one that calls connect(). */
function classAtEnd({ args, callee }: Call, i: number, t: ExpressionTranslator): ClassSymbol | null {
  const before = args[i - 1];
  const object = before && before.kind !== 'signature' ? unconverted(before) : null;
  if (object) return classOf(object.type);
  return callee.kind === 'member' ? classOf(callee.object.type) : t.owner;
}

/**
 * Lists signals and slots that a class does not have: Qt warns there when the program runs, and so do the packages.
 *
 * @returns whether there are any
 */
function noteMissing(e: Call, t: ExpressionTranslator): boolean {
  let found = false;
  for (const [i, arg] of e.args.entries()) {
    const name = arg.kind === 'signature' ? nameIn(arg.text) : undefined;
    const symbol = name === undefined ? null : classAtEnd(e, i, t);
    if (arg.kind !== 'signature' || !symbol || symbol.isUndeclared || symbol.hasUnknownBase) continue;
    const members = membersNamed(symbol, name!);
    const isThere = members.length === 0 ? candidates(symbol, name!, t).length > 0 : !isOther(arg, members);
    if (isThere) continue;
    found = true;
    const kind = arg.macro === 'SIGNAL' ? 'signal' : 'slot';
    t.look(
      arg.location,
      `${symbol.name} has no ${kind} ${arg.text.trim()}: Qt warns there, and connects nothing`,
    );
  }
  return found;
}

/** Whether several derived classes have a signal or slot that the class itself has not: which one is meant shows at run time. */
function isOfSeveral(e: Call, t: ExpressionTranslator): boolean {
  return e.args.some((arg, i) => {
    const name = arg.kind === 'signature' ? nameIn(arg.text) : undefined;
    const symbol = name === undefined ? null : classAtEnd(e, i, t);
    return symbol !== null && !hasMember(symbol, name!) && candidates(symbol, name!, t).length > 1;
  });
}

const nameIn = (signature: string): string | undefined => /^\s*(\w+)\s*\(/.exec(signature)?.[1];

/** Whether functions of this name are no signals and slots, or have other parameters than a signature names: Qt compares the texts. */
function isOther({ text: named }: Signature, members: readonly FunctionSymbol[]): boolean {
  const wanted = withoutSpaces(named);
  return members.every(
    (each) =>
      each.rule === null &&
      !((each.isSignal || each.isSlot) && signatureTexts(each).some((own) => withoutSpaces(own) === wanted)),
  );
}

/** The functions of a class and its bases that have a name, in C++ or here. */
function membersNamed(symbol: ClassSymbol, name: string): FunctionSymbol[] {
  return [...symbol.lineage()].flatMap((each) =>
    each.functions().filter((fn) => fn.name === name || fn.printed === name),
  );
}

/** A signature as Qt compares it. */
function withoutSpaces(signature: string): string {
  return signature
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?(\W) ?/g, '$1');
}
