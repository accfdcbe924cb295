// The page in a real browser, with programs of the examples under it. QT3_SCREENSHOTS=FOLDER keeps the pictures for the docs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CertificateAuthority, CertificateFolder } from '@qt3/test-support';
import { openBrowser } from '@qt3/test-support/browser';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { requirePeers } from '../../../../examples/test/peers.js';
import { exampleCommand, Program, type ExampleName } from '../../../../examples/shared/program.js';

const INSPECTOR = new URL('../../src/index.ts', import.meta.url).href;
const PICTURES = process.env['QT3_SCREENSHOTS'];
const axe = createRequire(createRequire(import.meta.url).resolve('@qt3/test-support/package.json')).resolve(
  'axe-core',
);

/** Starts an example under the inspector. */
function inspected(name: ExampleName, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const [command = '', ...words] = exampleCommand(name);
  const main = words.pop() ?? '';
  return Program.start(command, [...words, '--import', INSPECTOR, main, ...args], { env });
}

describe('The page of the inspector', function () {
  this.timeout(120_000);
  const browsers: Browser[] = [];
  let browser: Browser;
  const problems: string[] = [];

  before(async function () {
    requirePeers(this, 'perl');
    browser = await openBrowser(this);
    browsers.push(browser);
  });

  after(async () => {
    // There is none where the tests are pending.
    for (const one of browsers) await one.close();
  });

  async function open(
    program: Program,
    colorScheme: 'light' | 'dark' = 'light',
    width = 1100,
  ): Promise<Page> {
    const [, url = ''] = await program.saw(/shows this program at (\S+)/);
    const page = await browser.newPage({ viewport: { width, height: 620 }, colorScheme });
    page.on('console', (message) => {
      // A program that ends no longer answers.
      if (message.type() === 'error' && !message.text().includes('net::ERR_')) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(url);
    await page.getByText(/running for/).waitFor();
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  const show = (page: Page, view: string): Promise<void> => page.getByRole('tab', { name: view }).click();
  const rows = (page: Page, role: 'treeitem' | 'option', text: RegExp): Locator =>
    page.getByRole(role).filter({ hasText: text });

  afterEach(async () => {
    await Promise.all(browsers.flatMap((one) => one.contexts()).map((context) => context.close()));
    expect(problems.splice(0)).to.eql([]);
  });

  it('shows the objects, signals and sockets of the chat, and a diagram of what its members say', async () => {
    await using server = inspected('messageio', ['--port', '0'], { QT3_INSPECTOR_BYTES: 'plain' });
    const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
    const page = await open(server);
    await rows(page, 'treeitem', /MessageServer/).waitFor();

    await using member = Program.start('perl', [MEMBER, port]);
    await server.saw(/member 1 .* joined/);
    member.say('text hello inspector\n');
    await member.saw(/hello inspector/);

    // The keyboard: to the tree, to the server, into it.
    const tree = page.getByRole('tree');
    await tree.focus();
    const serverRow = rows(page, 'treeitem', /MessageServer/);
    await page.keyboard.press('Home');
    for (let i = 0; i < 5 && (await serverRow.getAttribute('aria-selected')) !== 'true'; i++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await rows(page, 'treeitem', /QSignalMapper/).waitFor();
    await page.getByRole('heading', { name: 'Slots of MessageServer' }).waitFor();
    await page.getByText('connected at examples/messageio/src/').first().waitFor();
    await picture(page, 'objects');

    await show(page, 'Signals');
    await rows(page, 'option', /emit .*mapped/)
      .first()
      .waitFor();
    await page.getByLabel('Filter').fill('readyRead');
    await rows(page, 'option', /emit .*readyRead\(\)/)
      .first()
      .waitFor();
    await rows(page, 'option', /mapped/)
      .first()
      .waitFor({ state: 'hidden' });
    await page.getByLabel('Filter').fill('');
    await rows(page, 'option', /mapped/)
      .first()
      .click();
    await page.getByText(/^call of a slot$|^emission$/).waitFor();
    await picture(page, 'signals');
    // It stays the chosen one when the rows are loaded anew, and is the first of them.
    await page.getByLabel('Filter').fill('mapped');
    await rows(page, 'option', /mapped/)
      .and(page.locator('[aria-selected=true][aria-posinset="1"]'))
      .waitFor();
    await page.getByLabel('Filter').fill('');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Paused: go on' }).waitFor();
    const [trace] = await Promise.all([page.waitForEvent('download'), page.getByText('Export').click()]);
    expect(await readFile(await trace.path(), 'utf8')).to.match(/^.*sender=.*$/m);

    await show(page, 'Diagram');
    await page.locator('.diagram svg').waitFor();
    await picture(page, 'diagram');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    const svg = await readFile(await saved.path(), 'utf8');
    expect(svg)
      .to.match(/^<svg xmlns=/)
      .and.to.match(/<\/svg>$/);
    expect(svg).to.include('MessageServer');

    await show(page, 'Sockets');
    await rows(page, 'option', /MessageServer #\d+ Listening at 127\.0\.0\.1:/).waitFor();
    await rows(page, 'option', /QSocket #\d+ Connected 127\.0\.0\.1:/).click();
    await page.getByText(/^\d+\.\d+ s Connected$/).waitFor();
    await page
      .getByText(/68 65 6c 6c 6f/)
      .first()
      .waitFor();
    await picture(page, 'sockets');

    await show(page, 'Time');
    await page.getByRole('cell', { name: 'QSignalMapper::map()' }).waitFor();
    const heads = page.getByRole('columnheader');
    const classes = await Promise.all((await heads.all()).map((head) => head.getAttribute('class')));
    // Of two tables: the member, and numbers, of which a narrow page leaves some out.
    const one = ['', 'number', 'number', ...Array.from({ length: 3 }, () => 'number wide-only')];
    expect(classes).to.eql([...one, ...one]);
    await picture(page, 'time');
    await show(page, 'Left');
    await page.getByText('is Listening at').waitFor();

    member.say('end\n');
    await member.ended();
    await show(page, 'Sockets');
    await rows(page, 'option', /QSocket #\d+ deleted/).waitFor();
    server.signal('SIGTERM');
    await page.getByText('The program has ended').waitFor();
    expect(await server.ended()).to.equal(0);
  });

  it('shows a TLS link with its certificates', async () => {
    using folder = new CertificateFolder();
    const authority = await CertificateAuthority.create({ commonName: 'An authority of this test' });
    const identity = await authority.issue({ commonName: 'sslserver', addresses: ['127.0.0.1'] });
    const files = [
      '--cert',
      folder.write('server.pem', identity.pem),
      '--key',
      folder.write('server.key', identity.keyPem),
    ];
    const where = ['--address', '127.0.0.1', '--port', '0'];
    await using server = Program.example('sslserver', [...files, ...where]);
    const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
    const ca = ['--ca', folder.write('ca.pem', authority.pem)];
    await using client = inspected('sslclient', [...ca, '127.0.0.1', port], { QT3_INSPECTOR_BYTES: 'plain' });
    client.say('DIR\n');
    await client.saw(/bytes free/);
    const page = await open(client, 'dark');
    await show(page, 'Sockets');
    await rows(page, 'option', /Connected .*TLSv1\.3/).click();
    await page.getByText('VerifyOk').waitFor();
    await page.getByText(/^TLS_/).waitFor();
    await page.getByText('CN=An authority of this test').first().waitFor();
    // The second switch is off.
    await page.getByText(/QT3_INSPECTOR_BYTES=all/).waitFor();
    expect(await page.getByText(/44 49 52/).count()).to.equal(0);
    await picture(page, 'tls-dark');
  });

  it('has as many rows as one sees, whatever the number of objects and events', async () => {
    const [command = '', ...words] = exampleCommand('messageio');
    await using crowd = Program.start(command, [...words.slice(0, -1), '--import', INSPECTOR, CROWD]);
    await crowd.saw(/ready/);
    const page = await open(crowd);
    await page.getByText('10,001 objects', { exact: true }).waitFor();
    const rowsThere = (): Promise<number> => page.locator('.row').count();
    await page.getByLabel('Search').fill('member');
    await rows(page, 'treeitem', /member 0\.0/).waitFor();
    expect(await page.getByRole('treeitem').first().getAttribute('aria-setsize')).to.equal('10001');
    expect(await rowsThere()).to.be.below(60);
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await rows(page, 'treeitem', /member 99\.98/).waitFor();
    expect(await rowsThere()).to.be.below(60);
    await show(page, 'Signals');
    await page.getByText(/100,000 events; [\d,]+ older events dropped/).waitFor();
    await page.getByRole('listbox', { name: 'What happened' }).focus();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Paused: go on' }).waitFor();
    await page.getByRole('listbox', { name: 'What happened' }).focus();
    await page.keyboard.press('Home');
    await rows(page, 'option', /hear\(\d+\)/)
      .first()
      .waitFor();
    expect(await rowsThere()).to.be.below(120);
    // It was chosen before it had been loaded.
    await page.locator('[role=option][aria-selected=true][aria-posinset="1"]').waitFor();
    await page.getByText(/^call of a slot$|^emission$/).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1100, 360]) {
      // Colours and widths have nothing to do with each other: two of the four are enough, but for the pictures.
      if (PICTURES === undefined && (colorScheme === 'dark') !== (width === 360)) continue;
      it(`has no serious fault of accessibility, ${colorScheme}, ${width} pixels wide`, async () => {
        await using server = inspected('messageio', ['--port', '0']);
        const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
        await using member = Program.start('perl', [MEMBER, port]);
        member.say('text hello\n');
        await member.saw(/hello/);
        const page = await open(server, colorScheme, width);
        for (const view of ['Objects', 'Signals', 'Diagram', 'Sockets', 'Warnings', 'Time', 'Left']) {
          await show(page, view);
          const list = page.locator('[role=tabpanel]:not([hidden]) .row').first();
          if (['Objects', 'Signals', 'Sockets'].includes(view)) await list.click();
          if (view === 'Diagram') await page.locator('.diagram svg').waitFor();
          expect(await faults(page), view).to.eql([]);
          // Nothing is wider than the page.
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), view).to.equal(
            true,
          );
          if (view === 'Signals') await picture(page, `signals-${colorScheme}-${width}`);
        }
      });
    }
  }

  /** What axe finds that is serious. The page may load no script, so it is put in by the browser's own means. */
  async function faults(page: Page): Promise<string[]> {
    await page.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await page.evaluate<{
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    }>('axe.run()');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }
});

/** A program with very many objects. */
const CROWD = new URL('../programs/crowd.ts', import.meta.url).pathname;

/** A member of the chat, in Perl. */
const MEMBER = new URL('../../../../examples/messageio/test/member.pl', import.meta.url).pathname;
