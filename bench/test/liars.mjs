// Contenders that are fast because they do not do what they should: the benchmark has to refuse each of them.
import tls from 'node:tls';
import { signalAdapters as honestSignals } from '../contenders/node-events.mjs';
import { netAdapters as honestNet } from '../contenders/node-net.mjs';

const [events] = honestSignals;
const [node] = honestNet;

/** As node/tcp, but what the server receives passes through `spoil(chunk, number, pass)` first. */
function spoiling(name, spoil) {
  return {
    ...node,
    name,
    kinds: ['tcp'],
    listen: (order, onConnection) =>
      node.listen(order, (connection) => {
        const onData = connection.onData.bind(connection);
        connection.onData = (handler) => {
          let number = 0;
          onData((chunk) => spoil(chunk, ++number, handler));
        };
        onConnection(connection);
      }),
  };
}

let emissions = 0;

export const signalAdapters = [
  { ...events, name: 'lazy', connect: () => undefined },
  {
    ...events,
    name: 'forgetful',
    emit1: (emitter, a) => {
      if (++emissions % 1000 !== 0) emitter.emit('one', a);
    },
  },
];

export const netAdapters = [
  spoiling('flipping', (chunk, number, pass) => {
    if (number === 1) chunk[chunk.length >> 1] ^= 1;
    pass(chunk);
  }),
  spoiling('repeating', (chunk, number, pass) => {
    pass(chunk);
    if (number === 1) pass(chunk);
  }),
  {
    ...node,
    name: 'trusting',
    kinds: ['tls'],
    connect: (_order, port, onReady, onError) => {
      const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
      const connection = {
        onData: (handler) => socket.on('data', handler),
        onDrain: (handler) => socket.on('drain', handler),
        onClose: (handler) => socket.on('close', handler),
        write: (bytes) => socket.write(bytes),
        writeStr: (text) => socket.write(text, 'latin1'),
        end: () => socket.end(),
        destroy: () => socket.destroy(),
        info: () => ({ cipher: socket.getCipher().standardName, reused: socket.isSessionReused() }),
      };
      socket.on('error', onError);
      socket.once('secureConnect', () => onReady(connection));
      return connection;
    },
  },
];

export const streamAdapters = [
  {
    name: 'hasty',
    readInt32: () => () => 0,
  },
];
