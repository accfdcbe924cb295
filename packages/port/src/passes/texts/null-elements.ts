import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, Type } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';
import { isNullText } from './indifferent-texts.js';
import { linkedTexts } from './linked-texts.js';

/**
 * A container of the tables, or an iterator of one, whose elements are texts, or containers of texts: the last argument of its
 * template; an array of texts, or a pointer to them.
 */
function holdsTexts(type: Type): boolean {
  const t = bare(type);
  if (t.k === 'array') return isStringClass(t.of) || (bare(t.of).k === 'array' && holdsTexts(t.of));
  if (t.k === 'pointer') return isStringClass(t.to);
  const element = t.k === 'class' && t.symbol.rule?.copies === true ? t.args.at(-1) : undefined;
  return element !== undefined && (isStringClass(element) || holdsTexts(element));
}

/** The variable or function whose container, or iterator of it, an expression is; also one that is an element of that. */
function containerOf(e: Expression): Holder | null {
  if (!holdsTexts(e.type)) return null;
  if (e.kind === 'index' && (e.fn ? e.fn.rule : bare(e.object.type).k === 'array'))
    return containerOf(e.object);
  if (e.kind === 'call') {
    if (!e.fn?.rule) return e.fn;
    return e.callee.kind === 'member' ? containerOf(e.callee.object) : null;
  }
  if (e.kind === 'unary' && e.fn?.rule) return containerOf(e.operand);
  // The list of `list << a << b`.
  if (e.kind === 'binary' && e.fn?.rule?.stores === true) return containerOf(e.left);
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
  if (e.kind === 'index' && !e.fn) return containerOf(e.object);
  const fn = e.kind === 'index' || e.kind === 'unary' || e.kind === 'call' ? e.fn : null;
  if (!fn?.rule || bare(fn.returns).k !== 'parameter') return null;
  if (e.kind === 'index') return containerOf(e.object);
  if (e.kind === 'unary') return containerOf(e.operand);
  return e.kind === 'call' && e.callee.kind === 'member' ? containerOf(e.callee.object) : null;
}

/** The container of which a text is an element, or the variable or function whose text it is. */
function originOf(e: Expression): Holder | null {
  if (!isStringClass(e.type)) return null;
  if ((e.kind === 'construct' || e.kind === 'convert') && copiedFrom(e)) return originOf(copiedFrom(e)!);
  if (e.kind === 'call' && e.fn && !e.fn.rule) return e.fn;
  const symbol = variableOf(e);
  return elementSource(e) ?? (symbol?.rule ? null : symbol);
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
  const t = innermost(typeOf(holder));
  return (t.k === 'class' || t.k === 'array' || t.k === 'pointer') && t.nullElements === true;
}

/** Of containers in containers the one that has the texts. */
function innermost(type: Type): Type {
  const t = bare(type);
  const element = t.k === 'class' ? t.args.at(-1) : t.k === 'array' ? t.of : undefined;
  return element && holdsTexts(element) ? innermost(element) : t;
}

/** Finds the containers of texts whose elements are asked isNull(), and what they are copied to and from. */
export function passNullElements({ functions, globals }: Contents): void {
  const links = new Map<Holder, Set<Holder>>();
  const link = (a: Holder | null, b: Holder | null): void => {
    if (!a || !b || a === b) return;
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  };
  /** What a text comes from: a container of which it is an element, or another text. */
  const origins = new Map<Holder, Holder[]>();
  const flow = (from: Expression, to: Holder | null): void => {
    if (!to || to.rule) return;
    link(containerOf(from), holdsTexts(typeOf(to)) ? to : null);
    if (isStringClass(typeOf(to))) noteOrigin(from, to);
  };
  /** A text is kept in a variable, or in a container. */
  const noteOrigin = (from: Expression, to: Holder | null): void => {
    const origin = originOf(from);
    if (to && origin && origin !== to) addOrigin(origin, to);
  };
  const addOrigin = (from: Holder, to: Holder): void => {
    const known = origins.get(to);
    if (known) known.push(from);
    else origins.set(to, [from]);
  };
  for (const { from, to } of linkedTexts(functions)) addOrigin(from, to);
  const asked = new Set<Holder>();
  const ask = (e: Expression): void => {
    const open = [originOf(e)];
    for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
      if (holder === null || asked.has(holder)) continue;
      asked.add(holder);
      open.push(...(origins.get(holder) ?? []));
    }
  };
  const questions: Expression[] = [];
  const visit = (e: Expression): void => {
    if (e.kind === 'assign') {
      if (holdsTexts(e.left.type)) link(containerOf(e.left), containerOf(e.right));
      else flow(e.right, variableOf(e.left));
      noteOrigin(e.right, elementSource(e.left));
    }
    if (e.kind === 'binary' && e.fn?.rule) {
      link(containerOf(e.left), containerOf(e.right));
      noteOrigin(e.right, containerOf(e.left));
      if (/^[!=]=$/.test(e.operator) && isNullText(e.right)) questions.push(e.left);
    }
    if (e.kind === 'unary' && e.operator === '!' && e.fn && isStringClass(e.operand.type))
      questions.push(e.operand);
    if (e.kind === 'call' && e.fn) {
      const { callee, fn } = e;
      const object = callee.kind === 'member' ? callee.object : null;
      if (fn.name === 'isNull' && object && isStringClass(object.type)) questions.push(object);
      e.args.forEach((arg, i) => {
        if (fn.rule && object) {
          link(containerOf(object), containerOf(arg));
          noteOrigin(arg, containerOf(object));
        } else flow(arg, fn.params[i] ?? null);
      });
    }
    if ((e.kind === 'construct' || e.kind === 'new') && e.constructor_ && !e.constructor_.rule)
      e.args.forEach((arg, i) => {
        flow(arg, e.constructor_?.params[i] ?? null);
      });
  };
  for (const fn of functions) {
    for (const { name, args } of fn.initialisers) {
      const field =
        fn.owner?.kind === 'class' ? fn.owner.fields.find((each) => each.name === name) : undefined;
      if (field && args[0]) flow(args[0], field);
    }
    visitFunction(fn, {
      expression: visit,
      statement: (s) => {
        if (s.kind === 'return' && s.value) flow(s.value, fn);
        if (s.kind === 'variables')
          for (const { symbol, initial } of s.variables) if (initial) flow(initial, symbol);
      },
    });
  }
  for (const symbol of globals) if (symbol.initial) flow(symbol.initial, symbol);
  questions.forEach(ask);
  const open = [...asked].filter((holder) => holdsTexts(typeOf(holder)));
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (hasNullElements(holder)) continue;
    setNullElements(holder);
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
  if (type.k === 'pointer') return { ...type, nullElements: true };
  if (type.k === 'array')
    return holdsTexts(type.of) ? { ...type, of: withNullElements(type.of) } : { ...type, nullElements: true };
  if (type.k !== 'class') return type;
  const element = type.args.at(-1);
  return element && holdsTexts(element)
    ? { ...type, args: [...type.args.slice(0, -1), withNullElements(element)] }
    : { ...type, nullElements: true };
}
