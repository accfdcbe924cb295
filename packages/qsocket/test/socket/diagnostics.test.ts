import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { connected, received } from './connected.js';

describe('QSocket, diagnostics', () => {
  it('publishes each state that a socket gets, once', async () => {
    const states: number[] = [];
    const socket = new QSocket();
    const other = new QSocket();
    const take = (message: unknown): void => {
      const said = message as { readonly socket: QSocket; readonly state: number };
      if (said.socket === socket) states.push(said.state);
    };
    subscribe('qt3.qsocket.state', take);
    try {
      const { peer, end } = await connected(socket);
      const unwatched = await connected(other);
      expect(states).to.deep.equal([QSocket.HostLookup, QSocket.Connecting, QSocket.Connected]);
      const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
      socket.writeBlock('good bye');
      socket.close();
      expect(states.splice(0)).to.deep.equal([
        QSocket.HostLookup,
        QSocket.Connecting,
        QSocket.Connected,
        QSocket.Closing,
      ]);
      const all = received(peer);
      await finished.wait();
      expect((await all).toString()).to.equal('good bye');
      expect(states).to.deep.equal([QSocket.Idle]);
      socket.close();
      expect(states).to.deep.equal([QSocket.Idle]);
      await Promise.all([end(), unwatched.end()]);
    } finally {
      unsubscribe('qt3.qsocket.state', take);
    }
  });
});
