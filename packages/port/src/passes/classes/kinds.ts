import type { Type } from '../../model/ast.js';
import { isBoxPointer, isBoxReference, isText } from '../../model/representation.js';
import { bare, isBig, isBool, isByteBuffer } from '../../model/types.js';
import { SYMBOL } from './chosen-constructors.js';

/** How TypeScript can tell a value of a type at run time. */
export function kindOf(type: Type): string {
  if (type === SYMBOL) return 'symbol';
  if (isBoxReference(type)) return 'object';
  const t = bare(type);
  if (isText(t)) return 'string';
  if (isBool(t)) return 'boolean';
  if (t.k === 'basic' || t.k === 'enum') return isBig(t) ? 'bigint' : 'number';
  if (isByteBuffer(t)) return 'bytes';
  if (t.k === 'class' && t.symbol.isUndeclared) return 'object';
  if (t.k === 'class')
    return t.symbol.rule?.type === 'Uint8Array' ? 'bytes' : `class ${t.symbol.qualifiedName}`;
  if (t.k === 'pointer') {
    const to = bare(t.to);
    if (to.k === 'class' && !to.symbol.isUndeclared && !isBoxPointer(t))
      return `class ${to.symbol.qualifiedName}`;
    if (to.k === 'function') return 'function';
  }
  if (t.k === 'function') return 'function';
  if (t.k === 'array') return 'array';
  return 'object';
}
