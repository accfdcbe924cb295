import { fileURLToPath } from 'node:url';
import { pinnedKinds } from '@qt3/core-signals/internal';
import { build } from 'esbuild';
import { expect } from 'chai';
import { securedPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';

describe('QtSSLSocket, pinned classes', () => {
  const tls = tlsFixture();

  it('are there as soon as the package is loaded, and when a link has ended', async () => {
    expect(pinnedKinds()).to.include('QtSSLSocket');
    const pair = await securedPair(tls.credentials);
    pair.client.close();
    await pair.atServer.connectionClosed.wait();
    pair.delete();
    expect(pinnedKinds()).to.include.members(['Handshake', 'TlsTransport']);
  });

  it('are in a bundle too', async () => {
    const contents = `import { QtSSLSocket } from '../../src/index.ts';\nconsole.log(QtSSLSocket);\n`;
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
    for (const kind of ['QtSSLSocket', 'Handshake', 'TlsTransport', 'QSocket', 'QObject'])
      expect(text).to.include(`pinHiddenClass("${kind}"`);
  });
});
