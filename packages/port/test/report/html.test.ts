// The page of the report, as a browser shows it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '@qt3/test-support/browser';
import { expect } from 'chai';
import { Workplace } from '../support/command.js';

const HEADER = `class Job {
public:
    void start( int n );
};
`;
const SOURCE = `#include "job.h"
#include <kurl.h>

void Job::start( int n )
{
    KURL url( "http://host" ); // </script><b id=injected>
    const char *text = "<img src=x onerror=\\"document.title='injected'\\">";
    if ( n > 1 )
        run( text, url.port() );
    n = 7;
}
`;

type Opened = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Opened['newPage']>>;

describe('page of the report', () => {
  const place = new Workplace();
  let browser: Opened;
  let page: Page;
  const problems: string[] = [];

  before(async function () {
    this.timeout(120_000);
    browser = await openBrowser(this);
    const { status } = place.translate(
      place.file('job.h', HEADER),
      place.file('job.cpp', SOURCE),
      place.file('sub/other.cpp', 'int other() { return 1; }\n'),
    );
    expect(status).to.equal(1);
  });
  beforeEach(async () => {
    problems.length = 0;
    page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(`asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(place.path('out/report.html')).href);
  });
  afterEach(async () => {
    await page.close();
    expect(problems).to.deep.equal([]);
  });
  after(async () => {
    place.remove();
    // Not there when the tests are pending.
    await (browser as Opened | undefined)?.close();
  });

  const chosen = (pane: string): Promise<string[]> => page.locator(`#${pane} .row.chosen`).allTextContents();

  it('shows C++ and TypeScript side by side, with counts', async () => {
    expect(await page.locator('#cpp .file').allTextContents()).to.have.lengthOf(2);
    expect(await page.locator('#cpp').textContent()).to.contain('KURL url( "http://host" );');
    expect(await page.locator('#ts').textContent()).to.contain('export class Job');
    expect(await page.locator('.figures').textContent()).to.match(/files3statements\d+/);
    expect(await page.locator('#files button').allTextContents()).to.have.lengthOf(2);
    expect(await page.locator('#cpp .row.has-mark').count()).to.be.greaterThan(1);
    expect(await page.locator('#cpp .row.has-look').count()).to.equal(1);
  });

  it('shows what sources say as text', async () => {
    expect(await page.title()).to.equal('Port of C++ to TypeScript');
    expect(await page.locator('#injected').count()).to.equal(0);
    expect(await page.locator('img').count()).to.equal(0);
    expect(await page.locator('#cpp').textContent()).to.contain('</script><b id=injected>');
    const html = readFileSync(place.path('out/report.html'), 'utf8');
    expect(html.match(/<\/script>/g)).to.have.lengthOf(2);
    expect(html).to.contain("default-src 'none'");
  });

  it('links lines both ways', async () => {
    await page.locator('#cpp .row', { hasText: 'n = 7;' }).click();
    expect((await chosen('ts')).join()).to.contain('n = 7;');
    await page.locator('#ts .row', { hasText: 'if (n > 1)' }).click();
    expect((await chosen('cpp')).join()).to.contain('if ( n > 1 )');
    expect(await page.locator('footer').textContent()).to.match(/job\.cpp:8 became src\/job\.ts:\d+/);
  });

  it('moves from place to place with keys', async () => {
    await page.keyboard.press('n');
    expect((await chosen('cpp')).join()).to.contain('KURL url');
    expect(await page.locator('footer .mark').textContent()).to.contain('KURL');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    expect(await page.locator('#places [aria-current=true]').count()).to.equal(1);
    await page.keyboard.press(']');
    expect(await page.locator('#cpp').textContent()).to.contain('other');
    await page.keyboard.press('j');
    expect((await chosen('ts')).join()).to.contain('function other');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).to.equal(true);
  });

  it('filters by kind, by reason and by words', async () => {
    const all = await page.locator('#places li').count();
    await page.locator('header button[data-kind=mark]').click();
    expect(await page.locator('#places li').count()).to.equal(1);
    await page.keyboard.press('m');
    expect(await page.locator('#places li').count()).to.equal(all);
    await page.locator('select').selectOption({ index: 1 });
    expect(await page.locator('#places li').count()).to.be.lessThan(all);
    await page.locator('select').selectOption({ index: 0 });
    await page.locator('input[type=search]').fill('kurl.h');
    expect(await page.locator('#places li').count()).to.equal(1);
    await page.locator('input[type=search]').fill('sub/other');
    expect(await page.locator('#files li').count()).to.equal(1);
  });

  it('is light or dark as the reader likes', async () => {
    const background = (): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await background();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).not.to.equal(dark);
    await page.keyboard.press('t');
    expect(await background()).to.equal(dark);
  });
}).timeout(120_000);
