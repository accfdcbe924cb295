// Waits in the event loop for what comes late, and for what does not come, and ends with its devices open: nothing but a wait keeps
// the process alive.
import { QSocketDevice } from '@qt3/qsocketdevice';
import { DatagramPair, local, StreamPair } from '../helpers.js';

const server = new QSocketDevice();
server.bind(local, 0);
server.listen(1);
const client = new QSocketDevice();
const streams = new StreamPair();
const datagrams = new DatagramPair();
const comes = new Map<QSocketDevice, () => void>([
  [server, () => client.connect(local, server.port())],
  [streams.near, () => streams.far.writeBlock('x')],
  [datagrams.near, () => datagrams.far.writeBlock('xy', 2, local, datagrams.near.port())],
]);
for (const [device, come] of comes) {
  const timeout = { value: false };
  const before = await device.waitForMoreAsync(1, timeout);
  process.stdout.write(`${before}, time up ${timeout.value}; `);
  setTimeout(come, 20).unref();
  process.stdout.write(`${await device.waitForMoreAsync(-1, timeout)}, time up ${timeout.value}\n`);
}
for (const device of [streams.far, datagrams.far]) await device.waitForMoreAsync(1);
// What is collected as garbage is closed.
Object.assign(globalThis, { comes, client, streams, datagrams });
