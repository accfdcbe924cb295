import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { testTransport, type TransportPair } from '@qt3/test-support/transport';
import { adoptAccepted } from '../../src/node/accepted.js';
import { NetTransport } from '../../src/transport/net-transport.js';
import { StreamTransport } from '../../src/transport/stream-transport.js';

/** Two ends of a TCP connection; the first one comes from a server. */
async function tcpPair(): Promise<Omit<TransportPair, 'transport'> & { near: Socket }> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const { port } = server.address() as AddressInfo;
  const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [near] = await accepted;
  if (far.connecting) await once(far, 'connect');
  const release = async (): Promise<void> => {
    server.close();
    if (server.listening) await once(server, 'close');
  };
  return { near, far, cut: () => far.resetAndDestroy(), release };
}

async function adopted(): Promise<TransportPair> {
  const { near, ...rest } = await tcpPair();
  const transport = NetTransport.adopt(() => adoptAccepted(near));
  return { transport, ...rest };
}

/** As where Node does not make sockets of native connections: chunks come as 'data'. */
async function adoptedWithoutBuffer(): Promise<TransportPair> {
  const { near, ...rest } = await tcpPair();
  const transport = NetTransport.adopt(() => ({ socket: near, receives: false }));
  return { transport, ...rest };
}

async function opened(host: string): Promise<TransportPair> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }).listen(0);
  await once(server, 'listening');
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const transport = NetTransport.open(host, (server.address() as AddressInfo).port, () => undefined);
  transport.pause();
  const [far] = await accepted;
  while (transport.endpoint.remotePort === 0) await new Promise((resolve) => setImmediate(resolve));
  const release = (): Promise<void> => {
    server.close();
    return Promise.resolve();
  };
  return { transport, far, cut: () => far.resetAndDestroy(), release };
}

/** A socket as any stream: it has no descriptor and no addresses then. */
async function overStream(): Promise<TransportPair> {
  const { near, ...rest } = await tcpPair();
  return { transport: new StreamTransport(near), ...rest };
}

testTransport('A connection that was accepted', adopted);
testTransport('A connection that was accepted, without the shared buffer', adoptedWithoutBuffer);
testTransport('A connection to an address', () => opened('127.0.0.1'));
testTransport('A connection to a name', () => opened('localhost'));
testTransport('A stream', overStream);
