import { bracketed } from './brackets.js';
import { type Doc, filledList, group, ifBroken, indent, join, line, list } from './doc.js';
import { quote, templateText } from './literals.js';

/** How tightly an expression of TypeScript binds; the tighter the greater. */
export const PRECEDENCE = {
  comma: 0, assign: 1, conditional: 2, or: 3, and: 4, bitOr: 5, bitXor: 6, bitAnd: 7, equality: 8, relational: 9,
  shift: 10, additive: 11, multiplicative: 12, unary: 14, postfix: 15, call: 17, primary: 18,
} as const; // prettier-ignore

const BINARY: Record<string, number> = {
  '||': 3, '??': 3, '&&': 4, '|': 5, '^': 6, '&': 7, '===': 8, '!==': 8, '<': 9, '>': 9, '<=': 9, '>=': 9,
  instanceof: 9, in: 9, as: 9, '<<': 10, '>>': 10, '>>>': 10, '+': 11, '-': 11, '*': 12, '/': 12, '%': 12, '**': 13,
}; // prettier-ignore

/** An expression of TypeScript. */
export type Ts =
  /** A name, a literal, or a finished piece of text. */
  | { readonly k: 'text'; readonly text: string; readonly precedence: number }
  | { readonly k: 'string'; readonly value: string }
  | {
      readonly k: 'call';
      readonly callee: Ts;
      readonly args: readonly Ts[];
      readonly isNew?: boolean;
      readonly optional?: boolean;
    }
  | { readonly k: 'member'; readonly object: Ts; readonly name: string; readonly optional?: boolean }
  | { readonly k: 'index'; readonly object: Ts; readonly index: Ts; readonly optional?: boolean }
  | { readonly k: 'binary'; readonly operator: string; readonly left: Ts; readonly right: Ts }
  | { readonly k: 'unary'; readonly operator: string; readonly operand: Ts }
  | { readonly k: 'postfix'; readonly operator: string; readonly operand: Ts }
  | { readonly k: 'assign'; readonly operator: string; readonly left: Ts; readonly right: Ts }
  | { readonly k: 'conditional'; readonly condition: Ts; readonly yes: Ts; readonly no: Ts }
  | { readonly k: 'comma'; readonly items: readonly Ts[] }
  | { readonly k: 'array'; readonly items: readonly Ts[] }
  | { readonly k: 'object'; readonly entries: readonly (readonly [string, Ts])[] }
  | { readonly k: 'as'; readonly operand: Ts; readonly type: string }
  | { readonly k: 'spread'; readonly operand: Ts }
  | { readonly k: 'arrow'; readonly params: string; readonly body: Ts | Doc; readonly block: boolean }
  | { readonly k: 'template'; readonly parts: readonly (string | Ts)[] }
  /** A template of a table, with expressions in its holes. */
  | { readonly k: 'filled'; readonly pieces: readonly (string | Ts)[]; readonly precedence: number };

export const text = (value: string, precedence: number = PRECEDENCE.primary): Ts => ({
  k: 'text',
  text: value,
  precedence,
});
export const string = (value: string): Ts => ({ k: 'string', value });
export const number = (value: number): Ts =>
  text(String(value), value < 0 ? PRECEDENCE.unary : PRECEDENCE.primary);
export const call = (callee: Ts, ...args: readonly Ts[]): Ts => ({ k: 'call', callee, args });
export const method = (object: Ts, name: string, ...args: readonly Ts[]): Ts =>
  call(member(object, name), ...args);
export const member = (object: Ts, name: string): Ts => ({ k: 'member', object, name });
export function binary(left: Ts, operator: string, right: Ts): Ts {
  // What `??` asks for null needs no `!`.
  const asked = operator === '??' && left.k === 'postfix' && left.operator === '!' ? left.operand : left;
  return { k: 'binary', operator, left: asked, right };
}
export const unary = (operator: string, operand: Ts): Ts => ({ k: 'unary', operator, operand });
/** `!x`, or the opposite comparison. */
export function not(operand: Ts): Ts {
  if (operand.k === 'binary' && (operand.operator === '===' || operand.operator === '!=='))
    return { ...operand, operator: operand.operator === '===' ? '!==' : '===' };
  if (operand.k === 'filled' && operand.precedence === PRECEDENCE.equality) {
    const [object, test, ...more] = operand.pieces;
    if (
      typeof object === 'object' &&
      more.length === 0 &&
      typeof test === 'string' &&
      test.startsWith(' === ')
    )
      return { ...operand, pieces: [object, test.replace(' === ', ' !== ')] };
  }
  return unary('!', operand);
}
export const nonNull = (operand: Ts): Ts =>
  operand.k === 'postfix' && operand.operator === '!' ? operand : { k: 'postfix', operator: '!', operand };
export const assign = (left: Ts, right: Ts, operator = '='): Ts => ({ k: 'assign', operator, left, right });

/** Whether two expressions read the same. */
export function sameTs(a: Ts, b: Ts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function precedenceOf(e: Ts): number {
  switch (e.k) {
    case 'text':
    case 'filled':
      return e.precedence;
    case 'call':
    case 'member':
    case 'index':
      return PRECEDENCE.call;
    case 'binary':
      return BINARY[e.operator] ?? 0;
    case 'unary':
      return PRECEDENCE.unary;
    case 'postfix':
      return e.operator === '!' ? PRECEDENCE.call : PRECEDENCE.postfix;
    case 'assign':
    case 'arrow':
      return PRECEDENCE.assign;
    case 'conditional':
      return PRECEDENCE.conditional;
    case 'comma':
      return PRECEDENCE.comma;
    case 'as':
      return PRECEDENCE.relational;
    case 'spread':
      return PRECEDENCE.assign;
    default:
      return PRECEDENCE.primary;
  }
}

/** An expression, in parentheses if it binds less tightly than its place asks for. */
export function show(e: Ts, least: number = PRECEDENCE.comma): Doc {
  const doc = showBare(e);
  return precedenceOf(e) < least ? ['(', doc, ')'] : doc;
}

function showBare(e: Ts): Doc {
  switch (e.k) {
    case 'text':
      return e.text;
    case 'string':
      return quote(e.value);
    case 'call':
      return showCall(e);
    case 'member':
      return [showObject(e.object), e.optional === true ? '?.' : '.', e.name];
    case 'index':
      return [showObject(e.object), e.optional === true ? '?.[' : '[', show(e.index), ']'];
    case 'binary':
      return showBinary(e);
    case 'unary': {
      const inner = show(e.operand, PRECEDENCE.unary);
      const word = /[a-z]$/.test(e.operator);
      const clash =
        e.operand.k === 'unary' && e.operand.operator.startsWith(e.operator) && /[-+]/.test(e.operator);
      const negative = e.operand.k === 'text' && e.operator === '-' && e.operand.text.startsWith('-');
      return [e.operator, word || clash || negative ? ' ' : '', inner];
    }
    case 'postfix':
      return [show(e.operand, e.operator === '!' ? PRECEDENCE.call : PRECEDENCE.postfix), e.operator];
    case 'assign': {
      // The mark of a place that could not be translated stops the compiler; nothing can be assigned to it.
      if (e.left.k === 'call' && e.left.callee.k === 'text' && e.left.callee.text === 'PORT')
        return show(e.left);
      const right = show(e.right, PRECEDENCE.assign);
      const left = show(e.left, PRECEDENCE.call);
      return breaksItself(e.right)
        ? [left, ` ${e.operator} `, right]
        : group(left, ` ${e.operator}`, group(indent(line, right)));
    }
    case 'conditional':
      return group(
        show(e.condition, PRECEDENCE.or),
        indent(line, '? ', showBranch(e.yes), line, ': ', showBranch(e.no)),
      );
    case 'comma':
      return join(
        ', ',
        e.items.map((item) => show(item, PRECEDENCE.assign)),
      );
    case 'array': {
      const items = e.items.map((item) => show(item, PRECEDENCE.assign));
      return e.items.length > 1 && e.items.every(isNumber)
        ? filledList('[', items, ']')
        : list('[', items, ']');
    }
    case 'object':
      return group(
        '{',
        indent(
          line,
          join(
            [',', line],
            e.entries.map(([name, value]) => [name, ': ', show(value, PRECEDENCE.assign)]),
          ),
          ifBroken(','),
        ),
        line,
        '}',
      );
    case 'as':
      return [show(e.operand, PRECEDENCE.relational), ` as ${e.type}`];
    case 'spread':
      return ['...', show(e.operand, PRECEDENCE.assign)];
    case 'arrow':
      if (e.block) return [e.params, ' => ', e.body as Doc];
      return [
        e.params,
        ' => ',
        isObject(e.body as Ts) ? ['(', showBare(e.body as Ts), ')'] : show(e.body as Ts, PRECEDENCE.assign),
      ];
    case 'template':
      return [
        '`',
        ...e.parts.map((part) => (typeof part === 'string' ? templateText(part) : ['${', show(part), '}'])),
        '`',
      ];
    case 'filled':
      return bracketed(
        e.pieces.map((piece, i) =>
          typeof piece === 'string'
            ? piece
            : { doc: show(piece, holePrecedence(e.pieces, i)), hugs: hugsBrackets(piece) },
        ),
      );
  }
}

function showBranch(e: Ts): Doc {
  return e.k === 'as' ? ['(', showBare(e), ')'] : show(e, PRECEDENCE.assign);
}

/** In parentheses or between commas anything can stand; elsewhere only what binds tightly. */
function holePrecedence(pieces: readonly (string | Ts)[], i: number): number {
  const before = pieces[i - 1];
  const after = pieces[i + 1];
  const left = typeof before === 'string' ? before.trimEnd().at(-1) : '';
  const right = typeof after === 'string' ? after.trimStart()[0] : '';
  if ((left === '(' || left === ',' || left === '[') && (right === ')' || right === ',' || right === ']'))
    return PRECEDENCE.assign;
  if (pieces.length === 1) return PRECEDENCE.comma;
  if (typeof before === 'string' && /(?:^|[^=!<>])=\s*$/.test(before)) return PRECEDENCE.assign;
  if (typeof after === 'string' && after.startsWith('.')) return PRECEDENCE.call;
  const spaced =
    (typeof before !== 'string' || before === '' || before.endsWith(' ')) &&
    (typeof after !== 'string' || after === '' || after.startsWith(' '));
  return spaced && !/[?&|*/%^]|<<|>>/.test(pieces.filter((each) => typeof each === 'string').join(''))
    ? PRECEDENCE.additive
    : PRECEDENCE.unary;
}

/** What stands before `.`, `[` or `(`. */
function showObject(e: Ts): Doc {
  if (e.k === 'text' && /^\d+$/.test(e.text)) return `(${e.text})`;
  return show(e, PRECEDENCE.call);
}

function showCall(e: Extract<Ts, { k: 'call' }>): Doc {
  const args = e.args.map((arg) => show(arg, PRECEDENCE.assign));
  const name: Doc = [e.isNew === true ? 'new ' : '', showObject(e.callee), e.optional === true ? '?.' : ''];
  const last = e.args.at(-1);
  if (last && hugsBrackets(last) && e.args.length === 1) return [name, '(', args[0]!, ')'];
  return [name, list('(', args, ')')];
}

/** As the only argument it begins beside the parenthesis also when it is broken. */
function hugsBrackets(e: Ts): boolean {
  return e.k === 'arrow' || e.k === 'object';
}

/** Chains of one operator are broken together. */
function showBinary(e: Extract<Ts, { k: 'binary' }>): Doc {
  const precedence = precedenceOf(e);
  const operands: Doc[] = [];
  const collect = (each: Ts): void => {
    if (each.k === 'binary' && precedenceOf(each) === precedence && !mixes(each.operator, e.operator)) {
      collect(each.left);
      operands.push([` ${each.operator}`, line], showOperand(each.right, precedence + 1, each.operator));
    } else operands.push(showOperand(each, precedence, e.operator));
  };
  collect(e);
  const [first = '', ...rest] = operands;
  return group(first, indent(rest));
}

/** `??` does not stand beside `||` or `&&`. */
function mixes(a: string, b: string): boolean {
  return (a === '??') !== (b === '??');
}

function showOperand(e: Ts, least: number, operator: string): Doc {
  if (e.k === 'binary') {
    const nullish =
      (operator === '??' && /^(?:\|\||&&)$/.test(e.operator)) ||
      (e.operator === '??' && /^(?:\|\||&&)$/.test(operator));
    const mixed =
      operator !== e.operator &&
      (/^[&|^]$/.test(operator) ||
        /^(?:<<|>>|>>>)$/.test(operator) ||
        operator === '%' ||
        (e.operator === '%' && /^[*/]$/.test(operator)) ||
        (operator === '||' && e.operator === '&&'));
    const equalities = /^[!=]==$/.test(operator) && /^[!=]==$/.test(e.operator);
    if (nullish || mixed || equalities) return ['(', showBare(e), ')'];
  }
  return show(e, least);
}

/** A number as it is written, also one below zero. */
function isNumber(e: Ts): boolean {
  return e.k === 'text' && /^-?\d[\w.]*$/.test(e.text);
}

/** Whether an expression has brackets of its own at which it can be broken. */
function breaksItself(e: Ts): boolean {
  return (
    ['call', 'array', 'object', 'arrow', 'template', 'string', 'conditional', 'filled'].includes(e.k) ||
    e.k === 'text' ||
    (e.k === 'unary' && breaksItself(e.operand))
  );
}

/** What would be the body of a function behind an arrow. */
function isObject(e: Ts): boolean {
  const [first] = e.k === 'filled' ? e.pieces : [];
  return e.k === 'object' || (typeof first === 'string' && first.startsWith('{'));
}
