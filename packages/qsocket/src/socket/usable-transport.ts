import { qWarning } from '@qt3/core-signals';
import { ConnectionError } from '../error/connection-error.js';
import { claimDescriptor } from '../transport/descriptor-table.js';
import { NetTransport } from '../transport/net-transport.js';
import type { Transport } from '../transport/transport.js';
import type { SocketConnection } from './socket-connection.js';
import { SocketState } from './socket-state.js';

/** QSocket::setTransport(): see there. */
export function useTransport(connection: SocketConnection, transport: Transport | null): void {
  if (transport === null) connection.close();
  else if (transport !== connection.transport) {
    const isUsable = !(transport instanceof NetTransport) || transport.isFree;
    connection.adopt(isUsable ? transport : unusable('setTransport'), SocketState.Connected, '');
  }
}

/** Warns about what `call` was given; returns a connection that fails. */
export function unusable(call: string): Transport {
  const problem = 'The connection is over, or belongs to another socket';
  qWarning('QSocket::%s: %s', call, problem);
  return NetTransport.failed(new ConnectionError('ERR_QSOCKET_DEVICE', problem));
}

/** The connection for setSocket(): the one with this descriptor, or with a warning one that fails. */
export function usableDescriptor(fd: number): Transport {
  try {
    return claimDescriptor(fd);
  } catch (caught) {
    const error = caught as Error;
    qWarning('QSocket::setSocket: Descriptor %s is not a stream socket: %s', String(fd), error.message);
    return NetTransport.failed(error);
  }
}
