import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, withTimeout } from '@qt3/test-support';
import { expect } from 'chai';
import { isProtocolName, makeStartTls } from '../../src/starttls/protocols.js';
import { SmtpStartTls } from '../../src/starttls/smtp.js';

/** What a class made of a server: `ready`, and what is left to be read; or why not. */
async function outcome(
  greeting: string,
  answers: Readonly<Record<string, string>>,
  make: (socket: QSocket) => ReturnType<typeof makeStartTls>,
): Promise<string> {
  const server = await GuardedServer.listen((peer) => {
    peer.write(greeting, 'latin1');
    peer.on('end', () => peer.end());
    peer.on('data', (bytes) => peer.write(answers[bytes.toString('latin1').trimEnd()] ?? '', 'latin1'));
  });
  using socket = new QSocket();
  const talk = make(socket);
  const result = new Promise<string>((resolve) => {
    talk.connect(talk, SIGNAL('ready()'), () => resolve(`ready ${socket.readAll().toString('latin1')}`));
    talk.connect(talk, SIGNAL('refused(const QString&)'), resolve);
  });
  socket.connectToHost('127.0.0.1', server.port);
  try {
    return await withTimeout(result, 5000, () => 'the outcome');
  } finally {
    socket.close();
    await server.close();
  }
}

const by =
  (name: string) =>
  (socket: QSocket): ReturnType<typeof makeStartTls> => {
    if (!isProtocolName(name)) throw new Error(name);
    return makeStartTls(name, socket, socket);
  };

describe('the plain text before TLS', () => {
  // Lines in between, replies of several lines, small letters, a server without CAPA; and something behind the go-ahead.
  for (const [protocol, greeting, answers] of [
    [
      'smtp',
      '220-mail\r\n220 here\r\n',
      { 'EHLO localhost': '250-a\r\n250 starttls\r\n', STARTTLS: '220-go\r\n220 on\r\n+ rest\r\n' },
    ],
    ['ftp', '120 wait\r\n220-ftp\r\n 1\r\n220 here\r\n', { 'AUTH TLS': '234-go\r\nx\r\n234\r\n+ rest\r\n' }],
    [
      'imap',
      '* ok here\r\n',
      {
        'a1 CAPABILITY': '* capability imap4rev1 starttls\r\na1 ok\r\n',
        'a2 STARTTLS': '* 1 EXISTS\r\na2 OK go\r\n+ rest\r\n',
      },
    ],
    ['pop3', '+OK here\r\n', { CAPA: '-ERR what?\r\n', STLS: '+OK go\r\n+ rest\r\n' }],
    ['postgres', '', { '\0\0\0\x08\x04\xd2\x16\x2f': 'S+ rest\r\n' }],
  ] as const) {
    it(`${protocol} reads up to the go-ahead, and nothing behind it`, async () => {
      expect(await outcome(greeting, answers, by(protocol))).to.equal('ready + rest\r\n');
    });
  }

  for (const [protocol, greeting, answers, expected] of [
    ['smtp', '220 x\r\n', { 'EHLO localhost': '250 HELP\r\n' }, 'The server does not offer STARTTLS.'],
    [
      'smtp',
      '220 x\r\n',
      { 'EHLO localhost': '502 what?\r\n' },
      "The server does not know EHLO: '502 what?'",
    ],
    ['smtp', '554 no\r\n', {}, "The server does not want to talk: '554 no'"],
    ['smtp', '* OK x\r\n', {}, "The server does not speak SMTP: '* OK x'"],
    [
      'imap',
      '* OK x\r\n',
      { 'a1 CAPABILITY': '* CAPABILITY IMAP4rev1\r\na1 OK\r\n' },
      'The server does not offer STARTTLS.',
    ],
    [
      'imap',
      '* OK x\r\n',
      { 'a1 CAPABILITY': '* CAPABILITY STARTTLS\r\na1 OK\r\n', 'a2 STARTTLS': 'a2 BAD no\r\n' },
      "The server refuses STARTTLS: 'a2 BAD no'",
    ],
    [
      'imap',
      '* PREAUTH x\r\n',
      {},
      'The server says that we have logged in already: it is too late for TLS.',
    ],
    ['imap', '* BYE x\x1b[2J\r\n', {}, "The server does not want to talk: '* BYE x\\x1b[2J'"],
    ['imap', '220 x\r\n', {}, "The server does not speak IMAP: '220 x'"],
    ['pop3', '+OK x\r\n', { CAPA: '+OK\r\nTOP\r\n.\r\n' }, 'The server does not offer STLS.'],
    ['pop3', '+OK x\r\n', { CAPA: '-ERR\r\n', STLS: '-ERR no\r\n' }, "The server refuses STLS: '-ERR no'"],
    ['pop3', '-ERR x\r\n', {}, "The server does not speak POP3: '-ERR x'"],
    ['ftp', '220 x\r\n', { 'AUTH TLS': '502 what?\r\n' }, "The server refuses AUTH TLS: '502 what?'"],
    ['ftp', '421 x\r\n', {}, "The server does not want to talk: '421 x'"],
    ['ftp', 'SSH-2.0\r\n', {}, "The server does not speak FTP: 'SSH-2.0'"],
    ['ftp', 'x'.repeat(5000), {}, 'The server sends a line without an end.'],
    ['postgres', 'N', {}, 'The server is not set up for TLS.'],
    ['postgres', 'E\0\0\0\x08oops', {}, 'The server knows nothing of TLS.'],
    ['postgres', 'HTTP\r\n', {}, "The server does not speak PostgreSQL's protocol: 'HTTP'"],
  ] as const) {
    it(`${protocol} reports: ${expected}`, async () => {
      expect(await outcome(greeting, answers, by(protocol))).to.equal(expected);
    });
  }

  it('waits for a limited time', async () => {
    const reason = await outcome('', {}, (socket) => new SmtpStartTls(socket, socket, 50));
    expect(reason).to.equal(
      'The server takes too long. It may expect TLS from the first byte on, without --starttls.',
    );
  });
});
