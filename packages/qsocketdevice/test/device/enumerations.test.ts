import { QSocketDevice, QSocketNotifier } from '@qt3/qsocketdevice';
import { expect } from 'chai';

// C++ programs keep these as numbers.
describe('QSocketDevice and QSocketNotifier', () => {
  it('have the values of Qt’s enumerations', () => {
    const { Stream, Datagram, IPv4, IPv6, Unknown, NoError, AlreadyBound, Inaccessible } = QSocketDevice;
    const { NoResources, InternalError, Bug, Impossible, NoFiles, ConnectionRefused } = QSocketDevice;
    const { NetworkFailure, UnknownError } = QSocketDevice;
    expect([Stream, Datagram, IPv4, IPv6, Unknown]).to.deep.equal([0, 1, 0, 1, 2]);
    const errors = [NoError, AlreadyBound, Inaccessible, NoResources, InternalError, Impossible, NoFiles];
    expect(errors).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect([ConnectionRefused, NetworkFailure, UnknownError, Bug]).to.deep.equal([7, 8, 9, 4]);
    const { Read, Write, Exception } = QSocketNotifier;
    expect([Read, Write, Exception]).to.deep.equal([0, 1, 2]);
  });
});
