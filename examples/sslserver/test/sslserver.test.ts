import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { closed } from '../../test/closed.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { requirePeers } from '../../test/peers.js';

describe('sslserver', function () {
  this.timeout(120_000);
  let files: PemFiles;

  before(async () => {
    files = await PemFiles.create();
  });
  after(() => files.remove());

  const start = (...options: string[]): Program => Program.example('sslserver', options);

  describe('with openssl s_client', () => {
    before(function () {
      requirePeers(this, 'openssl');
    });

    let folder = '';
    let server: Program;
    let port: string;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'qt3-sslserver-'));
      writeFileSync(join(folder, 'a file with a long name.text'), 'x'.repeat(12345));
      server = Program.example('sslserver', files.serverOptions, { cwd: folder });
      port = (await server.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? '';
    });

    after(async () => {
      // Nothing was started when there is no openssl.
      if (folder === '') return;
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    function openssl(...options: string[]): Program {
      const where = ['-connect', `127.0.0.1:${port}`, '-CAfile', files.ca, '-verify_return_error'];
      return Program.start('openssl', ['s_client', '-quiet', ...where, ...options]);
    }

    it('holds a conversation, however the commands are cut into packets', async () => {
      await using client = openssl();
      await client.saw(/C:\\>/);
      client.say('D');
      // What has no end yet is not answered: DIR is the second thing that is.
      client.say('IR\nfoo\r\n\n');
      await client.saw(/C:\\>/, 4);
      client.say('ex');
      client.say('it\nDIR\n');
      expect(await client.ended()).to.equal(0);
      const answers = client.output.split('C:\\>').map((answer) => answer.replaceAll('\r', ''));
      expect(answers).to.have.lengthOf(5);
      expect(answers[1]).to.contain('Directory of C:\\').and.contain('\nAFILEW~1 TEX        12,345 ');
      expect(answers[1]).to.contain('        1 file(s)         12,345 bytes\n        0 dir(s) ');
      expect(answers.slice(2)).to.eql(['Bad command or file name\n\n', '', 'Goodbye\n']);
    });

    it('speaks TLS 1.2 as well', async () => {
      await using client = openssl('-tls1_2');
      client.say('EXIT\n');
      await client.saw(/C:\\>Goodbye/);
      expect(await client.ended()).to.equal(0);
    });

    it('logs which clients connect, what they send and how they leave', async () => {
      await using client = openssl();
      await client.saw(/C:\\>/);
      client.say("it's \x1b[2J\n");
      await client.saw(/Bad command/);
      client.signal('SIGKILL');
      const [, who = ''] = await server.saw(/(127\.0\.0\.1:\d+) says 'it\\'s \\x1b\[2J'/);
      await server.saw(new RegExp(`${who} connected[^]*${who} left without a farewell`));
    });

    it('refuses a line that does not end', async () => {
      await using client = openssl();
      await client.saw(/C:\\>/);
      client.say('x'.repeat(5000));
      await client.saw(/Line too long/);
      await client.ended();
      await server.saw(/error: a line of more than 1024 bytes/);
    });

    it('survives those who do not speak TLS, or go in the middle of the handshake', async () => {
      for (const greeting of ['GET / HTTP/1.0\r\n\r\n', '\x16\x03\x01', '']) {
        const socket = connect(Number(port), '127.0.0.1');
        socket.end(greeting);
        socket.resume();
        await closed(socket);
      }
      await server.saw(/127\.0\.0\.1:\d+ error: /, 3);
      await using client = openssl();
      client.say('EXIT\n');
      expect(await client.ended()).to.equal(0);
    });

    it('answers everything, however late the answers are read', async () => {
      const count = 20_000;
      const socket = connectTls({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      // More answers than any buffer on the way takes: the server has to wait, and to go on later.
      socket.write(`${'DIR\n'.repeat(count)}EXIT\n`);
      await server.saw(new RegExp(`:${socket.localPort ?? ''} says 'DIR'`), 100);
      let text = '';
      socket.setEncoding('latin1');
      for await (const chunk of socket) text += chunk as string;
      // Other programs on this machine change how much room there is on its disk.
      const answers = text.replace(/[\d,]+ (?=bytes free)/g, '').split('C:\\>');
      expect(answers).to.have.lengthOf(count + 2);
      expect(answers.at(-1)).to.equal('Goodbye\r\n');
      expect(new Set(answers.slice(1, -1))).to.have.property('size', 1);
    });
  });

  it('asks for a certificate when it has an authority, and takes those that have none', async function () {
    requirePeers(this, 'openssl');
    await using server = start(...files.serverOptions, '--ca', files.ca);
    const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
    const args = ['s_client', '-quiet', '-connect', `127.0.0.1:${port}`];
    await using without = Program.start('openssl', args);
    without.say('EXIT\n');
    await without.saw(/Goodbye/);
    const own = ['-cert', files.certificate, '-key', files.key];
    await using withOne = Program.start('openssl', [...args, ...own]);
    withOne.say('EXIT\n');
    await withOne.saw(/Goodbye/);
    await server.saw(/shows the certificate CN=Examples CA\/CN=sslserver\//);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends at ${signal}, with its connections`, async function () {
      requirePeers(this, 'openssl');
      await using server = start(...files.serverOptions);
      const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
      await using client = Program.start('openssl', ['s_client', '-quiet', '-connect', `127.0.0.1:${port}`]);
      await client.saw(/C:\\>/);
      server.signal(signal);
      expect(await server.ended()).to.equal(0);
      expect(server.output).to.match(/stopped\n$/);
      expect(server.errors).to.equal('');
      await client.ended();
    });
  }

  it('continues when its input has ended, and its log is no longer read', async () => {
    await using server = start(...files.serverOptions);
    const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
    server.endInput();
    server.closeOutput();
    for (let i = 0; i < 3; i++) {
      const socket = connectTls({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
      socket.setEncoding('latin1').write('EXIT\n');
      let heard = '';
      for await (const chunk of socket) heard += chunk as string;
      expect(heard).to.match(/C:\\>Goodbye\r\n$/);
    }
    if (process.platform === 'win32') return;
    server.signal('SIGTERM');
    expect(await server.ended()).to.equal(0);
    expect(server.errors).to.equal('');
  });

  it('explains itself', async () => {
    await using server = start('--help');
    expect(await server.ended()).to.equal(0);
    expect(server.output).to.match(/^Usage: sslserver --cert FILE --key FILE/);
  });

  describe('refuses', () => {
    for (const [what, options, message] of [
      ['to start without files', [], /needs --cert and --key/],
      ['what is no port', ['--cert', 'c', '--key', 'k', '--port', '65536'], /'65536' is not a port/],
      [
        'what is no address',
        ['--cert', 'c', '--key', 'k', '--address', 'here'],
        /'here' is not an IP address/,
      ],
      ['an option it does not know', ['--frobnicate'], /Unknown option '--frobnicate'/],
      ['an option without its value', ['--cert'], /'--cert <value>' argument missing/],
      ['an argument', ['x'], /Unexpected argument 'x'/],
    ] as const) {
      it(what, async () => {
        await using server = start(...options);
        await expectFailure(server, 2, message);
      });
    }

    it('a certificate file that does not exist', async () => {
      await using server = start('--cert', files.missing, '--key', files.key);
      await expectFailure(server, 1, /^sslserver: .*missing\.pem/m);
    });

    it('a key file that does not exist', async () => {
      await using server = start('--cert', files.certificate, '--key', files.missing);
      await expectFailure(server, 1, /^sslserver: .*missing\.pem/m);
    });

    it('a key that does not belong to the certificate', async () => {
      await using server = start('--cert', files.certificate, '--key', files.otherKey);
      await expectFailure(server, 1, /^sslserver: .*other\.key does not belong to the certificate/m);
    });

    it('a certificate that is none', async () => {
      const nonsense = files.write('nonsense.pem', 'nonsense');
      await using server = start('--cert', nonsense, '--key', files.key);
      await expectFailure(server, 1, /^sslserver: .*nonsense\.pem/m);
    });

    it('a file of authorities that does not exist', async () => {
      await using server = start(...files.serverOptions, '--ca', files.missing);
      await expectFailure(server, 1, /^sslserver: .*missing\.pem/m);
    });

    it('a port in use', async () => {
      const taken = await GuardedServer.start(createServer());
      const { port } = taken.server.address() as AddressInfo;
      await using server = start(...files.serverOptions, '--port', String(port));
      await expectFailure(server, 1, /cannot listen on 127\.0\.0\.1:\d+: the port is in use/);
      await taken.close();
    });

    it('an address that the machine does not have', async () => {
      await using server = start(...files.serverOptions, '--address', '192.0.2.1');
      await expectFailure(
        server,
        1,
        /cannot listen on 192\.0\.2\.1:0: this machine does not have that address/,
      );
    });
  });
});
