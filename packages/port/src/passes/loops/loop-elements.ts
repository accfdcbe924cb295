import type { Expression, FunctionSymbol, Statement, VariableSymbol } from '../../model/ast.js';
import { isBoxReference, isSharedObject } from '../../model/representation.js';
import { childrenOf, visitStatement } from '../../model/walk.js';
import { variableOf } from '../../model/variable-of.js';

/** What stands for the element in a body; null if the iterator is used for something else, or the element is replaced. */
export function elementsIn(
  iterator: VariableSymbol,
  body: readonly Statement[],
  fn: FunctionSymbol,
): Expression[] | null {
  const elements: Expression[] = [];
  const state = { isPlain: true };
  const allowed = new Set<Expression>();
  const walk = (e: Expression, parent: Expression | null, index: number): void => {
    const element = elementOf(e, iterator);
    if (element) {
      allowed.add(element);
      elements.push(e);
      if (parent && isReplaced(e, parent, index)) state.isPlain = false;
    } else if (variableOf(e) === iterator && !allowed.has(e)) state.isPlain = false;
    childrenOf(e).forEach((child, i) => {
      walk(child, e, i);
    });
  };
  for (const each of body) {
    visitStatement(each, {
      statement: (s) => {
        for (const e of expressionsOf(s)) walk(e, null, 0);
        if (refersTo(s, iterator) || (s.kind === 'return' && s.value && isBoxReference(fn.returns) && elementOf(s.value, iterator)))
          state.isPlain = false;
      },
    }); // prettier-ignore
  }
  return state.isPlain ? elements : null;
}

/** `QString &s = *it;` */
function refersTo(s: Statement, iterator: VariableSymbol): boolean {
  if (s.kind !== 'variables') return false;
  return s.variables.some(
    ({ symbol, initial }) =>
      initial !== null && isBoxReference(symbol.type) && elementOf(initial, iterator) !== null,
  );
}

/** The iterator in `*it`, `it.data()`, `it.key()`, `it.current()`. */
function elementOf(e: Expression, iterator: VariableSymbol): Expression | null {
  const isIt = (each: Expression): Expression | null =>
    each.kind === 'name' && each.symbol === iterator ? each : null;
  if (e.kind === 'unary' && (e.operator === '*' || e.operator === '->') && e.fn?.rule) return isIt(e.operand);
  if (e.kind === 'convert' && e.fn?.role === 'conversion') return isIt(e.operand);
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.args.length > 0 || !e.fn?.rule) return null;
  return /^(?:data|key|current|currentKey)$/.test(e.fn.name) ? isIt(e.callee.object) : null;
}

/** Whether an element is not only read, but replaced in its container. */
function isReplaced(e: Expression, parent: Expression, index: number): boolean {
  switch (parent.kind) {
    case 'assign':
      return index === 0;
    case 'unary':
      return /^(?:\+\+|--|&)$/.test(parent.operator);
    case 'index':
      return index === 0 && !isSharedObject(e.type);
    case 'member':
      // A method that changes a text: the call around it has the function.
      return (
        !isSharedObject(e.type) && parent.symbol?.kind === 'function' && parent.symbol.rule?.mutates === true
      );
    case 'binary':
      return typeof parent.fn?.rule?.out === 'string' && index === 1;
    case 'call': {
      if (index === 0) return false;
      const param = parent.fn?.params[index - 1];
      return parent.fn === null || (param !== undefined && isBoxReference(param.type));
    }
    case 'construct':
    case 'new': {
      const param = parent.constructor_?.params[index];
      return param !== undefined && isBoxReference(param.type);
    }
    default:
      return false;
  }
}

/** The variable of `T *x = it.current();` or `const T &x = *it;`, which the loop can declare itself. */
export function copyOfElement(
  s: Extract<Statement, { kind: 'variables' }>,
  elements: readonly Expression[],
): VariableSymbol | null {
  const [declared, ...more] = s.variables;
  if (!declared?.initial || more.length > 0) return null;
  const { symbol, initial } = declared;
  if (symbol.assigned || symbol.boxed || symbol.isStatic) return null;
  const isSame =
    elements.includes(initial) ||
    (initial.kind === 'construct' &&
      !isSharedObject(initial.type) &&
      initial.args.length === 1 &&
      elements.includes(initial.args[0]!));
  return isSame && !(symbol.type.k === 'class' && isSharedObject(symbol.type)) ? symbol : null;
}

function expressionsOf(s: Statement): Expression[] {
  const found: Expression[] = [];
  switch (s.kind) {
    case 'expression':
      found.push(s.expression);
      break;
    case 'variables':
      s.variables.forEach(({ initial }) => initial && found.push(initial));
      break;
    case 'if':
    case 'while':
      if (s.condition.kind !== 'variables') found.push(s.condition);
      break;
    case 'do':
      found.push(s.condition);
      break;
    case 'for':
      if (s.condition) found.push(s.condition);
      if (s.update) found.push(s.update);
      break;
    case 'switch':
      found.push(s.value);
      break;
    case 'case':
    case 'return':
      if (s.value) found.push(s.value);
      break;
    default:
  }
  return found;
}
