/** Whether a piece of TypeScript has a name that is no property: `x`, `...x`, and not `y.x`. */
export function mentions(code: string, name: string): boolean {
  return mentionOf(name).test(code);
}

/** How often it has it. */
export function countMentions(code: string, name: string): number {
  return [...code.matchAll(mentionOf(name))].length;
}

function mentionOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$])(?<!(?<!\\.\\.)\\.)${name}(?![\\w$])`, 'g');
}

/** A piece of code: a literal or a comment, the beginning of a template, a brace, or anything else. */
const CODE = /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[^]*?\*\/)|[`{}]|[^'"`{}/]+|[^]/y;
/** A piece of a template: text, the beginning of a hole, or the end. */
const TEMPLATE = /(?:[^`\\$]|\\[^]|\$(?!\{))+|\$\{|`|[^]/y;

/** A text without its comments and literals; of templates the holes stay. */
export function bareCode(text: string): string {
  const pieces: string[] = [];
  /** How many braces are open in each hole that the place is in. */
  const holes: number[] = [];
  let isTemplate = false;
  for (let at = 0; at < text.length;) {
    const token = isTemplate ? TEMPLATE : CODE;
    token.lastIndex = at;
    const [piece, left] = token.exec(text)!;
    at = token.lastIndex;
    if (isTemplate) {
      if (piece === '${') holes.push(0);
      if (piece === '${' || piece === '`') isTemplate = false;
      continue;
    }
    if (piece === '{' && holes.length > 0) holes.push(holes.pop()! + 1);
    if (piece === '}' && holes.length > 0) {
      const open = holes.pop()!;
      isTemplate = open === 0;
      if (open > 0) holes.push(open - 1);
    }
    if (piece === '`') isTemplate = true;
    pieces.push(left === undefined && !isTemplate ? piece : ' ');
  }
  return pieces.join('');
}
