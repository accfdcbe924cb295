import type { Statement } from '../model/ast.js';

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
