// npm run demo:port: translates a small client and a small server from C++ to TypeScript, and runs them against each other.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { npmPath, root, runNpm } from './shared/published.js';

const demo = join(root, 'packages', 'port', 'demo');

/** What the client has to print: what the same program prints in C++. */
const EXPECTED = [
  'the cat and the dog      -> 5 words',
  'the bird                 -> 2 words',
  'count the                -> the: 3',
  'top 2                    -> the and',
  'quit                     -> bye',
];

/** Translates a project, and returns the folder in which it can be started. */
async function translate(name: string, into: string): Promise<string> {
  const out = join(into, name);
  console.log(`\n$ npm run port -- packages/port/demo/${name}.pro --out ${out}`);
  const said = await runNpm(['run', '--silent', 'port', '--', join(demo, `${name}.pro`), '--out', out], {
    timeout: 600_000,
  });
  console.log(said.trimEnd());
  return out;
}

/** Runs `npm start` in a folder; each line that the program prints is shown, and handed on. */
function start(folder: string, args: readonly string[], onLine: (line: string) => void): ChildProcess {
  console.log(`\n$ cd ${folder} && npm start ${args.join(' ')}`);
  const child = spawn(
    process.execPath,
    [npmPath(), '--silent', 'start', ...(args.length > 0 ? ['--', ...args] : [])],
    {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    onLine(line);
  });
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (status) => resolve(status)));

async function main(): Promise<number> {
  const into = mkdtempSync(join(tmpdir(), 'qt3-demo-port-'));
  const server = await translate('wordserver', into);
  const client = await translate('wordclient', into);
  const answers: string[] = [];
  const statuses = await new Promise<(number | null)[]>((resolve) => {
    const serving = start(server, [], (line) => {
      const port = /^listening on port (\d+)$/.exec(line)?.[1];
      if (port === undefined) return;
      const asking = start(client, [port], (answer) => answers.push(answer));
      void Promise.all([ended(serving), ended(asking)]).then(resolve);
    });
    // It may fail before it listens.
    void ended(serving).then((status) => status !== 0 && resolve([status]));
  });
  const isRight = statuses.every((each) => each === 0) && EXPECTED.every((line) => answers.includes(line));
  console.log(isRight ? '\nBoth said what the C++ says.' : '\nThat is not what the C++ says.');
  if (process.argv.includes('--remove')) rmSync(into, { recursive: true });
  else
    console.log(
      `Side by side with the C++: ${join(server, 'report.html')}\n                           ${join(client, 'report.html')}`,
    );
  return isRight ? 0 : 1;
}

process.exitCode = await main();
