import type { Type } from '../model/ast.js';
import { visitExpression } from '../model/walk.js';
import type { ExpressionAnalyser } from './expression-analyser.js';

/** Types are shared, by a typedef and by the variables of one declaration: each is analysed once. */
const analysed = new WeakSet<Type>();

/** Analyses the sizes in the type of a variable, as `LIMIT + 1` in `char buffer[LIMIT + 1]`. */
export function analyseArraySizes(type: Type, analyser: ExpressionAnalyser): void {
  for (let each = type; ;) {
    if (each.k === 'array') {
      if (each.size && !analysed.has(each)) {
        analysed.add(each);
        each.size = analyser.analyse(each.size);
        visitExpression(each.size, (e) => {
          if (e.kind === 'name' && e.symbol?.kind === 'variable') e.symbol.used = e.symbol.read = true;
        });
      }
      each = each.of;
    } else if (each.k === 'pointer' || each.k === 'reference') each = each.to;
    else return;
  }
}
