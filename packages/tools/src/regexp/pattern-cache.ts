import { Pattern } from './pattern.js';

/** How many patterns stay compiled: legacy code makes the same QRegExp again for every line it reads. */
const MOST_PATTERNS = 100;

const patterns = new Map<string, Pattern>();

/** The pattern that was compiled for the same text, or a new one; the least recently used one is dropped. */
export function findPattern(text: string, caseSensitive: boolean): Pattern {
  const key = `${caseSensitive ? '' : 'i'}:${text}`;
  const pattern = patterns.get(key) ?? new Pattern(text, caseSensitive);
  patterns.delete(key);
  patterns.set(key, pattern);
  if (patterns.size > MOST_PATTERNS) patterns.delete(patterns.keys().next().value!);
  return pattern;
}
