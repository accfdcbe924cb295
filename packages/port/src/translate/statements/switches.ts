import type { Expression, Statement, VariableSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { isBig, isInteger } from '../../model/types.js';
import { someExpression, someStatement, visitStatement, withoutCasts } from '../../model/walk.js';
import { constantValue } from '../../parse/constant-value.js';
import { variableOf } from '../../model/variable-of.js';
import { type Doc, hardline, indent, join, print } from '../../print/doc.js';
import { show, string, type Ts } from '../../print/ts.js';
import type { BlockTranslator } from './block-translator.js';
import { endsHere } from './leaves.js';
import { hasLiteralType } from '../values/constant-numbers.js';
import { isAscii, isSignedByte, unsignedByte } from '../memory/signed-bytes.js';

type Switch = Extract<Statement, { kind: 'switch' }>;
type Case = Extract<Statement, { kind: 'case' }>;

interface Group {
  readonly labels: Case[];
  readonly statements: Statement[];
}

/** As many statements of the next cases are written again where C++ falls through into them. */
const FEW = 3;

/**
 * A switch: where C++ falls through into the next case, what follows is written there again if it is short; with more of it
 * TypeScript falls through, too.
 */
export function switchStatement(s: Switch, t: BlockTranslator): Doc {
  if (s.body.kind !== 'block') return t.marked(s.location, 'a switch without a block');
  const groups: Group[] = [];
  for (const each of s.body.statements) {
    const last = groups.at(-1);
    if (each.kind === 'case') {
      if (last?.statements.length === 0) last.labels.push(each);
      else groups.push({ labels: [each], statements: [] });
    } else if (last) last.statements.push(each);
    else return t.marked(each.location, 'a statement of a switch before its first case');
  }
  const isLong = groups.some((_each, i) => countOf(fallenInto(groups, i)) > FEW);
  const docs = groups.map((_each, i) => caseGroup(groups, i, isLong, s, t));
  return [
    'switch (',
    show(switched(s, groups, t)),
    ') {',
    indent(hardline, join(hardline, docs)),
    hardline,
    '}',
  ];
}

/** `case 'a':` of a QChar, which is a text here. */
function characterLabel(e: Expression, t: BlockTranslator): Ts {
  if (e.kind === 'char' && t.characterOf(e.text) !== '\0') return string(t.characterOf(e.text));
  return t.mark(e.location, 'a case of a QChar that is no character');
}

/** What is asked for. The compiler would take it for unchanged in a case that asks again after a call. */
function switched(s: Switch, groups: readonly Group[], t: BlockTranslator): Ts {
  const asked = plain(s.value);
  const hasNoSign = isSignedByte(asked) && labelsOf(s).every(isAscii);
  const value = hasNoSign ? unsignedByte(asked, t) : t.value(s.value);
  const symbol = variableOf(s.value);
  if (!isInteger(s.value.type) || (symbol === null && !hasLiteralType(s.value))) return value;
  const asNumber: Ts = { k: 'as', operand: value, type: t.typeText(s.value.type) };
  // The number that a template is given.
  if (symbol === null || t.narrowed.has(symbol)) return asNumber;
  if (symbol.role === 'local' && !symbol.boxed)
    return groups.some((_each, i) => asksInVain(groups, i, symbol)) ? asNumber : value;
  const askedAgain: Expression[] = [];
  visitStatement(s.body, {
    expression: (e) => {
      if (e.kind === 'binary' && /^[=!]=$/.test(e.operator))
        askedAgain.push(...[e.left, e.right].filter((side) => variableOf(plain(side)) === symbol));
    },
    statement: (each) => {
      if (each.kind === 'switch' && variableOf(each.value) === symbol) askedAgain.push(each.value);
    },
  });
  return askedAgain.length > 0 ? asNumber : value;
}

/** Whether a case compares what is not set in it with a constant that is none of its own: the compiler would refuse that. */
function asksInVain(groups: readonly Group[], i: number, symbol: VariableSymbol): boolean {
  const { labels, statements } = groups[i]!;
  const all = [...statements, ...fallenInto(groups, i)];
  const own = labels.map(({ value }) => value && constantValue(value));
  const isOf = (e: Expression): boolean => variableOf(withoutCasts(e)) === symbol;
  const isOther = (e: Expression): boolean => hasLiteralType(e) && !own.includes(constantValue(plain(e)));
  const isAsked = (e: Expression): boolean =>
    e.kind === 'binary' &&
    /^[=!]=$/.test(e.operator) &&
    ((isOf(e.left) && isOther(e.right)) || (isOf(e.right) && isOther(e.left)));
  const isSet = (e: Expression): boolean =>
    (e.kind === 'assign' && isOf(e.left)) ||
    (e.kind === 'unary' && /^(?:\+\+|--)$/.test(e.operator) && isOf(e.operand));
  const has = (expression: (e: Expression) => boolean): boolean =>
    all.some((each) => someStatement(each, { expression: (e) => someExpression(e, expression) }));
  return labels.every(({ value }) => value !== null) && has(isAsked) && !has(isSet);
}

/** The values of the cases. */
function labelsOf({ body }: Switch): Expression[] {
  const statements = body.kind === 'block' ? body.statements : [];
  return statements.flatMap((each) => (each.kind === 'case' && each.value ? [each.value] : []));
}

function plain(e: Expression): Expression {
  return e.kind === 'convert' && e.fn === null ? plain(e.operand) : e;
}

/** Whether a comment, or the end of its line, says that the case before falls through: here its statements stand there again. */
function isAboutFalling(docs: readonly Doc[], i: number): boolean {
  const about = (doc: Doc | undefined): boolean =>
    Array.isArray(doc) && /\bfall(?:s|ing)?[ -]?(?:through|thru)/i.test(print(doc).text);
  return about(docs[i]) || (docs[i] === hardline && about(docs[i - 1]));
}

/** How many statements there are, those within others included; the break at the end is none. */
function countOf(statements: readonly Statement[]): number {
  let count = 0;
  for (const each of statements)
    visitStatement(each, {
      statement: (s) => {
        if (s.kind !== 'block' && s.kind !== 'break') count++;
      },
    });
  return count;
}

/** The statements of the next cases that C++ runs behind those of one. */
function fallenInto(groups: readonly Group[], i: number): Statement[] {
  const all: Statement[] = [];
  for (const { statements } of groups.slice(i)) {
    if (all.some(endsHere)) break;
    all.push(...statements);
  }
  return all.slice(groups[i]!.statements.length);
}

function caseGroup(groups: readonly Group[], i: number, isLong: boolean, s: Switch, t: BlockTranslator): Doc {
  const { labels, statements } = groups[i]!;
  const following = groups.slice(i + 1);
  const heads = labels.map((label): Doc => {
    const leading = t.comments.leading(label.location).filter((_, i, all) => !isAboutFalling(all, i));
    if (!label.value) return [...leading, 'default:'];
    if (isStringClass(s.value.type)) return [...leading, 'case ', show(characterLabel(label.value, t)), ':'];
    const value =
      isBig(s.value.type) && !isBig(label.value.type)
        ? t.numberAs(label.value, s.value.type)
        : t.value(label.value);
    return [...leading, 'case ', show(value), ':'];
  });
  if (statements.length === 0 && following.length > 0) return join(hardline, heads);
  const repeated = fallenInto(groups, i);
  const all = [...statements, ...repeated];
  if (isLong && repeated.length > 0 && !statements.some((each) => each.kind === 'variables')) {
    t.context.fallsThrough = true;
    const own = [...t.lines(statements, null), '// falls through'];
    return [join(hardline, heads), indent(hardline, join(hardline, own))];
  }
  const declares = all.some((each) => each.kind === 'variables');
  const lines = t.lines(all, null);
  // The last case needs no break, and neither does one that runs to the end.
  if (!all.some(endsHere) && following.length > 0) lines.push('break;');
  const [only] = all;
  if (all.length >= 1 && only?.kind === 'block' && all.slice(1).every((each) => each.kind === 'break')) {
    return [
      join(hardline, heads),
      ' ',
      lines.length === 1 ? lines[0]! : ['{', indent(hardline, join(hardline, lines)), hardline, '}'],
    ];
  }
  if (declares) return [join(hardline, heads), ' {', indent(hardline, join(hardline, lines)), hardline, '}'];
  return [join(hardline, heads), indent(hardline, join(hardline, lines))];
}
