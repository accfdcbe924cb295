/** What has a meaning in an expression. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** A text with everything that has a meaning in an expression behind a backslash. */
export function escapePattern(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/**
 * The expression that a wildcard pattern stands for: `*` is any text, `?` any character, `[…]` a class, which `^` negates
 * and `!` does not (oracle tools/regexp, `# wildcards`); everything else, a backslash too, is itself.
 */
export function expandWildcard(pattern: string): string {
  return pattern.replace(/\*|\?|\[\^?\]?[^\]]*\]?|[^*?[]+/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return part.startsWith('[') ? part.replaceAll('\\', '\\\\') : escapePattern(part);
  });
}
