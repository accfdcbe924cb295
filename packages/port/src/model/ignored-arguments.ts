import type { FunctionSymbol } from './ast.js';

/** Whether the template of a function has no place for an argument. */
export function ignores(fn: FunctionSymbol, i: number): boolean {
  const template = fn.rule?.template;
  return typeof template === 'string' && !template.includes('$*') && !template.includes(`$${String(i + 1)}`);
}
