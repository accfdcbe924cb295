// The recipes of docs/scaling.md, each run as it stands there.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { descriptorOf } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import ts from 'typescript';
import { findPeer, requirePeers } from '../../examples/test/peers.js';
import { parseMarkdown } from './markdown.js';
import { readPage, root } from './pages.js';

type Child = ChildProcessByStdio<Writable, Readable, null>;

const page = readPage('docs/scaling.md');

/** The block of a language with this text in it. */
function blockWith(language: string, wanted: string): string {
  const found = parseMarkdown(page).fences.filter(
    ({ info, lines }) => info[0] === language && lines.some((line) => line.includes(wanted)),
  );
  expect(found, wanted).to.have.length(1);
  return found[0]?.lines.join('\n') ?? '';
}

const folder = mkdtempSync(join(tmpdir(), 'qt3-scaling-'));
const running: Child[] = [];

/** Node.js' arguments for the program on the page that has this text in it. */
function programWith(wanted: string): readonly string[] {
  const code = ts.transpileModule(blockWith('ts', wanted), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  // Evaluated in the root, where its imports lead to the sources.
  return ['--conditions=@qt3/source', '--import', 'tsx', '--input-type=module', '--eval', code];
}

function start(command: string, args: readonly string[], extra: number | 'ignore' = 'ignore'): Child {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['pipe', 'pipe', 'inherit', extra],
  }) as Child;
  running.push(child);
  return child;
}

async function firstLine(child: Child): Promise<string> {
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
}

/** Starts a program that prints its port first. */
async function serverWith(wanted: string): Promise<{ child: Child; port: number }> {
  const child = start(process.execPath, programWith(wanted));
  return { child, port: Number(await firstLine(child)) };
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('docs/scaling.md', function () {
  this.timeout(60_000);

  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  it('several machines: servers behind HAProxy know their clients, and one can go', async function () {
    requirePeers(this, 'haproxy');
    const servers = [await serverWith('class Behind'), await serverWith('class Behind')];
    // The balancer gets a socket that listens already.
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const configuration = blockWith('haproxy', 'send-proxy')
      .replace('bind :8080', 'bind fd@3')
      .replace('10.0.0.1:8080', `127.0.0.1:${String(servers[0]?.port)}`)
      .replace('10.0.0.2:8080', `127.0.0.1:${String(servers[1]?.port)}`);
    const file = join(folder, 'haproxy.cfg');
    writeFileSync(file, `${configuration}\n`);
    start(findPeer('haproxy'), ['-q', '-db', '-f', file], descriptorOf(listener));
    listener.close();

    const greet = async (): Promise<void> => {
      const socket = await connected(port);
      const client = `127.0.0.1 ${String(socket.localPort)}`;
      const [bytes] = (await once(socket, 'data')) as [Buffer];
      expect(bytes.toString()).to.equal(`hello ${client}\n`);
      socket.destroy();
    };
    for (let i = 0; i < 4; i++) await greet();
    const [first] = servers;
    first?.child.kill('SIGKILL');
    if (first !== undefined) await once(first.child, 'exit');
    // The balancer tries the other one, where a connection is refused.
    for (let i = 0; i < 4; i++) await greet();
  });

  it('several machines: a line that is no PROXY line ends the connection', async () => {
    const { port } = await serverWith('class Behind');
    for (const line of ['GET / HTTP/1.1\r\n', 'PROXY UNKNOWN\r\n', 'x'.repeat(200)]) {
      const socket = await connected(port);
      socket.on('error', () => undefined).write(line);
      expect(await text(socket)).to.equal('');
    }
    const socket = await connected(port);
    socket.write('PROXY TCP4 192.0.2.7 198.51.100.1 49152 8080\r');
    socket.write('\nmore');
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    expect(bytes.toString()).to.equal('hello 192.0.2.7 49152\n');
    socket.destroy();
  });

  it('a listening socket from outside: who connects before the program runs is served', async function () {
    requirePeers(this, 'perl');
    // What a service manager does: it listens, and becomes the program when a client has connected.
    const launcher = `
      use IO::Socket::INET; use POSIX ();
      my $s = IO::Socket::INET->new(Listen => 16, LocalAddr => '127.0.0.1', Proto => 'tcp') or die $!;
      $| = 1; print $s->sockport, "\\n"; <STDIN>;
      if (fileno($s) == 3) { $^F = 3; use Fcntl; fcntl($s, F_SETFD, 0); } else { POSIX::dup2(fileno($s), 3); }
      $ENV{LISTEN_FDS} = 1; $ENV{LISTEN_PID} = $$; exec @ARGV or die $!;`;
    const args = ['-e', launcher, process.execPath, ...programWith('LISTEN_PID')];
    const child = spawn(findPeer('perl'), args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    running.push(child);
    const port = Number(await firstLine(child));
    const early = await connected(port);
    child.stdin.end('go\n');
    expect(await text(early)).to.equal('hello\n');
    expect(await text(await connected(port))).to.equal('hello\n');
  });

  it('ending: after SIGTERM no client gets in, and those that are in are served to their end', async () => {
    const { child, port } = await serverWith('SIGTERM');
    const socket = await connected(port);
    const echo = async (word: string): Promise<void> => {
      socket.write(word);
      const [bytes] = (await once(socket, 'data')) as [Buffer];
      expect(bytes.toString()).to.equal(word);
    };
    await echo('before');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    // The signal arrives in its own time: some may still get in, until one is refused.
    for (;;) {
      const late = connect(port, '127.0.0.1');
      const refused = await once(late, 'connect').then(
        () => false,
        () => true,
      );
      late.destroy();
      if (refused) break;
    }
    await echo('after');
    socket.end();
    expect(await ended).to.deep.equal([0, null]);
  });
});
