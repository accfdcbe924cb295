import { QApplication, QObject, SIGNAL } from '@qt3/core-signals';
import {
  Failure,
  parseOptions,
  portFrom,
  runProgram,
  secondsFrom,
  UsageError,
} from '../../shared/command-line.js';
import { ADDRESS_OPTION, addressFrom, log, place } from '../../shared/serving.js';
import { ask } from './ask.js';
import { Player } from './player.js';

const USAGE = `Usage: remotecontrol [OPTION]... [COMMAND]
Sends a command to players, and prints their answers: play, stop, volume N, or who, which only asks. Without a
command it is a player.

      --port N        the port of the players; for a player 0 takes a free one (default: 4321)
      --address A     where a player listens, 0.0.0.0 means everywhere; or where a command is sent,
                      255.255.255.255 to all (default: 127.0.0.1)
      --name NAME     what a player is called (default: player)
      --wait SECONDS  how long to wait for answers (default: 1)
  -h, --help          show this text

Exit status: 0 when a player answered, or was ended by SIGINT or SIGTERM; 1 for a failure, or no answer; 2 for a
mistake in the command line.
`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4321' },
      address: ADDRESS_OPTION,
      name: { type: 'string', default: 'player' },
      wait: { type: 'string', default: '1' },
    },
  });
  const command = positionals.join(' ');
  const port = portFrom(values.port, command === '' ? 0 : 1);
  const address = addressFrom(values.address);
  if (/[^ -~]/.test(command + values.name))
    throw new UsageError('Commands and names are of ASCII characters.');
  if (command === '') return await play(values.name, address.toString(), port);
  const answers = ask(command, address, port, secondsFrom(values.wait, '--wait'));
  if (answers === 0) throw new Failure('no player answered.');
  return 0;
}

async function play(name: string, host: string, port: number): Promise<number> {
  using app = new QApplication();
  using player = new Player(name);
  if (!player.listen(addressFrom(host), port)) throw new Failure(`cannot listen on ${place(host, port)}.`);
  QObject.connect(player, SIGNAL('logged(const QString&)'), log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  // The reader of the log may go; the player stays.
  process.stdout.on('error', () => undefined);
  log(`listening on ${place(host, player.port())}`);
  return await app.exec();
}

await runProgram('remotecontrol', USAGE, main);
