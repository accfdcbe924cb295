import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit status: the command line makes no sense. */
export const USAGE_ERROR = 2;

/** The command line makes no sense; the message says why. */
export class UsageError extends Error {}

/** It cannot go on, for a reason that a person can do something about; the message is all that has to be printed. */
export class Failure extends Error {}

/** parseArgs() whose complaints are usage errors. */
export function parseOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Behind the first sentence parseArgs gives advice for a case that does not exist here.
    throw new UsageError((error as Error).message.replace(/\.\s.*/s, '.'));
  }
}

/**
 * Reads a port.
 *
 * @throws UsageError when it is none
 */
export function portFrom(text: string, lowest: number): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= lowest && port <= 65535) return port;
  throw new UsageError(`'${text}' is not a port: those go from ${lowest} to 65535.`);
}

/**
 * Reads the host and the port to connect to.
 *
 * @param usualPort - which one is meant when only the host is given; undefined when there has to be a port
 * @throws UsageError when they are not there, or something else is
 */
export function hostAndPortFrom(
  positionals: readonly string[],
  usualPort?: number,
): { readonly host: string; readonly port: number } {
  const [host, port = usualPort?.toString(), ...rest] = positionals;
  if (host === undefined || host === '' || port === undefined)
    throw new UsageError(usualPort === undefined ? 'A host and a port are needed.' : 'A host is needed.');
  if (rest.length > 0) throw new UsageError(`'${rest.join(' ')}' is too much: a host and a port are all.`);
  return { host, port: portFrom(port, 1) };
}

/**
 * Reads a number of seconds, a day at most.
 *
 * @param option - whose value it is, for the complaint
 * @throws UsageError when it is none
 */
export function secondsFrom(text: string, option: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (seconds <= 86_400) return seconds;
  throw new UsageError(`'${text}' is not a number of seconds, which --${option} needs.`);
}

/**
 * Reads how long a server may be silent.
 *
 * @param text - the value of `--timeout`, in seconds
 * @returns milliseconds
 * @throws UsageError when it is no number, or 0
 */
export function patienceFrom(text: string): number {
  const patience = secondsFrom(text, 'timeout') * 1000;
  if (patience > 0) return patience;
  throw new UsageError('No server answers in no time: --timeout is too short.');
}

/**
 * Runs a program to its end and sets the exit status. `--help` prints the usage; mistakes in the command line and failures are
 * reported in a line, without a stack trace.
 *
 * @param main - gets the arguments, and gives the exit status
 */
export async function runProgram(
  name: string,
  usage: string,
  main: (args: string[]) => Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  // The reader of the output has gone: no reason to end with a stack trace.
  process.stderr.on('error', () => undefined);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.on('error', () => undefined).write(usage);
    return;
  }
  try {
    process.exitCode = await main(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Failure)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    if (error instanceof UsageError) process.stderr.write(`Try '${name} --help'.\n`);
    process.exitCode = error instanceof UsageError ? USAGE_ERROR : 1;
  }
}
