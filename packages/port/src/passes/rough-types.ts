import type { ClassSymbol, Expression, FunctionSymbol, Symbol, Type, VariableSymbol } from '../model/ast.js';
import { isBytesClass } from '../model/representation.js';
import { bare, classOf, isByteBuffer, isConstCharPointer, isVoid, sameType } from '../model/types.js';

type Owner = FunctionSymbol['owner'];

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
function roughType(e: Expression, owner: Owner): Type | null {
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
 * constant array is a text that ends at its first 0, unless its `length` is said as well.
 */
export function isBuffer(e: Expression, owner: Owner, length: 'length' | null = null): boolean {
  switch (e.kind) {
    case 'conditional':
      return isBuffer(e.yes, owner, length) || isBuffer(e.no, owner, length);
    case 'binary':
      return (
        /^[-+]$/.test(e.operator) && (isBuffer(e.left, owner, length) || isBuffer(e.right, owner, length))
      );
    case 'construct':
      return e.args.length === 1 && isBuffer(e.args[0]!, owner, length);
    case 'unary':
      if (e.operator === '&') return e.operand.kind === 'index' && isBuffer(e.operand.object, owner, length);
      return /^(?:\+\+|--)$/.test(e.operator)
        ? isBuffer(e.operand, owner, length)
        : isBytes(e, owner, length);
    case 'cast':
      return isConstCharPointer(e.type)
        ? isBuffer(e.operand, owner, length) || isUntyped(e.operand, owner)
        : isBytes(e, owner, length);
    case 'call': {
      // What other functions of the tables return may be a text.
      const [fn] = roughFunctions(e.callee, owner);
      const isOfBytes = fn?.owner?.kind === 'class' && fn.owner.rule?.type === 'Uint8Array';
      return isBytes(e, owner, length) && (fn?.rule === null || isOfBytes);
    }
    default:
      return isBytes(e, owner, length);
  }
}

function isBytes(e: Expression, owner: Owner, length: 'length' | null): boolean {
  const rough = roughType(e, owner);
  if (!rough) return false;
  const type = bare(rough);
  if (isBytesClass(type)) return true;
  const isConstant = type.k === 'array' && type.of.const === true;
  return isByteBuffer(type) && (!isConstant || length !== null);
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
