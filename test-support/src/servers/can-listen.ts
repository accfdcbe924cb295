import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a server can listen on this port of this address, now; port 0 is any free one. */
export async function canListen(host: string, port: number): Promise<boolean> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
