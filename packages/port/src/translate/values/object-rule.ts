import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { findMembers } from '../../model/members.js';
import { bare } from '../../model/types.js';
import { hasNullTexts } from '../../passes/texts/null-elements.js';
import type { Rule } from '../../tables/rule.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { withTypes } from './values.js';

/** The rule of an operator on an object, with what it makes of the types of the template: `map[key]` of a const map. */
export function ruleOn(
  object: Expression | undefined,
  { name, owner, rule }: FunctionSymbol,
  t: ExpressionTranslator,
): Rule {
  const type = object && bare(object.type);
  if (type?.k !== 'class' || owner?.kind !== 'class' || !/\$[VM]\d/.test(rule?.template ?? '')) return rule!;
  // Of a class that inherits a container, the types are those of its base.
  const { map } = findMembers(type, name);
  const args = owner.templateParams.flatMap((param) => map.get(param) ?? []);
  const made = { k: 'class', symbol: owner, args } as const;
  return withTypes(rule!, hasNullTexts(object!) ? { ...made, nullElements: true } : made, t);
}
