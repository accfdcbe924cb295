// `npm run demo`: a server and a client talk over TLS before your eyes. With --inspect, the server can be looked at meanwhile.
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
const stopped = new Promise<void>((resolve) => {
  stop.signal.addEventListener('abort', () => resolve());
});

function asTold(who: string): ProgramOptions {
  return { onLine: (line) => tell(who, line), signal: stop.signal };
}

/** What puts a program that runs from source under the inspector. */
function underInspector(): NodeJS.ProcessEnv {
  const inspector = new URL('../packages/inspector/src/index.ts', import.meta.url).href;
  const tsx = import.meta.resolve('tsx');
  return { NODE_OPTIONS: `--conditions=@qt3/source --import ${tsx} --import ${inspector}` };
}

async function main(isInspected: boolean): Promise<void> {
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
    isInspected ? { ...asTold('server'), env: underInspector() } : asTold('server'),
  );
  const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);

  tell('demo', 'starts sslclient, which does not know that authority either');
  await using client = Program.example('sslclient', ['--accept-any', '127.0.0.1', port], asTold('client'));
  await converse(client);
  await server.saw(/ left/);

  await talkAsAStranger(port, ca);

  if (isInspected) {
    tell('demo', 'lets the server go on, for you to look at in a browser; Ctrl-C ends it');
    await stopped;
    return;
  }

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
const isInspected = argument === '--inspect';
if (argument === '--help' || argument === '-h') {
  console.log(`npm run demo [-- --inspect]

A server and a client talk over TLS before your eyes, which takes some seconds.

  --inspect    the server runs on under the inspector, which prints the address of a page, until Ctrl-C`);
  process.exit(0);
} else if (argument !== undefined && !isInspected) {
  console.error(`No such option: ${argument}. npm run demo -- --help shows what there is.`);
  process.exit(2);
}

const timer = isInspected
  ? undefined
  : setTimeout(() => stop.abort(new Error(`not done after ${TIME_LIMIT / 1000} s`)), TIME_LIMIT);
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => stop.abort(new Error(`stopped by ${name}`)));

// Standard output has been closed.
process.stdout.on('error', (error) => stop.abort(error));

try {
  await main(isInspected);
  tell('demo', 'is over: all of them talked over TLS, and ended as they should');
} catch (error) {
  const reason = (stop.signal.aborted ? stop.signal.reason : error) as Error;
  console.error(`The demo failed: ${reason.message}`);
  process.exitCode = 1;
} finally {
  clearTimeout(timer);
}
