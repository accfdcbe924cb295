import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { descriptorOf } from '@qt3/qsocket/internal';

/** A listening socket that this process inherited, as from a super server. */
export interface InheritedListener {
  fd: number;
  port: number;
}

const PORT = 'QT3_TEST_INHERITED_PORT';

/**
 * Runs the calling program again with a listening socket as descriptor 3: a process cannot adopt a descriptor that
 * Node has open itself. In the program that was run again, this returns the socket; in the first one it does not
 * return, and the process ends as the other one did.
 */
export async function inheritListener(program: string): Promise<InheritedListener> {
  const inherited = process.env[PORT];
  if (inherited !== undefined) return { fd: 3, port: Number(inherited) };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(program)], {
    stdio: ['inherit', 'inherit', 'inherit', descriptorOf(server)],
    env: { ...process.env, [PORT]: String(port) },
  });
  server.close();
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exit(status ?? 1);
}
