import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import type { Project } from './project.js';

/** What a TLS client imports. */
const IMPORTS = ['@qt3/core-signals', '@qt3/qsocket', '@qt3/qtsslsocket'];

/** The files that this is made of: of each package its entry, what siblings need of it, and what both share. */
const MOST_FILES = 9;

/** Modules of Node.js that cost more than all of these packages: they are loaded by the first TLS link. */
const LATER = ['tls', 'crypto', 'internal/crypto/webcrypto', 'internal/tls/wrap', 'https'];

const HOOK = `import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(1, 'load ' + url + '\\n');
  return next(url, context);
}`;

/**
 * Counts what is loaded when a TLS client imports what it needs.
 *
 * @throws Error that names the files, when there are more than there should be
 */
export async function checkStartUp(project: Project): Promise<void> {
  const imports = IMPORTS.map((name) => `import '${name}';`).join('\n');
  project.write(
    'count.mjs',
    `import { register } from 'node:module';\nregister(${JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOK)}`)});\n`,
  );
  project.write('client.mjs', imports);
  project.write('bare.mjs', 'console.log(process.moduleLoadList.join("\\n"));');
  project.write('modules.mjs', `${imports}\nconsole.log(process.moduleLoadList.join("\\n"));`);

  const loaded = await project.run('--import=./count.mjs', ['client.mjs']);
  const files = [...loaded.matchAll(/^load (file:.*[\\/]node_modules[\\/].*)$/gm)]
    .map(([, url]) => relative(project.folder, fileURLToPath(url ?? '')))
    .map((path) => path.split(sep).slice(-4).join('/'));
  if (files.length === 0 || files.length > MOST_FILES) {
    throw new Error(`${String(files.length)} files instead of ${String(MOST_FILES)}:\n${files.join('\n')}`);
  }

  const bare = new Set((await project.run('bare.mjs', [])).split('\n'));
  const modules = (await project.run('modules.mjs', [])).split('\n').filter((name) => !bare.has(name));
  const early = LATER.filter((name) => modules.includes(`NativeModule ${name}`));
  if (modules.length === 0) throw new Error('Node.js does not show which of its modules it has loaded.');
  if (early.length > 0) throw new Error(`An import loads these modules of Node.js: ${early.join(', ')}`);
  console.log(
    `        a TLS client loads ${String(files.length)} files, and ${String(modules.length)} modules of Node.js`,
  );
}
