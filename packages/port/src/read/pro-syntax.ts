/** A part of a line of a .pro file: the head of a block, its end, or an assignment or call; each with the tests before it. */
export type ProStatement =
  | { readonly kind: 'open' | 'run'; readonly isElse: boolean; readonly tests: readonly string[]; readonly text: string }
  | { readonly kind: 'close' }; // prettier-ignore

/** The lines of a .pro file without comments, each with those that continue it. */
export function logicalLines(text: string): string[] {
  // A line that is only a comment does not end the one that it stands in.
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => line.replace(/#.*$/, ''));
  return lines
    .join('\n')
    .replace(/\\[ \t]*\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Takes `} else:win32 { A = 1` apart. */
export function splitStatement(line: string): ProStatement[] {
  let rest = line;
  const parts: ProStatement[] = [];
  while (rest !== '') {
    if (rest.startsWith('}')) {
      parts.push({ kind: 'close' });
      rest = rest.slice(1).trim();
      continue;
    }
    const { tests, end, opens } = heads(rest);
    const isElse = tests[0] === 'else';
    const conditions = isElse ? tests.slice(1) : tests;
    rest = rest.slice(end).trim();
    if (opens) {
      parts.push({ kind: 'open', isElse, tests: conditions, text: '' });
      continue;
    }
    // A block on one line: `unix { A = 1 }`.
    const close = parts.some(({ kind }) => kind === 'open') ? closing(rest) : -1;
    const text = (close >= 0 ? rest.slice(0, close) : rest).trim();
    if (text !== '') parts.push({ kind: 'run', isElse, tests: conditions, text });
    rest = close >= 0 ? rest.slice(close) : '';
  }
  return parts;
}

function closing(text: string): number {
  return text.replace(/\$\$?\{[^}]*\}/g, (match) => '_'.repeat(match.length)).indexOf('}');
}

/** The tests in front of a statement or block, and where that begins. */
function heads(text: string): { readonly tests: string[]; readonly end: number; readonly opens: boolean } {
  const tests: string[] = [];
  let end = 0;
  for (;;) {
    const rest = text.slice(end);
    const match = /^\s*(!?\s*[\w.*+-]+(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:\s*\|\s*!?\s*[\w.*+-]+(?:\s*\([^()]*\))?)*)\s*([:{])/.exec(rest); // prettier-ignore
    // `a::b` and `C:/x` are no tests.
    if (!match || (match[2] === ':' && /^[/\\=]/.test(rest.slice(match[0].length)))) break;
    tests.push(match[1]!.trim());
    end += match[0].length;
    if (match[2] === '{') return { tests, end, opens: true };
    if (/^\s*\{/.test(text.slice(end))) return { tests, end: text.indexOf('{', end) + 1, opens: true };
  }
  const block = /^\s*\{/.exec(text.slice(end));
  return block ? { tests, end: end + block[0].length, opens: true } : { tests, end, opens: false };
}

/** The words of a value; quotes keep one together. */
export function wordsOf(value: string): string[] {
  return [...value.matchAll(/(?:"(?:\\.|[^"\\])*"|\\.|[^\s"])+/g)].map(([word]) =>
    word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word.replace(/(?<!\\)"/g, ''),
  );
}

/** Which part of a file is read: the blocks around it, and what an `else` belongs to. */
export class ProScope {
  /** For each block around: whether it is read, and whether a condition of its chain of `else` held. */
  readonly #blocks: { readonly isRead: boolean; readonly held: boolean }[] = [];
  /** Whether the last condition held, or one before it of the same chain of `else`. */
  #held = false;

  open(isElse: boolean, holds: () => boolean): void {
    const isRead = this.reads(isElse, holds);
    this.#blocks.push({ isRead, held: this.#held });
    this.#held = false;
  }

  close(): void {
    this.#held = this.#blocks.pop()?.held ?? false;
  }

  /** Whether a statement or block with these tests is read. */
  reads(isElse: boolean, holds: () => boolean): boolean {
    if (this.#blocks.some(({ isRead }) => !isRead)) return false;
    const before = isElse && this.#held;
    const result = !before && holds();
    this.#held = before || result;
    return result;
  }
}
