import { SIGNAL } from '@qt3/core-signals';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import type { SMTPServerOptions } from 'smtp-server';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { realPostfix, requireServers } from '../../test/real-servers.js';
import { Smtp } from '../src/smtp.js';
import { MailServer } from './mail-server.js';

describe('smtp', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let server: MailServer | null = null;
  let port = '';

  before(async () => {
    files = await PemFiles.create();
  });
  after(() => files.remove());
  afterEach(async () => {
    await server?.stop();
    server = null;
  });

  async function serve(options: SMTPServerOptions = {}): Promise<MailServer> {
    server = new MailServer(files, options);
    port = await server.start();
    return server;
  }

  const ends = ['--from', 'a@example.org', '--to', 'b@example.org'];

  function start(mail: string | Buffer, ...options: string[]): Program {
    const program = Program.example('smtp', ['--ca', files.ca, ...options]);
    program.say(mail.toString());
    program.endInput();
    return program;
  }

  const login = (password: string): string[] => [
    ...['--user', 'ada', '--password-file', files.write('password', `${password}\n`)],
  ];

  it('sends a mail to postfix', async function () {
    requireServers(this, 'postfix');
    const postfix = await realPostfix();
    try {
      const mail = `Subject: hello\n\n${'A line.\n'.repeat(20_000)}`;
      await using smtp = start(mail, ...ends, '--ca', postfix.ca, 'localhost', postfix.port);
      expect(await smtp.ended(), smtp.errors).to.equal(0);
      expect(smtp.errors).to.match(/^Sent: '2\.0\.0 Ok: queued as \w+'\n$/);
      expect(smtp.output).to.equal('');
    } finally {
      await postfix.stop();
    }
  });

  it('sends it encrypted, to everybody, as it is', async () => {
    const { mails } = await serve();
    const mail = 'Subject: dots\n\n.\n..two\r\n.three\n\nümlaut\nno end';
    await using smtp = start(mail, ...ends, '--to', 'c@example.org', 'localhost', port);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(mails).to.eql([
      {
        from: 'a@example.org',
        to: ['b@example.org', 'c@example.org'],
        user: 'false',
        secure: true,
        text: 'Subject: dots\r\n\r\n.\r\n..two\r\n.three\r\n\r\n\u00c3\u00bcmlaut\r\nno end\r\n',
      },
    ]);
  });

  for (const method of ['PLAIN', 'LOGIN']) {
    it(`logs in with AUTH ${method}`, async () => {
      const { mails, logins } = await serve({ authMethods: [method] });
      await using smtp = start('Subject: x\n', ...ends, ...login('sécret'), 'localhost', port);
      expect(await smtp.ended(), smtp.errors).to.equal(0);
      expect(logins).to.eql([`${method} ada sécret`]);
      expect(mails.map(({ user }) => user)).to.eql(['ada']);
    });
  }

  it('ends with 5 when it may not log in', async () => {
    await serve();
    await using smtp = start('x\n', ...ends, ...login('guess'), 'localhost', port);
    await expectFailure(smtp, 5, /^The server says no: '535 wrong'/);
  });

  it('ends with 5 when it knows no way to log in', async () => {
    await serve({ authMethods: ['XOAUTH2'] });
    await using smtp = start('x\n', ...ends, ...login('sécret'), 'localhost', port);
    await expectFailure(smtp, 5, /offers neither AUTH PLAIN nor AUTH LOGIN/);
  });

  it('ends with 4, and does not send the password, when there is no TLS', async () => {
    const { logins } = await serve({ hideSTARTTLS: true, allowInsecureAuth: true });
    await using smtp = start('x\n', ...ends, ...login('sécret'), 'localhost', port);
    await expectFailure(smtp, 4, /does not offer STARTTLS/);
    expect(logins).to.eql([]);
  });

  it('does without TLS when an option says so', async () => {
    const { mails } = await serve({ hideSTARTTLS: true });
    await using smtp = start('x\n', ...ends, '--plain', 'localhost', port);
    expect(await smtp.ended(), smtp.errors).to.equal(0);
    expect(mails.map(({ secure }) => secure)).to.eql([false]);
  });

  it('ends with 3 when it cannot verify the server, and sends nothing', async () => {
    const { mails } = await serve();
    const others = await PemFiles.create();
    await using smtp = start('x\n', ...ends, '--ca', others.ca, '127.0.0.1', port);
    await expectFailure(smtp, 3, /could not be verified\.\n {2}Result: /);
    expect(mails).to.eql([]);
    others.remove();
  });

  it('ends with 6 when the server does not take the mail', async () => {
    await serve({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('b') ? null : new Error('no such user')),
    });
    await using smtp = start('x\n', ...ends, '--to', 'c@example.org', 'localhost', port);
    await expectFailure(smtp, 6, /^The server says no: '550 no such user'/);
  });

  it('ends with 1 when there is no answer to the mail, and says that it may have arrived', async () => {
    const server = await serve({ onData: (stream) => void stream.resume().on('end', () => server.hangUp()) });
    await using smtp = start('x\n', ...ends, 'localhost', port);
    await expectFailure(smtp, 1, / It had the whole mail, and may have taken it\.\n$/);
  });

  it('waits ten times as long for the answer to the mail as for others', async () => {
    const silent = await GuardedServer.listen((socket) => {
      socket.write('220 x\r\n');
      socket.on('end', () => socket.end());
      socket.on('data', (bytes) => {
        if (bytes.includes('DATA')) socket.write('354 go\r\n');
        else if (!bytes.includes('\r\n.\r\n')) socket.write('250 x\r\n');
      });
    });
    const mail = Buffer.from('Subject: of another length than the commands\r\n');
    const sent = mail.length + '.\r\n'.length;
    /** Says when the mail has left. */
    class Watched extends Smtp {
      left: () => void = () => undefined;
      override bytesWritten(count: number): void {
        super.bytesWritten(count);
        if (count === sent) this.left();
      }
    }
    const link = { host: '127.0.0.1', port: silent.port, caFile: '', acceptAny: false, patience: 1000 };
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const ask = { ...link, from: 'a@b', to: ['c@d'], login: null, tls: 'no' } as const;
      using smtp = new Watched(ask, mail);
      const finished = new SignalSpy(smtp, SIGNAL('finished(int,const QString&)'));
      const left = new Promise<void>((resolve) => (smtp.left = resolve));
      smtp.connectToHost();
      await left;
      clock.tick(9999);
      expect(finished.count).to.equal(0);
      clock.tick(1);
      expect(finished.emissions).to.eql([
        [1, 'The server takes too long. It had the whole mail, and may have taken it.'],
      ]);
    } finally {
      clock.restore();
      await silent.close();
    }
  });

  it('does not take plain text for a part of the encrypted conversation', async () => {
    const injecting = await GuardedServer.listen((socket) => {
      socket.write('220 x\r\n');
      socket.on('end', () => socket.end());
      socket.on('data', (bytes) =>
        socket.write(
          bytes.toString().startsWith('EHLO') ? '250-x\r\n250 STARTTLS\r\n' : '220 go\r\n250 evil\r\n',
        ),
      );
    });
    try {
      await using smtp = start('x\n', ...ends, 'localhost', String(injecting.port));
      await expectFailure(smtp, 1, /sent plain text where the TLS handshake has to begin/);
    } finally {
      await injecting.close();
    }
  });

  it('explains itself', async () => {
    await using smtp = Program.example('smtp', ['--help']);
    expect(await smtp.ended()).to.equal(0);
    expect(smtp.output).to.match(/^Usage: smtp \[OPTION\]\.\.\. --from ADDRESS --to ADDRESS \[HOST PORT\]/);
  });

  describe('refuses', () => {
    for (const [what, options, message] of [
      ['half of a place', [...ends, 'localhost'], /A host and a port are needed/],
      [
        'a name server for a server that is given',
        [...ends, '--dns', '::1', 'localhost', '25'],
        /--dns and --port are for/,
      ],
      [
        'a name server that is none',
        [...ends, '--dns', 'localhost'],
        /'localhost' is not the address of a name server/,
      ],
      ['to send without addresses', ['localhost', '25'], /needs --from and --to/],
      [
        'an address with a command in it',
        ['--from', 'a@b>\r\nRSET', '--to', 'c@d', 'localhost', '25'],
        /is not a mail address/,
      ],
      ['half of a login', [...ends, '--user', 'ada', 'localhost', '25'], /go together/],
    ] as const) {
      it(what, async () => {
        await using smtp = Program.example('smtp', options);
        await expectFailure(smtp, 2, message);
      });
    }

    it('to send a password in plain text', async () => {
      await using smtp = Program.example('smtp', [...ends, ...login('x'), '--plain', 'localhost', '25']);
      await expectFailure(smtp, 2, /not sent in plain text/);
    });

    it('a login without a server', async () => {
      await using smtp = Program.example('smtp', [...ends, ...login('x')]);
      await expectFailure(smtp, 2, /A login needs a HOST and a PORT/);
    });
  });
});
