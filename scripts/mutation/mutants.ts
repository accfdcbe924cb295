import { createHash } from 'node:crypto';
import ts from 'typescript';

/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A small change of a source file that a test should notice. */
export interface Mutant extends Range {
  /** Path below the repository. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What that line reads. */
  readonly lineText: string;
  /** The function it is in, with the class; empty outside of all. */
  readonly where: string;
  readonly replacement: string;
  /** What was there and what is there now, for a reader. */
  readonly change: string;
  /** The expression or statement that is another one with the change. */
  readonly scope: Range & { readonly isStatement: boolean };
  /** The same for the same change of the same function, wherever else the file changes; without an order. */
  readonly key: string;
}

type Replace = (node: ts.Node, replacement: string, note?: string) => void;

const swapped: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
  [ts.SyntaxKind.MinusEqualsToken]: '+=',
  [ts.SyntaxKind.AmpersandToken]: '|',
  [ts.SyntaxKind.BarToken]: '&',
};

/** All mutants of a source, in the order of the text. Types, imports, texts and the Q_OBJECT blocks have none. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const mutants: Mutant[] = [];
  const seen = new Map<string, number>();
  const replace: Replace = (node, replacement, note) => {
    const range = rangeOf(node);
    const before = text.slice(range.start, range.end).replaceAll(/\s+/g, ' ');
    const change = `${shortened(before)} -> ${note ?? shortened(replacement)}`;
    const line = source.getLineAndCharacterOfPosition(range.start).line + 1;
    const where = functionAround(node);
    const scoped = ts.isToken(node) && ts.isBinaryExpression(node.parent) ? node.parent : node;
    const isStatement = ts.isStatement(scoped);
    const scope = { ...rangeOf(scoped), isStatement };
    const place = `${file} ${where} ${scopeText(scope)} ${change}`;
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    const key = createHash('sha1').update(`${place} ${ordinal}`).digest('hex');
    const lineText = lines[line - 1]!.trim();
    mutants.push({ file, line, lineText, where, ...range, replacement, change, scope, key });
  };
  const scopeText = ({ start, end }: Range): string => text.slice(start, end).replaceAll(/\s+/g, ' ');
  const rangeOf = (node: ts.Node): Range => ({ start: node.getStart(source), end: node.getEnd() });
  const visit = (node: ts.Node): void => {
    if (isSkipped(node)) return;
    mutate(node, replace);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isSkipped(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node))
    return true;
  return ts.isClassStaticBlockDeclaration(node);
}

function mutate(node: ts.Node, replace: Replace): void {
  if (ts.isBinaryExpression(node)) {
    const other = swapped[node.operatorToken.kind];
    if (other !== undefined && !joinsTexts(node)) replace(node.operatorToken, other);
  } else if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) replace(node, node.operand.getText(), 'without !');
    else if (node.operator === ts.SyntaxKind.PlusPlusToken) replace(node, `--${node.operand.getText()}`);
    else if (node.operator === ts.SyntaxKind.MinusMinusToken) replace(node, `++${node.operand.getText()}`);
  } else if (ts.isPostfixUnaryExpression(node)) {
    const operator = node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
    replace(node, `${node.operand.getText()}${operator}`);
  } else if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    replace(condition, 'true');
    replace(condition, 'false');
  } else if (ts.isWhileStatement(node) || (ts.isForStatement(node) && node.condition !== undefined)) {
    // Never `true`: a loop without an end is found by the clock alone.
    replace(ts.isWhileStatement(node) ? node.expression : node.condition!, 'false');
  } else if (ts.isExpressionStatement(node)) {
    if (!isSuperCall(node.expression)) replace(node, ';', 'nothing');
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
    replace(node, 'false');
  } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
    replace(node, 'true');
  } else if (ts.isNumericLiteral(node)) {
    if (!isNameOfProperty(node)) replace(node, node.text === '0' ? '1' : `(${node.getText()} + 1)`);
  } else if (ts.isReturnStatement(node) && node.expression === undefined) {
    replace(node, ';', 'nothing');
  }
}

function isNameOfProperty(node: ts.NumericLiteral): boolean {
  return (node.parent as { readonly name?: ts.Node }).name === node;
}

function functionAround(node: ts.Node): string {
  const names: string[] = [];
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isConstructorDeclaration(at)) names.unshift('constructor');
    else if (mayBeNamed(at) && at.name !== undefined) names.unshift(at.name.getText());
  }
  return names.join('.');
}

function mayBeNamed(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  );
}

function joinsTexts({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  if (operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return [left, right].some((side) => ts.isStringLiteral(side) || ts.isTemplateExpression(side));
}

function isSuperCall(expression: ts.Expression): boolean {
  return ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
