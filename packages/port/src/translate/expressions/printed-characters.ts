import type { Expression, FunctionSymbol } from '../../model/ast.js';
import type { Ts } from '../../print/ts.js';
import { literalFormat } from '../memory/literal-format.js';
import { isSignedByte, unsignedByte } from '../memory/signed-bytes.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** A conversion of a format of printf(), whose width and precision may be arguments of their own. */
const CONVERSION = /%[-+ #0']*(\*|\d*)(?:\.(\*|\d*))?((?:hh|h|ll|[lLqjzt])?[a-zA-Z%])/g;

/** `printf( "%c", buf[i] )`: the byte, which is written without a sign; null for other arguments. */
export function printedCharacter(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
  t: ExpressionTranslator,
): Ts | null {
  const arg = args[i]!;
  const byte = arg.kind === 'convert' && arg.fn === null ? arg.operand : arg;
  return isSignedByte(byte) && conversionOf(fn, args, i) === 'c' ? unsignedByte(byte, t) : null;
}

/** What a format of the C library, or of a text, says of an argument behind it; null where that is not known. */
function conversionOf(fn: FunctionSymbol, args: readonly Expression[], i: number): string | null {
  const format = literalFormat(fn, args, /printf$/);
  if (format === null) return null;
  const conversions = [...format.matchAll(CONVERSION)].flatMap(([, width, precision, letter = '']) =>
    letter === '%' ? [] : [...[width, precision].filter((each) => each === '*'), letter],
  );
  return conversions[i - fn.params.length] ?? null;
}
