import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:tls';
import type { Socket } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { upgradingPeer } from '../../test/upgrading-peer.js';

/** What a server says to a command, and whether it hangs up then: in the middle of a line, perhaps. */
type Answer = string | { readonly last: string };

const CAPA = '+OK\r\nTOP\r\nUSER\r\nUIDL\r\nSTLS\r\n.\r\n';

/** A server that does everything well: one message, whose number is 1. */
const GOOD: Readonly<Record<string, Answer>> = {
  CAPA,
  'USER ada': '+OK',
  'PASS sécret': '+OK',
  UIDL: '+OK\r\n1 a\r\n.\r\n',
  LIST: '+OK\r\n1 20\r\n.\r\n',
  'TOP 1 0': '+OK\r\nSubject: x\r\n.\r\n',
  'RETR 1': '+OK\r\nx\r\n.\r\n',
  'DELE 1': '+OK',
  QUIT: { last: '+OK\r\n' },
};

describe('pop3 with an awkward server', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let server: GuardedServer | null = null;
  /** What the server has heard. */
  let heard: string[] = [];

  before(async () => {
    files = await PemFiles.create();
  });
  after(() => files.remove());
  beforeEach(() => {
    heard = [];
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  function answer(socket: Socket, answers: Readonly<Record<string, Answer>>, greeting: string): void {
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.write(greeting);
    let rest = '';
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        const said = { ...GOOD, ...answers }[line] ?? '-ERR what?';
        if (typeof said === 'string') socket.write(/\n$|^$/.test(said) ? said : `${said}\r\n`);
        else socket.end(said.last);
      }
    });
  }

  /** Runs it against a server that does not do well, in plain text unless the options say otherwise. */
  async function start(
    answers: Readonly<Record<string, Answer>>,
    options: readonly string[] = ['--plain'],
    greeting = '+OK here\r\n',
  ): Promise<Program> {
    const serve = (socket: Socket): void => answer(socket, answers, greeting);
    const pem = { cert: readFileSync(files.certificate), key: readFileSync(files.key) };
    server = options.includes('--tls')
      ? await GuardedServer.start(createTlsServer(pem, serve))
      : await GuardedServer.listen(serve);
    return run(server.port, ...options);
  }

  function run(port: number, ...options: readonly string[]): Program {
    const login = ['--user', 'ada', '--password-file', files.write('password', 'sécret\n')];
    return Program.example('pop3', [...login, '--ca', files.ca, ...options, 'localhost', String(port)]);
  }

  it('lists without CAPA, UIDL and TOP', async () => {
    await using pop3 = await start({ CAPA: '-ERR', UIDL: '-ERR', 'TOP 1 0': '-ERR' });
    expect(await pop3.ended(), pop3.errors).to.equal(0);
    expect(pop3.output).to.equal('1\t20\t\t\t\n');
    expect(heard).to.eql(['CAPA', 'USER ada', 'PASS sécret', 'UIDL', 'LIST', 'TOP 1 0', 'QUIT']);
  });

  it('takes away the dots that the server has put in', async () => {
    await using pop3 = await start({ 'RETR 1': '+OK\r\n..\r\n...x\r\n.\r\n' }, ['--tls', '--read', '1']);
    expect(await pop3.ended(), pop3.errors).to.equal(0);
    expect(pop3.output).to.equal('.\r\n..x\r\n');
  });

  describe('fails, and says why,', () => {
    for (const [what, answers, status, message] of [
      ['when it may not log in', { 'PASS sécret': '-ERR [IN-USE] later' }, 5, /'\[IN-USE\] later'/],
      ['when it may not even say who it is', { 'USER ada': '-ERR' }, 5, /not let us log in: ''/],
      ['when it knows no way to log in', { CAPA: '+OK\r\nSASL XOAUTH2\r\n.\r\n' }, 5, /neither AUTH PLAIN/],
      ['when the mail is not listed', { LIST: '-ERR x' }, 6, /does not list the mail: 'x'/],
      ['when a message is not sent', { 'RETR 1': '-ERR gone' }, 6, /not read message 1: 'gone'/],
      ['when a message is not deleted', { 'DELE 1': '-ERR x' }, 6, /not delete message 1: 'x'/],
      ['when deleting fails in the end', { QUIT: '-ERR x' }, 6, /not delete all that it should: 'x'/],
      ['when a list is nonsense', { LIST: '+OK\r\n1 many\r\n.\r\n' }, 1, /list makes no sense: '1 many'/],
      ['when it hears another protocol', { CAPA: '220 hello\x1b[2J' }, 1, /not speak POP3: '220 hello\\x1b/],
      ['when it is asked for more', { 'PASS sécret': '+ ' }, 1, /asks for something that was not offered/],
      ['when the connection ends', { LIST: { last: '' } }, 1, /server closed the connection/],
      ['when it ends within a message', { 'RETR 1': { last: '+OK\r\nx\r\n..' } }, 1, /closed the connection/],
      ['when it ends before the farewell', { QUIT: { last: '' } }, 1, /closed the connection/],
      ['when a line never ends', { 'RETR 1': `+OK\r\n${'x'.repeat(3e6)}` }, 1, /sends a line without an end/],
    ] as const) {
      it(what, async () => {
        await using pop3 = await start(answers, ['--plain', '--read', '1', '--delete', '1']);
        await expectFailure(pop3, status, message);
      });
    }

    it('when the server does not want to talk', async () => {
      await using pop3 = await start({}, ['--plain'], '-ERR too busy\r\n');
      await expectFailure(pop3, 1, /^The server does not want to talk: 'too busy'$/m);
    });

    it('when the server says nothing', async () => {
      await using pop3 = await start({ LIST: '' }, ['--plain', '--timeout', '0.5']);
      await expectFailure(pop3, 1, /^The server takes too long\.$/m);
    });

    it('when the port is refused', async () => {
      const closed = await GuardedServer.listen(() => undefined);
      const { port } = closed;
      await closed.close();
      await using pop3 = run(port);
      await expectFailure(pop3, 1, /refused/i);
    });

    it('when TLS is expected, and the server does not speak it', async () => {
      const plain = await GuardedServer.listen((socket) => answer(socket, {}, '+OK here\r\n'));
      await using pop3 = run(plain.port, '--tls');
      await expectFailure(pop3, 1, /does not speak TLS/);
      await plain.close();
    });
  });

  describe('says no password in plain text', () => {
    for (const [what, answers, message] of [
      ['when STLS is not offered', { CAPA: '+OK\r\nUSER\r\n.\r\n' }, /does not offer STLS\.$/m],
      ['when STLS is refused', { STLS: '-ERR not now' }, /refuses STLS: 'not now'$/m],
      ['when neither CAPA nor STLS is known', { CAPA: '-ERR', STLS: '-ERR' }, /refuses STLS: ''$/m],
    ] as const) {
      it(what, async () => {
        await using pop3 = await start(answers, []);
        await expectFailure(pop3, 4, message);
        expect(heard.join()).to.match(/^CAPA(,STLS)?$/);
      });
    }
  });

  it('does not take plain text for a part of the encrypted conversation', async () => {
    server = await upgradingPeer(files, '+OK\r\n', (line) => ({
      say: line === 'CAPA' ? CAPA : '+OK go\r\n+OK\r\n.\r\n',
    }));
    await using pop3 = run(server.port);
    await expectFailure(pop3, 1, /sent plain text where the TLS handshake has to begin/);
  });

  it('asks again after STLS what the server can do', async () => {
    const lines: string[] = [];
    // Over TLS, the server sends back what it hears: no POP3.
    server = await upgradingPeer(files, '+OK\r\n', (line) => {
      lines.push(line);
      return line === 'CAPA' ? { say: CAPA } : { say: '+OK\r\n', thenTls: '' };
    });
    await using pop3 = run(server.port);
    await expectFailure(pop3, 1, /^The server does not speak POP3: 'CAPA'$/m);
    expect(lines).to.eql(['CAPA', 'STLS']);
  });
});
