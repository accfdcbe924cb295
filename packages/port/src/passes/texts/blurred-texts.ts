import type { Expression, FunctionSymbol, Statement, VariableSymbol } from '../../model/ast.js';
import { operatorCall } from '../../model/operator-calls.js';
import { isStringClass } from '../../model/representation.js';
import { sets, variableOf } from '../../model/variable-of.js';
import { someStatement } from '../../model/walk.js';

type Conditional = Extract<Expression, { kind: 'conditional' }>;

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
      return blurredSide(e, true) ?? blurredSide(e, false);
    case 'convert':
      return blurredBy(e.operand);
    case 'construct':
      return e.args.length === 1 ? blurredBy(e.args[0]!) : null;
    default:
      return operatorCall(e)?.fn.blurredBy ?? variableOf(e)?.blurredBy ?? null;
  }
}

/** The same of one side of a condition, which that may have asked: in `s.isNull() ? a : s` the last `s` is a text. */
function blurredSide({ condition, yes, no }: Conditional, holds: boolean): string | null {
  const side = holds ? yes : no;
  const symbol = variableOf(side);
  return symbol !== null && askedFor(condition, !holds) === symbol ? null : blurredBy(side);
}

/** The text that is null, or empty, where a condition holds, or where it does not. */
function askedFor(e: Expression, holds: boolean): VariableSymbol | null {
  if (e.kind === 'unary' && e.operator === '!')
    return e.fn ? (holds ? variableOf(e.operand) : null) : askedFor(e.operand, !holds);
  if (!holds || e.kind !== 'call' || e.callee.kind !== 'member') return null;
  return e.fn?.rule && /^is(?:Null|Empty)$/.test(e.fn.name) ? variableOf(e.callee.object) : null;
}

/** The texts that a function returns behind `if ( s.isNull() ) return …`, which are not null there. */
export function returnedTexts({ body }: FunctionSymbol): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const known = new Set<VariableSymbol>();
  for (const s of body?.statements ?? []) {
    for (const symbol of known)
      if (someStatement(s, { expression: (e) => sets(e, symbol) })) known.delete(symbol);
    const symbol = s.kind === 'return' && s.value ? variableOf(s.value) : null;
    if (s.kind === 'return' && s.value && symbol && known.has(symbol)) found.add(s.value);
    const asked =
      s.kind === 'if' && !s.no && s.condition.kind !== 'variables' && returns(s.yes)
        ? askedFor(s.condition, true)
        : null;
    if (asked) known.add(asked);
  }
  return found;
}

function returns(s: Statement): boolean {
  return s.kind === 'block' ? s.statements.some(returns) : s.kind === 'return';
}
