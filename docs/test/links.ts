import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { parseMarkdown, type Page } from './markdown.js';
import { root } from './pages.js';

interface Link {
  readonly line: number;
  readonly target: string;
}

/** `[text](target)` and `![text](target)`, `[name]: target`, `href="target"` and `src="target"`. */
const LINKS: readonly RegExp[] = [
  /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
  /^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s+"[^"]*")?\s*$/g,
  /\b(?:href|src)="([^"]+)"/g,
];

const CODE = /`+[^`]*`+/g;
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

function linksOf(page: Page): Link[] {
  return parseMarkdown(page).prose.flatMap(({ line, text }) =>
    LINKS.flatMap((pattern) => [...text.replace(CODE, '``').matchAll(pattern)]).map((match) => ({
      line,
      target: match[1]!,
    })),
  );
}

/** The anchors that a code host makes of a page's headings, and those that stand in it as HTML. */
export function anchorsOf(page: Page): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of parseMarkdown(page).prose) {
    for (const [, id] of text.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id!);
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(text)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * Follows the links of a page to files and headings of this repository. Returns a line for each that leads nowhere. Links to
 * other sites are not followed.
 *
 * @param readOther - gets the page of that path; a package's README must not need one, since it is read without the others
 */
export function brokenLinks(page: Page, readOther: (path: string) => Page): string[] {
  const home = /^packages\/[^/]+\//.exec(page.path)?.[0] ?? '';
  return linksOf(page).flatMap(({ line, target }) => {
    if (ELSEWHERE.test(target)) return [];
    const complain = (what: string): string[] => [`${page.path}:${line}: ${target} ${what}`];
    const [file = '', anchor] = decodeURI(target).split('#');
    const path = file === '' ? page.path : posix.normalize(posix.join(posix.dirname(page.path), file));
    if (path.startsWith('..')) return complain('leads out of the repository');
    if (!path.startsWith(home))
      return complain('leads out of the package, where it cannot be followed on the registry');
    if (path !== page.path && !existsSync(`${root}/${path}`)) return complain('does not exist');
    if (anchor === undefined || (file !== '' && !path.endsWith('.md'))) return [];
    const anchors = anchorsOf(path === page.path ? page : readOther(path));
    return anchors.has(anchor) ? [] : complain('names a heading that is not there');
  });
}
