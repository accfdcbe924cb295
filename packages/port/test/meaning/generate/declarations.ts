import { readFileSync } from 'node:fs';
import { piece, type Tree } from '../tree.js';

/** The declarations of a file in `cpp/`, divided by empty lines; each can be left out. */
export function declarationsOf(name: string): Tree[] {
  const text = readFileSync(new URL(`cpp/${name}.h`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n\n')
    .map((each) => piece`${each}`);
}
