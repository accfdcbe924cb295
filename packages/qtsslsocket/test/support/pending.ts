import { QObject, SIGNAL } from '@qt3/core-signals';
import { ByteStream, check } from '@qt3/test-support';
import { QtSSLSocket, type ProtocolName } from '../../src/index.js';
import type { Credentials } from './credentials.js';
import { directPair, securedPair, type SslPair } from './ssl-pair.js';

/** More than the buffers of the systems at both ends hold. */
const ON_THE_WAY = 32_000_000;

/** How two ends are connected. */
export interface Way {
  /** Whether the client connects by itself, instead of upgrading a plain connection. */
  readonly direct: boolean;
  /** The one version of TLS to speak. */
  readonly protocol: ProtocolName;
}

/** Two ends with a link between them, made that way. */
export function connectedPair(credentials: Credentials, { direct, protocol }: Way): Promise<SslPair> {
  return (direct ? directPair : securedPair)(credentials, ({ client }) => {
    client.setMinimumProtocol(protocol);
    client.setMaximumProtocol(protocol);
  });
}

/** Writes all of a stream at once. */
export function writeAll(socket: QtSSLSocket, stream: ByteStream): void {
  while (!stream.isComplete) {
    const bytes = stream.make(65_536);
    check(socket.writeBlock(bytes) === bytes.length, 'writeBlock() did not take everything');
  }
}

/** Checks every byte that arrives against a stream. */
export function verifyAll(socket: QtSSLSocket, stream: ByteStream): void {
  QObject.connect(socket, SIGNAL('readyRead()'), () => stream.verify(socket.readAll(), 'the reader'));
}

/** Both ends have as much pending when they close: both report when it is gone, and nothing fails. */
export async function closeBothWithPending(credentials: Credentials, size: number, way: Way): Promise<void> {
  const pair = await connectedPair(credentials, way);
  writeAll(pair.client, new ByteStream(1, size));
  writeAll(pair.server, new ByteStream(2, size));
  pair.client.close();
  pair.server.close();
  const ends = [pair.atClient, pair.atServer];
  await Promise.all(ends.map(({ delayedCloseFinished }) => delayedCloseFinished.wait(1, 60_000)));
  for (const { log } of ends) {
    const heard = log.filter((line) => !/^(hostFound|connected|accepted) /.test(line)).join();
    check(heard === `delayedCloseFinished ${QtSSLSocket.Idle}`, `heard ${heard}`);
  }
  pair.delete();
}

/**
 * The peer writes `size` bytes and closes before anything is read: every byte can be read, however little the reader lets
 * in at a time, and a limited one hears of the end only when it has had all.
 *
 * @param limit - the size of the read buffer; 0 for no limit
 */
export async function readAfterTheEnd(
  credentials: Credentials,
  from: 'client' | 'server',
  size: number,
  limit: number,
  way: Way,
): Promise<void> {
  const pair = await connectedPair(credentials, way);
  const [sender, receiver] = from === 'client' ? [pair.client, pair.server] : [pair.server, pair.client];
  const atReceiver = from === 'client' ? pair.atServer : pair.atClient;
  const [sent, got] = [new ByteStream(size, size), new ByteStream(size, size)];
  receiver.setReadBufferSize(limit);
  writeAll(sender, sent);
  sender.close();
  if (limit === 0) {
    await atReceiver.connectionClosed.wait(1, 60_000);
    check(receiver.bytesAvailable() === size, `${receiver.bytesAvailable()} of ${size} bytes at the end`);
    check(receiver.state() === QtSSLSocket.Idle, `state ${receiver.state()}`);
    got.verify(receiver.readAll(), 'the reader');
  } else {
    await atReceiver.readyRead.wait();
    while (receiver.bytesAvailable() < limit) await atReceiver.readyRead.wait(atReceiver.readyRead.count + 1);
    check(atReceiver.connectionClosed.count === 0, 'the end came before the bytes');
    verifyAll(receiver, got);
    got.verify(receiver.readAll(), 'the reader');
    await atReceiver.connectionClosed.wait(1, 60_000);
    got.verify(receiver.readAll(), 'the reader');
  }
  check(got.isComplete, `${got.done} of ${size} bytes`);
  pair.delete();
}

/**
 * Writes `size` bytes and closes while they are pending: each of them arrives, and delayedCloseFinished() comes when the
 * last has left.
 */
export async function closeWithPending(
  credentials: Credentials,
  from: 'client' | 'server',
  size: number,
  way: Way,
): Promise<void> {
  const pair = await connectedPair(credentials, way);
  const [sender, receiver] = from === 'client' ? [pair.client, pair.server] : [pair.server, pair.client];
  const [atSender, atReceiver] =
    from === 'client' ? [pair.atClient, pair.atServer] : [pair.atServer, pair.atClient];
  check(sender.protocol() === way.protocol, `${sender.protocol()} was negotiated`);
  const [sent, got] = [new ByteStream(size, size), new ByteStream(size, size)];
  verifyAll(receiver, got);
  writeAll(sender, sent);
  sender.close();
  const { Closing, Idle } = QtSSLSocket;
  const states = (): string => [sender.state(), sender.socket()?.state()].join();
  check(states() === [Closing, Closing].join(), `states after close(): ${states()}`);
  let gotThen = -1;
  QObject.connect(sender, SIGNAL('delayedCloseFinished()'), () => (gotThen = got.done));
  await atSender.delayedCloseFinished.wait(1, 60_000);
  check(gotThen > size - ON_THE_WAY, `delayedCloseFinished() after ${gotThen} of ${size} bytes`);
  check(sender.bytesToWrite() === 0, `${sender.bytesToWrite()} bytes to write`);
  check(states() === [Idle, Idle].join(), `states at the end: ${states()}`);
  await atReceiver.connectionClosed.wait(1, 60_000);
  check(got.isComplete, `${got.done} of ${size} bytes`);
  check(atSender.log.at(-1) === `delayedCloseFinished ${Idle}`, `the sender heard ${atSender.log.join()}`);
  check(atReceiver.log.at(-1) === `connectionClosed ${Idle}`, `the receiver heard ${atReceiver.log.at(-1)}`);
  pair.delete();
}
