import type { ImportedName, Rule } from './rule.js';

/** Names that a template may use without an import. */
const GLOBALS = new Set([
  'Math', 'Number', 'String', 'BigInt', 'Buffer', 'process', 'undefined', 'null', 'true', 'false', 'Object', 'Array', 'Uint8Array',
  'new', 'await', 'typeof', 'instanceof', 'in', 'as', 'void', 'Boolean', 'NaN', 'Infinity', 'string', 'number', 'boolean', 'any', 'unknown',
  'Date', 'NodeJS', 'WriteStream', 'Set', 'Map', 'Symbol', 'JSON', 'bigint', 'Error', 'const', 'let', 'globalThis', 'parseInt', 'parseFloat', 'never', 'Promise',
]); // prettier-ignore

/** The rule of what a table declares without saying more. */
export const SAME: Rule = {
  template: null, imports: [], module: null, type: null, functions: false, copies: false, mixed: false, async: false, serves: null, result: null, mutates: false, value: null, shared: null,
  set: null, at: null, omit: false, out: null, bytes: false, stores: false, format: false, size: null, like: null, place: false, objects: false, least: null, missing: null, look: null,
}; // prettier-ignore

/**
 * Reads what stands behind `//=` in a table: flags in braces, and a piece of TypeScript. `module` is where the names come
 * from.
 */
export function parseRule(text: string, module: string | null): Rule {
  let rest = text.trim();
  const flags: [string, string][] = [];
  for (
    let match = /^\{(\w+)(?:[ :]+([^}]*))?\}\s*/.exec(rest);
    match;
    match = /^\{(\w+)(?:[ :]+([^}]*))?\}\s*/.exec(rest)
  ) {
    flags.push([match[1]!, match[2] ?? '']);
    rest = rest.slice(match[0].length);
  }
  // `{from module name …}`: these names from there, and the others from where the table says.
  const sources = flags.filter(([flag]) => flag === 'from').map(([, source]) => source.split(/\s+/));
  const from = sources.find((source) => source.length === 1)?.[0] ?? module;
  const value = (name: string): string | null => flags.find(([flag]) => flag === name)?.[1] ?? null;
  const has = (name: string): boolean => flags.some(([flag]) => flag === name);
  return {
    template: rest === '' ? null : rest,
    imports: importsOf(
      `${rest} ${value('type') ?? ''} ${value('set') ?? ''} ${value('out') ?? ''} ${value('value') ?? ''} ${value('shared') ?? ''} ${value('serves') ?? ''}`,
    ).flatMap((name): ImportedName[] => {
      const where = sources.find((source) => source.slice(1).includes(name))?.[0] ?? from;
      return where === null ? [] : [{ module: where, name }];
    }),
    module: from,
    type: value('type'),
    functions: has('functions'),
    copies: has('copies'),
    mixed: has('mixed'),
    async: has('async'),
    serves: value('serves'),
    result: has('nonnull') ? 'nonnull' : has('null') ? 'null' : null,
    mutates: has('mutates'),
    value: value('value'),
    shared: value('shared'),
    set: value('set'),
    at: value('at'),
    out: value('out'),
    bytes: has('bytes'),
    stores: has('stores'),
    format: has('format'),
    omit: has('omit'),
    size: has('size') ? Number(value('size')) : null,
    like: has('like') ? Number(value('like')) : null,
    place: has('place'),
    objects: has('objects'),
    least: has('least') ? Number(value('least')) : null,
    missing: value('none'),
    look: value('look'),
  };
}

/** The names in a template that it does not get from its arguments. */
function importsOf(template: string): string[] {
  const code = template
    .replace(/`[^`]*`/g, (literal) =>
      [...literal.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(' '),
    )
    .replace(/'(?:[^'\\]|\\.)*'|"[^"]*"/g, "''");
  const params = new Set(
    [...code.matchAll(/([\w, ]+)\)? =>/g)].flatMap((match) =>
      match[1]!.split(',').map((name) => name.trim()),
    ),
  );
  const names = new Set<string>();
  for (const match of code.matchAll(/(?<![.$\w?])[A-Za-z_][A-Za-z0-9_]*(?!\s*[:=]>?[^=])/g))
    if (!GLOBALS.has(match[0]) && !params.has(match[0])) names.add(match[0]);
  return [...names];
}
