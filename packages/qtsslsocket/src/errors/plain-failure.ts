import { SocketError } from '@qt3/qsocket';
import { reasonOf } from './reason-of.js';

/**
 * What to say about a connection that failed below TLS.
 *
 * @param code - what it means to a QSocket
 * @param host - what the connection was made to; '' when that is not known
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
