import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect } from 'chai';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));
/** Programs, not libraries: nothing of them is bundled. */
const PROGRAMS = ['port', 'inspector'];

/** Bundles a program as users do, and runs it; what it printed, warnings included. */
async function run(code: string, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: packages, loader: 'js' },
    bundle: true,
    write: false,
    minify,
    platform: 'node',
    format: 'esm',
    conditions: ['@qt3/source'],
    logLevel: 'silent',
  });
  const [bundle] = outputFiles;
  return execFileSync(process.execPath, ['--input-type=module', '-'], {
    input: bundle?.text ?? '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

describe('class names in bundles', function () {
  this.timeout(120_000);

  for (const minify of [false, true]) {
    const how = minify ? 'minified' : 'bundled';

    it(`stay Qt's in every package, ${how}`, async () => {
      const names = readdirSync(packages).filter((name) => !PROGRAMS.includes(name));
      const code = `${names.map((name, i) => `import * as p${i} from '@qt3/${name}';`).join('\n')}
        import { QObject } from '@qt3/core-signals';
        const all = [${names.map((_, i) => `p${i}`).join(', ')}].flatMap((exports) => Object.entries(exports));
        for (const [name, it] of all) {
          if (typeof it !== 'function' || !(it.prototype instanceof QObject) || !Object.hasOwn(it.prototype, 'qt_meta')) continue;
          console.log(name, it.prototype.qt_meta.className());
        }`;
      const lines = (await run(code, minify)).trim().split('\n');
      expect(lines).to.include('QSocket QSocket').and.include('QtSSLSocket QtSSLSocket');
      for (const line of lines) {
        const [name, className] = line.split(' ');
        expect(className).to.equal(name);
      }
    });
  }

  const counter = (declarations: string): string => `
    import { QObject, Q_OBJECT, qInstallMsgHandler } from '@qt3/core-signals';
    qInstallMsgHandler((type, text) => console.log(text));
    class Counter extends QObject {
      static { Q_OBJECT(this${declarations}); }
      static make() { return new Counter(); }
    }
    class Other extends QObject { static { Q_OBJECT(this); } static make() { return new Other(); } }
    console.log(Counter.make().className(), Other.make().inherits('QObject'));`;

  it("are warned of when they are a bundler's, once", async () => {
    for (const [minify, name] of [
      [false, '_Counter'],
      [true, '[a-z]'],
    ] as const) {
      const printed = await run(counter(''), minify);
      expect(printed).to.match(
        new RegExp(`^Q_OBJECT: A class is named "${name}", which looks like .*\\n${name} true\\n$`),
      );
    }
  });

  it("are the user's own where they are given", async () => {
    const printed = await run(
      counter(", { className: 'Counter' }").replace(
        'Q_OBJECT(this);',
        "Q_OBJECT(this, { className: 'Other' });",
      ),
      true,
    );
    expect(printed).to.equal('Counter true\n');
  });
});
