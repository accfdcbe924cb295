import { constructorsOf } from '../../model/members.js';
import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { isChosen } from '../../passes/classes/chosen-constructors.js';
import type { Doc } from '../../print/doc.js';
import { quote } from '../../print/literals.js';
import { text, type Ts } from '../../print/ts.js';
import type { FileContext } from './context.js';
import { className } from './names.js';
import { fullSignature } from './signatures.js';

/** The symbol that a constructor gets in front of its arguments; none for one that its arguments choose. */
export function symbolTexts(fn: FunctionSymbol, context: FileContext): string[] {
  return isChosen(fn) && fn.owner?.kind === 'class' ? [`${className(fn.owner, context)}.${fn.printed}`] : [];
}

/** The same as a value. */
export function symbolOf(fn: FunctionSymbol, context: FileContext): Ts[] {
  return symbolTexts(fn, context).map((each) => text(each));
}

/** The static members of a class that hold these symbols. */
export function symbolMembers(symbol: ClassSymbol): Doc[] {
  const inherited = new Set(
    [...symbol.lineage()]
      .filter((each) => each !== symbol)
      .flatMap(constructorsOf)
      .filter(isChosen)
      .map(({ printed }) => printed),
  );
  return constructorsOf(symbol)
    .filter(isChosen)
    .map((fn): Doc => {
      const override = inherited.has(fn.printed) ? 'override ' : '';
      return `static ${override}readonly ${fn.printed}: symbol = Symbol(${quote(fullSignature(fn))});`;
    });
}
