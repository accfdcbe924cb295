import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { closed } from '../../test/closed.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { requirePeers } from '../../test/peers.js';

describe('sslserver --starttls', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let server: Program;
  let port = '';

  before(async () => {
    files = await PemFiles.create();
    [server, port] = await start();
  });
  after(async () => {
    await server.stop();
    files.remove();
  });

  async function start(...options: string[]): Promise<[Program, string]> {
    const started = Program.example('sslserver', [...files.serverOptions, '--starttls', ...options]);
    return [started, (await started.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? ''];
  }

  /** Says something in plain text, and reads until the server has closed the connection. */
  async function plainly(text: string, where = port): Promise<string> {
    const socket = connect(Number(where), '127.0.0.1');
    socket.write(text);
    return await everything(socket);
  }

  async function everything(socket: Socket): Promise<string> {
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('data', (bytes: string) => (heard += bytes));
    await closed(socket);
    return heard;
  }

  for (const version of ['-tls1_2', '-tls1_3']) {
    it(`gives openssl s_client -starttls smtp ${version} its prompt`, async function () {
      requirePeers(this, 'openssl');
      await using client = Program.start('openssl', [
        ...['s_client', '-starttls', 'smtp', '-quiet', version, '-connect', `127.0.0.1:${port}`],
        ...['-CAfile', files.ca, '-verify_return_error'],
      ]);
      await client.saw(/C:\\>/);
      client.say('DIR\n');
      await client.saw(/bytes free\r\n\r\nC:\\>/);
      client.say('EXIT\n');
      expect(await client.ended(), client.errors).to.equal(0);
      expect(client.output).to.match(/Goodbye\r\n$/);
      const [, who = ''] = await server.saw(/(\S+) connected, with TLSv1\.\d/, version === '-tls1_2' ? 1 : 2);
      const happened = server.output
        .split('\n')
        .filter((line) => line.startsWith(`${who} `))
        .map((line) => line.slice(who.length + 1));
      expect(happened.slice(0, 3)).to.eql([
        'connected, in plain text',
        "says 'EHLO mail.example.com'",
        "says 'STARTTLS'",
      ]);
    });
  }

  it('gives sslclient --starttls smtp its prompt', async () => {
    const options = ['--starttls', 'smtp', '--ca', files.ca, 'localhost', port];
    await using client = Program.example('sslclient', options);
    client.say('EXIT\n');
    expect(await client.ended(), client.errors).to.equal(0);
    expect(client.output).to.match(/C:\\>Goodbye\r\n$/);
  });

  it('does not take plain text for a part of the encrypted conversation', async () => {
    for (const text of [
      'STARTTLS\r\nINJECTED\r\n',
      'STARTTLS\r\nSTARTTLS\r\n',
      `STARTTLS\r\n${'x'.repeat(100_000)}`,
    ]) {
      expect(await plainly(text)).to.match(/^220 [^\r]*\r\n(220 Go ahead\r\n)?[^ -~]*$/);
    }
    await server.saw(/ error: .*plain text where the TLS handshake has to begin/, 3);
    expect(server.output).not.to.match(/says '(INJECTED|x+)/);
  });

  it('knows as much of SMTP as it takes, and refuses the rest', async () => {
    const lines = ['EHLO x', 'helo x', 'starttls now', 'MAIL FROM:<a@b>', '', 'noop', 'quit', 'NOOP'];
    expect((await plainly(lines.map((line) => `${line}\r\n`).join(''))).split('\r\n')).to.eql([
      '220 localhost sslserver, behind STARTTLS',
      '250-localhost',
      '250 STARTTLS',
      '530 STARTTLS comes first',
      '501 STARTTLS stands alone',
      '530 STARTTLS comes first',
      '530 STARTTLS comes first',
      '250 Still here',
      '221 Goodbye',
      '',
    ]);
  });

  it('refuses a line that does not end', async () => {
    expect(await plainly('x'.repeat(5000))).to.match(/\r\n500 Line too long\r\n$/);
  });

  it('gives up a client that never asks for TLS', async () => {
    const [impatient, where] = await start('--timeout', '0.5');
    try {
      // One that is silent, and one that never stops.
      const talker = connect(Number(where), '127.0.0.1');
      const timer = setInterval(() => talker.write('NOOP\r\n'), 50);
      const [silent, talked] = await Promise.all([plainly('', where), everything(talker)]);
      clearInterval(timer);
      expect(silent).to.equal('220 localhost sslserver, behind STARTTLS\r\n421 You take too long\r\n');
      expect(talked).to.match(/250 Still here\r\n421 You take too long\r\n$/);
      await impatient.saw(/ error: takes too long/, 2);
    } finally {
      await impatient.stop();
    }
  });

  it('survives those who go away at any point', async () => {
    for (const text of ['', 'EHLO x\r\nSTART', 'STARTTLS\r\n', 'STARTTLS\r\n\x16\x03\x01']) {
      for (const how of ['end', 'resetAndDestroy'] as const) {
        const socket = connect(Number(port), '127.0.0.1');
        socket.on('error', () => undefined);
        await once(socket, 'data');
        socket.write(text);
        socket.resume();
        socket[how]();
        await closed(socket);
      }
    }
    expect(await plainly('QUIT\r\n')).to.match(/221 Goodbye/);
  });

  it('is interrupted with a client in the middle of the plain text', async function () {
    if (process.platform === 'win32') this.skip();
    const [interrupted, where] = await start();
    const client = connect(Number(where), '127.0.0.1');
    await once(client, 'data');
    const closed = everything(client);
    interrupted.signal('SIGTERM');
    expect(await interrupted.ended()).to.equal(0);
    await closed;
  });

  describe('refuses', () => {
    for (const [what, options, message] of [
      ['--timeout without --starttls', ['--timeout', '1'], /needs --starttls/],
      ['no time', ['--starttls', '--timeout', '0'], /--timeout is too short/],
      ['what is no time', ['--starttls', '--timeout', 'x'], /'x' is not a number of seconds/],
    ] as const) {
      it(what, async () => {
        await using refused = Program.example('sslserver', [...files.serverOptions, ...options]);
        await expectFailure(refused, 2, message);
      });
    }
  });
});
