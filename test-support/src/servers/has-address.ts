import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a server can listen on this address here: a machine may do without IPv6, and only Linux has all of 127/8. */
export async function hasAddress(host: string): Promise<boolean> {
  const server = createServer().listen(0, host);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
