// What kind of function is declared, and what a body that is a try becomes.
import type {
  BlockStatement,
  ClassSymbol,
  FunctionSymbol,
  NamespaceSymbol,
  Statement,
  Type,
} from '../model/ast.js';
import { spell, VOID } from '../model/types.js';
import type { SourceFile } from '../read/source-file.js';

/** What a function is by its name; `owner`: the class whose member it is. */
export function roleOf(name: string, owner: ClassSymbol | NamespaceSymbol | null): FunctionSymbol['role'] {
  if (!owner) return 'function';
  if (name === owner.name) return 'constructor';
  if (name.startsWith('~')) return 'destructor';
  return name === 'operator ()' ? 'conversion' : 'method';
}

/** A type as a part of a name: `ConstChar`. */
export function nameOfType(type: Type): string {
  return spell(type).replace(/\W*\b(\w)|\W+/g, (_all, first?: string) => (first ?? '').toUpperCase());
}

/** `int read() try { … } catch ( … ) { … }`: a constructor throws again what it has caught. */
export function triedBody(fn: FunctionSymbol, tried: Statement): BlockStatement {
  const { location } = tried;
  if (fn.role === 'constructor' && tried.kind === 'try')
    for (const { body, location: at } of tried.handlers)
      body.statements.push({
        kind: 'expression',
        expression: { kind: 'throw', operand: null, type: VOID, location: at },
        location: at,
      });
  return { kind: 'block', statements: [tried], location };
}

/** Whether another file has defined what is defined here too, as the sources of several programs, or plug-ins, do. */
export function isOfOtherProgram(fn: FunctionSymbol | null, file: SourceFile): boolean {
  return fn?.owner === null && fn.definition !== null && fn.definition.file !== file;
}
