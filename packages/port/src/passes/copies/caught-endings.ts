// When an object that was thrown ends: with the handler that catches it.
import type { ClassSymbol, Handler, Type } from '../../model/ast.js';
import type { Diagnostics } from '../../model/diagnostics.js';
import { bare } from '../../model/types.js';
import { someStatement } from '../../model/walk.js';
import { type Contents, visitFunction } from '../functions.js';
import { endsVisibly } from './visible-endings.js';

/** Whether a handler ends what it caught by a reference: the end shows, and the handler does not throw it again. */
export function endsCaught({ variable, body }: Handler): boolean {
  return variable?.type.k === 'reference' && endsVisibly(bare(variable.type)) && !throwsAgain(body);
}

/** Lists the handlers that do not end what they caught where C++ does so. */
export function listCaughtEnds({ functions }: Contents, diagnostics: Diagnostics): void {
  const thrown = new Set<ClassSymbol>();
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        const type = e.kind === 'throw' && e.operand ? bare(e.operand.type) : null;
        if (type?.k === 'class' && endsVisibly(type)) thrown.add(type.symbol);
      },
    });
  for (const fn of functions)
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind !== 'try') return;
        for (const handler of s.handlers) {
          const caught = [...thrown].find((each) => catches(handler.variable?.type ?? null, each));
          if (caught && !endsCaught(handler) && !handsOn(handler))
            diagnostics.look(
              handler.location,
              `the destructor of ${caught.name} does not run here for what was caught`,
            );
        }
      },
    });
}

/** Whether a handler catches objects of a class; `catch ( ... )` catches all. */
function catches(type: Type | null, symbol: ClassSymbol): boolean {
  if (!type) return true;
  const caught = bare(type);
  return caught.k === 'class' && symbol.inherits(caught.symbol.name);
}

function throwsAgain(body: Handler['body']): boolean {
  return someStatement(body, { expression: (e) => e.kind === 'throw' && !e.operand });
}

/** Whether a handler throws all again that it catches: it ends elsewhere. */
function handsOn({ variable, body }: Handler): boolean {
  if (variable && variable.type.k !== 'reference') return false;
  const last = body.statements.at(-1);
  return last?.kind === 'expression' && last.expression.kind === 'throw' && !last.expression.operand;
}
