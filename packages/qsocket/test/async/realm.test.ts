// Realms that have no Symbol.dispose: contexts of node:vm in Node.js 20, in which some test runners run their tests.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { build } from 'esbuild';

const PROGRAM = `
import { QObject, SIGNAL } from '@qt3/core-signals';
import { connectSocket, lines, QSocket } from '@qt3/qsocket';

export async function talk(port) {
  const socket = new QSocket();
  await connectSocket(socket, '127.0.0.1', port);
  const heard = [];
  for await (const line of lines(socket)) heard.push(line);
  const object = new QObject(socket, 'child');
  socket.delete();
  return [heard, object.isDeleted(), typeof Symbol.dispose];
}`;

describe('connectSocket() where there is no Symbol.dispose', () => {
  it('connects, and everything is deleted', async () => {
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
      ...{ bundle: true, write: false, platform: 'node', format: 'cjs', conditions: ['@qt3/source'] },
      // Newer versions of V8 have it in every realm.
      define: { 'Symbol.dispose': 'undefined', 'Symbol.asyncDispose': 'undefined' },
    });
    const server = await GuardedServer.listen((peer) => peer.end('one\ntwo\n'));
    const module = { exports: {} as { talk(port: number): Promise<unknown[]> } };
    const globals = {
      process,
      Buffer,
      setImmediate,
      clearImmediate,
      setTimeout,
      clearTimeout,
      performance,
      AbortSignal,
    };
    const context = createContext({ ...globals, module, require: createRequire(import.meta.url) });
    runInContext(outputFiles[0]?.text ?? '', context);
    const [heard, isDeleted, kind] = await module.exports.talk(server.port);
    expect([JSON.stringify(heard), isDeleted, kind]).to.deep.equal(['["one","two"]', true, 'undefined']);
    await server.close();
  });
});
