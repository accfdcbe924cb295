/** Elements whose content is not text. */
const UNSEEN = ['script', 'style', 'head'];

/** Elements that begin a new line. */
const BREAK = /^\/?(?:address|blockquote|br|div|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tr|ul)$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** The text of a piece of HTML: without tags, comments and scripts, with the characters that entities stand for. */
export function textOf(html: string): string {
  // As long as what it is made of, so that places in one are places in the other.
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  let text = '';
  let pos = 0;
  while (pos < html.length) {
    const begin = html.indexOf('<', pos);
    if (begin !== pos) text += decodeEntities(html.slice(pos, begin < 0 ? html.length : begin));
    if (begin < 0) break;
    const [name = ''] = /^\/?[a-z0-9]*/.exec(lower.slice(begin + 1, begin + 12)) ?? [];
    if (BREAK.test(name)) text += '\n';
    pos = endOf(lower, begin, name);
  }
  return text.replace(/\n[ \t\r\n]*\n/g, '\n\n').trim();
}

/** Where that begins what follows a tag, and what is in it if that is no text. */
function endOf(lower: string, begin: number, name: string): number {
  const isComment = lower.startsWith('<!--', begin);
  const end = isComment
    ? after(lower, '-->', begin)
    : UNSEEN.includes(name)
      ? after(lower, `</${name}`, begin)
      : begin;
  return isComment ? end : after(lower, '>', end);
}

/** The place behind the next occurrence; the end where there is none. */
function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? all;
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
