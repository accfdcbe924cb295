import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { QObject } from '@qt3/core-signals';
import { expect } from 'chai';
import { Collector } from '../../src/collect/collector.js';
import { EventStream } from '../../src/serve/event-stream.js';
import { Publisher } from '../../src/serve/publisher.js';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Inspected, send } from '../inspected.js';

describe('The inspector’s server', () => {
  let inspected: Inspected;
  let port: string;

  before(async () => {
    inspected = await Inspected.start();
    ({ port } = inspected.url);
  });

  after(() => inspected.stop());

  it('listens on the loopback only', () => {
    expect(inspected.url.hostname).to.equal('127.0.0.1');
    expect(inspected.token).to.have.lengthOf(32);
  });

  it('serves the page, which may load nothing from elsewhere and may not be framed', async () => {
    const { status, headers, body } = await send(inspected.url);
    expect(status).to.equal(200);
    expect(body).to.include(`/${inspected.token}/main.js`);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).to.include("default-src 'none'").and.to.include("frame-ancestors 'none'");
    expect(policy).not.to.include('unsafe');
    expect(headers['x-frame-options']).to.equal('DENY');
    expect(headers['referrer-policy']).to.equal('no-referrer');
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers['access-control-allow-origin']).to.equal(undefined);
    const script = await send(inspected.address('main.js'));
    expect(script.status).to.equal(200);
    expect(script.headers['content-type']).to.match(/^text\/javascript/);
  });

  const all = [
    'main.js',
    'page.css',
    'events',
    'trace.txt',
    'log',
    'object?id=1',
    'sockets',
    'warnings',
    'left',
  ];

  const withToken = (what: string): string => `/${inspected.token}/${what}`;
  const attacks: Readonly<
    Record<string, [path: (what: string) => string, headers: () => Record<string, string>]>
  > = {
    'without a token': [(what) => `/${what}`, () => ({})],
    'with a wrong token': [(what) => `/${'x'.repeat(32)}/${what}`, () => ({})],
    'with a token that is too long': [(what) => `/${inspected.token}x/${what}`, () => ({})],
    'with the Host of a site that leads here': [withToken, () => ({ Host: `evil.example:${port}` })],
    'with another port in Host': [withToken, () => ({ Host: '127.0.0.1:1' })],
    'from another origin': [withToken, () => ({ Origin: 'http://evil.example' })],
    'from an opaque origin': [withToken, () => ({ Origin: 'null' })],
    'from another port of this machine': [withToken, () => ({ Origin: 'http://127.0.0.1:1' })],
    'from another site, as a browser says': [withToken, () => ({ 'Sec-Fetch-Site': 'cross-site' })],
  };

  for (const [name, [path, headers]] of Object.entries(attacks)) {
    it(`refuses everything ${name}`, async () => {
      for (const what of all) {
        const { status, body } = await send(new URL(path(what), inspected.url), headers());
        expect(status, what).to.equal(403);
        expect(body).not.to.include(inspected.token);
      }
      if (Object.keys(headers()).length > 0)
        expect((await send(inspected.url, headers())).status).to.equal(403);
    });
  }

  it('refuses the page without the token', async () => {
    expect((await send(new URL('/', inspected.url))).status).to.equal(403);
    expect((await send(new URL('/?token=', inspected.url))).status).to.equal(403);
  });

  it('changes nothing: it knows GET only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await send(inspected.address('log'), {}, method)).status, method).to.equal(405);
  });

  it('serves no files but its own', async () => {
    for (const what of [
      '..%2findex.js',
      '%2e%2e/index.js',
      'page.html',
      'main.ts',
      'protocol.d.ts',
      'x.js',
      'a/b.js',
    ])
      expect((await send(inspected.address(what))).status, what).to.be.oneOf([403, 404]);
  });

  it('answers what makes no sense', async () => {
    for (const what of [
      'log?from=-5&count=-1',
      'log?from=NaN&count=1e9',
      'log?kinds=,,&text=%00&object=x&frozen=9',
    ])
      expect((await inspected.ask<{ rows: unknown[] }>(what)).rows.length, what).to.be.at.most(500);
    expect(await inspected.ask('object?id=999999')).to.equal(null);
    expect(await inspected.ask('socket?id=x')).to.equal(null);
    expect(await inspected.ask('sequence?ids=1,2,x&from=x&to=y')).to.have.property('messages');
    expect((await send(inspected.address('nothing'))).status).to.equal(404);
  });

  it('survives requests that are none', async () => {
    for (const text of ['\0\0\0\r\n\r\n', 'GET\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined).resume();
      socket.end(text);
      // Not once(): that would be rejected when the server resets the connection.
      await new Promise((resolve) => socket.once('close', resolve));
    }
    expect((await send(inspected.url)).status).to.equal(200);
  });

  it('opens eight streams of events, and no ninth', async () => {
    const sockets = Array.from({ length: 8 }, () => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET /${inspected.token}/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'data')));
    expect((await send(inspected.address('events'))).status).to.equal(503);
    for (const socket of sockets) socket.destroy();
  });
});

/** A page of the stream, whose reader does not read. */
async function openPage(
  stream: EventStream,
): Promise<{ server: Server; socket: Socket; page: ServerResponse }> {
  const server = createServer((_request, response) => stream.add(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [, page] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { server, socket, page };
}

describe('A reader of the inspector’s events that does not read', () => {
  it('costs a bounded amount of memory, and gets everything once it has caught up', async () => {
    const collector = new Collector({ events: 1000, bytes: 'off' });
    const stream = new EventStream(new Publisher(collector));
    const { server, socket } = await openPage(stream);
    const objects: QObject[] = [];
    let most = 0;
    for (let round = 0; round < 30; round++) {
      for (let i = 0; i < 1000; i++) {
        const object = new QObject(
          null,
          `a name that takes some room, and then some more room ${String(round)} ${String(i)}`,
        );
        objects.push(object);
        collector.objectMade(object);
      }
      stream.sendNow();
      most = Math.max(most, stream.unread);
      if (objects.length > 20_000)
        for (const object of objects.splice(0, 1000)) collector.objectDeleted(object);
    }
    expect(most).to.be.above(1_000_000).and.below(8_000_000);
    // One snapshot at the beginning, and one after the gap. The last bytes are enough to find one that is cut in two.
    let tail = '';
    let snapshots = 0;
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      const text = tail + chunk;
      snapshots += text.split('"all":true').length - 1;
      tail = text.slice(-9);
      if (snapshots === 2) socket.destroy();
      else stream.sendNow();
    });
    socket.resume();
    await once(socket, 'close');
    expect(snapshots).to.equal(2);
    stream.end();
    server.close();
  });

  it('gets nothing after the end', async () => {
    const stream = new EventStream(new Publisher(new Collector({ events: 10, bytes: 'off' })));
    const { server, socket, page } = await openPage(stream);
    const errors: Error[] = [];
    page.on('error', (error) => errors.push(error));
    stream.end();
    stream.sendNow();
    expect([page.writableEnded, stream.unread]).to.deep.equal([true, 0]);
    const closed = once(page, 'close');
    socket.resume();
    await closed;
    expect(errors).to.deep.equal([]);
    socket.destroy();
    server.close();
  });
});
