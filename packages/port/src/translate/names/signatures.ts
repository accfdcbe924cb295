import { qt3Text } from '../../preprocess/tqt.js';
import { textOf } from '../../read/source-file.js';
import type { FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { spell } from '../../model/types.js';

/** The signatures of a signal or slot: with each default argument moc makes one that has less. */
export function signatureTexts(fn: FunctionSymbol): string[] {
  const least = fn.params.filter((param) => !param.initial).length;
  return Array.from({ length: fn.params.length - least + 1 }, (_, i) => signatureText(fn, least + i));
}

/** The signature with all arguments. A signal has only this one here: what emits it gives the default arguments too. */
export function fullSignature(fn: FunctionSymbol): string {
  return signatureText(fn, fn.params.length);
}

/** The signature of a signal or slot as C++ declares it, without names: `two(int,const QString&)`. */
function signatureText(fn: FunctionSymbol, count: number): string {
  return `${fn.isSlot || fn.isSignal ? fn.printed : fn.name}(${fn.params.slice(0, count).map(typeOfParameter).join(',')})`;
}

function typeOfParameter(param: VariableSymbol): string {
  if (!param.location) return spell(param.type);
  const text = textOf(param.location);
  let source = (param.location.file.isTqt ? qt3Text(text) : text)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/=[\s\S]*$/, '')
    .trim();
  if (param.name !== '' && !isFunctionText(source))
    source = source.replace(new RegExp(`\\b${param.name}\\s*(?=$|\\[)`), '');
  source = source.replace(/\[\s*\]/, '*');
  return source
    .replace(/\s+/g, ' ')
    .replace(/ ?([&*<>,]) ?/g, '$1')
    .trim();
}

function isFunctionText(source: string): boolean {
  return source.includes('(');
}
