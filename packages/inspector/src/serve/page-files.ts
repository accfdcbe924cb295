import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const IS_SOURCE = import.meta.url.endsWith('.ts');

/** A file of the page, and its type. */
export interface PageFile {
  readonly type: string;
  readonly content: Buffer | string;
}

/** Names of files: nothing of a path can be among them. */
const SCRIPT = /^[a-z-]+\.js$/;

/** The page, with the token in the addresses of what it loads. */
export async function pageHtml(token: string): Promise<string> {
  const html = await readFile(asset('page.html'), 'utf8');
  return html.replaceAll('TOKEN', token);
}

/** A script or style of the page; null when there is none of that name. */
export async function pageFile(name: string): Promise<PageFile | null> {
  if (name === 'page.css')
    return { type: 'text/css; charset=utf-8', content: await readFile(asset('page.css')) };
  if (!SCRIPT.test(name)) return null;
  const content = await (
    IS_SOURCE ? fromSource(name) : readFile(fileURLToPath(new URL(`../page/${name}`, import.meta.url)))
  ).catch(() => null);
  return content === null ? null : { type: 'text/javascript; charset=utf-8', content };
}

function asset(name: string): string {
  return fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));
}

/** In the repository nothing is built while one works: a tool that is not published takes the types away. */
async function fromSource(name: string): Promise<string> {
  const tool = new URL('../../dev/strip-types.ts', import.meta.url).href;
  const { stripTypes } = (await import(tool)) as { stripTypes: (path: string) => Promise<string> };
  return stripTypes(fileURLToPath(new URL(`../page/${name.replace(/\.js$/, '.ts')}`, import.meta.url)));
}
