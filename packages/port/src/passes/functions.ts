import type { ClassSymbol, Expression, FunctionSymbol, VariableSymbol } from '../model/ast.js';
import type { Declaration } from '../model/declaration.js';
import { visitExpression, visitStatement, type StatementVisitor } from '../model/walk.js';
import { type DeclaredOnly, declaredOnly } from '../parse/declared-only.js';
import type { Program } from '../parse/program.js';

/** Everything of a project that the passes look at. */
export interface Contents {
  readonly functions: readonly FunctionSymbol[];
  readonly classes: readonly ClassSymbol[];
  readonly globals: readonly VariableSymbol[];
  /** Those of the functions and globals that no given file defines. */
  readonly declaredOnly: readonly DeclaredOnly[];
}

/** Collects the functions, classes and globals of a project, without what tables declare. */
export function contentsOf(program: Program): Contents {
  const files = program.files.filter(({ isTable }) => !isTable);
  return contentsIn(
    files.flatMap(({ declarations }) => declarations),
    declaredOnly(program),
  );
}

/** The same of some declarations. */
export function contentsIn(
  declarations: readonly Declaration[],
  open: readonly DeclaredOnly[] = [],
): Contents {
  const functions = new Set<FunctionSymbol>();
  const classes = new Set<ClassSymbol>();
  const globals = new Set<VariableSymbol>();
  const addClass = (symbol: ClassSymbol): void => {
    if (classes.has(symbol)) return;
    classes.add(symbol);
    for (const member of symbol.members()) {
      if (member.kind === 'function') addFunction(member);
      else if (member.kind === 'variable' && member.isStatic) globals.add(member);
    }
    symbol.innerClasses().forEach(addClass);
  };
  const addFunction = (fn: FunctionSymbol): void => {
    functions.add(fn);
    if (fn.body)
      visitStatement(fn.body, {
        statement: (s) => s.kind === 'type' && s.symbol.kind === 'class' && addClass(s.symbol),
      });
  };
  const add = (list: readonly Declaration[]): void => {
    for (const each of list) {
      if (each.kind === 'class') addClass(each.symbol);
      else if (each.kind === 'function') addFunction(each.symbol);
      else if (each.kind === 'variables') each.variables.forEach(({ symbol }) => globals.add(symbol));
      else if (each.kind === 'namespace') add(each.declarations);
    }
  };
  add(declarations);
  for (const each of open) {
    if (each.kind === 'function') functions.add(each);
    else globals.add(each);
  }
  return { functions: [...functions], classes: [...classes], globals: [...globals], declaredOnly: open };
}

/** Walks through all that a function does: its initialisers, defaults and statements. */
export function visitFunction(fn: FunctionSymbol, visitor: StatementVisitor): void {
  const expression = (e: Expression): void => {
    if (visitor.expression) visitExpression(e, visitor.expression);
  };
  fn.params.forEach((param) => param.initial && expression(param.initial));
  fn.initialisers.forEach((initialiser) => initialiser.args.forEach(expression));
  if (fn.body) visitStatement(fn.body, visitor);
}
