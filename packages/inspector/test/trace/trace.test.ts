import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { requirePeers } from '../../../../examples/test/peers.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COUNTER = here('../programs/counter.ts');

/** Runs the command, from source. */
function inspector(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const node = ['--conditions=@qt3/source', '--import', import.meta.resolve('tsx')];
  return spawnSync(process.execPath, [...node, here('../../src/main.ts'), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
}

describe('qt3-inspector trace', function () {
  this.timeout(120_000);
  let folder: string;

  before(() => (folder = mkdtempSync(join(tmpdir(), 'qt3-trace-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('prints of a port what its C++ original prints with qt3trace.h', function () {
    requirePeers(this, 'g++');
    const program = join(folder, 'counter');
    const sources = [`-I${here('../programs')}`, `-I${here('../../cpp')}`, here('../programs/counter.cpp')];
    const compiled = spawnSync('g++', ['-o', program, ...sources], { encoding: 'utf8' });
    expect(compiled.stderr).to.equal('');
    const { stdout } = spawnSync(program, { encoding: 'utf8' });
    expect(stdout).to.match(/^ +b\.setValue\(3\) sender=a$/m);
    expect(inspector('trace', COUNTER).stdout).to.equal(stdout);
  });

  it('has the lines that the oracle’s program printed with real Qt 3', () => {
    const mutate = here('../../../core-signals/test/oracle/mutate.ts');
    const file = join(folder, 'mutate.trace');
    const { stdout, status } = inspector('trace', '--out', file, mutate);
    expect(status).to.equal(0);
    const original = readFileSync(mutate.replace(/\.ts$/, '.trace'), 'latin1');
    // With --out, the program's own output is what it is without the trace.
    expect(stdout).to.equal(original);
    // The program prints emissions, slots and deletions by hand, some with more words. The last call is no slot's: it was direct.
    const relevant = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.trim().replace(/ (depth|sender)=.*$/, ''))
        .map((line) => line.replace(/ emit(ted)? sig$/, ' emit$1'))
        .filter((line) => /^(~\w+|\w+: emit(ted)?|\w+\.\w+\(\))$/.test(line));
    const printed = relevant(original.replace(/(outside: .*\n) {2}q\.hello\(\).*\n/, '$1'));
    const traced = relevant(readFileSync(file, 'utf8'));
    expect(printed.length).to.be.above(80);
    expect(traced).to.eql(printed);
  });

  it('shows what it is asked for', () => {
    const only = inspector('trace', '--show', 'slots', '--class', 'Counter', COUNTER)
      .stdout.trimEnd()
      .split('\n');
    expect(only).to.eql([
      'b.setValue(3) sender=a',
      '  unnamed.clear() sender=b',
      'b.setValue(9) sender=a',
      '  unnamed.clear() sender=b',
      '  unnamed.show([high]) sender=b',
    ]);
    expect(inspector('trace', '--show', 'messages', COUNTER).stdout).to.equal('warning: shown\n');
    expect(inspector('trace', '--class', 'Other', '--show', 'slots,deletes', COUNTER).stdout).to.equal('');
  });

  it('has the exit status of the program', () => {
    expect(inspector('trace', 'no-such-file.js').status).to.equal(1);
  });

  it('refuses what it does not know, in a sentence', () => {
    for (const [args, message] of [
      [['dance'], 'There is no command dance.'],
      [['trace'], 'Which program? A file is expected.'],
      [
        ['trace', '--show', 'slots,dreams', 'x.js'],
        'A trace shows slots, emits, deletes, messages, not dreams.',
      ],
      [['trace', '--out'], '--out wants a value.'],
    ] as const) {
      const { status, stderr } = inspector(...args);
      expect(stderr.split('\n')[0]).to.equal(message);
      expect(status).to.equal(2);
    }
    expect(inspector('--help').stdout).to.include('qt3-inspector COMMAND');
  });
});
