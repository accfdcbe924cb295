import type { Expression } from '../../model/ast.js';
import { hasEffect } from '../../model/has-effect.js';
import { PRECEDENCE, text, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { FileContext } from '../names/context.js';
import { fillTemplate } from '../names/templates.js';

/**
 * The TypeScript of a rule. An argument that changes something, or calls what may, is evaluated once, also where the rule has it
 * twice: `s.substr( i++, 3 )` takes its place from a parameter.
 */
export function fillOnce(
  filled: Rule,
  object: Ts | null,
  args: readonly Ts[],
  given: readonly Expression[],
  context: FileContext,
): Ts {
  const rule = withoutCasts(filled, given);
  const template = rule.template ?? '';
  const isTwice = (_each: Expression, i: number): boolean => template.split(`$${String(i + 1)}`).length > 2;
  if (!given.some((each, i) => isTwice(each, i) && hasEffect(each)))
    return fillTemplate(rule, object, args, context);
  const names = args.map((_each, i) => `$${String.fromCharCode(97 + i)}`);
  const body = fillTemplate(
    rule,
    object,
    names.map((name) => text(name)),
    context,
  );
  const pieces: (string | Ts)[] = [`((${names.join(', ')}) => `, body, ')('];
  args.forEach((arg, i) => pieces.push(...(i > 0 ? [', '] : []), arg));
  return { k: 'filled', pieces: [...pieces, ')'], precedence: PRECEDENCE.call };
}

/** A constant of an enum has the type that `$1 as TextEncoding` names. */
function withoutCasts(rule: Rule, given: readonly Expression[]): Rule {
  if (rule.template?.includes(' as ') !== true) return rule;
  const template = rule.template.replace(/\$(\d) as [\w |]+\b/g, (cast, i: string) =>
    isEnumerator(given[Number(i) - 1]) ? `$${i}` : cast,
  );
  return { ...rule, template };
}

function isEnumerator(e: Expression | undefined): boolean {
  if (e?.kind === 'convert' && e.fn === null) return isEnumerator(e.operand);
  return (e?.kind === 'name' || e?.kind === 'member') && e.symbol?.kind === 'enumerator';
}
