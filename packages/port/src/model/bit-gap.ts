import type { Expression, Type } from './ast.js';

/** `int : 4;`: where it stands among the fields that are not static. */
export interface BitGap {
  readonly at: number;
  readonly type: Type;
  readonly width: Expression;
}
