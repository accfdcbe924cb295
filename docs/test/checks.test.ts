// The checks of the documentation notice what they are there for.
import { expect } from 'chai';
import { compileSamples } from './compile.js';
import { missingScripts } from './commands.js';
import { anchorsOf, brokenLinks } from './links.js';
import type { Page } from './markdown.js';
import { readPage } from './pages.js';
import { runSample } from './run.js';
import { samplesOf } from './samples.js';

/** A page as it could stand in docs/. */
function pageOf(...lines: string[]): Page {
  return { path: 'docs/made-up.md', text: lines.join('\n') };
}

describe('documentation: the checks', () => {
  it('name page and line of code that does not compile', () => {
    const page = pageOf(
      '# Title',
      '',
      '```ts',
      "import { QTimer, SIGNAL } from '@qt3/core-signals';",
      'const timer = new QTimer();',
      "timer.connect(timer, SIGNAL('timeuot()'), () => {});",
      '```',
      '',
      '```js',
      'const lengthOf = (x) => x.length;',
      "'x'.y();",
      '```',
    );
    const errors = compileSamples(samplesOf(page));
    expect(errors).to.have.length(2);
    expect(errors[0]).to.match(/^docs\/made-up\.md:6: TS\d+: .*timeuot/s);
    expect(errors[1]).to.match(/^docs\/made-up\.md:11: TS2339: /);
  }).timeout(120_000);

  it('let a block go on where another ended, and look behind the curtain', () => {
    const page = pageOf(
      '```ts',
      "import { QObject } from '@qt3/core-signals';",
      '```',
      '',
      '<!-- ts',
      'declare const parent: QObject;',
      'export function f(): void {',
      '-->',
      '',
      '```ts continued',
      'const child: number = new QObject(parent);',
      '```',
      '```ts continued',
      'f();',
      '```',
    );
    const errors = compileSamples(samplesOf(page));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(/^docs\/made-up\.md:11: TS2322: /);
  }).timeout(120_000);

  it('refuse words that mean nothing, and blocks that cannot be what they say', () => {
    const wrong =
      (...lines: string[]) =>
      () =>
        samplesOf(pageOf(...lines));
    expect(wrong('```ts no-check', '```')).to.throw("docs/made-up.md:1: a block cannot be 'no-check'");
    expect(wrong('', '```ts continued', '```')).to.throw('docs/made-up.md:2: there is no block before it');
    expect(wrong('```ts run', '```', '```sh', '```')).to.throw('docs/made-up.md:1: a block of text');
    expect(wrong('```ts', 'x')).to.throw('docs/made-up.md:1: this block has no end');
  });

  it('say what a block prints, and how it ended', async () => {
    const page = pageOf(
      '```ts run',
      'const x: number = 3;',
      'console.log(x);',
      "throw new Error('oh');",
      '```',
      '```text',
      '4',
      '```',
    );
    const [sample] = samplesOf(page);
    expect(sample?.output).to.equal('4\n');
    const { output, complaints } = await runSample(sample!);
    expect(output).to.equal('3\n');
    expect(complaints).to.include('Error: oh').and.include('ended by status 1');
  });

  it('name page and line of npm scripts that are not there', () => {
    const page = pageOf(
      '`npm run lint`, `npm test`',
      '',
      '```sh',
      'npm run no-such',
      '```',
      'npm run types.',
    );
    expect(missingScripts(page)).to.deep.equal(['docs/made-up.md:4: there is no script no-such']);
  });

  it('know the anchors of headings', () => {
    const page = pageOf(
      '# QString & `char *`',
      '## What, now?',
      '## What now',
      '<a id="here"></a>',
      '```',
      '# no',
      '```',
    );
    expect([...anchorsOf(page)]).to.deep.equal(['qstring--char-', 'what-now', 'what-now-1', 'here']);
  });

  it('name page and line of links that lead nowhere', () => {
    const page = pageOf(
      '[a](../README.md) [b](no-such.md) [c](https://example.org/) `[d](code.md)`',
      '[e](#one) [f](#two)',
      '# One',
      '[g](../README.md#no-such) [h](../README.md#licence)',
      '[i]: ../../elsewhere.md',
      '<a href="gone.md">j</a>',
    );
    expect(brokenLinks(page, readPage)).to.deep.equal([
      'docs/made-up.md:1: no-such.md does not exist',
      'docs/made-up.md:2: #two names a heading that is not there',
      'docs/made-up.md:4: ../README.md#no-such names a heading that is not there',
      'docs/made-up.md:5: ../../elsewhere.md leads out of the repository',
      'docs/made-up.md:6: gone.md does not exist',
    ]);
    const readme = { path: 'packages/qsocket/README.md', text: '[a](../../docs) [b](src/index.ts)' };
    expect(brokenLinks(readme, readPage)).to.have.length(1);
  });
});
