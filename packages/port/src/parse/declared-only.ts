import type { FunctionSymbol, Scope, Symbol, VariableSymbol } from '../model/ast.js';
import type { Program } from './program.js';

/** A function or variable that is no member. */
export type DeclaredOnly = FunctionSymbol | VariableSymbol;

/** What files of the project declare, and none of them defines. */
export function declaredOnly(program: Program): DeclaredOnly[] {
  const own = new Set(program.files.flatMap(({ file, isTable }) => (isTable ? [] : [file])));
  const found = new Set<DeclaredOnly>();
  const seen = new Set<Scope>();
  const look = (scope: Scope): void => {
    if (seen.has(scope)) return;
    seen.add(scope);
    for (const each of scope.all()) {
      if (each.kind === 'namespace') look(each.scope);
      else if (isDeclaredOnly(each) && each.location && own.has(each.location.file)) found.add(each);
    }
  };
  look(program.global);
  for (const { scope } of program.files) look(scope);
  return [...found];
}

function isDeclaredOnly(symbol: Symbol): symbol is DeclaredOnly {
  if (symbol.rule) return false;
  if (symbol.kind === 'function')
    return symbol.role === 'function' && symbol.definition === null && symbol.templateParams.length === 0;
  return symbol.kind === 'variable' && symbol.role === 'global' && !symbol.declared;
}
