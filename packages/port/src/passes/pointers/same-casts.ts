import { become } from '../../model/rewrite.js';
import { isBasic, spell } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { roughType } from '../rough-types.js';

/**
 * `( float * )samples`, where `samples` is such a pointer already, is that pointer itself. It runs before the passes that look at
 * where a pointer comes from.
 */
export function passSameCasts({ functions }: Pick<Contents, 'functions'>): void {
  for (const fn of functions)
    visitFunction(fn, {
      expression: (e) => {
        // What strchr() gives is constant where its text is.
        while (
          e.kind === 'cast' &&
          e.operand.kind !== 'call' &&
          e.type.k === 'pointer' &&
          isBasic(e.type.to)
        ) {
          const type = roughType(e.operand, fn.owner);
          if (type?.k !== 'pointer' || spell(type) !== spell(e.type)) return;
          become(e, e.operand);
        }
      },
    });
}
