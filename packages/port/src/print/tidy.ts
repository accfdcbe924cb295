import type { LineOrigin } from './doc.js';

/** At most one empty line at a place, none at the beginning and the end, and no blanks at the end of a line. */
export function tidy(text: string, origins: readonly LineOrigin[]): { text: string; origins: LineOrigin[] } {
  const kept: string[] = [];
  /** For each line of the text, from 1, the line that it became. */
  const moved = [0];
  for (const each of text.trimEnd().split('\n')) {
    const trimmed = each.trimEnd();
    if (trimmed !== '' || (kept.at(-1) ?? '') !== '') kept.push(trimmed);
    moved.push(kept.length);
  }
  return {
    text: `${kept.join('\n')}\n`,
    origins: origins.map(({ line, location }) => ({ line: moved[line] ?? kept.length, location })),
  };
}
