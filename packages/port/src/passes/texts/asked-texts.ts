import type { Condition, Expression, Statement, VariableSymbol } from '../../model/ast.js';
import { isConstCharPointer } from '../../model/types.js';
import { someStatement, visitStatement, withoutCasts } from '../../model/walk.js';
import { sets, variableOf } from '../../model/variable-of.js';
import type { Contents } from '../functions.js';

/**
 * The `c->name` in what `for ( …; c->name; ++c )` or `if ( c->name )` does: places of a `const char *` that are not null there, as
 * the condition has asked them and nothing sets them in between.
 */
export function passAskedTexts({ functions }: Contents): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  for (const { body } of functions)
    if (body)
      visitStatement(body, {
        statement: (s) => {
          if (s.kind === 'for' || s.kind === 'while') findIn(s.condition, s.body, found);
          else if (s.kind === 'if') findIn(s.condition, s.yes, found);
        },
        expression: (e) => {
          if (e.kind === 'binary' && e.operator === '&&') findIn(e.left, inStatement(e.right), found);
          if (e.kind === 'conditional') findIn(e.condition, inStatement(e.yes), found);
        },
      });
  return found;
}

function inStatement(expression: Expression): Statement {
  return { kind: 'expression', expression, location: expression.location };
}

function findIn(condition: Condition | null, body: Statement, found: Set<Expression>): void {
  const places = condition && condition.kind !== 'variables' ? askedIn(condition) : [];
  for (const place of places) {
    const symbols = symbolsOf(place);
    for (const each of body.kind === 'block' ? body.statements : [body]) {
      if (someStatement(each, { expression: (e) => symbols.some((symbol) => sets(e, symbol)) })) break;
      visitStatement(each, { expression: (e) => isSame(e, place) && found.add(e) });
    }
  }
}

/** The fields that a condition asks for null, and that get no other value once they are made. */
function askedIn(condition: Expression): Expression[] {
  if (condition.kind === 'binary' && condition.operator === '&&')
    return [...askedIn(condition.left), ...askedIn(condition.right)];
  const isAsked =
    condition.kind === 'binary' && condition.operator === '!=' && condition.right.kind === 'null';
  const place = withoutCasts(isAsked ? condition.left : condition);
  if (place.kind !== 'member' || !isConstCharPointer(place.type)) return [];
  const [field, ...others] = symbolsOf(place);
  const isOwn = ({ role, boxed }: VariableSymbol): boolean => /^(?:local|parameter)$/.test(role) && !boxed;
  const isFixed = field?.assigned === false && others.every((each) => isOwn(each) || !each.assigned);
  return isFixed ? [place] : [];
}

/** The variables on which it depends what a place is; none where it is not known. */
function symbolsOf(place: Expression): VariableSymbol[] {
  switch (place.kind) {
    case 'name':
    case 'member': {
      const symbol = variableOf(place);
      return symbol ? [symbol, ...(place.kind === 'member' ? symbolsOf(place.object) : [])] : [];
    }
    case 'index':
      return [...symbolsOf(place.object), ...symbolsOf(place.index)];
    case 'unary':
      return place.operator === '*' ? symbolsOf(place.operand) : [];
    default:
      return [];
  }
}

/** Whether two expressions name the same place; one with another in it than names and numbers is the same as none. */
function isSame(a: Expression, b: Expression): boolean {
  if (a.kind === 'name' && b.kind === 'name')
    return variableOf(a) !== null && variableOf(a) === variableOf(b);
  if (a.kind === 'member' && b.kind === 'member')
    return variableOf(a) !== null && variableOf(a) === variableOf(b) && isSame(a.object, b.object);
  if (a.kind === 'index' && b.kind === 'index') return isSame(a.object, b.object) && isSame(a.index, b.index);
  if (a.kind === 'unary' && b.kind === 'unary')
    return a.operator === '*' && b.operator === '*' && isSame(a.operand, b.operand);
  if (a.kind === 'number' && b.kind === 'number') return a.text === b.text;
  return a.kind === 'this' && b.kind === 'this';
}
