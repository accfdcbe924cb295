import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect } from 'chai';
import '@qt3/core-signals';
import { pinnedKinds } from '../../src/object/pin-hidden-class.js';

describe('pinned classes', () => {
  it('are there as soon as the package is loaded', () => {
    expect(pinnedKinds()).to.include('QObject');
  });

  it('are in a bundle too, though the rest of what is unused is left out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    try {
      const entry = join(folder, 'entry.mjs');
      const index = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
      writeFileSync(entry, `import { QTimer } from ${JSON.stringify(index)};\nconsole.log(QTimer);\n`);
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        format: 'esm',
        platform: 'node',
        write: false,
        outdir: folder,
      });
      const text = outputFiles.map((file) => file.text).join('');
      expect(text).to.include('pinHiddenClass("QObject"');
      expect(text).not.to.include('class QSignalMapper');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
