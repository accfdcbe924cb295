import type { Statement } from '../model/ast.js';
import { type Iteration, variableOf } from '../passes/usage.js';
import { type Doc, group } from '../print/doc.js';
import { show } from '../print/ts.js';
import { textOf } from '../read/source-file.js';
import type { BlockTranslator } from './block-translator.js';
import { safeName } from './names.js';

type Loop = Extract<Statement, { kind: 'for' | 'while' }>;

/** `for ( const x of list )` for a loop with an iterator. */
export function forOfStatement(loop: Loop, iteration: Iteration, t: BlockTranslator): Doc {
  const { container, iterator, element, hasKeys, done } = iteration;
  const code = t.fn?.definition ? textOf(t.fn.definition) : textOf(loop.location);
  const taken = (name: string): boolean =>
    safeName(name) !== name || new RegExp(`(?<![.>\\w])${name}\\b`).test(code) || [...t.elements.values()].some((each) => each.names.includes(name)); // prettier-ignore
  const pick = (names: readonly string[]): string =>
    names.find((name) => !taken(name)) ?? [...'23456789'].map((n) => `each${n}`).find((name) => !taken(name)) ?? 'each10'; // prettier-ignore
  const value = element
    ? safeName(element.printed)
    : pick(
        hasKeys
          ? ['value', 'item', 'each']
          : [...singular(variableOf(container)?.name ?? ''), 'each', 'item'],
      );
  const key = hasKeys ? pick(['key', 'name', 'eachKey']) : '';
  let isValueUsed = element !== null;
  let isKeyUsed = false;
  if (iterator)
    t.elements.set(iterator, {
      names: [value, key],
      value: () => {
        isValueUsed = true;
        return value;
      },
      key: () => {
        isKeyUsed = true;
        return key;
      },
    });
  done.forEach((each) => t.done.add(each));
  const object = show(t.present(container));
  const body = t.knowing(element ? [element] : [], loop.body, () => t.body(loop.body));
  if (iterator) t.elements.delete(iterator);
  const unused = isValueUsed || hasKeys ? value : `_${value}`;
  const names = !hasKeys
    ? unused
    : isValueUsed
      ? `[${isKeyUsed ? key : ''}, ${value}]`
      : isKeyUsed
        ? `[${key}]`
        : '[]';
  return group(`for (const ${names.replace('[, ', '[, ')} of `, object, ')', body);
}

/** `user` of `users`, `m_users` and `userList`. */
function singular(name: string): string[] {
  const plain = name.replace(/^m_|^_|_$/g, '').replace(/(?<=.)(?:List|s?Map|Dict)$/, '');
  const word = plain.endsWith('ies') ? `${plain.slice(0, -3)}y` : /(?:ss|x|ch|sh)es$/.test(plain) ? plain.slice(0, -2) : /[^s]s$/.test(plain) ? plain.slice(0, -1) : plain === name ? '' : plain; // prettier-ignore
  return word.length > 1 ? [word] : [];
}
