// Words that begin declarations, and words that do not.
/** Words in front of a type that say how something is declared. */
export const STORAGE: ReadonlySet<string> = new Set([
  'static', 'extern', 'inline', 'virtual', 'explicit', 'friend', 'typedef', 'mutable', 'register', 'volatile', 'auto', '__extension__',
]); // prettier-ignore

/** Words that begin an expression or a statement. */
export const NO_TYPE: ReadonlySet<string> = new Set([
  'delete', 'new', 'throw', 'return', 'sizeof', 'this', 'operator', 'goto', 'case', 'else', 'not', 'emit', 'do', 'if', 'while', 'for', 'switch',
]); // prettier-ignore
