import type { Expression, FunctionSymbol, Statement } from '../../model/ast.js';
import { childrenOf, visitStatement } from '../../model/walk.js';

/** What a function does, in the order in which it is evaluated, as far as the text says it. */
export class Steps {
  readonly all: Expression[] = [];
  readonly #places = new Map<Expression, number>();
  readonly #loops = new Map<Expression, Statement[]>();

  constructor({ body }: FunctionSymbol) {
    if (!body) return;
    visitStatement(body, {
      // What contains others is reported first; it is evaluated after them.
      expression: (e) => {
        if (!this.#places.has(e)) this.#add(e);
      },
      statement: (s) => {
        if (s.kind !== 'for' && s.kind !== 'while' && s.kind !== 'do') return;
        visitStatement(s, {
          expression: (e) => this.#loops.set(e, [...(this.#loops.get(e) ?? []), s]),
        });
      },
    });
  }

  /** Whether a step for which `changes` holds may come between a place and a later one for which `uses` holds. */
  between(
    from: Expression | null,
    changes: (e: Expression) => boolean,
    uses: (e: Expression) => boolean,
  ): boolean {
    const start = from === null ? -1 : (this.#places.get(from) ?? -1);
    const around = from === null ? [] : (this.#loops.get(from) ?? []);
    const later = this.all.slice(start + 1);
    const used = later.filter(uses);
    if (used.length === 0) return false;
    const last = this.#places.get(used.at(-1)!)!;
    return later.some(
      (e) =>
        (this.#places.get(e)! < last || used.some((use) => this.#isRepeated(e, use, around))) && changes(e),
    );
  }

  /** Whether a loop does both again, without what stands around it. */
  #isRepeated(a: Expression, b: Expression, around: readonly Statement[]): boolean {
    const loops = this.#loops.get(b) ?? [];
    return (this.#loops.get(a) ?? []).some((loop) => loops.includes(loop) && !around.includes(loop));
  }

  #add(e: Expression): void {
    for (const child of childrenOf(e)) this.#add(child);
    this.#places.set(e, this.all.length);
    this.all.push(e);
  }
}
