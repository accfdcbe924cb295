/** Whether a piece of TypeScript has a name that is no property: `x`, `...x`, and not `y.x`. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])(?<!(?<!\\.\\.)\\.)${name}(?![\\w$])`).test(code);
}

/** A text without its comments and literals; of templates the holes stay. */
export function bareCode(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/.*$/gm, (found) =>
    found.startsWith('`') ? [...found.matchAll(/\$\{([^}]*)\}/g)].map(([, hole]) => hole).join(' ') : '',
  );
}
