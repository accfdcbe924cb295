// Waits where no descriptor is left, and again when there are some; prints what each call returned, and its error.
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { DatagramPair, local, StreamPair } from '../helpers.js';

/** Opens files until there is no descriptor left; what is returned closes them. */
function useUp(): () => void {
  const files: number[] = [];
  try {
    for (;;) files.push(openSync(devNull, 'r'));
  } catch {
    return () => files.splice(0).forEach((fd) => closeSync(fd));
  }
}

function show(what: string, device: QSocketDevice): void {
  const timeout = { value: false };
  const returned = device.waitForMore(1, timeout);
  process.stdout.write(`${what}: ${returned}, error ${device.error()}, time up ${timeout.value}\n`);
}

const server = new QSocketDevice();
server.bind(local, 0);
server.listen(1);
server.setBlocking(false);
const datagrams = new DatagramPair();

let release = useUp();
show('datagrams, no thread', datagrams.near);
process.stdout.write(`accept, no thread: ${server.accept()}, ${server.accept()}\n`);
release();
show('datagrams, thread', datagrams.near);

const streams = new StreamPair();
release = useUp();
show('datagrams, no copy', datagrams.far);
show('stream, no copy', streams.near);
release();
show('datagrams, copy', datagrams.far);
show('stream, copy', streams.near);
streams.far.writeBlock('x');
show('stream, a byte', streams.near);

for (const device of [server, datagrams.near, datagrams.far, streams.near, streams.far]) device.delete();
