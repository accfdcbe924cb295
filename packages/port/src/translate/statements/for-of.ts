import type { Statement } from '../../model/ast.js';
import { isText } from '../../model/representation.js';
import type { Iteration } from '../../passes/loops/iteration.js';
import { variableOf } from '../../model/variable-of.js';
import { type Doc, group } from '../../print/doc.js';
import { show } from '../../print/ts.js';
import { textOf } from '../../read/source-file.js';
import type { BlockTranslator } from './block-translator.js';
import { safeName } from '../names/safe-names.js';

type Loop = Extract<Statement, { kind: 'for' | 'while' }>;

/** `for ( const x of list )` for a loop with an iterator. */
export function forOfStatement(loop: Loop, iteration: Iteration, t: BlockTranslator): Doc {
  const { container, iterator, element, hasKeys, done } = iteration;
  const code = t.fn?.definition ? textOf(t.fn.definition) : textOf(loop.location);
  const taken = (name: string): boolean =>
    safeName(name) !== name || new RegExp(`(?<![.>\\w])${name}\\b`).test(code) || [...t.elements.values()].some((each) => each.names.includes(name)); // prettier-ignore
  const pick = (names: readonly string[]): string =>
    names.find((name) => !taken(name)) ?? ['each2', 'each3', 'each4', 'each5'].find((name) => !taken(name)) ?? 'each6'; // prettier-ignore
  const value = element
    ? safeName(element.printed)
    : pick(
        hasKeys
          ? ['value', 'item', 'each']
          : [...singular(variableOf(container)?.name ?? ''), 'each', 'item'],
      );
  const key = hasKeys ? pick(['key', 'name', 'eachKey']) : '';
  const used = { value: element !== null, key: false };
  if (iterator)
    t.elements.set(iterator, {
      names: [value, key],
      value: () => {
        used.value = true;
        return value;
      },
      key: () => {
        used.key = true;
        return key;
      },
    });
  done.forEach((each) => t.done.add(each));
  const object = show(t.present(container));
  const body = t.knowing(element && !isText(element.type) ? [element] : [], loop.body, () =>
    t.body(loop.body),
  );
  if (iterator) t.elements.delete(iterator);
  return group(
    `for (const ${hasKeys ? pair(key, value, used) : `${used.value ? '' : '_'}${value}`} of `,
    object,
    ')',
    body,
  );
}

/** `[key, value]`, without what is not used. */
function pair(key: string, value: string, used: { readonly value: boolean; readonly key: boolean }): string {
  if (used.value) return `[${used.key ? key : ''}, ${value}]`;
  return used.key ? `[${key}]` : '[]';
}

const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', children: 'child', entries: 'entry' };

/** `user` of `users`, `m_users` and `userList`. */
function singular(name: string): string[] {
  const bare = name.replace(/^m_|^_|_$/g, '');
  const plain = bare.replace(/(?<=.)(?:List|s?Map|Dict)$/, '');
  const irregular = IRREGULAR[plain];
  if (irregular !== undefined) return [irregular];
  if (plain.endsWith('ies')) return [`${plain.slice(0, -3)}y`];
  if (/(?:ss|x|ch|sh)es$/.test(plain)) return [plain.slice(0, -2)];
  if (/[^s]s$/.test(plain) && plain.length > 2) return [plain.slice(0, -1)];
  return plain === bare || plain.length < 2 ? [] : [plain];
}
