import type { Exchange, Peer } from '../peer.js';
import type { MakeDialect } from '../server/dialect.js';
import { Ftp, FTP_FILE } from '../server/dialects/ftp.js';
import { Imap } from '../server/dialects/imap.js';
import { Pop3 } from '../server/dialects/pop3.js';
import { Smtp } from '../server/dialects/smtp.js';
import { refuseOnce, serveOnce } from '../server/serve-once.js';
import type { Workshop } from '../workshop/workshop.js';

/** What curl is asked to do with each protocol, all with `--ssl-reqd`. */
interface Task {
  readonly name: string;
  readonly dialect: MakeDialect;
  readonly url: (port: number) => string;
  readonly args: (workshop: Workshop) => readonly string[];
  /** Lines that come encrypted. */
  readonly hears: readonly RegExp[];
  /** What curl prints in the end. */
  readonly prints: RegExp;
}

const USER = ['--user', 'user:pass'];

const TASKS: readonly Task[] = [
  {
    name: 'smtp',
    dialect: () => new Smtp(),
    url: (port) => `smtp://localhost:${port}/client`,
    args: (workshop) => [
      ...['--mail-from', 'a@localhost', '--mail-rcpt', 'b@localhost'],
      ...['--upload-file', workshop.write('message', 'Subject: hello\r\n\r\nHello from curl.\r\n')],
    ],
    hears: [/^EHLO /, /^MAIL FROM:<a@localhost>/, /^RCPT TO:<b@localhost>/, /^Hello from curl\.$/, /^QUIT$/],
    prints: /^$/,
  },
  {
    name: 'imap',
    dialect: () => new Imap(),
    url: (port) => `imap://localhost:${port}/`,
    args: () => USER,
    hears: [/ LOGIN "?user"? "?pass"?$/, / LIST "" \*$/, / LOGOUT$/],
    prints: /\* LIST \(\) "\/" INBOX/,
  },
  {
    name: 'pop3',
    dialect: () => new Pop3(),
    url: (port) => `pop3://localhost:${port}/1`,
    args: () => USER,
    hears: [/^USER user$/, /^PASS pass$/, /^RETR 1$/, /^QUIT$/],
    prints: /Hello over POP3\./,
  },
  {
    name: 'ftp',
    dialect: () => new Ftp(),
    url: (port) => `ftp://localhost:${port}/hello.txt`,
    args: () => USER,
    hears: [/^USER user$/, /^PROT P$/, /^EPSV$/, /^RETR hello\.txt$/, /^QUIT$/],
    prints: new RegExp(FTP_FILE.trim()),
  },
];

/** curl, which insists on encryption. */
export const curl: Peer = {
  name: 'curl',
  packages: ['curl'],
  prepare: (workshop: Workshop): readonly Exchange[] => [
    ...(['1.3', '1.2'] as const).flatMap((version) =>
      TASKS.map(({ name, dialect, url, args, hears, prints }): Exchange => ({
        role: 'server',
        protocol: `--ssl-reqd ${name}, TLS ${version}`,
        run: () =>
          serveOnce(workshop, dialect, { only: `TLSv${version}` }, { hears }, async (port) => {
            const printed = await workshop.run('curl', [
              ...['--silent', '--show-error', '--disable', '--noproxy', '*', '--ssl-reqd'],
              ...['--cacert', workshop.credentials.caFile, '--max-time', '20', ...args(workshop), url(port)],
            ]);
            if (!prints.test(printed)) throw new Error(`curl printed: ${printed}`);
          }),
      })),
    ),
    {
      role: 'server',
      protocol: 'a certificate that curl does not trust',
      run: () =>
        refuseOnce(
          workshop,
          () => new Pop3(),
          {},
          /unknown/,
          async (port) => {
            const options = ['--silent', '--disable', '--noproxy', '*', '--ssl-reqd', '--max-time', '20'];
            const started = workshop.start('curl', [...options, `pop3://localhost:${port}/1`]);
            const status = await started.ended(20_000);
            // 60: the peer's certificate cannot be verified.
            if (status !== 60) throw new Error(`curl ended with ${String(status)}`);
          },
        ),
    },
  ],
};
