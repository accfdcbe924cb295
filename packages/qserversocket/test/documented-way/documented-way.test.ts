import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { descriptorOf } from '@qt3/qsocket/internal';
import { expect } from 'chai';

/** What each case of the program shows, on a Node.js that has nothing of what Node.js does not document. */
async function runCases(inherited: number): Promise<Map<string, unknown>> {
  const program = fileURLToPath(new URL('program.ts', import.meta.url));
  const register = '@qt3/test-support/without-short-cuts';
  const options = ['--conditions=@qt3/source', '--import', 'tsx', '--import', register];
  const child = spawn(process.execPath, [...options, program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit', inherited < 0 ? 'ignore' : inherited],
  });
  const lines = (await text(child.stdout!)).trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as [string, unknown]));
}

const UNKNOWN = -1;

describe('QServerSocket, by what Node.js documents', () => {
  let port = 0;
  let cases = new Map<string, unknown>();

  before(async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    ({ port } = listener.address() as AddressInfo);
    cases = await runCases(descriptorOf(listener));
    listener.close();
  });

  it('knows a moment later that it listens on an address', () => {
    expect(cases.get('late')).to.deep.equal({
      listens: true,
      atOnce: [true, 0, '127.0.0.1', UNKNOWN],
      known: true,
      hasPort: true,
      address: '127.0.0.1',
      stillKnown: true,
    });
  });

  it('knows a moment later that a port is in use', () => {
    expect(cases.get('inUse')).to.deep.equal({
      listens: true,
      asked: true,
      known: false,
      shown: [false, 0, '0.0.0.0', UNKNOWN],
      code: 'EADDRINUSE',
      warnings: ['QServerSocket: failed to bind or listen to the socket'],
    });
  });

  it('leaves a port that it gets after it has asked for another one', () => {
    expect(cases.get('replaced')).to.deep.equal({ first: false, second: true, ok: true });
  });

  it('leaves a port that it gets after it was deleted', () => {
    const atOnce = [false, 0, '0.0.0.0', UNKNOWN];
    expect(cases.get('deleted')).to.deep.equal({ atOnce, listening: false });
  });

  it('keeps listening after an error', () => {
    expect(cases.get('laterError')).to.deep.equal({
      ok: true,
      error: 'no descriptor is left',
      warnings: [],
    });
  });

  it('listens on a descriptor', function () {
    if (process.platform === 'win32') this.skip();
    const refused = [[true], [true]];
    const code = 'EINVAL';
    expect(cases.get('descriptor')).to.deep.equal({ ok: true, port, still: true, refused, code });
  });

  it('has no device where the class is not known, and looks again each time', () => {
    const warning =
      "QServerSocket::socketDevice: There is no class QSocketDevice; import '@qt3/qsocketdevice'";
    expect(cases.get('device')).to.deep.equal({ devices: [null, null], warnings: [warning, warning] });
  });

  it('keeps what a peer sent, and its end, until the connection is claimed', () => {
    expect(cases.get('unclaimed')).to.deep.equal({
      isStandIn: true,
      unclaimed: 1,
      read: 'early',
      answer: 'answer',
    });
  });

  it('closes a connection that is announced after it was deleted', () => {
    expect(cases.get('lateConnection')).to.deep.equal({ given: 0, unclaimed: 0 });
  });
});
