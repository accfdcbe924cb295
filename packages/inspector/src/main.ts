#!/usr/bin/env node
// The command `qt3-inspector`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isTraceKind, TRACE_VARIABLE, type TraceRequest } from './trace/trace-options.js';
import { TRACE_KINDS, type TraceKind } from './trace/tracer.js';

const HELP = `qt3-inspector COMMAND [OPTIONS] [OPTIONS OF NODE] FILE [ARGUMENTS]

  qt3-inspector open main.js         runs the program, and prints the URL of a page that shows it
  qt3-inspector trace main.js        runs the program, and prints a line for each emission, slot, deletion and message

The URL is written to standard error. The lines of a trace go to standard output, between those of the program.

  --show KINDS     what a trace shows, of slots,emits,deletes,messages (all of them)
  --class NAME     a class whose objects count; may be given several times (all but Qt's own)
  --all            with what happens inside Qt's own classes
  --out FILE       the lines go to this file, not to standard output

What stands before FILE and is not listed here is for Node.js: qt3-inspector trace --import tsx main.ts
node --import @qt3/inspector main.js does the same as the command open.`;

/** Options of Node.js that take the next word as their value. */
const WITH_VALUE = new Set(['--import', '--require', '-r', '--loader', '--conditions', '-C', '--env-file']);

/** What the command line asks for. */
interface Request {
  readonly command: 'open' | 'trace';
  readonly trace: TraceRequest;
  readonly node: readonly string[];
  /** The program, and its arguments. */
  readonly program: readonly string[];
}

class UsageError extends Error {
  readonly code = 'ERR_QT3_INSPECTOR_USAGE';
}

function readArguments(args: readonly string[]): Request | null {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h') return null;
  if (command !== 'open' && command !== 'trace') throw new UsageError(`There is no command ${command}.`);
  const classes: string[] = [];
  const node: string[] = [];
  let show: readonly TraceKind[] = TRACE_KINDS;
  let all = false;
  let out: string | null = null;
  let at = 0;
  const value = (option: string): string => {
    const text = rest[++at];
    if (text === undefined) throw new UsageError(`${option} wants a value.`);
    return text;
  };
  for (; rest[at]?.startsWith('-') === true; at++) {
    const option = rest[at]!;
    if (option === '--help' || option === '-h') return null;
    if (option === '--all') all = true;
    else if (option === '--class') classes.push(value(option));
    else if (option === '--out') out = value(option);
    else if (option === '--show') show = kindsIn(value(option));
    else if (WITH_VALUE.has(option)) node.push(option, value(option));
    else node.push(option);
  }
  if (rest[at] === undefined) throw new UsageError('Which program? A file is expected.');
  return { command, trace: { show, classes, all, out }, node, program: rest.slice(at) };
}

function kindsIn(text: string): readonly TraceKind[] {
  return text.split(',').map((word) => {
    if (isTraceKind(word)) return word;
    throw new UsageError(`A trace shows ${TRACE_KINDS.join(', ')}, not ${word}.`);
  });
}

/** Runs the program; resolves to its exit status. */
function run({ command, trace, node, program }: Request): Promise<number> {
  const hook = command === 'trace' ? './trace-on-import' : './index';
  // In the repository the sources run as they are.
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const first = ['--import', new URL(`${hook}${ending}`, import.meta.url).href];
  const env = command === 'trace' ? { ...process.env, [TRACE_VARIABLE]: JSON.stringify(trace) } : process.env;
  const args = [...process.execArgv, ...node, ...first, ...program];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to both; the program decides what it means.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const request = readArguments(args);
    if (request !== null) return await run(request);
    process.stdout.write(`${HELP}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nqt3-inspector --help shows how it is used.\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
