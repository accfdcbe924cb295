import type { PreprocessedFile } from '../preprocess/preprocessor.js';
import type { Rule, RuleAt } from './rule.js';
import { parseRule, SAME } from './rule-parser.js';

/** Reads the `//=` comments of a table; each belongs to the declaration before it on its line. */
export function tableRules({ file, trivia }: PreprocessedFile): RuleAt {
  const comments = trivia.filter(
    (each) => each.kind === 'comment' && file.text.startsWith('//=', each.start),
  );
  /** `//= {module …}` on a line of its own holds from there on. */
  const modules: { readonly start: number; readonly module: string | null }[] = [];
  const rules: { readonly start: number; readonly rule: Rule }[] = [];
  let module: string | null = null;
  for (const { start, end } of comments) {
    const text = file.text.slice(start + 3, end);
    const named = /^\s*\{module ?([^}]*)\}/.exec(text);
    if (named) {
      module = named[1] === '' ? null : named[1]!;
      modules.push({ start, module });
    } else rules.push({ start, rule: parseRule(text, module) });
  }
  return ({ end }) => {
    const found = firstFrom(rules, end);
    if (found && !file.text.slice(end, found.start).includes('\n')) return found.rule;
    const before = modules.filter((each) => each.start < end).at(-1);
    return { ...SAME, module: before?.module ?? null };
  };
}

function firstFrom<T extends { readonly start: number }>(sorted: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
