import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { GO_AHEAD, START } from '../echo-server.js';

/** Connects and asks for the upgrade in plain text; resolves when the server has agreed. */
export async function connectInClear(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.write(START);
  let answer = '';
  while (answer.length < GO_AHEAD.length) {
    await once(socket, 'readable');
    answer += String(socket.read() ?? '');
  }
  if (answer !== GO_AHEAD) throw new Error(`the server answered ${JSON.stringify(answer)}`);
  return socket;
}
