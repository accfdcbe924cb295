import type { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice, setBroadcast } from '@qt3/qsocketdevice';
import { Failure } from '../../shared/command-line.js';
import { place } from '../../shared/serving.js';

/**
 * Sends a command to one player or to all of them, and prints what they answer: a program that waits, as many were that had no event
 * loop.
 *
 * @param seconds - how long it waits for an answer after the last one
 * @returns how many answered
 * @throws Failure when it cannot be sent
 */
export function ask(command: string, address: QHostAddress, port: number, seconds: number): number {
  using socket = new QSocketDevice(QSocketDevice.Datagram);
  setBroadcast(socket, true);
  if (socket.writeBlock(command, command.length, address, port) < 0)
    throw new Failure(`cannot send to ${place(address.toString(), port)}.`);
  const answer = Buffer.alloc(1500);
  const timeout = { value: false };
  for (let answers = 0; ; answers++) {
    socket.waitForMore(seconds * 1000, timeout);
    if (timeout.value) return answers;
    const count = socket.readBlock(answer);
    if (count < 0) return answers;
    const from = place(socket.peerAddress().toString(), socket.peerPort());
    console.log(`${from}: ${answer.toString('latin1', 0, count).trimEnd()}`);
  }
}
