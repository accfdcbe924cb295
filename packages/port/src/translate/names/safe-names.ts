import { TYPE_NAMES } from '../../model/type-names.js';

const RESERVED = new Set([
  'arguments', 'await', 'debugger', 'delete', 'eval', 'export', 'extends', 'false', 'finally', 'function', 'implements', 'import', 'in', 'instanceof',
  'interface', 'let', 'null', 'package', 'super', 'true', 'typeof', 'undefined', 'var', 'with', 'yield', 'async', 'of',
  'Math', 'Number', 'String', 'BigInt', 'Buffer', 'process', 'Object', 'Array', 'Uint8Array', 'Map', 'Set', 'Symbol', 'Promise', 'Error', 'JSON',
]); // prettier-ignore

/** A name that TypeScript allows, also for the destructor of a class that no file declares. */
export function safeName(name: string): string {
  if (name.startsWith('~')) return `destroy${name.slice(1)}`;
  return RESERVED.has(name) ? `${name}_` : name;
}

/** Types of TypeScript, which a variable or function may be called as, and no type. */
const TYPES = new Set(TYPE_NAMES);

/** A name that TypeScript allows for a type. */
export function safeTypeName(name: string): string {
  return TYPES.has(name) ? `${name}_` : safeName(name);
}
