// @ts-check
import process from 'node:process';
import { createInterface } from 'node:readline';

/**
 * The other end of WorkerProcess: carries out commands, one after the other, until the standard input ends, as it does when
 * the benchmark itself is interrupted.
 *
 * @param {Record<string, (argument: any) => unknown>} commands by name; what they return, or promise, is the answer
 */
export function serve(commands) {
  const orders = createInterface({ input: process.stdin });
  orders.on('line', (line) => {
    const { command, argument } = /** @type {{ command: string, argument: object }} */ (JSON.parse(line));
    void answer(commands[command], command, argument);
  });
  orders.once('close', () => process.exit(0));
}

/**
 * @param {((argument: any) => unknown) | undefined} handler
 * @param {string} command
 * @param {object} argument
 */
async function answer(handler, command, argument) {
  try {
    if (handler === undefined) throw new Error(`there is no command '${command}'`);
    reply({ result: await handler(argument) });
  } catch (error) {
    reply({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** @param {object} message */
function reply(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/**
 * The contender of this name, from a module that may hold several.
 *
 * @template {{ readonly name: string }} T
 * @param {readonly T[] | undefined} contenders
 * @param {string | undefined} name
 * @returns {T}
 */
export function contenderNamed(contenders, name) {
  const found = contenders?.find((contender) => contender.name === name);
  if (found === undefined) throw new Error(`there is no contender '${String(name)}' in the module`);
  return found;
}
