import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { check, withTimeout } from '@qt3/test-support';
import type { Work, WorkCounter } from '@qt3/test-support/work';
import { Burst } from './burst.js';
import { Seen, takeLines, type Reader } from './line-readers.js';

const LINE = 'a line of fifty bytes, its line feed included ...';

/** A number of lines of 50 bytes, which are read in one way, and the cost. */
export async function measure(reader: Reader, count: number, counter: WorkCounter): Promise<Work> {
  const line = reader.oneLine === true ? 'x'.repeat(50 * count - 1) : LINE;
  const bytes = reader.block?.(count) ?? Buffer.alloc(50 * count, `${line}\n`);
  const seen = new Seen(reader.oneLine === true ? 1 : count, bytes, line);
  const burst = new Burst();
  using socket = new QSocket();
  socket.setTransport(burst);
  socket.setReadBufferSize(reader.limit ?? 0);
  const work = await counter.count(async () => {
    if (reader.each === true)
      QObject.connect(socket, SIGNAL('readyRead()'), () => void reader.read(socket, seen));
    await burst.deliver(bytes, reader.chunk ?? 65_536);
    if (reader.each !== true) await reader.read(socket, seen);
    while (seen.lines < seen.expected && socket.bytesAvailable() > 0)
      await new Promise((resolve) => setImmediate(resolve));
  });
  check(seen.lines === seen.expected, `${reader.what}: ${seen.lines} of ${seen.expected} lines`);
  return work;
}

/** A real connection: nothing is read before all of it has arrived. */
export async function overTcp(count: number): Promise<void> {
  const bytes = Buffer.alloc(50 * count, `${LINE}\n`);
  const server = createServer((peer) => peer.on('error', () => {}).end(bytes)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  using socket = new QSocket();
  const ended = new Promise<void>((resolve) => {
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => resolve());
  });
  socket.connectToHost('127.0.0.1', (server.address() as AddressInfo).port);
  await withTimeout(ended, 60_000, () => `the end of the burst, ${socket.bytesAvailable()} bytes so far`);
  check(socket.bytesAvailable() === bytes.length, `${socket.bytesAvailable()} of ${bytes.length} bytes`);
  const seen = new Seen(count, bytes, LINE);
  takeLines(socket, seen);
  check(seen.lines === count, `${seen.lines} of ${count} lines over TCP`);
  server.close();
}
