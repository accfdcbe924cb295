// What the pages say is true as far as a machine can check: their code compiles, and prints what they say; their links lead
// somewhere.
import { expect } from 'chai';
import { compileSamples } from './compile.js';
import { missingScripts } from './commands.js';
import { brokenLinks } from './links.js';
import { allPages, readPage } from './pages.js';
import { runSample } from './run.js';
import { samplesOf } from './samples.js';

const pages = allPages();
const samples = pages.flatMap(samplesOf);

describe('documentation', () => {
  it('the code on every page compiles', () => {
    expect(compileSamples(samples).join('\n')).to.equal('');
  }).timeout(120_000);

  it('links lead somewhere', () => {
    expect(pages.flatMap((page) => brokenLinks(page, readPage)).join('\n')).to.equal('');
  });

  it('the commands are there', () => {
    expect(pages.flatMap(missingScripts).join('\n')).to.equal('');
  });

  for (const sample of samples) {
    if (sample.output === null) continue;
    it(`${sample.page}:${sample.line} prints what the page says`, async () => {
      const { output, complaints } = await runSample(sample);
      expect(complaints + output).to.equal(sample.output);
    });
  }
});
