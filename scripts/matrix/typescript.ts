import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, fetched, root, run, type Row } from './run.js';

/** JavaScript that declares signals in JSDoc, for compilers that check it. */
const JAVASCRIPT = `
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';

/** @typedef {{ valueChanged(value: number): void }} CounterSignals */
const Base = /** @type {typeof QObject & (new (...args: any[]) => CounterSignals)} */ (QObject);

class Counter extends Base {
  static {
    Q_OBJECT(this, { signals: ['valueChanged(int)'], slots: ['setValue(int)'] });
  }
  /** @param {number} value */
  setValue(value) {
    this.valueChanged(value);
  }
}
const a = new Counter();
QObject.connect(a, SIGNAL('valueChanged(int)'), new Counter(a, 'b'), SLOT('setValue(int)'));
// @ts-expect-error -- there is no such slot
QObject.connect(a, SIGNAL('valueChanged(int)'), a, SLOT('setvalue(int)'));
`;

const STRICT = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  types: ['node'],
  lib: ['es2023', 'esnext.disposable'],
};

/** Ways to compile, each with the files of the folder that it compiles; `below` is the first version that has it no more. */
const WAYS = [
  { way: 'strict', files: ['counter.ts', 'echo.ts', 'handshake.ts'], options: {} },
  {
    way: 'without the types of Node.js',
    files: ['quiet-counter.ts'],
    options: { types: [], lib: ['es2022'] },
  },
  { way: 'JavaScript with checkJs', files: ['counter.js'], options: { allowJs: true, checkJs: true } },
  {
    way: 'the old resolution',
    files: ['quiet-counter.ts'],
    options: { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
    below: 7,
  },
];

/** Compiles the programs of check:install with a version of TypeScript, in several ways. */
export async function checkTypeScript(version: string): Promise<Row> {
  const tsc = await fetched(`TypeScript ${version}`, 'typescript', version, 'bin/tsc');
  const folder = join(cache, `programs-${version}`);
  await mkdir(folder, { recursive: true });
  const { output } = await run(process.execPath, [tsc, '--version'], join(folder, 'version.log'));
  const exact = `TypeScript ${/\d+\.\d+\.\d+/.exec(output)?.[0] ?? version}`;
  for (const program of ['counter', 'echo', 'handshake'])
    await cp(join(root, 'scripts', 'install', `${program}.ts`), join(folder, `${program}.ts`));
  const quiet =
    "import { QObject, SIGNAL } from '@qt3/core-signals';\nusing(new QObject());\n" +
    "function using(object: QObject): void {\n  QObject.connect(object, SIGNAL('destroyed()'), () => undefined);\n}\n";
  await writeFile(join(folder, 'quiet-counter.ts'), quiet);
  await writeFile(join(folder, 'counter.js'), JAVASCRIPT);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const ways = WAYS.filter(({ below }) => below === undefined || Number.parseInt(version, 10) < below);
  const good: string[] = [];
  for (const { way, files, options } of ways) {
    const { ignoreDeprecations, ...others } = options as Record<string, unknown>;
    const compilerOptions = {
      ...STRICT,
      ...others,
      ...(version === '6' && ignoreDeprecations ? { ignoreDeprecations } : {}),
    };
    const config = join(folder, 'tsconfig.json');
    await writeFile(config, JSON.stringify({ compilerOptions, files }));
    const { status, output: errors } = await run(
      process.execPath,
      [tsc, '-p', config],
      join(folder, 'tsc.log'),
    );
    console.log(`${exact}: ${way}: ${status === 0 ? 'compiles' : `DOES NOT compile:\n${errors}`}`);
    if (status === 0) good.push(way);
  }
  return { what: exact, outcome: `compiles: ${good.join(', ')}`, ok: good.length === ways.length };
}
