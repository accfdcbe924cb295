import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** What the files of a folder weigh, in bytes. */
function weightOf(path: string): number {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
}

describe('installing the translator', () => {
  it('brings nothing else along, and takes at most 10 MB', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).not.to.have.property('dependencies');
    expect(manifest['files']).to.include.members(['dist', 'src', 'tables', 'page']);
    // dist has JavaScript, types and maps: less than four times the source.
    const most = 5 * weightOf('src') + weightOf('tables') + weightOf('page');
    expect(most).to.be.lessThan(10 * 1024 * 1024);
  });
});
