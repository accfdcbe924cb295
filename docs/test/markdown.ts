/** A page as it is read from disk, or as a test makes it up. */
export interface Page {
  /** Where it stands, from the root of the repository on, with slashes: `docs/porting.md`. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Fence {
  /** What stands behind the opening fence, word by word: `['ts', 'run']`. */
  readonly info: readonly string[];
  /** The line of the opening fence, counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
  /** The comment right before the block, if it is one of `<!-- ts`; readers do not see it. */
  readonly hidden: Comment | null;
}

interface Comment {
  /** The line after `<!-- ts`. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** A line of prose, headings included: what is in no fence and no comment. */
export interface ProseLine {
  readonly line: number;
  readonly text: string;
}

export interface Markdown {
  readonly fences: readonly Fence[];
  readonly prose: readonly ProseLine[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*(.*?)\s*$/;

/**
 * Takes a page apart, as far as these tests need it: fenced blocks (not those indented by four spaces), comments, and the rest.
 *
 * @throws Error naming the place of a fence or comment that is not closed
 */
export function parseMarkdown({ path, text }: Page): Markdown {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  const prose: ProseLine[] = [];
  let hidden: Comment | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const [, fence, info = ''] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      const end = endOf(
        lines,
        i + 1,
        (other) => other.trim().startsWith(fence) && FENCE.exec(other)?.[2] === '',
      );
      if (end < 0) throw new Error(`${path}:${i + 1}: this block has no end`);
      fences.push({ info: info.split(/\s+/), line: i + 1, lines: lines.slice(i + 1, end), hidden });
      hidden = null;
      i = end;
    } else if (line.startsWith('<!--')) {
      const end = endOf(lines, i, (other) => other.includes('-->'));
      if (end < 0) throw new Error(`${path}:${i + 1}: this comment has no end`);
      if (line.trim() === '<!-- ts') hidden = { line: i + 2, lines: lines.slice(i + 1, end) };
      i = end;
    } else {
      if (line.trim() !== '') hidden = null;
      prose.push({ line: i + 1, text: line });
    }
  }
  return { fences, prose };
}

function endOf(lines: readonly string[], from: number, isEnd: (line: string) => boolean): number {
  const found = lines.slice(from).findIndex(isEnd);
  return found < 0 ? -1 : from + found;
}
