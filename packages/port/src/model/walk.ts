import type { Expression, Statement } from './ast.js';

/** The expressions directly inside of one. */
export function childrenOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'member':
      return [e.object];
    case 'call':
      return [e.callee, ...e.args];
    case 'construct':
      return e.args;
    case 'new':
      return e.count ? [...e.args, e.count] : e.args;
    case 'delete':
    case 'unary':
    case 'cast':
    case 'convert':
      return [e.operand];
    case 'binary':
    case 'assign':
      return [e.left, e.right];
    case 'conditional':
      return [e.condition, e.yes, e.no];
    case 'index':
      return [e.object, e.index];
    case 'sizeof':
    case 'throw':
      return e.operand ? [e.operand] : [];
    case 'list':
      return e.items;
    default:
      return [];
  }
}

/** Calls `visit` for an expression and all in it, the outer ones first. */
export function visitExpression(e: Expression, visit: (e: Expression) => void): void {
  visit(e);
  for (const child of childrenOf(e)) visitExpression(child, visit);
}

/** Whether something holds for an expression, or for one in it. */
export function someExpression(e: Expression, holds: (e: Expression) => boolean): boolean {
  return holds(e) || childrenOf(e).some((child) => someExpression(child, holds));
}

/** What a value is in front of casts, and of conversions that call nothing. */
export function withoutCasts(e: Expression): Expression {
  return (e.kind === 'convert' && e.fn === null) || e.kind === 'cast' ? withoutCasts(e.operand) : e;
}

/** What the walk through statements reports. */
export interface StatementVisitor {
  readonly expression?: (e: Expression) => void;
  readonly statement?: (s: Statement) => void;
}

/** What is asked of statements and expressions. */
export interface StatementQuestion {
  readonly expression?: (e: Expression) => boolean;
  readonly statement?: (s: Statement) => boolean;
}

/** Whether something holds for a statement, or for a statement or an expression in it. */
export function someStatement(s: Statement, { expression, statement }: StatementQuestion): boolean {
  let holds = false;
  visitStatement(s, {
    ...(expression && { expression: (each) => (holds ||= expression(each)) }),
    ...(statement && { statement: (each) => (holds ||= statement(each)) }),
  });
  return holds;
}

/** Walks through a statement, all statements in it, and their expressions. */
export function visitStatement(s: Statement, visitor: StatementVisitor): void {
  visitor.statement?.(s);
  const expression = (e: Expression | null): void => {
    if (e && visitor.expression) visitExpression(e, visitor.expression);
  };
  const inner = (each: Statement | null): void => {
    if (each) visitStatement(each, visitor);
  };
  switch (s.kind) {
    case 'block':
      s.statements.forEach(inner);
      break;
    case 'expression':
      expression(s.expression);
      break;
    case 'variables':
      s.variables.forEach(({ initial }) => expression(initial));
      break;
    case 'if':
      if (s.condition.kind === 'variables') inner(s.condition);
      else expression(s.condition);
      inner(s.yes);
      inner(s.no);
      break;
    case 'while':
      if (s.condition.kind === 'variables') inner(s.condition);
      else expression(s.condition);
      inner(s.body);
      break;
    case 'do':
      inner(s.body);
      expression(s.condition);
      break;
    case 'for':
      inner(s.initial);
      expression(s.condition);
      expression(s.update);
      inner(s.body);
      break;
    case 'switch':
      expression(s.value);
      inner(s.body);
      break;
    case 'case':
    case 'return':
      expression(s.value);
      break;
    case 'try':
      inner(s.body);
      s.handlers.forEach(({ body }) => visitStatement(body, visitor));
      break;
    default:
  }
}
