import { expect } from 'chai';
import { openBrowser } from '@qt3/test-support/browser';

describe('openBrowser()', () => {
  it('runs scripts of a page', async function () {
    const browser = await openBrowser(this);
    try {
      const page = await browser.newPage();
      await page.setContent('<title>before</title><script>document.title = "after"</script>');
      expect(await page.title()).to.equal('after');
    } finally {
      await browser.close();
    }
  }).timeout(120_000);
});
