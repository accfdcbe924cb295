// @ts-check
// Puts what CHANGELOG.md has under Unreleased under the version in lerna.json. lerna runs it (`version` in package.json)
// between raising the versions and committing them.

import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../CHANGELOG.md', import.meta.url);
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(new URL('../lerna.json', import.meta.url), 'utf8'))
);
const heading = '## Unreleased\n';
const text = readFileSync(file, 'utf8');
const [before, after] = text.split(heading);
if (before === undefined || after === undefined || !/^- /m.test(after.split(/^## /m)[0] ?? '')) {
  throw new Error('CHANGELOG.md has nothing under Unreleased: what does this release bring?');
}
const date = new Date().toISOString().slice(0, 10);
writeFileSync(file, `${before}${heading}\n## ${version} - ${date}\n${after}`);
