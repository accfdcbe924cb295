import type { EnumConstantSymbol, EnumSymbol } from '../model/ast.js';
import { UNKNOWN } from '../model/types.js';
import { SourceFile } from '../read/source-file.js';
import { SAME } from '../tables/rule-parser.js';

/** A parameter of a template that is a number: a constant that is written as its value. */
export function numberSymbol(name: string, value: bigint): EnumConstantSymbol {
  const rule = { ...SAME, template: '$value' };
  const constants: EnumConstantSymbol[] = [];
  const of: EnumSymbol = {
    kind: 'enum',
    name: '',
    qualifiedName: '',
    owner: null,
    constants,
    location: null,
    rule,
  };
  const file = new SourceFile('', String(value));
  const location = { file, start: 0, end: file.text.length };
  const made = { kind: 'number' as const, text: String(value), type: UNKNOWN, location };
  const constant: EnumConstantSymbol = {
    kind: 'enumerator', name, enum: of, value: made, printed: name, location: null, rule: null,
  }; // prettier-ignore
  constants.push(constant);
  return constant;
}
