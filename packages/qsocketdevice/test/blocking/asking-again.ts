// Asks for datagrams, connections and bytes without waiting, and prints what each question gave, and whether a thread was asked.
import { QSocketDevice } from '@qt3/qsocketdevice';
import { isHelperRunning } from '../../src/blocking/helper.js';
import { DatagramPair, local, readText } from '../helpers.js';

function show(what: string, ...found: unknown[]): void {
  process.stdout.write(`${what}: ${found.map(String).join(', ')}; thread ${isHelperRunning()}\n`);
}

const server = new QSocketDevice();
server.bind(local, 0);
server.listen(1);
const client = new QSocketDevice();
client.connect(local, server.port());
const accepted = new QSocketDevice(await server.acceptAsync(), QSocketDevice.Stream);
show('of a stream', accepted.waitForMore(0), accepted.waitForMore(0));

const datagrams = new DatagramPair();
for (const device of [datagrams.far, server]) device.setBlocking(false);
for (let turn = 0; turn < 3; turn++) {
  show('once in a turn', readText(datagrams.far), server.accept());
  await new Promise(setImmediate);
}
datagrams.near.writeBlock('hello', 5, local, datagrams.far.port());
show('in one turn', readText(datagrams.far), readText(datagrams.far), readText(datagrams.far));
const other = new QSocketDevice();
other.connect(local, server.port());
show('with the thread', server.accept() >= 0);
for (const device of [server, client, accepted, other, datagrams.near, datagrams.far]) device.delete();
