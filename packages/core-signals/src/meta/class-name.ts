import { qWarning } from '../message/message-handler.js';

/**
 * Names that bundlers and minifiers make: `_Counter` for a class that is used inside itself (esbuild), `Counter$1` for the second
 * of that name (Rollup), a letter or two, or none.
 */
const MANGLED = /^(?:_[A-Z]\w*|\w+\$\d+|[a-z_$][\w$]?|)$/;

let hasWarned = false;

/**
 * Says, once for all classes, that a class seems to have lost its name: className() and inherits() would give that of the
 * bundler.
 */
export function warnOfMangledName(name: string): void {
  if (hasWarned || !MANGLED.test(name)) return;
  hasWarned = true;
  qWarning(
    'Q_OBJECT: A class is named "%s", which looks like a bundler\'s doing. Let it keep names, or give the class its own: ' +
      "Q_OBJECT(this, { className: 'Name', ... }). Other classes may be affected as well",
    name,
  );
}
