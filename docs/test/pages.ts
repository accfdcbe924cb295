import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from './markdown.js';

/** The root of the repository, with slashes on every system. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url))
  .replaceAll('\\', '/')
  .replace(/\/$/, '');

/** Folders whose sub-folders each have a page of their own. */
const COLLECTIONS: readonly string[] = ['packages', 'examples'];

/** Every page that is written for a reader: at the root, in docs/ and its porting guide, and the README of each package and example. */
export function allPages(): Page[] {
  const paths = [
    ...pagesIn(''),
    ...pagesIn('docs/'),
    ...pagesIn('docs/porting/'),
    ...COLLECTIONS.flatMap((folder) => [
      ...pagesIn(`${folder}/`),
      ...readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}/README.md`),
    ]),
  ];
  return paths.filter((path) => existsSync(`${root}/${path}`)).map(readPage);
}

function pagesIn(folder: string): string[] {
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name);
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(`${root}/${path}`, 'utf8') };
}
