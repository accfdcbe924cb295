import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Program } from '../shared/program.js';

/** The command that `npm run demo` runs. */
function demo(temporary: string, ...options: readonly string[]): Program {
  const path = fileURLToPath(new URL('../demo.ts', import.meta.url));
  const args = ['--conditions=@qt3/source', '--import', import.meta.resolve('tsx'), path, ...options];
  return Program.start(process.execPath, args, { env: { TMPDIR: temporary } });
}

/** The processes that a process has started, and those that these have. */
function descendants(pid: number): number[] {
  const children = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(children)) return [];
  const started = readFileSync(children, 'utf8').split(' ').filter(Boolean).map(Number);
  return started.flatMap((child) => [child, ...descendants(child)]);
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('npm run demo', function () {
  this.timeout(120_000);
  let temporary: string;

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'qt3-demo-'));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  const leftBehind = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('qt3-'));

  it('shows a conversation, ends with 0 and leaves nothing behind', async () => {
    await using program = demo(temporary);
    await program.saw(/client +\| Connected to 127/);
    const started = descendants(program.pid ?? 0);
    if (process.platform === 'linux') expect(started).to.have.lengthOf.at.least(2);
    expect(await program.ended(), program.errors).to.equal(0);
    expect(program.errors).to.equal('');
    for (const step of [
      /server +\| listening on 127\.0\.0\.1:\d+/,
      /server +\| 127\.0\.0\.1:\d+ connected/,
      /client +\| The server's identity could not be verified/,
      /client +\| {5}CN=An authority made for this demo/,
      /client +\| Going on all the same/,
      /client +\| C:\\>DIR/,
      /client +\| +\d+ file\(s\)/,
      /client +\| C:\\>EXIT/,
      /client +\| Connection closed by the server/,
      /demo +\| is over/,
    ])
      expect(program.output).to.match(step);
    expect(started.filter(isAlive)).to.eql([]);
    expect(leftBehind()).to.eql([]);
  });

  it('leaves nothing behind when it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    await using program = demo(temporary);
    await program.saw(/listening on/);
    const started = descendants(program.pid ?? 0);
    program.signal('SIGINT');
    expect(await program.ended()).to.equal(1);
    expect(program.errors).to.equal('The demo failed: stopped by SIGINT\n');
    expect(started.filter(isAlive)).to.eql([]);
    expect(leftBehind()).to.eql([]);
  });

  it('shows the server in a page with --inspect, until it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    await using program = demo(temporary, '--inspect');
    const [, url = ''] = await program.saw(/server +\| The inspector shows this program at (\S+)/);
    await program.saw(/demo +\| lets the server go on/);
    const started = descendants(program.pid ?? 0);
    const page = await fetch(url);
    expect(page.status).to.equal(200);
    expect(await page.text()).to.include('<title>Inspector</title>');
    program.signal('SIGINT');
    expect(await program.ended(), program.errors).to.equal(0);
    expect(started.filter(isAlive)).to.eql([]);
    expect(leftBehind()).to.eql([]);
  });
});
