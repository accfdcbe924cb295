import { createServer } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { realInn, requireServers, type RealServer } from '../../test/real-servers.js';
import { sessionOf } from '../../test/session.js';
import { SocketReport } from '../../test/socket-report.js';

const article = (from: string, subject: string, ...lines: readonly string[]): string =>
  [
    `From: ${from}`,
    `Subject: ${subject}`,
    'Newsgroups: local.qt',
    `Message-ID: <${subject}@example.org>`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...lines,
  ].join('\r\n');

describe('nntp', function () {
  this.timeout(60_000);

  /** Lets it answer lines, to its end, at which no socket is left. */
  async function read(port: number | string, input: string, ...options: readonly string[]): Promise<Program> {
    using report = new SocketReport();
    const words = [...options, `nntp://127.0.0.1:${port}/`];
    await using program = Program.example('nntp', words, { env: report.env });
    program.say(input);
    program.endInput();
    await program.ended();
    expect(report.sockets()).to.eql([]);
    return program;
  }

  describe('with INN', () => {
    let server: RealServer | null = null;

    before(async function () {
      requireServers(this, 'inn');
      server = await realInn(
        ['local.qt', 'local.empty'],
        [
          article('Ada <ada@example.org>', 'first', 'How are you?', '..', '... three dots', 'Grüße'),
          article('Grace <grace@example.org>', 'second', 'Well.', '\u001b[31mred'),
        ],
      );
    });
    after(() => server?.stop());

    it('has the session that its page shows', async () => {
      const { input, output } = sessionOf(new URL('../README.md', import.meta.url));
      const program = await read(server?.port ?? '', input);
      expect(program.errors).to.equal('');
      // The size has the server's own headers in it.
      const withoutSizes = (text: string): string => text.replace(/^( +\d) +\d+ /gm, '$1 ');
      expect(withoutSizes(program.output)).to.equal(withoutSizes(output));
      expect(await program.ended()).to.equal(0);
    });

    it('shows articles as they were, with nothing in them that a terminal would act on', async () => {
      const program = await read(server?.port ?? '', 'local.empty\nlocal.qt/1\n\nlocal.qt/2\n');
      expect(program.output).to.match(/^Subject: first$/m);
      expect(program.output).to.match(/^How are you\?\n\.\n\.\. three dots\nGrüße$/m);
      expect(program.output).to.match(/Well\.\n\?\[31mred\n$/);
      expect(await program.ended(), program.errors).to.equal(0);
    });

    it('says in a line what is not there, continues, and ends with 1', async () => {
      const program = await read(server?.port ?? '', 'local.none\nlocal.qt/7\nlocal.qt/ä\n/\n');
      expect(program.errors).to.match(
        /^No such group.*\n.*[Aa]rticle.*\nA name has characters that news have not\.\n$/,
      );
      expect(program.output).to.equal('local.qt\nlocal.empty\n');
      expect(await program.ended()).to.equal(1);
    });
  });

  describe('says in a line that', () => {
    it('the command line is wrong', async () => {
      await using none = Program.example('nntp', []);
      await expectFailure(none, 2, /'' is not the URL of a news server/);
      await using other = Program.example('nntp', ['http://localhost/']);
      await expectFailure(other, 2, /'http:\/\/localhost\/' is not the URL of a news server/);
    });

    it('there is no server', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await expectFailure(await read(port, '/\n'), 1, /^connect ECONNREFUSED 127\.0\.0\.1:\d+\n$/);
    });

    for (const [what, greeting, answer, message] of [
      ['the server refuses', '502 Go away', null, /^The server refuses: 502 Go away\n$/],
      [
        'the server speaks something else',
        '200 Hello',
        'HTTP/1.1 200 OK\r\n',
        /^The server does not speak NNTP\.\n$/,
      ],
      [
        'the answer breaks off',
        '200 Hello',
        '215 List\r\nlocal.qt 1 1 y\r\n',
        /^The server closed the connection\.\n$/,
      ],
      [
        'a line has no end',
        '200 Hello',
        `215 List\r\n${'x'.repeat(100_000)}`,
        /^The server sends a line without an end\.\n$/,
      ],
    ] as const) {
      it(what, async () => {
        const server = await GuardedServer.listen((socket) => {
          socket.on('error', () => undefined);
          socket.on('end', () => socket.end());
          socket.on('data', () => answer !== null && socket.end(answer));
          socket.write(`${greeting}\r\n`);
        });
        await expectFailure(await read(server.port, '/\n'), 1, message);
        await server.close();
      });
    }

    it('the server takes too long', async () => {
      const server = await GuardedServer.listen((socket) => {
        socket.on('error', () => undefined);
        socket.on('end', () => socket.end());
        socket.resume();
      });
      await expectFailure(
        await read(server.port, '/\n', '--timeout', '0.2'),
        1,
        /^The server takes too long\.\n$/,
      );
      await server.close();
    });
  });
});
