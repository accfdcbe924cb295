import type { Expression, Statement } from './ast.js';
import { visitStatement } from './walk.js';

/** An expression with others in the place of those directly inside of it. */
export function withChildren(e: Expression, map: (child: Expression) => Expression): Expression {
  switch (e.kind) {
    case 'member':
      return { ...e, object: map(e.object) };
    case 'call':
      return { ...e, callee: map(e.callee), args: e.args.map(map) };
    case 'construct':
      return { ...e, args: e.args.map(map) };
    case 'new':
      return { ...e, args: e.args.map(map), count: e.count && map(e.count) };
    case 'delete':
    case 'unary':
    case 'cast':
    case 'convert':
      return { ...e, operand: map(e.operand) };
    case 'binary':
    case 'assign':
      return { ...e, left: map(e.left), right: map(e.right) };
    case 'conditional':
      return { ...e, condition: map(e.condition), yes: map(e.yes), no: map(e.no) };
    case 'index':
      return { ...e, object: map(e.object), index: map(e.index) };
    case 'throw':
    case 'sizeof':
      return { ...e, operand: e.operand && map(e.operand) };
    case 'list':
      return { ...e, items: e.items.map(map) };
    default:
      return e;
  }
}

/** A place of a statement where an expression stands. */
export interface Slot {
  readonly value: Expression;
  readonly set: (value: Expression) => void;
  /** What becomes of the value. */
  readonly use: 'condition' | 'discarded' | 'value' | 'returned';
}

/** The expressions of a statement and of all statements in it; values that variables begin with are not among them. */
export function slotsIn(statement: Statement): Slot[] {
  const slots: Slot[] = [];
  const add = (value: Expression | null, use: Slot['use'], set: Slot['set']): void => {
    if (value) slots.push({ value, set, use });
  };
  visitStatement(statement, {
    statement: (s) => {
      if (s.kind === 'expression') add(s.expression, 'discarded', (value) => (s.expression = value));
      else if (s.kind === 'if' || s.kind === 'while') {
        if (s.condition.kind !== 'variables') add(s.condition, 'condition', (value) => (s.condition = value));
      } else if (s.kind === 'do') add(s.condition, 'condition', (value) => (s.condition = value));
      else if (s.kind === 'for') {
        add(s.condition, 'condition', (value) => (s.condition = value));
        add(s.update, 'discarded', (value) => (s.update = value));
      } else if (s.kind === 'switch') add(s.value, 'value', (value) => (s.value = value));
      else if (s.kind === 'case') add(s.value, 'value', (value) => (s.value = value));
      else if (s.kind === 'return') add(s.value, 'returned', (value) => (s.value = value));
    },
  });
  return slots;
}

/**
 * Changes all that is to be changed together. What turns out to be refused while the changes are computed is left out, and they
 * are computed again for the rest.
 */
export function changeAll<T>(all: Map<T, unknown>, refused: Set<T>, changes: () => (() => void)[]): void {
  while (all.size > 0) {
    const made = changes();
    if (refused.size === 0) {
      for (const change of made) change();
      return;
    }
    for (const each of refused) all.delete(each);
    refused.clear();
  }
}

/** Puts another expression in the place of one that others refer to. */
export function become(e: Expression, other: Expression): void {
  for (const key of Object.keys(e)) Reflect.deleteProperty(e, key);
  Object.assign(e, other);
}
