import type { Doc } from './doc.js';

/** Whether a document begins with a bracket of a block. */
export function hasBlock(doc: Doc): boolean {
  return Array.isArray(doc) && typeof doc[0] === 'string' && doc[0].trimStart().startsWith('{');
}

/** Whether a document has lines of its own. */
export function hasBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return doc.includes('\n');
  if (Array.isArray(doc)) return doc.some((each) => hasBreak(each as Doc));
  const node = doc as Exclude<Doc, string | readonly Doc[]>;
  if (node.k === 'line') return node.hard;
  return hasBreak(node.doc);
}
