import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, Type, VariableSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/** A container of the tables, or an iterator of one, whose elements are texts: the last argument of its template. */
function holdsTexts(type: Type): boolean {
  const t = bare(type);
  return (
    t.k === 'class' && t.symbol.rule?.copies === true && t.args.length > 0 && isStringClass(t.args.at(-1)!)
  );
}

/** The variable or function whose container, or iterator of it, an expression is. */
function containerOf(e: Expression): Holder | null {
  if (!holdsTexts(e.type)) return null;
  if (e.kind === 'call') {
    if (!e.fn?.rule) return e.fn;
    return e.callee.kind === 'member' ? containerOf(e.callee.object) : null;
  }
  if (e.kind === 'unary' && e.fn?.rule) return containerOf(e.operand);
  if ((e.kind === 'construct' || e.kind === 'convert') && copiedFrom(e)) return containerOf(copiedFrom(e)!);
  const symbol = variableOf(e);
  return symbol?.rule ? null : symbol;
}

function copiedFrom(e: Expression): Expression | null {
  if (e.kind === 'convert') return e.operand;
  return e.kind === 'construct' && e.args.length === 1 ? e.args[0]! : null;
}

/** The container of which a text is an element: `m[k]`, `*it`, `list.first()`; null for another expression. */
function elementSource(e: Expression): Holder | null {
  if (!isStringClass(e.type)) return null;
  if ((e.kind === 'construct' || e.kind === 'convert') && copiedFrom(e)) return elementSource(copiedFrom(e)!);
  const fn = e.kind === 'index' || e.kind === 'unary' || e.kind === 'call' ? e.fn : null;
  if (!fn?.rule || bare(fn.returns).k !== 'parameter') return null;
  if (e.kind === 'index') return containerOf(e.object);
  if (e.kind === 'unary') return containerOf(e.operand);
  return e.kind === 'call' && e.callee.kind === 'member' ? containerOf(e.callee.object) : null;
}

/** Whether an expression is an element of a container in which null and empty texts are distinguished. */
export function isNullElement(e: Expression): boolean {
  const source = elementSource(e);
  return source !== null && hasNullElements(source);
}

/** Whether null and empty texts are distinguished in a container, which is an expression. */
export function hasNullTexts(container: Expression): boolean {
  const holder = containerOf(container);
  return holder !== null && hasNullElements(holder);
}

function hasNullElements(holder: Holder): boolean {
  const t = bare(typeOf(holder));
  return t.k === 'class' && t.nullElements === true;
}

/** Finds the containers of texts whose elements are asked isNull(), and what they are copied to and from. */
export function passNullElements({ functions, globals }: Contents): void {
  const links = new Map<Holder, Set<Holder>>();
  const link = (a: Holder | null, b: Holder | null): void => {
    if (!a || !b || a === b) return;
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  };
  /** Variables that get an element. */
  const copies: { readonly from: Holder; readonly to: Holder }[] = [];
  const flow = (from: Expression, to: Holder | null): void => {
    if (!to || (to.kind === 'function' ? to.rule : to.rule)) return;
    link(containerOf(from), holdsTexts(typeOf(to)) ? to : null);
    const source = elementSource(from);
    if (source) copies.push({ from: source, to });
  };
  const asked = new Set<Holder>();
  const ask = (e: Expression): void => {
    const holder = elementSource(e) ?? variableOf(e);
    if (holder) asked.add(holder);
  };
  const made = new Map<Holder, Expression>();
  const visit = (e: Expression): void => {
    if (e.kind === 'assign') {
      if (holdsTexts(e.left.type)) link(containerOf(e.left), containerOf(e.right));
      else flow(e.right, variableOf(e.left));
    }
    if (e.kind === 'binary' && e.fn?.rule) link(containerOf(e.left), containerOf(e.right));
    if (e.kind === 'unary' && e.operator === '!' && e.fn && isStringClass(e.operand.type)) ask(e.operand);
    if (e.kind === 'call' && e.fn) {
      const { callee, fn } = e;
      const object = callee.kind === 'member' ? callee.object : null;
      if (fn.name === 'isNull' && object && isStringClass(object.type)) ask(object);
      e.args.forEach((arg, i) => {
        if (fn.rule && object) link(containerOf(object), containerOf(arg));
        else flow(arg, fn.params[i] ?? null);
      });
    }
    if ((e.kind === 'construct' || e.kind === 'new') && e.constructor_ && !e.constructor_.rule)
      e.args.forEach((arg, i) => {
        flow(arg, e.constructor_?.params[i] ?? null);
      });
  };
  const initial = (symbol: VariableSymbol, value: Expression | null): void => {
    if (!value) return;
    flow(value, symbol);
    made.set(symbol, value);
  };
  for (const fn of functions)
    visitFunction(fn, {
      expression: visit,
      statement: (s) => {
        if (s.kind === 'return' && s.value) flow(s.value, fn);
        if (s.kind === 'variables') s.variables.forEach((each) => {
          initial(each.symbol, each.initial);
        });
      },
    }); // prettier-ignore
  for (const symbol of globals) initial(symbol, symbol.initial);
  for (const { from, to } of copies) if (asked.has(to)) asked.add(from);
  const open = [...asked].filter((holder) => holdsTexts(typeOf(holder)));
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (hasNullElements(holder)) continue;
    setNullElements(holder);
    const value = made.get(holder);
    if (value?.kind === 'construct') value.type = bare(typeOf(holder));
    open.push(...(links.get(holder) ?? []));
  }
}

function setNullElements(holder: Holder): void {
  const type = withNullElements(typeOf(holder));
  if (holder.kind === 'function') holder.returns = type;
  else holder.type = type;
}

function withNullElements(type: Type): Type {
  if (type.k === 'reference') return { ...type, to: withNullElements(type.to) };
  return type.k === 'class' ? { ...type, nullElements: true } : type;
}
