import type { Mutant, Range } from './mutants.js';

/** A mutant and its number. */
export interface NumberedMutant extends Mutant {
  readonly id: number;
}

/** What is replaced by a choice: the mutants of one expression or statement, and those inside it. */
interface Choice extends Range {
  readonly isStatement: boolean;
  readonly mutants: NumberedMutant[];
  readonly inner: Choice[];
}

/**
 * A source with all its mutants in it, each behind a question whether it is on.
 *
 * @param mutants - of this source
 * @param module - path of switch.ts
 */
export function switched(text: string, mutants: readonly NumberedMutant[], module: string): string {
  // The first line of a command has to stay that.
  const first = /^#!.*\n/.exec(text)?.[0] ?? '';
  const rest = print(text, { start: first.length, end: text.length }, nested(mutants));
  return `${first}import { isOn as isOn$ } from ${JSON.stringify(module)}; ${rest}`;
}

/** The scopes of the mutants, as a tree. */
function nested(mutants: readonly NumberedMutant[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const mutant of mutants) {
    const { start, end, isStatement } = mutant.scope;
    const name = `${start} ${end} ${isStatement}`;
    const choice = choices.get(name) ?? { start, end, isStatement, mutants: [], inner: [] };
    choice.mutants.push(mutant);
    choices.set(name, choice);
  }
  // The outer ones first; of two with the same text the statement is outside.
  const ordered = [...choices.values()].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.isStatement) - Number(a.isStatement),
  );
  const roots: Choice[] = [];
  const open: Choice[] = [];
  for (const choice of ordered) {
    while (open.length > 0 && open.at(-1)!.end <= choice.start) open.pop();
    (open.at(-1)?.inner ?? roots).push(choice);
    open.push(choice);
  }
  return roots;
}

function print(text: string, { start, end }: Range, choices: readonly Choice[]): string {
  let printed = '';
  let at = start;
  for (const choice of choices) {
    printed += text.slice(at, choice.start) + printChoice(text, choice);
    at = choice.end;
  }
  return printed + text.slice(at, end);
}

function printChoice(text: string, choice: Choice): string {
  const original = print(text, choice, choice.inner);
  return choice.mutants.reduceRight(
    (rest, mutant) => {
      const changed = changedText(text, mutant);
      return choice.isStatement
        ? `{ if (isOn$(${mutant.id})) ${changed} else ${rest} }`
        : `(isOn$(${mutant.id}) ? (${changed}) : ${rest})`;
    },
    choice.isStatement ? original : `(${original})`,
  );
}

function changedText(text: string, { start, end, scope, replacement }: Mutant): string {
  return text.slice(scope.start, start) + replacement + text.slice(end, scope.end);
}
