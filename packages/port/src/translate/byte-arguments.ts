import type { Expression, Type } from '../model/ast.js';
import { isText, isUserValue } from '../model/representation.js';
import { bare, isByteBuffer, isVoid } from '../model/types.js';
import { withoutCasts } from '../model/walk.js';
import { pointedText } from '../passes/nullable.js';

/** Why what a pointer leads to is no buffer for a function of C that reads or writes bytes; null where it is. */
export function noBytes(type: Type, arg: Expression): string | null {
  const to = bare(type).k === 'pointer' ? (bare(type) as { to: Type }).to : null;
  if (!to || !(isVoid(to) || isByteBuffer(type))) return null;
  const given = withoutCasts(arg);
  const from = bare(given.type);
  if (to.const !== true && isText(given.type) && pointedText(given) !== null)
    return 'bytes of a text that are written to: use an array of char';
  if (!isVoid(to) || from.k !== 'pointer') return null;
  const target = bare(from.to);
  const isNumber =
    target.k === 'enum' || (target.k === 'basic' && !isVoid(target) && !isByteBuffer(from) && !isText(from));
  return isNumber || (target.k === 'class' && isUserValue(target))
    ? 'bytes seen as numbers: read them with a DataView or QDataStream'
    : null;
}
