// Datagrams with Node's own sockets.
import dgram from 'node:dgram';
import { once } from 'node:events';

/** @typedef {import('../devices/contender.js').DeviceContender} DeviceContender */

/** Datagrams under way at a time. */
const window = 32;

async function bound() {
  const socket = dgram.createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

/** @type {readonly DeviceContender[]} */
export const deviceAdapters = [
  {
    name: 'node:dgram',

    datagrams:
      ({ count }) =>
      async () => {
        const server = await bound();
        const client = await bound();
        const { port } = server.address();
        server.on('message', (bytes, { port: from, address }) => server.send(bytes, from, address));
        let sent = 0;
        let answered = 0;
        let sum = 0;
        const ask = () => {
          const bytes = Buffer.alloc(64);
          bytes.writeUInt32LE(sent++);
          client.send(bytes, port, '127.0.0.1');
        };
        await /** @type {Promise<void>} */ (
          new Promise((resolve) => {
            client.on('message', (bytes) => {
              sum += bytes.readUInt32LE();
              if (++answered === count) resolve();
              else if (sent < count) ask();
            });
            for (let i = 0; i < Math.min(window, count); i++) ask();
          })
        );
        server.close();
        client.close();
        return sum;
      },
  },
];
