import type { Expression, FunctionSymbol } from '../model/ast.js';
import { operatorCall } from '../model/operator-calls.js';
import { isStringClass } from '../model/representation.js';
import { variableOf } from '../model/variable-of.js';

/** Functions whose text is null in Qt only where no program asks. */
const NEVER_NULL = new Set(['number', 'arg', 'sprintf', 'setNum']);

function isNeverNull({ name, owner }: FunctionSymbol): boolean {
  return NEVER_NULL.has(name) && owner !== null && /^Q(?:C?String)$/.test(owner.name);
}

/** The function of the tables that gives an empty text where Qt's was null, if a text can come from one. */
export function blurredBy(e: Expression): string | null {
  if (!isStringClass(e.type)) return null;
  switch (e.kind) {
    case 'call':
      if (!e.fn?.rule) return e.fn?.blurredBy ?? null;
      return e.fn.returns.k !== 'class' || e.fn.rule.result === 'null' || isNeverNull(e.fn)
        ? null
        : e.fn.name;
    case 'conditional':
      return blurredBy(e.yes) ?? blurredBy(e.no);
    case 'convert':
      return blurredBy(e.operand);
    case 'construct':
      return e.args.length === 1 ? blurredBy(e.args[0]!) : null;
    default:
      return operatorCall(e)?.fn.blurredBy ?? variableOf(e)?.blurredBy ?? null;
  }
}
