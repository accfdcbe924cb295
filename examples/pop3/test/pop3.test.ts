import { expect } from 'chai';
import { exampleCommand, Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { realDovecot, requireServers, type RealServer } from '../../test/real-servers.js';
import { hasTerminals, quoted, startOnTerminal } from '../../test/terminal.js';

/** More than any buffer on the way holds, and lines that begin with dots. */
const LONG_TEXT = '.\n..\n.x\n'.repeat(100_000);

const MAILS = [
  'From: Ada <ada@example.org>\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n\n.dot\n..\nend\n',
  `Subject: long\n\n${LONG_TEXT}`,
  'Subject: three\n\na\nb\nc\n',
];

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe('pop3 with dovecot', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let dovecot: RealServer | null = null;

  before(async function () {
    requireServers(this, 'dovecot');
    files = await PemFiles.create();
  });
  // Nothing was made when there is no dovecot.
  after(() => (files as PemFiles | undefined)?.remove());
  afterEach(async () => {
    await dovecot?.stop();
    dovecot = null;
  });

  async function serve(protocol: 'pop3' | 'pop3s' = 'pop3', mails: readonly string[] = MAILS): Promise<void> {
    dovecot = await realDovecot(protocol, mails);
  }

  function command(...options: readonly string[]): string[] {
    const { ca = '', port = '' } = dovecot ?? {};
    const login = ['--user', 'ada', '--password-file', files.write('password', 'secret\n')];
    return [...login, '--ca', ca, ...options, 'localhost', port];
  }

  const start = (...options: readonly string[]): Program => Program.example('pop3', command(...options));

  /** Runs it to its end, which must be a good one. */
  async function run(...options: readonly string[]): Promise<Program> {
    const pop3 = start(...options);
    expect(await pop3.ended(), pop3.errors).to.equal(0);
    return pop3;
  }

  /** The list, a line for each message. */
  async function list(...options: readonly string[]): Promise<string[][]> {
    const { output } = await run(...options);
    return output
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
  }

  it('lists the mail', async () => {
    await serve();
    const pop3 = await run();
    expect(pop3.output).to.match(
      /^1\t\d+\t\w+\tAda <ada@example\.org>\tGrüße\n2\t\d+\t\w+\t\tlong\n3\t\d+\t\w+\t\tthree\n$/,
    );
    expect(pop3.errors).to.equal('3 messages\n');
  });

  it('lists an empty mailbox', async () => {
    await serve('pop3', []);
    const pop3 = await run();
    expect(pop3.output).to.equal('');
    expect(pop3.errors).to.equal('0 messages\n');
  });

  it('reads mail as it is, in the order in which it was asked for', async () => {
    await serve();
    const { output, errors } = await run('--read', '2', '--read', '1');
    expect(output === crlf(MAILS[1]! + MAILS[0]!), 'as it was sent').to.be.true;
    expect(errors).to.equal('2 messages read\n');
  });

  it('reads headers, and a number of lines', async () => {
    await serve();
    const { output } = await run('--read', '3', '--top', '2');
    expect(output).to.equal('Subject: three\r\n\r\na\r\nb\r\n');
  });

  it('knows messages by their unique ids, and deletes them', async () => {
    await serve();
    const before = await list();
    const id = `uid:${before[0]?.[2] ?? ''}`;
    const { output, errors } = await run('--read', id, '--delete', id, '--delete', '1');
    expect(output).to.equal(crlf(MAILS[0]!));
    expect(errors).to.equal('1 message read, 1 message deleted\n');
    const after = await list();
    expect(after.map((line) => line.slice(2))).to.eql(before.slice(1).map((line) => line.slice(2)));
    await using again = start('--read', id);
    await expectFailure(again, 6, /^There is no message uid:/);
  });

  it('deletes nothing when its output is not read', async () => {
    await serve();
    await using pop3 = start('--read', '2', '--delete', '2');
    pop3.closeOutput();
    await expectFailure(pop3, 1, /^cannot write: .*EPIPE$/m);
    expect(await list()).to.have.lengthOf(3);
  });

  for (const [what, protocol, options] of [
    ['AUTH PLAIN', 'pop3', ['--auth', 'plain']],
    ['USER and PASS', 'pop3', ['--auth', 'user']],
    ['TLS from the first byte on', 'pop3s', ['--tls']],
    ['no TLS, when an option says so,', 'pop3', ['--plain']],
  ] as const) {
    it(`logs in with ${what}`, async () => {
      await serve(protocol);
      expect(await list(...options)).to.have.lengthOf(3);
    });
  }

  it('ends with 5 when it may not log in', async () => {
    await serve();
    const wrong = files.write('wrong', 'guess\n');
    await using pop3 = start('--password-file', wrong);
    await expectFailure(pop3, 5, /^The server does not let us log in: '\[AUTH\]/);
  });

  for (const options of [[], ['--tls']]) {
    it(`ends with 3 when it cannot verify the server ${options.join(' ')}`, async () => {
      await serve(options.length === 0 ? 'pop3' : 'pop3s');
      await using pop3 = start(...options, '--ca', files.ca);
      await expectFailure(pop3, 3, /could not be verified\.\n {2}Result: /);
      expect(pop3.output).to.equal('');
    });
  }

  it('continues all the same when an option says so', async () => {
    await serve();
    expect(await list('--ca', files.ca, '--accept-any')).to.have.lengthOf(3);
  });

  it('ends with 6 when there is no such message, and deletes nothing', async () => {
    await serve();
    await using pop3 = start('--delete', '1', '--read', '7');
    await expectFailure(pop3, 6, /^There is no message 7\.$/m);
    expect(await list()).to.have.lengthOf(3);
  });

  it('shows nothing on a terminal that could steer it', async function () {
    if (!(await hasTerminals())) this.skip();
    await serve('pop3', ['Subject: bad \x1b[2J\n\nGr\u00fc\u00dfe \x1b]0;title\x07\n']);
    const words = [...exampleCommand('pop3'), ...command('--read', '1')];
    await using pop3 = startOnTerminal(quoted(words));
    expect(await pop3.ended()).to.equal(0);
    expect(pop3.output).to.contain('Subject: bad ?[2J').and.contain('Grüße ?]0;title?');
  });
});
