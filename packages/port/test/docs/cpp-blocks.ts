import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('../../../../docs/porting/', import.meta.url));

/** A block of C++ on a page of docs/porting. */
export interface CppBlock {
  /** `buffers#1`: the page, and which of its blocks. */
  readonly name: string;
  readonly code: string;
  /** What the TypeScript beside it prints, as the page says; null when it prints nothing. */
  readonly output: string | null;
}

/** All blocks of C++, page by page. */
export function cppBlocks(): CppBlock[] {
  return readdirSync(pages)
    .filter((each) => each.endsWith('.md'))
    .sort()
    .flatMap((file) => blocksOf(file.replace('.md', ''), readFileSync(`${pages}${file}`, 'utf8')));
}

function blocksOf(page: string, text: string): CppBlock[] {
  const fences = [...text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)];
  const blocks: CppBlock[] = [];
  for (const [index, fence] of fences.entries()) {
    if (fence[1] !== 'cpp') continue;
    // The port comes next, and what it prints behind that.
    const [port, printed] = fences.slice(index + 1);
    const prints = port?.[1] === 'ts' && port[2]!.includes('run') && printed?.[1] === 'text';
    const name = `${page}#${String(blocks.length + 1)}`;
    blocks.push({ name, code: fence[3]!, output: prints ? printed[3]! : null });
  }
  return blocks;
}

/** What begins a definition, as opposed to a statement. */
const DEFINITION = /^(?:class \w|struct \w|const int |int main\(|\w+ \w+::\w+\(|(\w+)::~?\1\()/;

/** Puts a block into its frame. */
export function framed(code: string, frame: string): string {
  const definitions: string[] = [];
  const statements: string[] = [];
  let current = statements;
  let depth = 0;
  for (const line of code.split('\n')) {
    if (depth === 0 && DEFINITION.test(line)) current = definitions;
    current.push(line);
    depth += line.split('{').length - line.split('}').length;
    if (current === definitions && depth === 0 && /^(?:\};?|.*;)$/.test(line)) current = statements;
  }
  return frame
    .replaceAll('%%', '\0')
    .replace('%M', () => code)
    .replace('%D', () => definitions.join('\n'))
    .replace('%S', () => statements.join('\n'))
    .replaceAll('\0', '%');
}
