import { readFileSync } from 'node:fs';
import type { Page } from './markdown.js';
import { root } from './pages.js';

const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Looks for `npm run NAME` on a page. Returns a line for each whose name is no script of the repository. */
export function missingScripts({ path, text }: Page): string[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(/npm run ([a-z][a-z:-]*)/g)]
      .map(([, name]) => name!)
      .filter((name) => !Object.hasOwn(manifest.scripts, name))
      .map((name) => `${path}:${i + 1}: there is no script ${name}`),
  );
}
