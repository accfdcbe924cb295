// `npm run demo`: a server and a client talk over TLS before your eyes.
import { CertificateAuthority, CertificateFolder } from '@qt3/test-support';
import { Program, type ProgramOptions } from './shared/program.js';

/** The whole demonstration, in milliseconds: far more than it takes. */
const TIME_LIMIT = 60_000;

/** Prints what happens: who, and what. */
function tell(who: string, text: string): void {
  console.log(`${who.padEnd(8)}| ${text}`.trimEnd());
}

/** Aborted when the demonstration has to end early: the processes end then, and all that waits for them. */
const stop = new AbortController();

function asTold(who: string): ProgramOptions {
  return { onLine: (line) => tell(who, line), signal: stop.signal };
}

async function main(): Promise<void> {
  using folder = new CertificateFolder();
  tell('demo', 'makes a certificate for 127.0.0.1, signed by an unknown authority');
  const authority = await CertificateAuthority.create({ commonName: 'An authority made for this demo' });
  const identity = await authority.issue({ commonName: 'sslserver', addresses: ['127.0.0.1'] });
  const certificate = folder.write('server.pem', identity.pem);
  const key = folder.write('server.key', identity.keyPem);
  const ca = folder.write('ca.pem', authority.pem);

  tell('demo', 'starts sslserver on a free port');
  const where = ['--address', '127.0.0.1', '--port', '0'];
  await using server = Program.example(
    'sslserver',
    ['--cert', certificate, '--key', key, ...where],
    asTold('server'),
  );
  const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);

  tell('demo', 'starts sslclient, which does not know that authority either');
  await using client = Program.example('sslclient', ['--accept-any', '127.0.0.1', port], asTold('client'));
  await converse(client);
  await server.saw(/ left/);

  await talkAsAStranger(port, ca);

  // Windows has no signals that a program hears of: what is left there just ends.
  if (process.platform === 'win32') return;
  server.signal('SIGTERM');
  expectEnd('sslserver', await server.ended());
}

/** One DIR, one EXIT. */
async function converse(client: Program): Promise<void> {
  await client.saw(/C:\\>/);
  client.say('DIR\n');
  await client.saw(/bytes free\r?\n\r?\nC:\\>/);
  client.say('EXIT\n');
  await client.saw(/Goodbye/);
  expectEnd('the client', await client.ended());
}

/** Lets OpenSSL's client talk to the same server, where there is one: it has nothing of Qt, or of Node. */
async function talkAsAStranger(port: string, ca: string): Promise<void> {
  const version = Program.start('openssl', ['version'], { signal: stop.signal });
  if ((await version.ended().catch(() => 'none')) !== 0) {
    tell('demo', 'finds no openssl on this machine, and leaves its client out');
    return;
  }
  tell('demo', `lets a stranger in, who knows the authority: s_client of ${version.output}`);
  const verify = ['-CAfile', ca, '-verify_return_error', '-verify_ip', '127.0.0.1'];
  const args = ['s_client', '-connect', `127.0.0.1:${port}`, '-quiet', ...verify];
  await using stranger = Program.start('openssl', args, asTold('s_client'));
  await converse(stranger);
}

function expectEnd(who: string, status: number | string): void {
  if (status !== 0) throw new Error(`${who} ended with ${status}`);
}

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') {
  console.log(
    'npm run demo\n\nA server and a client talk over TLS before your eyes. It takes some seconds, and no options.',
  );
  process.exit(0);
} else if (argument !== undefined) {
  console.error(`No such option: ${argument}. The demo takes none.`);
  process.exit(2);
}

const timer = setTimeout(() => stop.abort(new Error(`not done after ${TIME_LIMIT / 1000} s`)), TIME_LIMIT);
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => stop.abort(new Error(`stopped by ${name}`)));

// Standard output has been closed.
process.stdout.on('error', (error) => stop.abort(error));

try {
  await main();
  tell('demo', 'is over: all of them talked over TLS, and ended as they should');
} catch (error) {
  const reason = (stop.signal.aborted ? stop.signal.reason : error) as Error;
  console.error(`The demo failed: ${reason.message}`);
  process.exitCode = 1;
} finally {
  clearTimeout(timer);
}
