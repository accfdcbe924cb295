import { SIGNAL } from '@qt3/core-signals';
import { QSocket, type Transport, type TransportSink } from '@qt3/qsocket';
import { adoptTransport, setConnectionState, transportOf } from '@qt3/qsocket/internal';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';

/** A connection that is being made until the test says that it is there. */
class OpeningTransport implements Transport {
  readonly written: string[] = [];
  readonly unwritten = 0;
  readonly writeProgress = 0;
  readonly endpoint = { localAddress: '', localPort: 0, remoteAddress: '', remotePort: 0, descriptor: -1 };
  sink: TransportSink | null = null;

  attach(sink: TransportSink): void {
    this.sink = sink;
  }

  detach(): void {
    this.sink = null;
  }

  write(bytes: Uint8Array): boolean {
    this.written.push(Buffer.from(bytes).toString());
    return true;
  }

  end(): void {}
  abort(): void {}
  pause(): void {}
  resume(): void {}
}

describe('adoptTransport()', () => {
  it('shows a connection that is being made, with states of its own, and sends what is written when it is there', () => {
    using socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    const transport = new OpeningTransport();
    const handshaking = 5;
    setConnectionState(socket, handshaking);
    expect(socket.state()).to.equal(QSocket.Idle);
    adoptTransport(socket, transport, { state: QSocket.Connecting, peerName: 'peer' });
    expect([socket.state(), socket.peerName(), socket.isOpen()]).to.deep.equal([
      QSocket.Connecting,
      'peer',
      true,
    ]);
    expect(transportOf(socket)).to.equal(transport);
    setConnectionState(socket, handshaking);
    expect(socket.state()).to.equal(handshaking);
    socket.writeBlock('early', 5);
    socket.flush();
    expect([transport.written, connected.count]).to.deep.equal([[], 0]);
    transport.sink!.transportConnected();
    expect([socket.state(), connected.count]).to.deep.equal([QSocket.Connected, 1]);
    setConnectionState(socket, handshaking);
    expect(socket.state()).to.equal(QSocket.Connected);
    socket.flush();
    expect(transport.written).to.deep.equal(['early']);
    transport.sink!.transportEnded();
    expect(socket.state()).to.equal(QSocket.Idle);
  });
});
