import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { findPeer, requirePeers } from '../../test/peers.js';

describe('clientserver', function () {
  this.timeout(120_000);

  describe('the server', () => {
    before(function () {
      requirePeers(this, 'nc', 'bash');
    });

    let server: Program;
    let port: string;

    beforeEach(async () => {
      server = Program.example('clientserver/server', ['--port', '0']);
      port = (await server.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? '';
    });

    afterEach(async () => {
      server.signal('SIGTERM');
      expect(await server.ended()).to.equal(0);
      expect(server.output).to.match(/stopped\n$/);
      expect(server.errors).to.equal('');
    });

    const netcat = (...options: string[]): Program =>
      Program.start(findPeer('nc'), [...options, '127.0.0.1', port]);

    it('numbers the lines of netcat, in whatever pieces they come', async () => {
      await using client = netcat('-N');
      client.say('one\ntw');
      await client.saw(/1: one\n/);
      client.say('o\r\n\nGrüße\n');
      await client.saw(/4: .*\n/);
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.equal('1: one\n2: two\n3: \n4: Grüße\n');
      await server.saw(/left after 4 lines/);
    });

    it('counts for each client by itself', async () => {
      await using first = netcat('-N');
      await using second = netcat('-N');
      first.say('a\n');
      second.say('b\n');
      await first.saw(/1: a\n/);
      await second.saw(/1: b\n/);
    });

    it("talks to bash's /dev/tcp, which sends everything at once", async () => {
      const count = 20_000;
      const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; seq ${count} >&3 & head -n ${count} <&3; wait`;
      await using client = Program.start(findPeer('bash'), ['-c', script]);
      expect(await client.ended(), client.errors).to.equal(0);
      const expected = Array.from({ length: count }, (_, i) => `${i + 1}: ${i + 1}\n`).join('');
      expect(client.output === expected).to.equal(true);
    });

    it('refuses a line without an end', async () => {
      const script = `head -c 10000000 /dev/zero | '${findPeer('nc')}' 127.0.0.1 ${port}`;
      await using client = Program.start('sh', ['-c', script]);
      await client.ended();
      expect(client.output).to.equal('Line too long\n');
      await server.saw(/sent a line without an end/);
      await server.saw(/left after 0 lines/);
    });

    it('survives a client that sends and never fetches an answer', async () => {
      const bash = findPeer('bash');
      const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; yes >&3`;
      await using flood = Program.start('timeout', ['2', bash, '-c', script]);
      await server.saw(/connected/);
      await using other = netcat('-N');
      other.say('still there?\n');
      await other.saw(/1: still there\?/);
      await flood.ended();
    });
  });

  describe('the server in several processes', () => {
    const ask = async (port: string): Promise<void> => {
      await using client = Program.example('clientserver/client', ['--wait', '0.2', '127.0.0.1', port]);
      client.say('hello\n');
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.equal('1: hello\n');
    };

    it('shares the port, replaces a worker that is killed, and ends as a whole', async () => {
      await using server = Program.example('clientserver/server', ['--port', '0', '--workers', '2']);
      const listening = /listening on 127\.0\.0\.1:(\d+)/;
      const [, port = ''] = await server.saw(listening, 2);
      await Promise.all([ask(port), ask(port)]);
      await server.saw(/connected/, 2);
      const [, primary = ''] = await server.saw(/workers of process (\d+)/);
      const children = `/proc/${primary}/task/${primary}/children`;
      const [worker = ''] = readFileSync(children, 'latin1').split(' ');
      process.kill(Number(worker), 'SIGKILL');
      await server.saw(/was ended by SIGKILL: another takes its place/);
      const [, again] = await server.saw(listening, 3);
      expect(again).to.equal(port);
      await ask(port);
      server.signal('SIGTERM');
      expect(await server.ended()).to.equal(0);
      expect(server.output).to.match(/(stopped\n){2}all stopped\n$/);
    });

    it('says when it cannot listen', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      await using server = Program.example('clientserver/server', ['--port', String(port), '--workers', '2']);
      expect(await server.ended()).to.equal(1);
      expect(server.errors)
        .to.match(/the port is in use/)
        .and.match(/server: the workers cannot serve\.\n$/);
      taken.close();
    });
  });

  describe('the client', () => {
    before(function () {
      requirePeers(this, 'nc');
    });

    /** netcat as a server. */
    async function listen(...options: string[]): Promise<{ peer: Program; port: string }> {
      const peer = Program.start(findPeer('nc'), ['-lvn', ...options, '127.0.0.1', '0']);
      const [, port = ''] = await peer.saw(/Listening on 127\.0\.0\.1 (\d+)/);
      return { peer, port };
    }

    const connect = (port: string, ...options: string[]): Program =>
      Program.example('clientserver/client', [...options, '127.0.0.1', port]);

    it('sends lines, shows lines, and closes without delay when nothing is pending', async () => {
      const { peer, port } = await listen();
      await using stranger = peer;
      await using client = connect(port, '--wait', '0.2');
      client.say('hello\nÄpfel\n');
      await stranger.saw(/hello\nÄpfel\n/);
      stranger.say('1: hello\n2: Äpfel\n');
      await client.saw(/2: Äpfel/);
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.equal('1: hello\n2: Äpfel\n');
      expect(client.errors).to.equal(`Trying 127.0.0.1, port ${port}\nConnected\nConnection closed\n`);
      expect(await stranger.ended()).to.equal(0);
    });

    it('sends what is pending before it closes', async () => {
      const { peer, port } = await listen();
      await using stranger = peer;
      await using client = connect(port);
      await client.saw(/Connected/);
      stranger.signal('SIGSTOP');
      // More than the kernel takes for a peer that does not read.
      const lines = Array.from({ length: 300_000 }, (_, i) => `${i} ${'x'.repeat(100)}\n`);
      client.say(lines.join(''));
      await client.saw(/the input waits/);
      client.signal('SIGINT');
      await client.saw(/Closing, \d+ bytes are still to be sent/);
      stranger.signal('SIGCONT');
      expect(await client.ended()).to.equal(0);
      expect(client.errors).to.match(/Connection closed\n$/);
      expect(await stranger.ended()).to.equal(0);
      const received = stranger.output.split('\n');
      expect(received.pop()).to.equal('');
      expect(received.length).to.be.greaterThan(10);
      expect(received.every((line, i) => `${line}\n` === lines[i])).to.equal(true);
    });

    it('ends when the server closes, and shows the rest', async () => {
      const { peer, port } = await listen('-N');
      await using stranger = peer;
      await using client = connect(port);
      stranger.say('bye\nno end');
      stranger.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.equal('bye\nno end\n');
      expect(client.errors).to.match(/Connection closed by the server\n$/);
    });

    it('talks to the server', async () => {
      await using server = Program.example('clientserver/server', ['--port', '0']);
      const [, port = ''] = await server.saw(/listening on 127\.0\.0\.1:(\d+)/);
      await using client = connect(port, '--wait', '0.3');
      client.say('a\nb\n');
      client.endInput();
      expect(await client.ended()).to.equal(0);
      expect(client.output).to.equal('1: a\n2: b\n');
    });
  });

  describe('says in a line that', () => {
    const start = (which: 'client' | 'server', ...options: string[]): Program =>
      Program.example(`clientserver/${which}`, options);

    it('there is help', async () => {
      for (const which of ['client', 'server'] as const) {
        await using program = start(which, '--help');
        expect(await program.ended()).to.equal(0);
        expect(program.output).to.match(new RegExp(`^Usage: ${which} `));
      }
    });

    it('the command line is wrong', async () => {
      for (const [which, options, message] of [
        ['client', [], /^client: A host and a port are needed\.\nTry 'client --help'\.\n$/],
        ['client', ['localhost', '0'], /'0' is not a port/],
        ['client', ['--wait', 'long', 'localhost', '1'], /--wait needs/],
        ['server', ['--port', '65536'], /'65536' is not a port/],
        ['server', ['--address', 'here'], /'here' is not an IP address/],
        ['server', ['--workers', '0'], /'0' is not a number of workers/],
        ['server', ['more'], /more/],
      ] as const) {
        await using program = start(which, ...options);
        await expectFailure(program, 2, message);
      }
    });

    it('the connection is refused', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await using client = start('client', '127.0.0.1', String(port));
      await expectFailure(client, 1, /Failed: .*refused/i);
    });

    it('the port is in use', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      await using server = start('server', '--port', String(port));
      await expectFailure(server, 1, /cannot listen on 127\.0\.0\.1:\d+: the port is in use/);
      taken.close();
    });
  });
});
