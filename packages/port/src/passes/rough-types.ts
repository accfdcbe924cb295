import type { ClassSymbol, Expression, FunctionSymbol, Symbol, Type, VariableSymbol } from '../model/ast.js';
import { constantValue, initialOf } from '../parse/constant-value.js';
import { isBytesClass } from '../model/representation.js';
import { bare, classOf, isByteBuffer, isConstCharPointer, isVoid, sameType } from '../model/types.js';

type Owner = FunctionSymbol['owner'];
type Asked = 'length' | 'inner' | null;

/** What a name or a member means, as far as that is known before the analysis. */
export function roughSymbols(e: Expression, owner: Owner): readonly Symbol[] {
  if (e.kind === 'name') return e.symbols;
  if (e.kind !== 'member') return [];
  const type = e.object.kind === 'this' ? null : roughType(e.object, owner);
  const symbol: ClassSymbol | null = type ? classOf(type) : owner?.kind === 'class' ? owner : null;
  return symbol?.scope.member(e.name) ?? [];
}

export function roughVariable(e: Expression, owner: Owner): VariableSymbol | null {
  return roughSymbols(e, owner).find((each) => each.kind === 'variable') ?? null;
}

export function roughFunctions(callee: Expression, owner: Owner): FunctionSymbol[] {
  return roughSymbols(callee, owner).filter((each) => each.kind === 'function');
}

/** The type of an expression, as far as the names in it tell it before the analysis. */
export function roughType(e: Expression, owner: Owner): Type | null {
  switch (e.kind) {
    case 'name':
    case 'member':
      return roughVariable(e, owner)?.type ?? null;
    case 'cast':
      return e.type;
    case 'index':
    case 'unary': {
      const of = e.kind === 'index' ? e.object : e.operator === '*' ? e.operand : null;
      const type = of && roughType(of, owner);
      const whole = type && bare(type);
      return whole?.k === 'pointer' ? whole.to : whole?.k === 'array' ? whole.of : null;
    }
    case 'call': {
      const [first, ...others] = roughFunctions(e.callee, owner);
      return first && others.every((each) => sameType(each.returns, first.returns)) ? first.returns : null;
    }
    default:
      return null;
  }
}

/**
 * Whether an expression leads to bytes: an array of characters, a pointer into one, a QByteArray, or one of them seen as text. A
 * constant array without a 0 before its end is a text, unless its `length` is said as well. With `inner`, only constant arrays with
 * such a 0 are asked for.
 */
export function isBuffer(e: Expression, owner: Owner, asked: Asked = null): boolean {
  switch (e.kind) {
    case 'conditional':
      return isBuffer(e.yes, owner, asked) || isBuffer(e.no, owner, asked);
    case 'binary':
      return /^[-+]$/.test(e.operator) && (isBuffer(e.left, owner, asked) || isBuffer(e.right, owner, asked));
    case 'construct':
      return e.args.length === 1 && isBuffer(e.args[0]!, owner, asked);
    case 'unary':
      if (e.operator === '&') return e.operand.kind === 'index' && isBuffer(e.operand.object, owner, asked);
      return /^(?:\+\+|--)$/.test(e.operator) ? isBuffer(e.operand, owner, asked) : isBytes(e, owner, asked);
    case 'cast':
      return isConstCharPointer(e.type)
        ? isBuffer(e.operand, owner, asked) || (asked !== 'inner' && isUntyped(e.operand, owner))
        : isBytes(e, owner, asked);
    case 'call': {
      // What other functions of the tables return may be a text.
      const [fn] = roughFunctions(e.callee, owner);
      const isOfBytes = fn?.owner?.kind === 'class' && fn.owner.rule?.type === 'Uint8Array';
      return isBytes(e, owner, asked) && (fn?.rule === null || isOfBytes);
    }
    default:
      return isBytes(e, owner, asked);
  }
}

function isBytes(e: Expression, owner: Owner, asked: Asked): boolean {
  const rough = roughType(e, owner);
  if (!rough) return false;
  const type = bare(rough);
  const isConstant = type.k === 'array' && type.of.const === true;
  if (asked === 'inner') return isConstant && isByteBuffer(type) && goesOnAfterNull(e, owner);
  if (isBytesClass(type)) return true;
  return isByteBuffer(type) && (!isConstant || asked === 'length' || goesOnAfterNull(e, owner));
}

/** Whether an array of constants has a 0, or a value that is not known, with others behind it: it is no text of C. */
function goesOnAfterNull(e: Expression, owner: Owner): boolean {
  const symbol = roughVariable(e, owner);
  const elements = symbol && initialOf(symbol);
  if (elements?.kind === 'string') return /\0[^\0]/.test(elements.value);
  if (elements?.kind !== 'list') return false;
  const values = elements.items.map(constantValue);
  const first = values.findIndex((value) => value === null || value === 0n);
  return first >= 0 && values.slice(first + 1).some((value) => value !== 0n);
}

function isUntyped(e: Expression, owner: Owner): boolean {
  const rough = roughType(e, owner);
  const type = rough && bare(rough);
  return type?.k === 'pointer' && isVoid(type.to);
}

/** Whether an expression is a pointer or an array, as far as that is known before the analysis. */
export function isPointed(e: Expression, owner: Owner): boolean {
  if (e.kind === 'binary' && e.operator === '+') return isPointed(e.left, owner) || isPointed(e.right, owner);
  const rough = roughType(e, owner);
  if (!rough && e.kind === 'call')
    return roughFunctions(e.callee, owner).some((fn) => bare(fn.returns).k === 'pointer');
  return rough !== null && (bare(rough).k === 'pointer' || bare(rough).k === 'array');
}
