import { QtSSLSocket } from '@qt3/qtsslsocket';
import { PemFiles } from './pem-files.mjs';

const files = new PemFiles();

/** A QtSSLSocket with what the order says about certificates; takes over `plain`, if that is not null. */
export function secure(mode, plain, q) {
  const socket = new QtSSLSocket(mode, plain);
  socket.setMinimumProtocol('TLSv1.3');
  if (mode === QtSSLSocket.Server) {
    socket.setPathToCertificate(files.path(q.tls.cert));
    socket.setPathToPrivateKey(files.path(q.tls.key));
  } else if (q.tls.caFolder !== undefined) {
    socket.setPathToCACertDir(q.tls.caFolder);
  } else {
    socket.setPathToCACertFile(files.path(q.tls.ca));
  }
  return socket;
}
