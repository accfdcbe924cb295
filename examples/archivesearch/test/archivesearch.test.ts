import { createServer } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { requireServers, type RealServer } from '../../test/real-servers.js';
import { sessionOf } from '../../test/session.js';
import { SocketReport } from '../../test/socket-report.js';
import { startArchive } from './archive-server.js';

const FOUND = "2 articles about '%1'\n  1  QSocket & threads\n  2  Re: QSocket <waitForMore> blocks\n";

describe('archivesearch', function () {
  this.timeout(60_000);

  describe('with nginx', () => {
    let server: RealServer | null = null;

    before(async function () {
      requireServers(this, 'nginx');
      server = await startArchive();
    });
    after(() => server?.stop());

    const urlOf = (path: string): string => `http://127.0.0.1:${server?.port ?? ''}/${path}`;

    /** Lets a program search for words, or hear lines, to its end, at which no socket is left. */
    async function search(words: readonly string[], input = '', path = 'list'): Promise<Program> {
      using report = new SocketReport();
      await using program = Program.example('archivesearch', [urlOf(path), ...words], { env: report.env });
      program.say(input);
      program.endInput();
      await program.ended();
      expect(report.sockets()).to.eql([]);
      return program;
    }

    const found = (words: string): string => FOUND.replace('%1', words);

    it('has the session that its page shows', async () => {
      const { input, output } = sessionOf(new URL('../README.md', import.meta.url));
      const program = await search([], input);
      expect(program.errors).to.equal('');
      expect(program.output).to.equal(output);
      expect(await program.ended()).to.equal(0);
    });

    it('encodes what it searches for as forms are', async () => {
      const program = await search(['q', '&', 'a+b=?']);
      expect(program.output + program.errors).to.equal(found('q & a+b=?'));
    });

    it('sends and reads UTF-8, and answers line by line', async () => {
      const program = await search([], 'no such words\n\n  größe  \n1\n');
      expect(program.output).to.equal(
        "0 articles about 'no such words'\n1 article about 'größe'\n  1  Größe von Büchern\nJa.\n",
      );
      expect(await program.ended()).to.equal(0);
    });

    it('follows redirections, with the form and without it, and reads answers in chunks', async () => {
      const program = await search([], 'moved\nagain\nchunks\n');
      expect(program.errors).to.equal('');
      expect(program.output).to.equal(['moved', 'again', 'chunks'].map(found).join(''));
    });

    it('shows the text of an article, with nothing in it that a terminal would act on', async () => {
      const program = await search([], 'qsocket\n1\n');
      expect(program.output).to.equal(
        `${found('qsocket')}QSocket & threads\n\nDoes it work\nin threads?\n\n?[31mred\n`,
      );
    });

    it('says in a line what went wrong, continues, and ends with 1', async () => {
      const program = await search([], '1\nforbidden\naway\ncircle\nlarge\nqsocket\n3\n-1\n2\n');
      expect(program.errors.split('\n')).to.eql([
        'There is no article 1: the last search found 0.',
        "The server answers with 403 at '/list/search'.",
        "The server sends us to 'ftp://elsewhere.example/', which HTTP does not lead to.",
        "The server redirects more than 5 times, at last to '/circle'.",
        'The page has more than 1048576 bytes.',
        'There is no article 3: the last search found 2.',
        'There is no article -1: the last search found 2.',
        '',
      ]);
      expect(program.output).to.equal(`${found('qsocket')}It waits.\n`);
      expect(await program.ended()).to.equal(1);
    });

    for (const [what, path, message] of [
      ['a page that breaks off', 'cut', /^Wrong content length\.\n$/],
      ['a server that closes without an answer', 'silent', /^Server closed connection unexpectedly\.\n$/],
    ] as const) {
      it(`complains about ${what}`, async () => {
        await expectFailure(await search(['x'], '', path), 1, message);
      });
    }
  });

  describe('says in a line that', () => {
    const start = (...args: string[]): Program => Program.example('archivesearch', args);

    it('the command line is wrong', async () => {
      for (const [args, message] of [
        [[], /^archivesearch: The archive's URL is needed/],
        [['ftp://localhost/', 'x'], /'ftp:\/\/localhost\/' is not the URL of an archive/],
        [['--timeout', '0', 'http://localhost/'], /too short/],
      ] as const) {
        await using program = start(...args);
        await expectFailure(program, 2, message);
      }
    });

    it('there is no server', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await using program = start(`http://127.0.0.1:${port}/`, 'x');
      await expectFailure(program, 1, /^Connection refused\.\n$/);
    });

    it('the server takes too long', async () => {
      const server = await GuardedServer.listen((socket) => {
        socket.on('error', () => undefined);
        socket.on('end', () => socket.end());
        socket.resume();
      });
      await using program = start('--timeout', '0.2', `http://127.0.0.1:${server.port}/`, 'x');
      await expectFailure(program, 1, /^The server takes too long\.\n$/);
      await server.close();
    });
  });
});
