import type { Expression } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';

/** Whether an expression can be evaluated twice. */
export function isRepeatable(e: Expression): boolean {
  switch (e.kind) {
    case 'name':
    case 'this':
    case 'number':
    case 'char':
    case 'bool':
      return true;
    case 'member':
      return isRepeatable(e.object);
    case 'index':
      // An operator of the program may do anything.
      return e.fn?.rule !== null && isRepeatable(e.object) && isRepeatable(e.index);
    case 'unary':
      if (/^[-+~!]$/.test(e.operator)) return e.fn === null && isRepeatable(e.operand);
      // `*it` and `it->` of an iterator only ask.
      return (
        e.operator === '*' &&
        (!e.fn || /^\$this(?:\.data\(\))?$/.test(e.fn.rule?.template ?? '')) &&
        isRepeatable(e.operand)
      );
    case 'binary':
      // `p + n` of an iterator is another one.
      return (
        (e.fn === null || (e.fn.rule?.template ?? '').startsWith('$this.plus(')) &&
        isRepeatable(e.left) &&
        isRepeatable(e.right)
      );
    case 'convert':
      // A text of characters is the same one each time.
      return (e.fn === null || (e.fn.rule !== null && isStringClass(e.type))) && isRepeatable(e.operand);
    case 'string':
      return true;
    default:
      return false;
  }
}
