import ts from 'typescript';

/** A small change of a source file that a test should notice. */
export interface Mutant {
  /** Path below the repository. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What was there and what is there now, for a reader. */
  readonly change: string;
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
  const mutants: Mutant[] = [];
  const replace: Replace = (node, replacement, note) => {
    const start = node.getStart(source);
    const end = node.getEnd();
    const before = text.slice(start, end).replaceAll(/\s+/g, ' ');
    const change = `${shortened(before)} -> ${note ?? shortened(replacement)}`;
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({ file, line, start, end, replacement, change });
  };
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
    replace(node, node.text === '0' ? '1' : `(${node.getText()} + 1)`);
  } else if (ts.isReturnStatement(node) && node.expression === undefined) {
    replace(node, ';', 'nothing');
  }
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
