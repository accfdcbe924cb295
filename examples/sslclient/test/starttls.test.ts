import type { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import {
  realDovecot,
  realPostfix,
  realVsftpd,
  type RealServer,
  requireServers,
} from '../../test/real-servers.js';
import { upgradingPeer, type Answer } from '../../test/upgrading-peer.js';

describe('sslclient --starttls', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let scripted: GuardedServer | null = null;
  let real: RealServer | null = null;

  before(async () => {
    files = await PemFiles.create();
  });
  after(() => files.remove());
  afterEach(async () => {
    await real?.stop();
    real = null;
    await scripted?.close();
    scripted = null;
  });

  const start = (protocol: string, ca: string, port: string | number): Program =>
    Program.example('sslclient', [
      ...['--starttls', protocol, '--ca', ca, '--wait', '5'],
      'localhost',
      String(port),
    ]);

  async function startScripted(
    protocol: string,
    greeting: string,
    script: (heard: string) => Answer,
  ): Promise<Program> {
    scripted = await upgradingPeer(files, greeting, script);
    return start(protocol, files.ca, scripted.port);
  }

  /** A conversation whose last line makes the server close. */
  async function converse(client: Program, steps: readonly (readonly [string, RegExp])[]): Promise<void> {
    await client.saw(/Connected to localhost, port \d+, with TLSv1\.3/);
    for (const [line, answer] of steps) {
      client.say(`${line}\r\n`);
      await client.saw(answer);
    }
    expect(await client.ended(), client.errors).to.equal(0);
    expect(client.errors).to.match(/Connection closed by the server\n$/);
  }

  describe('with real servers', () => {
    it('smtp: postfix', async function () {
      requireServers(this, 'postfix');
      real = await realPostfix();
      await using client = start('smtp', real.ca, real.port);
      await converse(client, [
        ['EHLO localhost', /^250 /m],
        ['MAIL FROM:<a@example.org>', /2\.1\.0 Ok/],
        ['QUIT', /^221 /m],
      ]);
      expect(client.output).not.to.match(/^220|STARTTLS/m);
    });

    it('imap: dovecot', async function () {
      requireServers(this, 'dovecot');
      real = await realDovecot('imap');
      await using client = start('imap', real.ca, real.port);
      await converse(client, [
        ['x LOGIN user secret', /^x OK/m],
        ['y LOGOUT', /^y OK/m],
      ]);
    });

    it('pop3: dovecot', async function () {
      requireServers(this, 'dovecot');
      real = await realDovecot('pop3');
      await using client = start('pop3', real.ca, real.port);
      await converse(client, [
        ['USER user', /^\+OK/m],
        ['PASS secret', /Logged in/],
        ['QUIT', /Logging out/],
      ]);
    });

    it('ftp: vsftpd', async function () {
      requireServers(this, 'vsftpd');
      real = await realVsftpd();
      await using client = start('ftp', real.ca, real.port);
      await converse(client, [
        ['USER anonymous', /^331 /m],
        ['PASS a@localhost', /^230 /m],
        ['QUIT', /^221 /m],
      ]);
    });

    it('refuses a server that it cannot verify', async function () {
      requireServers(this, 'dovecot');
      real = await realDovecot('imap');
      await using client = start('imap', files.ca, real.port);
      await expectFailure(client, 3, /could not be verified/);
      expect(client.output).to.equal('');
    });
  });

  describe('with a server that follows a script', () => {
    it('postgres: asks with eight bytes, and takes one letter for the answer', async () => {
      const heard: string[] = [];
      await using client = await startScripted('postgres', '', (bytes) => {
        heard.push(bytes);
        return { say: 'S', thenTls: 'hello\n' };
      });
      await client.saw(/^hello$/m);
      client.say('echo\n');
      await client.saw(/^echo$/m);
      expect(heard).to.eql(['\0\0\0\x08\x04\xd2\x16\x2f']);
    });

    it('ends with 4 when the server refuses in the end, or closes', async () => {
      const answers: Record<string, Answer> = {
        'EHLO localhost': { say: '250 STARTTLS\r\n' },
        STARTTLS: { say: '454 later\r\n' },
      };
      await using refused = await startScripted('smtp', '220 x\r\n', (heard) => answers[heard] ?? {});
      await expectFailure(refused, 4, /No TLS: The server refuses STARTTLS: '454 later'/);
      await scripted?.close();
      await using left = await startScripted('pop3', '+OK x\r\n', () => ({ thenClose: true }));
      await expectFailure(left, 4, /No TLS: The server closed the connection before that/);
    });

    for (const [protocol, greeting, goAhead] of [
      ['smtp', '220 x\r\n', '220 go\r\n250-evil\r\n250 EHLO\r\n'],
      ['postgres', '', 'Sevil'],
    ] as const) {
      it(`${protocol}: does not take plain text for a part of the encrypted conversation`, async () => {
        await using client = await startScripted(protocol, greeting, (heard) =>
          heard.startsWith('EHLO') ? { say: '250 STARTTLS\r\n' } : { say: goAhead },
        );
        await expectFailure(
          client,
          1,
          /Failed: The server sent plain text where the TLS handshake has to begin/,
        );
        expect(client.output).to.equal('');
      });
    }
  });

  it('refuses a protocol that it does not know', async () => {
    await using client = start('gopher', files.ca, 1);
    await expectFailure(client, 2, /'gopher' is nothing that --starttls knows: there are smtp, imap, /);
  });
});
