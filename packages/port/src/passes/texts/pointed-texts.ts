import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, Type } from '../../model/ast.js';
import { isBoxPointer, isBoxReference, isStringClass } from '../../model/representation.js';
import { bare } from '../../model/types.js';
import { variableOf } from '../../model/variable-of.js';

/** Something that can be null: a variable, what a function returns, or the text behind a pointer. */
export interface Place {
  nullable: boolean;
}

/** `QString *`, which is the box of a text in TypeScript. */
function leadsToText(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && isBoxPointer(t) && isStringClass(t.to);
}

/** The text behind a pointer: whether it can be null stands in the pointer's type. */
class PointedText implements Place {
  readonly #holder: Holder;

  constructor(holder: Holder) {
    this.#holder = holder;
  }

  get nullable(): boolean {
    const t = bare(typeOf(this.#holder));
    return t.k === 'pointer' && t.nullTarget === true;
  }

  set nullable(value: boolean) {
    const type = withNullTarget(typeOf(this.#holder), value);
    if (this.#holder.kind === 'function') this.#holder.returns = type;
    else this.#holder.type = type;
  }
}

function withNullTarget(type: Type, nullTarget: boolean): Type {
  if (type.k === 'reference') return { ...type, to: withNullTarget(type.to, nullTarget) };
  return type.k === 'pointer' ? { ...type, nullTarget } : type;
}

/** The texts to which a pointer can lead. */
function behind(pointer: Expression): Place[] {
  switch (pointer.kind) {
    case 'unary':
      return pointer.operator === '&' && !pointer.fn ? textPlaces(pointer.operand) : [];
    case 'conditional':
      return [...behind(pointer.yes), ...behind(pointer.no)];
    case 'cast':
    case 'convert':
      return leadsToText(pointer.operand.type) ? behind(pointer.operand) : [];
    case 'assign':
      return [...behind(pointer.left), ...behind(pointer.right)];
    default: {
      const holder = pointer.kind === 'call' ? pointer.fn : variableOf(pointer);
      return holder && !holder.rule && leadsToText(typeOf(holder)) ? [new PointedText(holder)] : [];
    }
  }
}

/** Where a text is kept: the variable that it is, or what the pointer leads to that it is behind. */
export function textPlaces(e: Expression): Place[] {
  if (e.kind === 'unary' && e.operator === '*' && !e.fn && leadsToText(e.operand.type))
    return behind(e.operand);
  // p->isNull()
  if (leadsToText(e.type)) return behind(e);
  const symbol = variableOf(e);
  return symbol && !symbol.rule && isStringClass(symbol.type) ? [symbol] : [];
}

/** Whether the text behind a pointer, `*p`, can be null. */
export function isNullTarget(e: Expression): boolean {
  return textPlaces(e).some((place) => place.nullable);
}

/** What a pointer or a reference shares with what it is made of: where one of the two is null, the other one is. */
export function sharedTexts(from: Expression, to: Holder): [Place, Place][] {
  const type = typeOf(to);
  if (leadsToText(type)) return behind(from).map((place) => [place, new PointedText(to)]);
  if (to.kind === 'variable' && isBoxReference(type) && isStringClass(type))
    return textPlaces(from).map((place) => [place, to]);
  return [];
}

/** The same for two pointers that are one: parameters of functions of which one overrides the other. */
export function sharedTargets(a: Holder, b: Holder): [Place, Place][] {
  return leadsToText(typeOf(a)) && leadsToText(typeOf(b)) ? [[new PointedText(a), new PointedText(b)]] : [];
}

/** `p->length()` as `( *p ).length()`, where the text behind the pointer can be null; null for other calls. */
export function ofPointedText(
  e: Extract<Expression, { kind: 'call' }>,
): Extract<Expression, { kind: 'call' }> | null {
  const { callee } = e;
  if (callee.kind !== 'member' || !leadsToText(callee.object.type) || !isNullTarget(callee.object))
    return null;
  const { location, type } = callee.object;
  const pointer = bare(type);
  if (pointer.k !== 'pointer') return null;
  const operand = callee.object;
  const object: Expression = {
    kind: 'unary', operator: '*', postfix: false, operand, fn: null, type: pointer.to, location,
  }; // prettier-ignore
  return { ...e, callee: { ...callee, object, arrow: false } };
}
