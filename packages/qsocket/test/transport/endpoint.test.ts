import { Socket } from 'node:net';
import { expect } from 'chai';
import { SocketEndpoint, unknownEndpoint, type Endpoint } from '../../src/transport/endpoint.js';

describe('an Endpoint of which nothing is known', () => {
  for (const [name, endpoint] of [
    ['of a stream', unknownEndpoint],
    ['of a socket without a connection', new SocketEndpoint(new Socket())],
  ] as const satisfies [string, Endpoint][])
    it(`says so: ${name}`, () => {
      const { descriptor, localAddress, localPort, remoteAddress, remotePort } = endpoint;
      expect([descriptor, localAddress, localPort, remoteAddress, remotePort]).to.deep.equal([
        -1,
        '',
        0,
        '',
        0,
      ]);
    });
});
