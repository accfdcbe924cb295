import { parseMarkdown, type Fence, type Page } from './markdown.js';

/** A piece of code on a page, with the blocks before it that it continues. */
export interface Sample {
  readonly page: string;
  /** The line of the last block's opening fence. */
  readonly line: number;
  readonly language: 'ts' | 'js';
  /** The code on the lines where it stands on the page; all other lines are empty. */
  readonly code: string;
  /** What it prints when it is run; null when it is only compiled. */
  readonly output: string | null;
  /** The next block continues where this one ends: compiling that one compiles this one too. */
  readonly goesOn: boolean;
}

const LANGUAGES: readonly string[] = ['ts', 'js'];
const WORDS: readonly string[] = ['run', 'continued'];

/**
 * The code on a page: each block of `ts` or `js` is one sample. In the line of its fence,
 *
 * - `continued` says that it continues where the block before it ended;
 * - `run` says that it is run, and that the `text` block after it is what it prints.
 *
 * A comment of `<!-- ts` right before a block belongs to it: what a fragment needs in order to compile, and a reader need not
 * read. Braces that it leaves open are closed behind the block.
 *
 * @throws Error that names the place of a block that says something else
 */
export function samplesOf(page: Page): Sample[] {
  const { fences } = parseMarkdown(page);
  const height = page.text.split('\n').length;
  const samples: Sample[] = [];
  let chain: Fence[] = [];
  fences.forEach((fence, i) => {
    const [language = '', ...words] = fence.info;
    if (!LANGUAGES.includes(language)) return;
    const place = `${page.path}:${fence.line}`;
    const strange = words.find((word) => !WORDS.includes(word));
    if (strange !== undefined) throw new Error(`${place}: a block cannot be '${strange}'`);
    if (!words.includes('continued')) chain = [];
    else if (chain.length === 0) throw new Error(`${place}: there is no block before it to continue`);
    chain = [...chain, fence];
    const next = fences.slice(i + 1).find(({ info }) => LANGUAGES.includes(info[0] ?? ''));
    samples.push({
      page: page.path,
      line: fence.line,
      language: language as 'ts' | 'js',
      code: inPlace(chain, height),
      output: words.includes('run') ? outputAfter(fences[i + 1], place) : null,
      goesOn: next?.info.includes('continued') ?? false,
    });
  });
  return samples;
}

function outputAfter(fence: Fence | undefined, place: string): string {
  if (fence?.info[0] !== 'text')
    throw new Error(`${place}: a block of text with what it prints has to follow`);
  return fence.lines.map((line) => `${line}\n`).join('');
}

function inPlace(chain: readonly Fence[], height: number): string {
  const lines = new Array<string>(height).fill('');
  for (const { line, lines: visible, hidden } of chain) {
    lines.splice(line, visible.length, ...visible);
    if (hidden === null) continue;
    lines.splice(hidden.line - 1, hidden.lines.length, ...hidden.lines);
    // On the line of the closing fence.
    lines[line + visible.length] = '}'.repeat(openBraces(hidden.lines.join('')));
  }
  return lines.join('\n');
}

function openBraces(code: string): number {
  return code.split('{').length - code.split('}').length;
}
