import type { FunctionSymbol } from './ast.js';
import type { Rule } from '../tables/rule.js';

/** Functions of tools take null for an empty text; an operator of JavaScript does not, nor does a container of texts. */
export function takesNullTexts({ rule, owner, role, name }: FunctionSymbol): boolean {
  if (rule?.module !== '@qt3/tools') return false;
  // Containers of texts, and devices, whose bytes are not null.
  const of = owner?.kind === 'class' ? owner.rule : null;
  if (owner?.kind === 'class' && owner.inherits('QPtrCollection')) return false;
  // Streams write a null text otherwise than an empty one.
  const keepsNull = name === 'setName' || name === 'operator<<';
  if (of && !of.functions && of.type === null && role === 'method' && !keepsNull) return false;
  if (of && (of.copies || (rule.bytes && !of.functions))) return false;
  return isCallTemplate(rule);
}

/** Whether a rule hands its arguments to a function, not to an operator of JavaScript. */
export function isCallTemplate({ template }: Rule): boolean {
  return template === null || /^(?:new )?[$\w.]+\([^+]*\)$|^\{ .* \}$/.test(template);
}
