import { overridden, functionsAmong } from '../../model/members.js';
import { basesFirst, freshName } from './fresh-names.js';
import { classOf, isVoid, sameType } from '../../model/types.js';
import type { Expression, ClassSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { type Contents, visitFunction } from '../functions.js';
import { tableReturnsNull } from '../texts/nullable.js';
import { extendsClass, mainBase } from '../../model/representation.js';
import { renameFurtherBases } from './further-bases.js';
import { newFunction } from '../../symbols/symbols.js';
import { kindOf } from './kinds.js';
import { areDistinct, type Overloads } from './overloads.js';

/**
 * A method that hides one of a base in C++ would override it in TypeScript. Where the compiler refuses that, or where a slot
 * hides a signal, the hiding one gets a name of its own.
 */
export function passHiding(
  { classes, functions }: Contents,
  overloads: Overloads,
  diagnostics: Diagnostics,
): void {
  const renamed = new Set<FunctionSymbol>();
  renameFurtherBases(classes, renamed, fits);
  for (const symbol of basesFirst(classes)) {
    for (const group of methodsByName(symbol)) {
      const [first] = group;
      const inherited = inheritedAs(symbol, first!);
      const bases = group.flatMap((fn) => overridden(fn).filter((base) => overrides(fn, base)));
      const [renamedBase] = bases.filter((base) => renamed.has(base));
      if (renamedBase && bases.every((base) => renamed.has(base))) {
        rename(group, renamedBase.printed, renamed);
        keepFurtherNames(group, bases, overloads);
      } else if (renamedBase) keepFurtherNames(group, bases, overloads);
      else if (
        hides(group, inherited) ||
        symbol.functions(first!.name).some(({ isSignal }) => isSignal) ||
        isTakenByTable(symbol, first!)
      )
        rename(group, freshName(symbol, first!.printed), renamed);
      else completeOverrides(symbol, group, inherited, overloads, diagnostics);
    }
    renameSignals(symbol, renamed);
    renameConstants(symbol);
  }
  if (renamed.size > 0) for (const fn of functions) renameInConnects(fn, renamed, diagnostics);
}

/** What overrides functions of two bases has the names of both. */
function keepFurtherNames(
  group: readonly FunctionSymbol[],
  bases: readonly FunctionSymbol[],
  { furtherNames }: Overloads,
): void {
  const [first] = group;
  const inherited = bases.flatMap((base) => furtherNames.get(base) ?? []);
  const further = new Set(bases.map(({ printed }) => printed));
  [first!.printed, ...inherited].forEach((name) => further.delete(name));
  if (further.size > 0) furtherNames.set(first!, [...further]);
}

/** A signal in the place of a method of Qt, as event() is one. */
function renameSignals(symbol: ClassSymbol, renamed: Set<FunctionSymbol>): void {
  for (const fn of symbol.functions()) {
    if (!fn.isSignal || fn.printed !== fn.name) continue;
    const hidden = inheritedAs(symbol, fn).some(
      (base) => base.kind === 'function' && base.rule && !base.isSignal,
    );
    const all = symbol.functions(fn.name).filter(({ isSignal }) => isSignal);
    if (hidden) rename(all, freshName(symbol, fn.printed), renamed);
  }
}

/** Whether a class of the tables has another method under this name: `equals()`, which is its operator==. */
function isTakenByTable(symbol: ClassSymbol, { printed, isStatic }: FunctionSymbol): boolean {
  if (isStatic) return false;
  const tables = [...symbol.lineage()].filter(({ rule }) => rule !== null && rule.type === null);
  // What has the name itself may be reimplemented, as QUrl's toString(), which its operator QString calls.
  if (tables.some((each) => each.functions(printed).length > 0)) return false;
  return tables.some((each) =>
    each
      .functions()
      .some(({ rule }) =>
        [rule?.template, rule?.set].some((made) => made?.startsWith(`$this.${printed}(`) === true),
      ),
  );
}

type Member = FunctionSymbol | VariableSymbol;

/** The methods of a class, those of one name in TypeScript together. */
function methodsByName(symbol: ClassSymbol): FunctionSymbol[][] {
  const groups = new Map<string, FunctionSymbol[]>();
  for (const fn of symbol.functions()) {
    if (fn.role !== 'method' || fn.isSignal || /^(?:operator|#)/.test(fn.printed)) continue;
    const key = `${String(fn.isStatic)} ${fn.printed}`;
    groups.set(key, [...(groups.get(key) ?? []), fn]);
  }
  return [...groups.values()];
}

/** What the bases of a class have under a name in TypeScript; of each way up to them the nearest. */
function inheritedAs(symbol: ClassSymbol, { printed, isStatic }: FunctionSymbol): Member[] {
  return symbol.bases.flatMap(({ type }): Member[] => {
    if (!type) return [];
    const found = type.symbol
      .members()
      .filter(
        (each): each is Member =>
          (each.kind === 'function' || each.kind === 'variable') &&
          each.printed === printed &&
          (each.isStatic === isStatic || (!isStatic && each.rule?.objects === true)),
      );
    return found.length > 0 ? found : inheritedAs(type.symbol, { printed, isStatic } as FunctionSymbol);
  });
}

/** Whether it is the same function, as C++ sees it. */
function overrides(fn: FunctionSymbol, base: FunctionSymbol): boolean {
  return (
    base.isVirtual &&
    fn.params.length === base.params.length &&
    fn.params.every((param, i) => sameType(param.type, base.params[i]!.type))
  );
}

/** Whether the compiler would refuse these functions beside what is inherited. */
function hides(group: readonly FunctionSymbol[], inherited: readonly Member[]): boolean {
  const isOverride = group.some((fn) =>
    inherited.some((base) => base.kind === 'function' && !base.isSignal && overrides(fn, base)),
  );
  if (isOverride) return false;
  return inherited.some(
    (base) => base.kind === 'variable' || base.isSignal || !group.some((fn) => fits(fn, base)),
  );
}

/** Functions of one name are one method: a class that overrides some of them hands the others on to its base. */
function completeOverrides(
  symbol: ClassSymbol,
  group: readonly FunctionSymbol[],
  inherited: readonly Member[],
  overloads: Overloads,
  diagnostics: Diagnostics,
): void {
  const [first] = group;
  const bases = inherited.filter(
    (base): base is FunctionSymbol => base.kind === 'function' && !base.isSignal && !base.rule,
  );
  if (!first?.location || !bases.some((base) => group.some((fn) => overrides(fn, base)))) return;
  const missing = bases.filter((base) => !group.some((fn) => overrides(fn, base) || fits(fn, base)));
  if (missing.length === 0) return;
  const main = mainBase(symbol)?.type?.symbol;
  if (
    missing.some(({ owner }) => owner?.kind !== 'class' || !main || !extendsClass(main, owner)) ||
    !areDistinct([...group, ...missing])
  ) {
    diagnostics.look(
      first.location,
      `${first.name}() is overridden for some arguments only: a call with others, through a base, arrives here too`,
    );
    return;
  }
  const all = [...group, ...missing.map((base) => inheritedFunction(base, symbol, first))];
  all.slice(group.length).forEach((fn) => overloads.inherited.add(fn));
  for (const fn of all) overloads.groups.set(fn, all);
}

/** What a class has from its base beside what it overrides. */
function inheritedFunction(
  base: FunctionSymbol,
  owner: ClassSymbol,
  { location }: FunctionSymbol,
): FunctionSymbol {
  const params = base.params.map((param, i) => {
    const name = param.name === '' ? `p${String(i)}` : param.name;
    return { ...param, name, printed: name, used: !base.isPure };
  });
  const { name, returns, access, isPure, isAsync, nullable, printed } = base;
  return newFunction(name, returns, params, 'method', {
    owner, access, isVirtual: true, isPure, isAsync, nullable, printed, location,
  }); // prettier-ignore
}

/** Whether TypeScript takes a method where another one is expected. */
function fits(fn: FunctionSymbol, base: FunctionSymbol): boolean {
  const needed = fn.params.filter((param) => !param.initial).length;
  if (needed > base.params.length) return false;
  const waits = base.isAsync || base.rule?.async === true;
  if (waits ? !fn.isAsync : fn.isAsync && !isVoid(base.returns)) return false;
  const paramsFit = fn.params.every((param, i) => {
    const other = base.params[i];
    return !other || sameKind(param.type, other.type) || sameKind(other.type, param.type);
  });
  if (!paramsFit) return false;
  if (isVoid(base.returns)) return true;
  const canBeNull = base.rule ? tableReturnsNull(base) : base.nullable;
  return !isVoid(fn.returns) && sameKind(fn.returns, base.returns) && (canBeNull || !fn.nullable);
}

function sameKind(a: FunctionSymbol['returns'], b: FunctionSymbol['returns']): boolean {
  const [x, y] = [kindOf(a), kindOf(b)];
  if (x === y || x === 'object' || y === 'object') return true;
  const [p, q] = [classOf(a), classOf(b)];
  return x.startsWith('class ') && y.startsWith('class ') && p !== null && q !== null && p.inherits(q.name);
}

function rename(group: readonly FunctionSymbol[], printed: string, renamed: Set<FunctionSymbol>): void {
  for (const fn of group) {
    fn.printed = printed;
    renamed.add(fn);
  }
}

/** Of the constants of enums each class has its own in C++. */
function renameConstants(symbol: ClassSymbol): void {
  const inherited = new Set(
    symbol.bases.flatMap(({ type }) =>
      type
        ? [...type.symbol.lineage()].flatMap((each) =>
            each.members().flatMap((member) => (member.kind === 'enumerator' ? [member.printed] : [])),
          )
        : [],
    ),
  );
  for (const member of symbol.members())
    if (member.kind === 'enumerator' && inherited.has(member.printed))
      member.printed = freshName(symbol, member.printed);
}

/** SLOT() names a slot as its class declares it. */
function renameInConnects(
  fn: FunctionSymbol,
  renamed: ReadonlySet<FunctionSymbol>,
  diagnostics: Diagnostics,
): void {
  visitFunction(fn, {
    expression: (e) => {
      if (e.kind !== 'call') return;
      e.args.forEach((arg, i) => {
        if (arg.kind !== 'signature') return;
        const name = /^\s*(\w+)/.exec(arg.text)?.[1] ?? '';
        const receiver = receiverOf(e, i, fn);
        if (arg.macro === 'SIGNAL') {
          const signal = functionsAmong(receiver?.scope.member(name) ?? []).find(({ isSignal }) => isSignal);
          if (signal && renamed.has(signal))
            e.args[i] = { ...arg, text: arg.text.replace(name, signal.printed) };
          return;
        }
        const found = slotNamed(name, arg.text, receiver);
        if (found) {
          if (renamed.has(found)) e.args[i] = { ...arg, text: arg.text.replace(name, found.printed) };
        } else if ([...renamed].some((each) => each.isSlot && each.name === name))
          diagnostics.look(
            arg.location,
            `a slot ${name}() has another name here, since it hides what a base has: does this mean it?`,
          );
      });
    },
  });
}

/** The slot that a signature means, beside which a signal can have the same name. */
function slotNamed(name: string, signature: string, receiver: ClassSymbol | null): FunctionSymbol | null {
  const all = functionsAmong(receiver?.scope.member(name) ?? []);
  const [, inside = ''] = /\(([^]*)\)/.exec(signature) ?? [];
  const count = inside.trim() === '' ? 0 : inside.replace(/<[^>]*>/g, '').split(',').length;
  const slots = all.filter((each) => !each.isSignal);
  return slots.find(({ params }) => params.length === count) ?? slots[0] ?? all[0] ?? null;
}

/** The class of the object whose slot an argument names. */
function receiverOf(
  { args, callee }: Extract<Expression, { kind: 'call' }>,
  i: number,
  fn: FunctionSymbol,
): ClassSymbol | null {
  const before = args[i - 1];
  if (before && before.kind !== 'signature') {
    const object = before.kind === 'convert' && before.fn === null ? before.operand : before;
    return classOf(object.type);
  }
  if (callee.kind === 'member') return classOf(callee.object.type);
  return fn.owner?.kind === 'class' ? fn.owner : null;
}
