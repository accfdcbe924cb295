import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocketNotifier } from '@qt3/qsocketdevice';
import { type DatagramPair, local, type StreamPair } from './helpers.js';

/** Datagrams that are under way at a time: fewer than the kernel keeps. */
const WINDOW = 50;

/** Bytes of a datagram, and of a request. */
const SIZE = 64;

/**
 * Sends datagrams from one device to the other, which sends each back, all from the event loop. Neither waits in a call.
 *
 * @param total - how many go each way
 * @returns how many came back, each in its place
 * @throws Error when one is lost, comes twice or is another
 */
export async function exchangeDatagrams({ near, far }: DatagramPair, total: number): Promise<number> {
  near.setBlocking(false);
  far.setBlocking(false);
  let asked = 0;
  let answered = 0;
  const ask = (): void => {
    const bytes = Buffer.alloc(SIZE);
    bytes.writeUInt32LE(asked++);
    if (near.writeBlock(bytes, SIZE, local, far.port()) !== SIZE) throw new Error('it could not be sent');
  };
  const bytes = Buffer.alloc(2 * SIZE);
  using server = new QSocketNotifier(far.socket(), QSocketNotifier.Read);
  using client = new QSocketNotifier(near.socket(), QSocketNotifier.Read);
  await new Promise<void>((resolve, reject) => {
    QObject.connect(server, SIGNAL('activated(int)'), () => {
      let count: number;
      while ((count = far.readBlock(bytes)) >= 0)
        far.writeBlock(bytes, count, far.peerAddress(), far.peerPort());
    });
    QObject.connect(client, SIGNAL('activated(int)'), () => {
      let count: number;
      while ((count = near.readBlock(bytes)) >= 0) {
        if (count !== SIZE || bytes.readUInt32LE() !== answered++)
          reject(new Error(`datagram ${answered} is another`));
        if (asked < total) ask();
      }
      if (answered >= total) resolve();
    });
    for (let i = 0; i < Math.min(WINDOW, total); i++) ask();
  });
  return answered;
}

/**
 * Asks over a connection and answers on its other end, one request after the other, with calls that wait.
 *
 * @throws Error when an answer is another, or not whole
 */
export function exchangeRequests({ near, far }: StreamPair, total: number): void {
  const bytes = Buffer.alloc(SIZE);
  for (let i = 0; i < total; i++) {
    bytes.writeUInt32LE(i);
    const counts = [
      near.writeBlock(bytes),
      far.readBlock(bytes),
      far.writeBlock(bytes),
      near.readBlock(bytes),
    ];
    if (counts.some((count) => count !== SIZE) || bytes.readUInt32LE() !== i)
      throw new Error(`request ${i}: ${counts.join()} bytes, number ${bytes.readUInt32LE()}`);
  }
}
