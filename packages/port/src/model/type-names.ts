/** The names of types that are a part of TypeScript. */
export const TYPE_NAMES: readonly string[] = [
  'any', 'bigint', 'boolean', 'never', 'number', 'object', 'string', 'symbol', 'undefined', 'unknown', 'void',
]; // prettier-ignore
