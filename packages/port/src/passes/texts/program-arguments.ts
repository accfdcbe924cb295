import { constructorsOf } from '../../model/members.js';
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { classOf, CONST_CHAR_POINTER, isBasic, pointerTo } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import type { PointedTypes } from '../pointed-types.js';
import { roughFunctions, roughVariable } from '../rough-types.js';

type List = Extract<Expression, { kind: 'list' }>;

/** A pointer that is handed on to a parameter, a member or a variable; null where it is another value. */
interface HandedOn {
  readonly from: VariableSymbol | null;
  /** The pointer or array whose elements are meant: of `argv + 1`, too. */
  readonly within: VariableSymbol | null;
  readonly to: VariableSymbol;
}

/** `char **argv` is a list of texts, where nothing writes to it; also what main() hands it on to, under other names. */
export function passProgramArguments(
  { functions, globals }: Contents,
  pointed: PointedTypes,
): Set<VariableSymbol> {
  const { handed, filled, literals } = readPointers(functions, pointed);
  for (const symbol of globals) addLiterals(symbol, symbol.initial, literals);
  const found = new Set<VariableSymbol>();
  const add = (symbol: VariableSymbol): void => {
    if (isListOfTexts(symbol.type) && !filled.has(symbol)) found.add(symbol);
  };
  for (const fn of functions) {
    fn.params.filter(isNamedArguments).forEach(add);
    if (fn.name === 'main' && fn.owner === null && fn.params[1]) add(fn.params[1]);
  }
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { from, to } of handed)
      if (
        from &&
        found.has(from) &&
        handed.every((each) => each.to !== to || isFromList(each, found, literals))
      )
        add(to);
  }
  // One that gets a buffer of the program leads to bytes, whatever its name is.
  for (let before = Infinity; before > found.size;) {
    before = found.size;
    for (const { within, to } of handed)
      if (
        within &&
        isPointed(within.type) &&
        !found.has(within) &&
        !literals.has(within) &&
        !isOfMain(to, functions)
      )
        found.delete(to);
  }
  // Other functions take what argv() of QApplication gives too, which may not be written to.
  for (const each of found)
    each.type = pointerTo(
      isOfMain(each, functions) ? CONST_CHAR_POINTER : { ...CONST_CHAR_POINTER, const: true },
    );
  // A list of the program's own that is handed on to one of them is a list of texts too.
  for (const { from, to } of handed)
    if (from && found.has(to) && literals.has(from) && !filled.has(from) && from.type.k === 'array') {
      from.type = { ...from.type, of: CONST_CHAR_POINTER };
      const { items } = literals.get(from)!;
      items.splice(0, Infinity, ...items.map(withoutCasts));
    }
  return found;
}

/** Notes `char *own[] = { "program", (char *)"-v", 0 }`. */
function addLiterals(
  symbol: VariableSymbol,
  initial: Expression | null,
  literals: Map<VariableSymbol, List>,
): void {
  const { type } = symbol;
  if (type.k !== 'array' || type.of.k !== 'pointer' || !isBasic(type.of.to, 'char')) return;
  const isLiteral = (each: Expression): boolean =>
    each.kind === 'string' || each.kind === 'null' || (each.kind === 'number' && Number(each.text) === 0);
  if (initial?.kind === 'list' && initial.items.map(withoutCasts).every(isLiteral))
    literals.set(symbol, initial);
}

/** The second parameter of main(). */
function isOfMain(symbol: VariableSymbol, functions: readonly FunctionSymbol[]): boolean {
  return functions.some((fn) => fn.name === 'main' && fn.owner === null && fn.params[1] === symbol);
}

function isPointed({ k }: Type): boolean {
  return k === 'pointer' || k === 'array';
}

/** What `argv + 1`, `&argv[1]` and `argv++` lead into. */
function base(e: Expression): Expression {
  switch (e.kind) {
    case 'binary':
      return base(e.left);
    case 'unary':
      return e.operator === '*' ? e : base(e.operand);
    case 'index':
      return base(e.object);
    case 'cast':
      return base(e.operand);
    default:
      return e;
  }
}

/** Whether a parameter is called `argv`, also as libraries write it. */
export function isNamedArguments({ name }: VariableSymbol): boolean {
  return /^_?argv$/.test(name);
}

function isListOfTexts(type: Type): boolean {
  return type.k === 'pointer' && type.to.k === 'pointer' && isBasic(type.to.to, 'char');
}

/** Whether what is handed on may be a list of texts: nothing else than a pointer that is none yet says no. */
function isFromList(
  { from }: HandedOn,
  found: ReadonlySet<VariableSymbol>,
  literals: ReadonlyMap<VariableSymbol, List>,
): boolean {
  return from !== null && (found.has(from) || literals.has(from) || from.type.k === 'pointer');
}

/**
 * Which pointers to pointers are handed on, through which something is written, and which are lists of literals; the names are not
 * resolved yet.
 */
function readPointers(
  functions: readonly FunctionSymbol[],
  pointed: PointedTypes,
): {
  readonly handed: readonly HandedOn[];
  readonly filled: ReadonlySet<VariableSymbol>;
  readonly literals: Map<VariableSymbol, List>;
} {
  const literals = new Map<VariableSymbol, List>();
  const handed: HandedOn[] = [];
  const filled = new Set<VariableSymbol>();
  for (const fn of functions) {
    const { owner } = fn;
    const flow = (e: Expression, to: VariableSymbol | null | undefined): void => {
      if (to && isListOfTexts(to.type) && e.kind !== 'null')
        handed.push({ from: roughVariable(e, owner), within: roughVariable(base(e), owner), to });
    };
    const flows = (args: readonly Expression[], called: readonly FunctionSymbol[]): void => {
      for (const each of called)
        args.forEach((arg, i) => {
          flow(arg, each.params[i]);
        });
    };
    for (const { name, args } of fn.initialisers) {
      if (owner?.kind !== 'class') continue;
      const base = owner.bases.find(
        (each) => each.type && each.name.split('::').at(-1) === name.split('::').at(-1),
      );
      if (base?.type) flows(args, constructorsOf(base.type.symbol));
      else if (args[0])
        flow(
          args[0],
          owner.fields.find((each) => each.name === name),
        );
    }
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind !== 'variables') return;
        for (const { symbol, initial } of s.variables) {
          if (initial) flow(initial, symbol);
          addLiterals(symbol, initial, literals);
        }
      },
      expression: (e) => {
        if (e.kind === 'call') {
          const all = pointed.called(e.callee, owner);
          flows(e.args, all ? [all] : roughFunctions(e.callee, owner));
        }
        if (e.kind === 'construct' || e.kind === 'new') {
          const made = classOf(e.kind === 'new' ? e.made : e.type);
          if (made) flows(e.args, constructorsOf(made));
        }
        if (e.kind !== 'assign') return;
        const { left } = e;
        flow(e.right, roughVariable(left, owner));
        const array = left.kind === 'index' ? left.object : left.kind === 'unary' ? left.operand : null;
        const written = array && roughVariable(array.kind === 'unary' ? array.operand : array, owner);
        if (written) filled.add(written);
      },
    });
  }
  for (const [a, b] of pointed.pairs())
    if (isListOfTexts(a.type)) handed.push({ from: a, within: a, to: b }, { from: b, within: b, to: a });
  return { handed, filled, literals };
}
