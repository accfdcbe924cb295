import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LOAD_ORDER } from '../translate/load-order.js';
import type { Translation } from '../translate/translate.js';
import type { HandWritten } from '../translate/hand-written.js';
import { UsageError } from './options.js';

/** Refuses a folder in which something would be overwritten. */
export function checkOutput(out: string, force: boolean): void {
  if (!existsSync(out)) return;
  let entries: string[];
  try {
    entries = readdirSync(out);
  } catch {
    throw new UsageError(`${out}: this is no folder that can be read.`);
  }
  if (entries.length > 0 && !force)
    throw new UsageError(
      `${out}: the folder is not empty; name another one, or add --force to write into it.`,
    );
}

/** Refuses a module that is not there: the project would not compile without it. */
export function checkModules(modules: ReadonlyMap<string, HandWritten>): void {
  for (const [header, { path }] of modules)
    if (!existsSync(path))
      throw new UsageError(`--module ${header}=${path}: there is no file ${path}; write it first.`);
}

const REPORT = 'report.html';

/** Writes the report beside the project. Returns its path. */
export function writeReport(out: string, html: string): string {
  const path = join(out, REPORT);
  put(path, html);
  return path;
}

const VERSION = '0.1.0';

/** Writes the project: modules, package.json and tsconfig.json. */
export function writeProject(
  out: string,
  translation: Translation,
  modules: ReadonlyMap<string, HandWritten>,
): string[] {
  const written: string[] = [];
  const write = (name: string, text: string): void => {
    const path = join(out, name);
    put(path, text);
    written.push(path);
  };
  for (const { unit, text } of translation.modules) write(`src/${unit.name}.ts`, text);
  if (translation.support !== null) write('src/cpp.ts', translation.support);
  if (translation.loadOrder !== null) write(`src/${LOAD_ORDER}.ts`, translation.loadOrder);
  for (const { path } of modules.values()) {
    write(join('src', basename(path)), readFileSync(path, 'utf8'));
  }
  write('package.json', packageJson(translation, basename(out)));
  const fallsThrough = translation.modules.some((each) => each.fallsThrough);
  write('tsconfig.json', fallsThrough ? TSCONFIG.replace(NO_FALLING, '') : TSCONFIG);
  return written;
}

function put(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(
      `${path}: it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'}); name another folder with --out.`,
    );
  }
}

function packageJson(translation: Translation, name: string): string {
  const main = translation.modules.find((each) => each.hasMain);
  const packages = [
    ...new Set([
      ...translation.modules.flatMap((each) => each.packages),
      ...(translation.support?.includes('@qt3/tools') === true ? ['@qt3/tools'] : []),
    ]),
  ]
    .map((each) => each.split('/').slice(0, 2).join('/'))
    .sort();
  const scripts: Record<string, string> = { build: 'tsc' };
  if (main)
    Object.assign(scripts, {
      prestart: 'npm install && npm run build',
      start: `node dist/${main.unit.name}.js`,
    });
  const content = {
    name: name.toLowerCase().replace(/[^a-z0-9-]/g, '-') || 'port',
    version: '1.0.0',
    private: true,
    type: 'module',
    scripts,
    dependencies: Object.fromEntries(packages.map((each) => [each, VERSION])),
    devDependencies: { '@types/node': '>=20.19', typescript: '^6.0.0' },
    engines: { node: '>=20.19' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const NO_FALLING = '    "noFallthroughCasesInSwitch": true,\n';

const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2023", "esnext.disposable"],
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "exactOptionalPropertyTypes": true,
${NO_FALLING}    "noImplicitOverride": true,
    "noImplicitReturns": true,
    "noPropertyAccessFromIndexSignature": true,
    "noUncheckedIndexedAccess": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "erasableSyntaxOnly": true,
    "verbatimModuleSyntax": true,
    "skipLibCheck": true,
    "sourceMap": true,
    "rootDir": "src",
    "outDir": "dist"
  },
  "include": ["src"]
}
`;
