import { SIGNAL } from '@qt3/core-signals';
import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice, QSocketNotifier } from '@qt3/qsocketdevice';
import type { LinkFacts } from '../peer.js';

const LOCAL = { 4: addressOf('127.0.0.1'), 6: addressOf('::1') } as const;

function addressOf(text: string): QHostAddress {
  const address = new QHostAddress();
  address.setAddress(text);
  return address;
}

/** How long an answer may take, in milliseconds, before the question is sent again: datagrams get lost while a peer starts. */
const ONCE = 100;
const TIMES = 100;

/** Datagrams that are asked for an answer. */
const SIZES = [1, 64, 1400, 8000];

/** A bound device for datagrams. */
export function datagramDevice(family: 4 | 6): QSocketDevice {
  const protocol = family === 6 ? QSocketDevice.IPv6 : QSocketDevice.IPv4;
  const device = new QSocketDevice(QSocketDevice.Datagram, protocol, 0);
  if (!device.bind(LOCAL[family], 0)) throw new Error(`bind() failed: ${device.error()}`);
  return device;
}

/** Sends datagrams to a peer that answers each with itself, and waits for the answers in the calls. */
export function askForEchoes(port: number, family: 4 | 6): LinkFacts {
  using device = datagramDevice(family);
  for (const size of SIZES) ask(device, Buffer.alloc(size, size), port, LOCAL[family]);
  return { protocol: 'none', cipher: '', remark: `datagrams of ${SIZES.join(', ')} bytes` };
}

function ask(device: QSocketDevice, question: Buffer, port: number, to: QHostAddress): void {
  const answer = Buffer.alloc(65536);
  for (let i = 0; i < TIMES; i++) {
    // A peer that is not there yet refuses, which the next call reports.
    device.writeBlock(question, question.length, to, port);
    if (device.waitForMore(ONCE) <= 0) continue;
    const size = device.readBlock(answer);
    if (size < 0) continue;
    if (!answer.subarray(0, size).equals(question)) throw new Error(`the answer had ${size} bytes`);
    if (device.peerPort() !== port || !device.peerAddress().equals(to)) throw new Error('who answered?');
    return;
  }
  throw new Error('no answer');
}

/**
 * Answers one datagram from the event loop, and returns what it was.
 *
 * @param begin - called with the port when it can be sent
 */
export async function answerOne(begin: (port: number) => void, answer: string): Promise<string> {
  using device = datagramDevice(4);
  device.setBlocking(false);
  using notifier = new QSocketNotifier(device.socket(), QSocketNotifier.Read);
  const bytes = Buffer.alloc(65536);
  return await new Promise<string>((resolve) => {
    notifier.connect(notifier, SIGNAL('activated(int)'), () => {
      const size = device.readBlock(bytes);
      if (size < 0) return;
      device.writeBlock(answer, answer.length, device.peerAddress(), device.peerPort());
      resolve(bytes.toString('latin1', 0, size));
    });
    begin(device.port());
  });
}

/** Asks a peer that sends back what it gets over TCP, with calls that wait. */
export function exchangeOverTcp(port: number): LinkFacts {
  using device = new QSocketDevice();
  if (!device.connect(LOCAL[4], port)) throw new Error(`connect() failed: ${device.error()}`);
  const question = Buffer.alloc(100_000, 'What is written is read back.\n');
  const answer = Buffer.alloc(question.length);
  for (let i = 0; i < 20; i++) {
    const part = question.subarray(5000 * i, 5000 * (i + 1));
    if (device.writeBlock(part) !== part.length) throw new Error('it was not written');
    let got = 0;
    while (got < part.length) {
      const count = device.readBlock(answer.subarray(5000 * i + got));
      if (count <= 0) throw new Error('the connection is over');
      got += count;
    }
  }
  if (!answer.equals(question)) throw new Error('it has come back changed');
  return { protocol: 'none', cipher: '', remark: '100 KB there and back' };
}
