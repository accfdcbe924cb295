import { fileURLToPath } from 'node:url';
import { SIGNAL } from '@qt3/core-signals';
import { pinnedKinds } from '@qt3/core-signals/internal';
import { SignalSpy } from '@qt3/test-support';
import { build } from 'esbuild';
import { expect } from 'chai';
import { connected } from './connected.js';

describe('QSocket, pinned classes', () => {
  it('are there as soon as the package is loaded, and when a connection has ended', async () => {
    expect(pinnedKinds()).to.include.members(['QSocket', 'DetachedSocket']);
    const { socket, end } = await connected();
    const closed = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.writeBlock('last words');
    socket.close();
    await closed.wait();
    expect(pinnedKinds()).to.include.members(['NetTransport', 'lingering NetTransport']);
    await end();
  });

  it('are in a bundle too', async () => {
    const contents = `import { QSocket } from '../../src/index.ts';\nconsole.log(QSocket);\n`;
    const resolveDir = fileURLToPath(new URL('.', import.meta.url));
    const { outputFiles } = await build({
      stdin: { contents, resolveDir },
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['@qt3/source'],
      write: false,
    });
    const text = outputFiles.map((file) => file.text).join('');
    for (const kind of ['QSocket', 'NetTransport']) expect(text).to.include(`pinHiddenClass("${kind}"`);
  });
});
