import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { isBasic } from '../../model/types.js';
import { charValue } from '../../preprocess/literals.js';
import { binary, method, string, text, type Ts } from '../../print/ts.js';
import { characterOf } from '../names/templates.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isSignedByte, unsignedByte } from '../memory/signed-bytes.js';

/** A character as its code, with the character beside it. */
export function characterCode(literal: string): Ts {
  const code = charValue(literal);
  const shown = literal.replaceAll('*/', '* /');
  return text(`${String(code)} /* ${shown} */`);
}

/** A character as a text of one. */
export function characterText(arg: Expression, t: ExpressionTranslator): Ts {
  if (arg.kind === 'char') return string(t.characterOf(arg.text));
  const code = isSignedByte(arg) ? unsignedByte(arg, t) : t.value(arg);
  return characterOf(code) ?? method(text('String'), 'fromCharCode', binary(code, '&', text('0xff')));
}

/** The format of a number is one of a few letters: a variable needs a type that says so. */
export function formatText(made: Ts, fn: FunctionSymbol, t: ExpressionTranslator): Ts {
  if (fn.rule?.format !== true || made.k === 'string') return made;
  return { k: 'as', operand: made, type: t.context.use('RealFormat', '@qt3/tools', true) };
}

/** Whether a function of the tables takes a character as a text. */
export function takesCharacterText(fn: FunctionSymbol, type: Type): boolean {
  return (
    fn.rule !== null &&
    isBasic(type, 'char') &&
    (fn.rule.format ||
      (fn.rule.module === '@qt3/tools' &&
        fn.rule.template?.includes('& 0xff') !== true &&
        !(fn.owner?.kind === 'class' && fn.owner.rule?.type === 'Uint8Array')))
  );
}
