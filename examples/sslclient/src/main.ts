import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import { runProgram } from '../../shared/command-line.js';
import type { Console } from './console/console.js';
import { PipedConsole } from './console/piped-console.js';
import { TerminalConsole } from './console/terminal-console.js';
import { MyClient } from './my-client.js';
import { readOptions, USAGE } from './options.js';

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  using app = new QApplication();
  using console = openConsole();
  using client = new MyClient(options, console);
  QObject.connect(client, SIGNAL('finished(int)'), (status) => app.exit(status));
  const status = app.exec();
  client.connectToHost(options.host, options.port);
  return await status;
}

function openConsole(): Console {
  const { stdin, stdout, stderr, env } = process;
  const isTerminal = stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb';
  return isTerminal ? new TerminalConsole(stdin, stdout) : new PipedConsole(stdin, stdout, stderr);
}

await runProgram('sslclient', USAGE, main);
