// Devices, driven as ported code would.
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QSocketDevice, QSocketNotifier } from '@qt3/qsocketdevice';

/** @typedef {import('../../devices/contender.js').DeviceContender} DeviceContender */

/** Datagrams under way at a time. */
const window = 32;

const local = new QHostAddress(0x7f000001);

function boundDevice() {
  const device = new QSocketDevice(QSocketDevice.Datagram);
  device.setBlocking(false);
  device.bind(local, 0);
  return device;
}

class Echo extends QServerSocket {
  /** @param {number} fd */
  newConnection(fd) {
    const socket = new QSocket(this);
    socket.setSocket(fd);
    this.connect(socket, SIGNAL('readyRead()'), () => void socket.writeBlock(socket.readAll()));
  }
}

/** @type {readonly DeviceContender[]} */
export const deviceAdapters = [
  {
    name: 'event loop',

    pairs:
      ({ count }) =>
      async () => {
        const server = new Echo(local, 0);
        const client = new QSocket();
        const bytes = Buffer.alloc(64);
        let sum = 0;
        let asked = 0;
        const ask = () => {
          bytes.writeUInt32LE(asked++);
          client.writeBlock(bytes);
        };
        await /** @type {Promise<void>} */ (
          new Promise((resolve) => {
            QObject.connect(client, SIGNAL('connected()'), ask);
            QObject.connect(client, SIGNAL('readyRead()'), () => {
              if (client.bytesAvailable() < 64) return;
              sum += client.readAll().readUInt32LE();
              if (asked === count) resolve();
              else ask();
            });
            client.connectToHost('127.0.0.1', server.port());
          })
        );
        client.delete();
        server.delete();
        return sum;
      },
  },
  {
    name: 'qt3',

    datagrams:
      ({ count }) =>
      async () => {
        const server = boundDevice();
        const client = boundDevice();
        const port = server.port();
        const request = Buffer.alloc(64);
        const bytes = Buffer.alloc(1500);
        const reads = new QSocketNotifier(server.socket(), QSocketNotifier.Read);
        const answers = new QSocketNotifier(client.socket(), QSocketNotifier.Read);
        let sent = 0;
        let answered = 0;
        let sum = 0;
        const ask = () => {
          request.writeUInt32LE(sent++);
          client.writeBlock(request, 64, local, port);
        };
        QObject.connect(reads, SIGNAL('activated(int)'), () => {
          let size;
          while ((size = server.readBlock(bytes)) >= 0)
            server.writeBlock(bytes, size, server.peerAddress(), server.peerPort());
        });
        await /** @type {Promise<void>} */ (
          new Promise((resolve) => {
            QObject.connect(answers, SIGNAL('activated(int)'), () => {
              while (client.readBlock(bytes) >= 0) {
                sum += bytes.readUInt32LE();
                if (++answered === count) resolve();
                else if (sent < count) ask();
              }
            });
            for (let i = 0; i < Math.min(window, count); i++) ask();
          })
        );
        for (const notifier of [reads, answers]) notifier.delete();
        for (const device of [server, client]) device.delete();
        return sum;
      },

    pairs:
      ({ count }) =>
      () => {
        const server = new QSocketDevice();
        server.bind(local, 0);
        server.listen(1);
        const client = new QSocketDevice();
        client.connect(local, server.port());
        const accepted = new QSocketDevice(server.accept(), QSocketDevice.Stream);
        const request = Buffer.alloc(64);
        const bytes = Buffer.alloc(64);
        let sum = 0;
        for (let i = 0; i < count; i++) {
          request.writeUInt32LE(i);
          client.writeBlock(request);
          accepted.readBlock(bytes);
          accepted.writeBlock(bytes);
          client.readBlock(bytes);
          sum += bytes.readUInt32LE();
        }
        for (const device of [accepted, client, server]) device.delete();
        return sum;
      },
  },
];
