import type { Expression, VariableSymbol } from '../../model/ast.js';
import { INT, isInteger } from '../../model/types.js';
import { fieldOfThis, sets, variableOf } from '../../model/variable-of.js';
import { newVariable } from '../../symbols/symbols.js';

/** A comparison of two whole numbers. */
export function isIntegerPair({ left, right, fn }: Extract<Expression, { kind: 'binary' }>): boolean {
  return !fn && isInteger(left.type) && isInteger(right.type);
}

/** The variable of a comparison with a constant. */
export function constantSides({ left, right }: Extract<Expression, { kind: 'binary' }>): VariableSymbol[] {
  const compared = hasLiteralType(right) ? left : hasLiteralType(left) ? right : null;
  const symbol = compared && followed(unconverted(compared));
  return symbol ? [symbol] : [];
}

/** What stands for a number that the compiler follows: its variable, or one for the element or member of a variable; null for another. */
export function followed(e: Expression): VariableSymbol | null {
  const symbol = variableOf(e);
  if (symbol && isFollowed(e, symbol)) return symbol;
  const place = placeIn(e);
  return place && place.path !== '' ? standIn(place.root, place.path) : null;
}

/** `header.kind`, `buffer[0]` and `*buffer`: where a variable has it. */
function placeIn(e: Expression): { readonly root: VariableSymbol; readonly path: string } | null {
  const symbol = variableOf(e);
  if (symbol && isFollowed(e, symbol)) return { root: symbol, path: '' };
  const [object, key] =
    e.kind === 'member'
      ? [e.object, symbol && !symbol.rule ? `.${symbol.name}` : null]
      : e.kind === 'index'
        ? [e.object, isPlainElement(e) && e.index.kind === 'number' ? `[${e.index.text}]` : null]
        : e.kind === 'unary' && e.operator === '*' && !e.fn
          ? [e.operand, '[0]']
          : [null, null];
  const place = object && key !== null ? placeIn(withoutData(object)) : null;
  return place && { root: place.root, path: `${place.path}${key}` };
}

/** `bytes.data()` is the bytes themselves. */
function withoutData(e: Expression): Expression {
  const data = e.kind === 'call' && e.callee.kind === 'member' && e.fn?.rule?.template === '$this';
  return data && e.callee.kind === 'member' ? withoutData(e.callee.object) : unconverted(e);
}

function isPlainElement({ fn }: Extract<Expression, { kind: 'index' }>): boolean {
  return !fn || /^\(?\$this\[\$1\]/.test(fn.rule?.template ?? '');
}

const standIns = new WeakMap<VariableSymbol, Map<string, VariableSymbol>>();
const roots = new WeakMap<VariableSymbol, VariableSymbol>();

function standIn(root: VariableSymbol, path: string): VariableSymbol {
  const known = standIns.get(root) ?? new Map<string, VariableSymbol>();
  standIns.set(root, known);
  const found = known.get(path) ?? newVariable(path, INT, 'local');
  known.set(path, found);
  roots.set(found, root);
  return found;
}

/** Whether an expression itself sets a number that the compiler follows, or the variable that has it. */
export function setsFollowed(e: Expression, symbol: VariableSymbol): boolean {
  const root = roots.get(symbol);
  if (!root) return sets(e, symbol);
  return sets(e, root) || (e.kind === 'assign' && followed(e.left) === symbol);
}

/** Whether the compiler keeps in mind what a variable was compared with. */
function isFollowed(e: Expression, symbol: VariableSymbol): boolean {
  return (
    symbol.role === 'local' ||
    symbol.role === 'parameter' ||
    symbol.role === 'global' ||
    fieldOfThis(e) !== null
  );
}

export function unconverted(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null ? unconverted(e.operand) : e;
}

/** Whether the type of a number is one value for the compiler: a literal, an enumerator, or a constant that is one. */
export function hasLiteralType(e: Expression): boolean {
  const plain = unconverted(e);
  if (plain.kind === 'unary' && plain.operator === '-') return hasLiteralType(plain.operand);
  if (plain.kind === 'number' || plain.kind === 'char') return true;
  if ((plain.kind === 'name' || plain.kind === 'member') && plain.symbol?.kind === 'enumerator') return true;
  const symbol = variableOf(plain);
  // `EAGAIN` is `11 /* EAGAIN */`.
  if (symbol?.rule) return /^-?\d+(?: \/\*.*\*\/)?$/.test(symbol.rule.template ?? '');
  if (!symbol || symbol.assigned || symbol.boxed || symbol.initial === null) return false;
  return (
    symbol.role !== 'field' &&
    symbol.role !== 'parameter' &&
    isInteger(symbol.type) &&
    hasLiteralType(symbol.initial)
  );
}
