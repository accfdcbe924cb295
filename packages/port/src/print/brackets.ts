import { type Doc, join, list } from './doc.js';

/** Text of a template; or what stands in a hole of it, and whether it keeps a call's parentheses beside itself. */
export type Piece = string | { readonly doc: Doc; readonly hugs: boolean };

/** An open bracket, and what was found in it so far, divided by commas. */
interface Level {
  readonly open: string;
  readonly isCall: boolean;
  readonly items: Doc[][];
  /** How many `<` of types are open. */
  angles: number;
  hugs: boolean;
}

const TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[()[\]{}]|,\s*|[^'"()[\]{},]+/g;
/** Those of a comparison have a blank before them. */
const ANGLE = /(?<=\w)<|(?<![=\s])>/g;
const CALLED = /[\w$\])>!]$/;

/** A template whose calls can be broken into lines, as calls elsewhere are. */
export function bracketed(pieces: readonly Piece[]): Doc {
  const outermost = newLevel('', false);
  const levels = [outermost];
  let before = '';
  for (const piece of pieces) {
    const level = levels.at(-1)!;
    if (typeof piece !== 'string') {
      level.items.at(-1)!.push(piece.doc);
      level.hugs ||= piece.hugs;
      before = ')';
      continue;
    }
    // Holes in a text of TypeScript stay where they are.
    if (piece.includes('`')) return plain(pieces);
    for (const [token] of piece.matchAll(TOKEN)) {
      take(token, before, levels);
      before = token;
    }
    if (levels.length === 0) return plain(pieces);
  }
  return levels.length === 1 ? shown(outermost) : plain(pieces);
}

function newLevel(open: string, isCall: boolean): Level {
  return { open, isCall, items: [[]], angles: 0, hugs: false };
}

function take(token: string, before: string, levels: Level[]): void {
  const level = levels.at(-1);
  if (!level) return;
  if ('([{'.includes(token)) levels.push(newLevel(token, token === '(' && CALLED.test(before)));
  else if (')]}'.includes(token)) {
    levels.pop();
    levels
      .at(-1)
      ?.items.at(-1)!
      .push([shown(level), level.isCall ? '' : token]);
  } else if (token.startsWith(',') && level.isCall && level.angles === 0) level.items.push([]);
  else {
    for (const [angle] of token.matchAll(ANGLE))
      level.angles = Math.max(0, level.angles + (angle === '<' ? 1 : -1));
    level.items.at(-1)!.push(token);
  }
}

function shown({ open, isCall, items, hugs }: Level): Doc {
  if (!isCall) return [open, ...items.flat()];
  const given = items.filter((item) => item.length > 0);
  return hugs && given.length === 1 ? ['(', ...join(', ', given), ')'] : list('(', given, ')');
}

function plain(pieces: readonly Piece[]): Doc {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.doc));
}
