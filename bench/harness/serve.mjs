// @ts-check
import process from 'node:process';

/**
 * The other end of WorkerProcess: carries out commands, one after the other, until the channel closes.
 *
 * @param {Record<string, (argument: any) => unknown>} commands by name; what they return, or promise, is the answer
 */
export function serve(commands) {
  process.on('message', (message) => {
    const { command, argument } = /** @type {{ command: string, argument: object }} */ (message);
    void answer(commands[command], command, argument);
  });
  process.once('disconnect', () => process.exit(0));
}

/**
 * @param {((argument: any) => unknown) | undefined} handler
 * @param {string} command
 * @param {object} argument
 */
async function answer(handler, command, argument) {
  try {
    if (handler === undefined) throw new Error(`there is no command '${command}'`);
    process.send?.({ result: await handler(argument) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
  }
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
