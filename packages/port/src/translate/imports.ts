import { type Doc, group, hardline, indent, join, line } from '../print/doc.js';
import { bareCode, mentions } from '../print/mentions.js';
import { type FileContext, SUPPORT_MODULE } from './context.js';
import type { Unit } from './unit.js';

/** The imports of what the text of a module uses. */
export function importLines(unit: Unit, context: FileContext, body: string): Doc {
  const code = bareCode(body);
  const up = '../'.repeat(unit.name.split('/').length - 1) || './';
  const modules = [...context.imports].filter(([module]) => module !== context.output);
  modules.sort(([a], [b]) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1));
  const docs = modules.map(([module, names]): Doc => {
    const used = [...names].filter(([, { alias }]) => mentions(code, alias));
    if (used.length === 0) return '';
    const path = module === SUPPORT_MODULE ? `${up}cpp.js` : module;
    const sorted = used.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    const parts = sorted.map(
      ([name, { alias, type }]) => `${type ? 'type ' : ''}${name}${alias === name ? '' : ` as ${alias}`}`,
    );
    return [
      group(
        'import {',
        indent(line, join([',', line], parts), { k: 'broken', doc: ',' }),
        line,
        `} from '${path}';`,
      ),
      hardline,
    ];
  });
  return docs.length === 0 ? '' : [...docs, hardline];
}
