import { SocketError } from '@qt3/qsocket';
import { reasonOf } from './reason-of.js';

/**
 * Describes the failure of a connection below TLS.
 *
 * @param code - the code of error(int)
 * @param host - the host of the connection; '' when it is not known
 */
export function describePlainFailure(code: number, error: Error, host: string): string {
  switch (code) {
    case SocketError.ErrHostNotFound:
      return `The host ${host} was not found.`;
    case SocketError.ErrConnectionRefused:
      return `The connection to ${host === '' ? 'the peer' : host} could not be made: ${reasonOf(error)}.`;
    default:
      return `The connection broke: ${reasonOf(error)}.`;
  }
}
