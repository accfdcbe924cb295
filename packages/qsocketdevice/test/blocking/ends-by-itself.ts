// Waits for what does not come, in the event loop, and ends with its devices open: nothing keeps the process alive then.
import { QSocketDevice } from '@qt3/qsocketdevice';
import { DatagramPair, local, StreamPair } from '../helpers.js';

const server = new QSocketDevice();
server.bind(local, 0);
server.listen(1);
const devices = [server, new StreamPair().near, new DatagramPair().near];
for (const device of devices) {
  const timeout = { value: false };
  process.stdout.write(`${await device.waitForMoreAsync(1, timeout)}, time up ${timeout.value}\n`);
}
// What is collected as garbage is closed.
Object.assign(globalThis, { devices });
