// Programs translated, and run on Node.js.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translate } from '../support/translated.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the translator made of a program, and what that did. */
export interface TsResult {
  readonly text: string;
  /** What it printed, and the error that ended it. */
  readonly output: string;
  readonly marks: readonly string[];
  readonly looks: readonly string[];
}

const DRIVER = `import { writeSync } from 'node:fs';
const [, , ...indices] = process.argv;
const write = process.stdout.write;
for (const i of indices) {
  // As each program of C++ is a process of its own: the one before may have left this folder.
  process.chdir(import.meta.dirname);
  writeSync(1, JSON.stringify({ i: Number(i) }) + '\\n');
  const parts = [];
  process.stdout.write = (chunk, encoding) => parts.push(Buffer.from(chunk, encoding)) > 0;
  let error = '';
  try {
    const { run } = await import(\`./src/p\${i}.ts\`);
    await run();
  } catch (thrown) {
    error = thrown instanceof Error ? \`[\${thrown.name}: \${thrown.message}]\` : \`[\${String(thrown)}]\`;
  }
  process.stdout.write = write;
  writeSync(1, JSON.stringify({ i: Number(i), output: Buffer.concat(parts).toString('latin1') + error }) + '\\n');
}
process.exit(0);
`;

interface Report {
  readonly diagnostics: readonly {
    readonly kind: 'mark' | 'look';
    readonly file: string;
    readonly reason: string;
  }[];
}

/** Translates programs together, each a module of its own, and runs them one after the other. */
export function runTs(sources: readonly string[]): TsResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-meaning-ts-'));
  try {
    const files = sources.map((source, i) => {
      const file = join(folder, `p${String(i)}.cpp`);
      writeFileSync(file, source);
      return file;
    });
    const project = translate([...files, '--json']);
    try {
      if (project.status === 2) {
        if (sources.length > 1) return sources.flatMap((source) => runTs([source]));
        return [{ text: '', output: `[${project.report}]`, marks: [], looks: [] }];
      }
      const { diagnostics } = JSON.parse(project.report) as Report;
      const outputs = run(project.folder, sources.length);
      return files.map((file, i) => {
        const own = diagnostics.filter((each) => each.file === file);
        const module = join(project.folder, 'src', `p${String(i)}.ts`);
        const reasons = (kind: string): string[] =>
          own.filter((each) => each.kind === kind).map((each) => each.reason);
        return {
          text: existsSync(module) ? readFileSync(module, 'utf8') : '',
          output: outputs[i] ?? '',
          marks: reasons('mark'),
          looks: reasons('look'),
        };
      });
    } finally {
      project.remove();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process that may take this many seconds of processor time: on a busy machine a program only seems not to end. */
const LIMITED = ['-c', 'ulimit -t "$1"; shift; exec "$@"', 'sh'];

/** Runs the modules; one that does not end is left behind. */
function run(folder: string, count: number): string[] {
  const outputs: string[] = [];
  writeFileSync(join(folder, 'driver.mjs'), DRIVER);
  let next = 0;
  while (next < count) {
    const indices = Array.from({ length: count - next }, (_, i) => String(next + i));
    const node = [
      process.execPath,
      '--conditions=@qt3/source',
      '--import',
      'tsx',
      join(folder, 'driver.mjs'),
      ...indices,
    ];
    const seconds = String(20 + Math.ceil(count / 10));
    const { stdout } = spawnSync('sh', [...LIMITED, seconds, ...node], {
      cwd: root,
      encoding: 'utf8',
      // One may wait for what never comes.
      timeout: 300_000,
      maxBuffer: 1 << 28,
    });
    const lines = stdout
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as { i: number; output?: string });
    for (const { i, output } of lines) if (output !== undefined) outputs[i] = output;
    const last = lines.at(-1);
    if (last?.output !== undefined && last.i === count - 1) break;
    const hung = last && last.output === undefined ? last.i : (last?.i ?? next - 1) + 1;
    outputs[hung] = '[it does not end]';
    next = hung + 1;
  }
  return outputs;
}
