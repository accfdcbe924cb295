import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { exampleCommand, Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { realVsftpd, requireServers, type RealServer } from '../../test/real-servers.js';
import { sessionOf } from '../../test/session.js';
import { SocketReport } from '../../test/socket-report.js';
import { hasTerminals, quoted, startOnTerminal } from '../../test/terminal.js';

/** Anonymous users may do everything in `pub`, without TLS. */
const WRITABLE = {
  force_anon_logins_ssl: 'NO',
  force_anon_data_ssl: 'NO',
  write_enable: 'YES',
  anon_upload_enable: 'YES',
  anon_mkdir_write_enable: 'YES',
  anon_other_write_enable: 'YES',
  anon_umask: '022',
};

describe('ftpclient', function () {
  this.timeout(60_000);
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qt3-ftpclient-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Lets it carry out some lines, from the folder, to its end, at which no socket is left. */
  async function run(server: RealServer, input: string, ...options: readonly string[]): Promise<Program> {
    using report = new SocketReport();
    await using client = Program.example('ftpclient', [...options, 'localhost', server.port], {
      cwd: folder,
      env: report.env,
    });
    client.say(input);
    client.endInput();
    await client.ended();
    expect(report.sockets()).to.eql([]);
    return client;
  }

  describe('with vsftpd', () => {
    let server: RealServer;

    before(async function () {
      requireServers(this, 'vsftpd');
      server = await realVsftpd(WRITABLE);
      for (const name of ['ftp/file.txt', 'ftp/pub', 'ftp'])
        utimesSync(server.pathTo(name), 0, 1_049_889_600);
    });
    after(() => (server as RealServer | undefined)?.stop());

    it('has the session that its page shows', async () => {
      const { input, output } = sessionOf(new URL('../README.md', import.meta.url));
      const client = await run(server, input);
      expect(client.errors).to.equal('');
      expect(client.output).to.equal(output);
      expect(await client.ended()).to.equal(0);
      expect(readFileSync(join(folder, 'file.txt'))).to.eql(readFileSync(server.pathTo('ftp/file.txt')));
      expect(readdirSync(folder)).to.eql(['file.txt']);
    });

    it('does everything that can be entered', async () => {
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) & 255));
      writeFileSync(join(folder, 'sénd me'), bytes);
      writeFileSync(join(folder, 'empty'), '');
      const client = await run(
        server,
        [
          'cd pub',
          'mkdir "a folder"',
          'cd "a folder"',
          'put "sénd me"',
          'put empty nothing',
          'rename nothing "still nothing"',
          'ls',
          'get "sénd me" back',
          'rm "sénd me"',
          'rm "still nothing"',
          'cd ..',
          'rmdir "a folder"',
          'ls',
        ].join('\n'),
      );
      expect(client.errors).to.equal('');
      expect(client.output.replaceAll(/\d{4}-\d\d-\d\d/g, 'TODAY').split('\n')).to.eql([
        'sénd me: 300000 bytes',
        'nothing: 0 bytes',
        '-rw-r--r--          0  TODAY  still nothing',
        '-rw-r--r--     300000  TODAY  sénd me',
        'back: 300000 bytes',
        '',
      ]);
      expect(await client.ended()).to.equal(0);
      expect(readFileSync(join(folder, 'back'))).to.eql(bytes);
    });

    it('ends at the first failure, drops what waits, and leaves nothing of a file that does not come', async () => {
      const client = await run(server, 'get nothing.txt\nget file.txt\npwd\n');
      expect(client.errors).to.equal(
        'get nothing.txt: Downloading file failed: Failed to open file.\n2 commands that waited: dropped.\n',
      );
      expect(client.output).to.equal('');
      expect(await client.ended()).to.equal(1);
      expect(readdirSync(folder)).to.eql([]);
    });

    it('carries out what stands before a line that cannot be, and nothing behind it', async () => {
      mkdirSync(join(folder, 'place'));
      for (const [line, message] of [
        ['put place', "put place: 'place' cannot be read here."],
        ['get file.txt no/where', "get file.txt no/where: 'no/where' cannot be written here."],
        ['dance', "'dance' is not known; help says what is."],
      ]) {
        const client = await run(server, `pwd\n${line}\npwd\n`);
        expect(client.errors).to.equal(`${message}\n`);
        expect(client.output).to.match(/^"\S+" is the current directory\n$/);
        expect(await client.ended()).to.equal(1);
      }
    });

    it('continues after a failure at a terminal, where it shows how far a file has come', async function () {
      if (!(await hasTerminals())) this.skip();
      const words = [...exampleCommand('ftpclient'), 'localhost', server.port];
      await using client = startOnTerminal(`cd ${quoted([folder])} && exec ${quoted(words)}`);
      await client.saw(/ftp> /);
      client.say('get nothing.txt\n');
      await client.saw(/get nothing\.txt: Downloading file failed: Failed to open file\.\r\n/);
      client.say('get file.txt\n');
      await client.saw(/\r\[#{30}\] 100 %.*\r.*file\.txt: 57000 bytes\r\n/);
      client.say('quit\n');
      expect(await client.ended()).to.equal(1);
    });
  });

  describe('with vsftpd that is slow', () => {
    let server: RealServer | null = null;

    before(async function () {
      requireServers(this, 'vsftpd');
      server = await realVsftpd({ ...WRITABLE, anon_max_rate: '4096', trans_chunk_size: '4096' });
    });
    after(() => server?.stop());

    it('aborts what is under way and drops what waits, and stays connected', async function () {
      if (!(await hasTerminals())) this.skip();
      const words = [...exampleCommand('ftpclient'), 'localhost', server?.port ?? ''];
      await using client = startOnTerminal(`cd ${quoted([folder])} && exec ${quoted(words)}`);
      await client.saw(/ftp> /);
      client.say('get file.txt\npwd\n');
      await client.saw(/\r\[#+ +\] +\d+ %/);
      client.say('abort\n');
      await client.saw(/get file\.txt: aborted\.\r\n1 command that waited: dropped\.\r\n/);
      client.say('pwd\n');
      await client.saw(/ is the current directory/);
      expect(readdirSync(folder)).to.eql([]);
      client.say('get file.txt\n');
      await client.saw(/ is the current directory[^]*\r\[#+ +\] +\d+ %/);
      client.say('\u0003');
      await client.saw(/get file\.txt: aborted\.\r\n/, 2);
      client.say('\u0004');
      expect(await client.ended()).to.equal(1);
      expect(readdirSync(folder)).to.eql([]);
    });
  });

  describe('with vsftpd that insists on TLS', () => {
    let server: RealServer | null = null;

    before(async function () {
      requireServers(this, 'vsftpd');
      server = await realVsftpd();
    });
    after(() => server?.stop());

    it('fetches a file over TLS, whose session is resumed for the data', async () => {
      const client = await run(server!, 'ls\nget file.txt\n', '--tls', '--ca', server!.ca);
      expect(client.errors).to.equal('');
      expect(client.output).to.match(/^file\.txt: 57000 bytes$/m);
      expect(await client.ended()).to.equal(0);
    });

    it('says what the server wants when it is asked without', async () => {
      const client = await run(server!, 'ls\n');
      await expectFailure(client, 1, /^log in: Login failed: Anonymous sessions must use encryption\.\n/);
    });

    it('ends with 3 when it cannot verify the server, unless it may go on', async () => {
      const others = await PemFiles.create();
      try {
        const options = ['--tls', '--ca', others.ca];
        await expectFailure(
          await run(server!, 'ls\n', ...options),
          3,
          /could not be verified\.\n {2}Result: /,
        );
        const trusting = await run(server!, 'pwd\n', ...options, '--accept-any');
        expect(trusting.errors).to.equal('');
        expect(await trusting.ended()).to.equal(0);
      } finally {
        others.remove();
      }
    });
  });

  describe('says in a line that', () => {
    const start = (...args: string[]): Program => Program.example('ftpclient', args);

    it('the command line is wrong', async () => {
      for (const [args, message] of [
        [[], /^ftpclient: A host is needed/],
        [['localhost', 'ftp'], /'ftp' is not a port/],
      ] as const) {
        await using program = start(...args);
        await expectFailure(program, 2, message);
      }
      const password = join(folder, 'password');
      writeFileSync(password, 'x\n');
      await using program = start('--user', 'ada', '--password-file', password, 'localhost');
      await expectFailure(program, 2, /A password needs --tls, or --plain/);
    });

    it('there is no server', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await using program = start('127.0.0.1', String(port));
      await expectFailure(program, 1, /^connect to 127\.0\.0\.1: Connecting to host failed: /);
    });

    it('the server ends the connection, or takes too long', async () => {
      const server = await GuardedServer.listen((socket) => {
        socket.on('error', () => undefined);
        socket.on('end', () => socket.end());
        socket.on('data', (bytes) => {
          if (bytes.toString().startsWith('USER')) socket.write('230 Welcome\r\n');
          else if (bytes.toString().startsWith('CWD')) socket.end('421 Enough\r\n');
        });
        socket.write('220 Hello\r\n');
      });
      await using ended = start('127.0.0.1', String(server.port));
      ended.say('cd x\nls\n');
      await expectFailure(ended, 1, /^cd x: .*Enough\n1 command that waited: dropped\.\n/);
      await using slow = start('--timeout', '0.2', '127.0.0.1', String(server.port));
      slow.say('rm x\n');
      await expectFailure(slow, 1, /^The server takes too long\.\n$/);
      await server.close();
    });
  });
});
