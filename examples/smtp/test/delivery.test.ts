import { expect } from 'chai';
import type { SMTPServerOptions } from 'smtp-server';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { realPostfix, realUnbound, requireServers, type RealServer } from '../../test/real-servers.js';
import { sessionOf } from '../../test/session.js';
import { SocketReport } from '../../test/socket-report.js';
import { MailServer } from './mail-server.js';

/** Nothing listens at 127.0.0.2; at 127.0.0.3 a test may. */
const ZONE = [
  'good.example.test. 60 IN A 127.0.0.1',
  'first.example.test. 60 IN A 127.0.0.3',
  'dead.example.test. 60 IN A 127.0.0.2',
  'two.example.test. 60 IN MX 20 good.example.test.',
  'two.example.test. 60 IN MX 10 dead.example.test.',
  'both.example.test. 60 IN MX 30 dead.example.test.',
  'both.example.test. 60 IN MX 20 good.example.test.',
  'both.example.test. 60 IN MX 10 first.example.test.',
  'null.example.test. 60 IN MX 0 .',
  'lame.example.test. 60 IN MX 10 nowhere.example.test.',
];

/** Options of a server that refuses every sender. */
function refusing(responseCode: number): SMTPServerOptions {
  const reason = Object.assign(new Error('not now'), { responseCode });
  return { onMailFrom: (_address, _session, done) => done(reason) };
}

describe('smtp, without a host', function () {
  this.timeout(60_000);
  let names: RealServer | null = null;
  let files: PemFiles | null = null;
  const servers: MailServer[] = [];

  before(async function () {
    requireServers(this, 'unbound');
    names = await realUnbound(['example.test.'], ZONE);
    files = await PemFiles.create();
  });
  after(async () => {
    await names?.stop();
    files?.remove();
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  /** Sends a mail, to the program's end, at which no socket is left. */
  async function send(port: string, to: readonly string[], ...options: readonly string[]): Promise<Program> {
    const dns = `127.0.0.1:${names?.port ?? ''}`;
    const ends = ['--from', 'ada@example.org', ...to.flatMap((address) => ['--to', address])];
    using report = new SocketReport();
    const words = [...ends, '--dns', dns, '--port', port, ...options];
    await using smtp = Program.example('smtp', words, { env: report.env });
    smtp.say('Subject: hello\n\nHow are you?\n');
    smtp.endInput();
    await smtp.ended();
    expect(report.sockets()).to.eql([]);
    return smtp;
  }

  /** A server at 127.0.0.1 that takes everything, and one at 127.0.0.3, at the same port, with these options. */
  async function serve(
    first?: SMTPServerOptions,
  ): Promise<[port: string, good: MailServer, first: MailServer | null]> {
    const good = new MailServer(files!, {});
    servers.push(good);
    const port = await good.start();
    if (first === undefined) return [port, good, null];
    const other = new MailServer(files!, first);
    servers.push(other);
    await other.start(Number(port), '127.0.0.3');
    return [port, good, other];
  }

  it('has the session that its page shows, with postfix', async function () {
    requireServers(this, 'postfix');
    const postfix = await realPostfix();
    try {
      const { output } = sessionOf(new URL('../README.md', import.meta.url));
      const smtp = await send(postfix.port, ['grace@two.example.test'], '--ca', postfix.ca, '--accept-any');
      const plain = (text: string): string =>
        text.replace(/:\d+$/gm, ':PORT').replace(/queued as \w+/g, 'queued');
      expect(plain(smtp.errors)).to.equal(plain(output));
      expect(await smtp.ended()).to.equal(0);
    } finally {
      await postfix.stop();
    }
  });

  it('sends to the first server that can be reached, encrypted, once for each domain', async () => {
    const [port, { mails }] = await serve();
    const to = ['a@two.example.test', 'b@good.example.test', 'c@TWO.example.test', 'd@[127.0.0.1]'];
    const smtp = await send(port, to);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(mails.map(({ secure, to: got }) => [secure, got])).to.eql([
      [true, ['a@two.example.test', 'c@TWO.example.test']],
      [true, ['b@good.example.test']],
      [true, ['d@[127.0.0.1]']],
    ]);
  });

  it('asks the next server when one refuses for now', async () => {
    const [port, { mails }] = await serve(refusing(451));
    const smtp = await send(port, ['a@both.example.test']);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(smtp.errors).to.match(
      /^Connecting to first\..*\nThe server says no: '451 not now'\nConnecting to good\./,
    );
    expect(mails.length).to.equal(1);
  });

  it('asks the next server when one breaks off after the whole mail, and says that it may have it', async () => {
    const [port, { mails }, first] = await serve({
      onData: (stream) => void stream.resume().on('end', () => first?.hangUp()),
    });
    const smtp = await send(port, ['a@both.example.test']);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(smtp.errors).to.match(/\n.* It had the whole mail, and may have taken it\.\nConnecting to good\./);
    expect(mails.length).to.equal(1);
  });

  it('asks no other when one refuses for good', async () => {
    const [port, { mails }] = await serve(refusing(550));
    await expectFailure(await send(port, ['a@both.example.test']), 6, /The server says no: '550 not now'\n$/);
    expect(mails).to.eql([]);
  });

  it('does without TLS where it is not offered', async () => {
    const [port, , first] = await serve({ hideSTARTTLS: true });
    const smtp = await send(port, ['a@both.example.test']);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(first?.mails.map(({ secure }) => secure)).to.eql([false]);
  });

  it('verifies the servers when it is given an authority', async () => {
    const [port, { mails }] = await serve();
    // The certificate is for localhost.
    const options = ['--ca', files!.ca];
    await expectFailure(await send(port, ['a@good.example.test'], ...options), 3, /5 \(HostNameMismatch\)/);
    expect(mails).to.eql([]);
  });

  it('says for which domains there is no server, and delivers to the others', async () => {
    const [port, { mails }] = await serve();
    const to = ['none', 'lame', 'good', 'null'].map((name) => `a@${name}.example.test`);
    const smtp = await send(port, to);
    expect(smtp.errors.split('\n').filter((line) => !/^(?:Connecting|Sent)/.test(line))).to.eql([
      "No server for mail to 'none.example.test' was found.",
      "No server for mail to 'lame.example.test' was found.",
      'null.example.test takes no mail.',
      '',
    ]);
    expect(await smtp.ended()).to.equal(6);
    expect(mails.length).to.equal(1);
  });
});
