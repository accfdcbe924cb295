import { qWarning } from '@qt3/core-signals';
import { ConnectionError } from '../error/connection-error.js';
import { claimDescriptor } from '../transport/descriptor-table.js';
import { NetTransport } from '../transport/net-transport.js';
import type { SocketDevice, Transport } from '../transport/transport.js';

/** The connection for setSocketDevice(): `device` itself or its own, or with a warning one that fails. */
export function usableDevice(device: Transport | SocketDevice): Transport {
  const transport = 'toTransport' in device ? device.toTransport() : device;
  if (transport !== null && (!(transport instanceof NetTransport) || transport.isFree)) return transport;
  const problem = 'The connection is over, or belongs to another socket';
  qWarning('QSocket::setSocketDevice: %s', problem);
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
