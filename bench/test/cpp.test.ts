import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect } from 'chai';
import { bench } from './support/bench.js';

const howToGet =
  'The programs in C++ need Qt 5: apt-get install --no-install-recommends pkg-config qtbase5-dev libssl-dev';

describe('npm run bench -- --cpp', function () {
  this.timeout(300_000);

  before(function () {
    if (spawnSync('pkg-config', ['--exists', 'Qt5Network', 'openssl']).status === 0) return;
    // In CI they are installed.
    if (process.env['CI'] !== undefined) throw new Error(howToGet);
    console.log(`    ${howToGet}`);
    this.skip();
  });

  it('builds the programs in C++, which do what the others do, and puts the project beside them', async () => {
    const { status, output } = await bench(
      '--cpp',
      ...['--case', 'emit-ten,lines'],
      ...['--only', 'signals,tcp,tls', '--beside', 'qt3,qt5,c'],
    );
    expect(output).to.match(/Bench: everything works \(a trial: the figures mean nothing\)\.\n$/);
    expect(status).to.equal(0);
    const beside = output.slice(output.indexOf('Beside C++:'));
    expect(beside).to.match(/^\| Case +\| +to Qt 5 \| at most \| +to C \| at most \|$/m);
    for (const row of [
      'signals: emit, 10 slots',
      'tcp: lines, 50 connections',
      'tls: lines, 50 connections, upgraded',
    ]) {
      expect(beside).to.match(new RegExp(`^\\| ${row} +\\| +[0-9.]+ \\| +1\\.00 \\| +[0-9.]+ \\|`, 'm'));
    }
  });

  it('asks the workers of a cluster from the client in C', async () => {
    const { status, output } = await bench('--cpp', '--only', 'scale', '--case', 'cores');
    const cases = [...output.matchAll(/^scale\/(\S+): /gm)].map(([, id]) => id);
    expect(cases, output).to.deep.equal(['cores-lines', 'cores-handshakes']);
    for (const measure of ["2 workers' time beside 1 worker's", 'the least that the cores allow'])
      expect(output).to.match(new RegExp(`^\\| qt3/tls +\\| +${measure} \\| +[0-9.]+ `, 'm'));
    expect(output).to.match(/Bench: everything works \(a trial: the figures mean nothing\)\.\n$/);
    expect(status).to.equal(0);
  });
});
