import type { Expression, Statement } from '../../model/ast.js';

/** Whether a statement always leaves the block. */
export function leaves(s: Statement): boolean {
  if (s.kind === 'block') return s.statements.some(leaves);
  if (s.kind === 'if') return s.no !== null && leaves(s.yes) && leaves(s.no);
  return (
    s.kind === 'return' ||
    s.kind === 'break' ||
    s.kind === 'continue' ||
    (s.kind === 'expression' && s.expression.kind === 'throw')
  );
}

/** Whether nothing behind a statement is ever reached. */
export function endsHere(s: Statement): boolean {
  if (s.kind === 'block') return s.statements.some(endsHere);
  if (s.kind === 'if') return s.no !== null && endsHere(s.yes) && endsHere(s.no);
  if (s.kind === 'while' || s.kind === 'do')
    return s.condition.kind !== 'variables' && isTrue(s.condition) && !hasBreak(s.body);
  if (s.kind === 'try') return endsHere(s.body) && s.handlers.every(({ body }) => endsHere(body));
  if (s.kind === 'for') return (s.condition === null || isTrue(s.condition)) && !hasBreak(s.body);
  if (s.kind === 'switch') return endsAfterSwitch(s.body);
  return leaves(s) || (s.kind === 'expression' && isExit(s.expression));
}

/** Whether each way through a switch ends: one of its cases is the default, and the last one does not run to the end. */
function endsAfterSwitch(body: Statement): boolean {
  if (body.kind !== 'block' || hasBreak(body)) return false;
  const hasDefault = body.statements.some((each) => each.kind === 'case' && each.value === null);
  const last = body.statements.slice(body.statements.findLastIndex((each) => each.kind === 'case'));
  return hasDefault && last.some(endsHere);
}

/** `exit( 1 )`, which never returns. */
function isExit(e: Expression): boolean {
  return (
    e.kind === 'call' &&
    e.fn !== null &&
    e.fn.rule !== null &&
    e.fn.owner === null &&
    /^(?:_?exit|abort|q?[fF]atal)$/.test(e.fn.name)
  );
}

function isTrue(e: Expression): boolean {
  if (e.kind === 'convert') return isTrue(e.operand);
  return e.kind === 'bool' && e.value;
}

/** Whether a statement leaves the loop around it, or cannot be read. */
function hasBreak(s: Statement): boolean {
  switch (s.kind) {
    case 'break':
    case 'unknown':
      return true;
    case 'block':
      return breaksWithin(s.statements);
    case 'if':
      return hasBreak(s.yes) || (s.no !== null && hasBreak(s.no));
    case 'try':
      return hasBreak(s.body) || s.handlers.some(({ body }) => hasBreak(body));
    default:
      return false;
  }
}

/** The same for statements of which what stands behind one that leaves is not reached, unless it is a case. */
function breaksWithin(statements: readonly Statement[]): boolean {
  let isReached = true;
  for (const each of statements) {
    isReached ||= each.kind === 'case';
    if (!isReached) continue;
    if (hasBreak(each)) return true;
    isReached = !leaves(each) && !endsHere(each);
  }
  return false;
}

/** The condition that does not hold where what is behind a statement is reached. */
export function ruledOutBehind(
  s: Statement,
): { readonly condition: Expression; readonly isLoop: boolean } | null {
  if (s.kind === 'if') {
    const isAlone = s.condition.kind !== 'variables' && !s.no && leaves(s.yes);
    return isAlone && s.condition.kind !== 'variables' ? { condition: s.condition, isLoop: false } : null;
  }
  if (s.kind !== 'while' && s.kind !== 'do' && s.kind !== 'for') return null;
  const { condition, body } = s;
  return condition && condition.kind !== 'variables' && !hasBreak(body) ? { condition, isLoop: true } : null;
}
