import { createServer } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { exampleCommand, Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { requirePeers } from '../../test/peers.js';
import { hasTerminals, quoted, startOnTerminal } from '../../test/terminal.js';

describe('sslclient', function () {
  this.timeout(120_000);
  let files: PemFiles;

  before(async () => {
    files = await PemFiles.create();
  });
  after(() => files.remove());

  const start = (...options: string[]): Program => Program.example('sslclient', options);

  describe('with sslserver', () => {
    let server: Program;
    let port: string;

    before(async () => {
      server = Program.example('sslserver', files.serverOptions);
      port = (await server.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? '';
    });
    after(() => server.stop());

    it('talks to a server whose authority it knows', async () => {
      await using client = start('--ca', files.ca, 'localhost', port);
      await client.saw(/C:\\>/);
      client.say('DIR\n');
      await client.saw(/bytes free/);
      client.say('EXIT\n');
      expect(await client.ended()).to.equal(0);
      expect(client.errors.split('\n')).to.eql([
        'Looking for localhost',
        `Connecting to localhost, port ${port}`,
        `Connected to localhost, port ${port}, with TLSv1.3, TLS_AES_256_GCM_SHA384`,
        'Connection closed by the server',
        '',
      ]);
    });

    it('gives what the server says to a pipe, and nothing else', async () => {
      await using client = start('--ca', files.ca, '127.0.0.1', port);
      client.say('VER\r\nEXIT\r\n');
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.match(/C:\\>Bad command or file name\r\n\r\nC:\\>Goodbye\r\n$/);
      // eslint-disable-next-line no-control-regex -- no colours either
      expect(client.output + client.errors).not.to.match(/\x1b/);
    });

    it('hangs up when the input has ended and the server says nothing more', async () => {
      await using client = start('--wait', '0.2', '--ca', files.ca, '127.0.0.1', port);
      client.say('VER\n');
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.match(/Bad command or file name\r\n\r\nC:\\>$/);
      expect(client.errors).to.match(/Connection closed\n$/);
    });

    it('refuses a server that it cannot verify when there is no terminal', async () => {
      await using client = start('127.0.0.1', port);
      client.say('EXIT\n');
      expect(await client.ended()).to.equal(3);
      expect(client.output).to.equal('');
      expect(client.errors).to.match(
        /could not be verified\.\n {2}Result: \d \((SelfSigned|UnableToVerify)\)\n {2}\S/,
      );
      expect(client.errors).to.contain('\n    CN=Examples CA\n    CN=sslserver\n    notValidBefore=');
      expect(client.errors).to.match(/Refused: no terminal to ask on\n$/);
    });

    it('refuses a certificate for another host', async () => {
      await using client = start('--ca', files.ca, '::ffff:127.0.0.1', port);
      await expectFailure(client, 3, /Result: 5 \(HostNameMismatch\)/);
    });

    it('continues all the same when an option says so', async () => {
      await using client = start('--accept-any', '127.0.0.1', port);
      client.say('EXIT\n');
      expect(await client.ended()).to.equal(0);
      expect(client.errors).to.contain('--accept-any was given');
      expect(client.output).to.contain('Goodbye');
    });

    it('ends when its output is no longer read', async () => {
      await using client = start('--ca', files.ca, '127.0.0.1', port);
      await client.saw(/C:\\>/);
      client.closeOutput();
      client.say('DIR\n');
      await expectFailure(client, 1, /^Failed: write EPIPE\n$/m);
    });

    it('continues when its reports about the connection are not read', async () => {
      await using client = start('--ca', files.ca, '127.0.0.1', port);
      client.closeOutput('stderr');
      client.say('EXIT\n');
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.match(/Goodbye\r\n$/);
    });

    describe('on a terminal', () => {
      function onTerminal(...options: string[]): Program {
        return startOnTerminal(quoted([...exampleCommand('sslclient'), ...options, '127.0.0.1', port]));
      }

      before(async function () {
        if (!(await hasTerminals())) this.skip();
      });

      it('asks a person, and continues after a yes', async () => {
        await using client = onTerminal();
        await client.saw(/Go on all the same\? \[y\/N\] /);
        expect(client.output).not.to.contain('C:\\>');
        // The status line.
        expect(client.output).to.contain('\x1b[7m Encrypted, but the server is not');
        client.say('y\r');
        await client.saw(/C:\\>/);
        client.say('DIR\r');
        await client.saw(/bytes free/);
        client.say('EXIT\r');
        await client.saw(/Connection closed by the server/);
        expect(await client.ended()).to.equal(0);
      });

      it('refuses after a no', async () => {
        await using client = onTerminal();
        await client.saw(/Go on all the same\? \[y\/N\] /);
        client.say('n\r');
        expect(await client.ended()).to.equal(3);
        expect(client.output).to.contain('Refused');
      });

      it('ends at Ctrl-D', async () => {
        await using client = onTerminal('--ca', files.ca);
        await client.saw(/C:\\>/);
        client.say('\x04');
        expect(await client.ended()).to.equal(0);
        expect(client.output).to.contain('Connection closed');
      });
    });
  });

  it('talks to openssl s_server', async function () {
    requirePeers(this, 'openssl');
    const identity = ['-cert', files.certificate, '-key', files.key];
    await using server = Program.start('openssl', [
      's_server',
      ...['-accept', '127.0.0.1:0', '-naccept', '1', '-rev'],
      ...identity,
    ]);
    const [, port = ''] = await server.saw(/^ACCEPT 127\.0\.0\.1:(\d+)/m);
    await using client = start('--ca', files.ca, '--wait', '0.3', '127.0.0.1', port);
    client.say('abc\nstressed\n');
    await client.saw(/cba\ndesserts\n/);
    client.endInput();
    expect(await client.ended()).to.equal(0);
    expect(client.output).to.equal('cba\ndesserts\n');
  });

  it('shows nothing on a terminal that could steer it, though the input is a pipe', async function () {
    requirePeers(this, 'openssl');
    if (!(await hasTerminals())) this.skip();
    const identity = ['-cert', files.certificate, '-key', files.key];
    const listen = ['-accept', '127.0.0.1:0', '-naccept', '1', '-rev'];
    await using server = Program.start('openssl', ['s_server', ...listen, ...identity]);
    const [, port = ''] = await server.saw(/^ACCEPT 127\.0\.0\.1:(\d+)/m);
    const words = [...exampleCommand('sslclient'), '--wait', '0.3', '--ca', files.ca, '127.0.0.1', port];
    const command = `printf 'J2[\\033\\n' | ${quoted(words)}`;
    await using client = startOnTerminal(command);
    expect(await client.ended()).to.equal(0);
    expect(client.output).to.contain('\n?[2J').and.not.to.contain('\x1b');
  });

  it('explains itself', async () => {
    await using client = start('--help');
    expect(await client.ended()).to.equal(0);
    expect(client.output).to.match(/^Usage: sslclient \[OPTION\]\.\.\. HOST PORT/);
    expect(client.output).to.contain('Exit status: 0 ');
  });

  describe('refuses', () => {
    for (const [what, options, message] of [
      ['to start without a host', [], /A host and a port are needed/],
      ['to start without a port', ['localhost'], /A host and a port are needed/],
      ['what is no port', ['localhost', '0'], /'0' is not a port/],
      ['too much', ['localhost', '1', '2'], /'2' is too much/],
      ['an option it does not know', ['--frobnicate'], /Unknown option '--frobnicate'/],
      ['what is no number of seconds', ['--wait', 'x', 'localhost', '1'], /'x' is not a number of seconds/],
    ] as const) {
      it(what, async () => {
        await using client = start(...options);
        await expectFailure(client, 2, message);
      });
    }
  });

  describe('fails, and says why, when', () => {
    it('the host does not exist', async () => {
      await using client = start('no-such-host.invalid', '4433');
      await expectFailure(client, 1, /Failed: .*no-such-host\.invalid/);
    });

    it('the port is refused', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await using client = start('127.0.0.1', String(port));
      await expectFailure(client, 1, /Failed: .*refused/i);
    });

    it('the file of authorities does not exist', async () => {
      await using client = start('--ca', files.missing, '127.0.0.1', '4433');
      await expectFailure(client, 1, /Failed: .*missing\.pem/);
    });

    it('the peer does not speak TLS', async () => {
      const server = await GuardedServer.listen((socket) =>
        socket.resume().end('220 mail.example ESMTP\r\n'),
      );
      await using client = start('127.0.0.1', String(server.port));
      await expectFailure(client, 1, /Failed: .*does not speak TLS/);
      await server.close();
    });

    it('the peer closes in the middle of the handshake', async () => {
      const server = await GuardedServer.listen((socket) => socket.once('data', () => socket.end()));
      await using client = start('127.0.0.1', String(server.port));
      await expectFailure(client, 1, /Failed: .*closed the connection in the middle of the TLS handshake/);
      await server.close();
    });
  });
});
