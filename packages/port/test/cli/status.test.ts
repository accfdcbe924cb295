import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../../src/cli/run.js';
import { Workplace } from '../support/command.js';

const GOOD = 'int twice( int n ) { return n * 2; }\n';
const MARKED = 'void f() { KURL u; u.open(); }\n';
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

describe('exit status of the translator', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  it('is 0 when all was translated, and for --help', () => {
    expect(place.translate(place.file('a.cpp', GOOD)).status).to.equal(0);
    const { status, out } = place.run('--help');
    expect(status).to.equal(0);
    expect(out).to.contain('--out DIR').and.to.contain('Exit status');
  });

  it('is 1 when something is marked', () => {
    const { status, out } = place.translate(place.file('a.cpp', MARKED));
    expect(status).to.equal(1);
    expect(out).to.contain('Marked, by reason:').and.to.contain('a.cpp:1:');
    expect(existsSync(place.path('out/src/a.ts'))).to.equal(true);
  });

  it('is 2 when nothing was written', () => {
    expect(place.translate(place.path('gone.cpp')).status).to.equal(2);
    expect(existsSync(place.path('out'))).to.equal(false);
  });

  it('is 2 when the packages cannot be put beside what was written, which the report says all the same', () => {
    const said: string[] = [];
    const note = (text: string): void => void said.push(text);
    const prepare = (): void => {
      throw new Error('no space left on device');
    };
    const args = [place.file('a.cpp', GOOD), '--out', place.path('out'), '--check'];
    expect(run(args, { out: note, error: note, prepare })).to.equal(2);
    expect(said[0]).to.contain(`The project is in ${place.path('out')}`);
    expect(said[1]).to.contain('The project was written').and.to.contain('no space left on device');
    expect(said.join('')).not.to.contain('nothing was written').and.not.to.contain('compiler errors');
    expect(existsSync(place.path('out/src/a.ts'))).to.equal(true);
  });

  it('is that of the process', () => {
    const statusOf = (...args: readonly string[]): number | null =>
      spawnSync(process.execPath, ['--conditions=@qt3/source', '--import', 'tsx', main, ...args]).status;
    expect(statusOf(place.file('a.cpp', GOOD), '--out', place.path('good'))).to.equal(0);
    expect(statusOf(place.file('b.cpp', MARKED), '--out', place.path('marked'))).to.equal(1);
    expect(statusOf('--what')).to.equal(2);
  });
}).timeout(120_000);
