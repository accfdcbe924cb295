import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { findPeer, requirePeers } from '../../test/peers.js';

describe('httpd', function () {
  this.timeout(120_000);
  let server: Program;
  let port: string;

  async function serve(...options: string[]): Promise<void> {
    server = Program.example('httpd', ['--port', '0', ...options]);
    port = (await server.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? '';
  }

  async function endServer(): Promise<void> {
    server.signal('SIGTERM');
    expect(await server.ended()).to.equal(0);
    expect(server.errors).to.equal('');
  }

  describe('with curl', () => {
    before(function () {
      requirePeers(this, 'curl');
    });

    beforeEach(() => serve());
    afterEach(endServer);

    /** What curl got: head and page. */
    async function curl(...options: string[]): Promise<string> {
      const where = `http://127.0.0.1:${port}`;
      const args = ['--silent', '--show-error', '--include', '--max-time', '10', ...options];
      await using client = Program.start(
        findPeer('curl'),
        args.map((arg) => arg.replace(/^\//, `${where}/`)),
      );
      expect(await client.ended(), client.errors).to.equal(0);
      return client.output.replaceAll('\r\n', '\n');
    }

    it('answers GET with a page in UTF-8', async () => {
      const [head = '', page = ''] = (await curl('/a%20path?x=<b>&y')).split('\n\n');
      const length = Buffer.byteLength(page);
      expect(head.split('\n')).to.eql([
        'HTTP/1.0 200 OK',
        'Content-Type: text/html; charset="utf-8"',
        `Content-Length: ${length}`,
        'Connection: close',
      ]);
      expect(page).to.contain('<h1>Grüße, 世界!</h1>');
      expect(page).to.contain('You asked for /a%20path?x=&#60;b&#62;&#38;y</p>');
      await server.saw(/127\.0\.0\.1 200 GET \/a%20path\?x=<b>&y\n/);
    });

    it('understands HTTP/1.0 too', async () => {
      expect(await curl('--http1.0', '/')).to.match(/^HTTP\/1\.0 200 OK\n/);
    });

    it('answers other methods with what is allowed, and the same for a body that is not read', async () => {
      expect(await curl('--request', 'DELETE', '/')).to.match(
        /^HTTP\/1\.0 405 Method Not Allowed\n[^]*\nAllow: GET\n/,
      );
      expect(await curl('--data', 'x'.repeat(100_000), '/')).to.match(/^HTTP\/1\.0 405 /);
    });

    it('refuses what makes no sense', async () => {
      expect(await curl('--request', 'A B', '/')).to.match(/^HTTP\/1\.0 400 Bad Request\n/);
      expect(await curl('--header', 'Host:', '/')).to.match(/^HTTP\/1\.0 400 /);
    });

    it('refuses a head without an end', async () => {
      const long = `X-Long: ${'x'.repeat(100_000)}`;
      expect(await curl('--header', long, '/')).to.match(/^HTTP\/1\.0 431 Request Header Fields Too Large\n/);
      const many = Array.from({ length: 2000 }, (_, i) => ['--header', `X-${i}: x`]).flat();
      expect(await curl(...many, '/')).to.match(/^HTTP\/1\.0 431 /);
    });
  });

  describe('with strangers', () => {
    before(function () {
      requirePeers(this, 'nc');
    });

    afterEach(endServer);

    const netcat = (): Program => Program.start(findPeer('nc'), ['127.0.0.1', port]);

    it('reads a request in whatever pieces it comes', async () => {
      await serve();
      await using client = netcat();
      client.say('\nGET / HT');
      await new Promise((resolve) => setTimeout(resolve, 50));
      client.say('TP/1.1\nHost: a\n');
      client.say('\n');
      await client.saw(/200 OK[^]*<\/html>/);
    });

    it('gives up on a client that is too slow', async () => {
      await serve('--timeout', '0.5');
      await using silent = netcat();
      await using slow = netcat();
      slow.say('GET / HTTP/1.1\r\nHost');
      await silent.saw(/^HTTP\/1\.0 408 Request Timeout/);
      await slow.saw(/^HTTP\/1\.0 408 /);
    });

    it('does not mind a flood without lines, or a client that leaves', async () => {
      await serve();
      const nc = `'${findPeer('nc')}' 127.0.0.1 ${port}`;
      await using flood = Program.start('sh', ['-c', `head -c 5000000 /dev/zero | ${nc}`]);
      await flood.saw(/^HTTP\/1\.0 431 /);
      await using gone = Program.start('sh', ['-c', `printf 'GET / HT' | ${nc} -N`]);
      await gone.ended();
      await using client = netcat();
      client.say('nonsense\n');
      await client.saw(/^HTTP\/1\.0 400 /);
    });
  });

  it('holds under load', async function () {
    requirePeers(this, 'ab');
    await serve('--quiet');
    const where = `http://127.0.0.1:${port}/`;
    await using load = Program.start(findPeer('ab'), ['-q', '-n', '3000', '-c', '50', where]);
    expect(await load.ended(), load.errors).to.equal(0);
    expect(load.output)
      .to.match(/Complete requests: +3000\n/)
      .and.match(/Failed requests: +0\n/);
    expect(load.output).not.to.match(/Non-2xx/);
    await endServer();
  });

  describe('says in a line that', () => {
    const start = (...options: string[]): Program => Program.example('httpd', options);

    it('there is help', async () => {
      await using program = start('--help');
      expect(await program.ended()).to.equal(0);
      expect(program.output).to.match(/^Usage: httpd /);
    });

    it('the command line is wrong', async () => {
      for (const [options, message] of [
        [['--port', 'x'], /^httpd: 'x' is not a port/],
        [['--timeout', '-1'], /timeout/],
        [['--timeout', '0'], /too short/],
        [['--no-such'], /--no-such/],
      ] as const) {
        await using program = start(...options);
        await expectFailure(program, 2, message);
      }
    });

    it('the port is in use', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port: used } = taken.address() as AddressInfo;
      await using program = start('--port', String(used));
      await expectFailure(program, 1, /the port is in use/);
      taken.close();
    });
  });
});
