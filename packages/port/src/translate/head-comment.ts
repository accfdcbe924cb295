import type { Comments } from '../print/comments.js';
import { type Doc, print } from '../print/doc.js';
import type { Unit } from './unit.js';

/** The comments with which the files of a module begin. */
export function headComment({ files }: Unit, comments: Comments): Doc[] {
  const docs: Doc[] = [];
  const seen = new Set<string>();
  for (const { file, includes } of files) {
    const firstInclude = includes[0]?.start ?? file.text.search(/^\s*#/m);
    if (firstInclude <= 0) continue;
    const comment = comments.between(file, 0, firstInclude);
    // A licence that the header has too stands there once.
    const { text } = print(comment);
    if (!seen.has(text)) docs.push(...comment);
    seen.add(text);
  }
  return docs;
}
