import { type Doc, group, hardline, indent, join, line } from '../print/doc.js';
import { mentions } from '../print/mentions.js';
import { type FileContext, SUPPORT_MODULE } from './names/context.js';
import { fromRoot, LOAD_ORDER } from './load-order.js';
import type { Unit } from './unit.js';

/**
 * The imports of what the text of a module uses; values of modules `inCircle` come by way of the module that loads them. Those `loaded`
 * are imported for what they do then.
 */
export function importLines(
  { up }: Unit,
  { imports, output }: FileContext,
  code: string,
  inCircle: ReadonlySet<string>,
  loaded: readonly string[],
): Doc {
  const modules = new Map<string, [string, { readonly alias: string; readonly type: boolean }][]>();
  for (const [module, names] of imports) {
    if (module === output) continue;
    for (const [name, as] of names) {
      if (!mentions(code, as.alias)) continue;
      const path =
        module === SUPPORT_MODULE
          ? `${up}cpp.js`
          : inCircle.has(fromRoot(module, up)) && !as.type
            ? `${up}${LOAD_ORDER}.js`
            : module;
      modules.set(path, [...(modules.get(path) ?? []), [name, as]]);
    }
  }
  const order = [...modules];
  order.sort(([a], [b]) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1));
  const docs = order.map(([path, used]): Doc => {
    const sorted = used.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    // What is only a type loads nothing.
    const isTypes = used.every(([, { type }]) => type);
    const parts = sorted.map(
      ([name, { alias, type }]) =>
        `${type && !isTypes ? 'type ' : ''}${name}${alias === name ? '' : ` as ${alias}`}`,
    );
    return [
      group(
        isTypes ? 'import type {' : 'import {',
        indent(line, join([',', line], parts), { k: 'broken', doc: ',' }),
        line,
        `} from '${path}';`,
      ),
      hardline,
    ];
  });
  for (const path of loaded) docs.push([`import '${up}${path.slice('./'.length)}';`, hardline]);
  return docs.length === 0 ? '' : [...docs, hardline];
}
