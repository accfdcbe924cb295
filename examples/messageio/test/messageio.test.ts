import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { findPeer, requirePeers } from '../../test/peers.js';

describe('messageio', function () {
  this.timeout(120_000);

  describe('with members in Perl', () => {
    before(function () {
      requirePeers(this, 'perl');
    });

    let server: Program;
    let port: string;

    beforeEach(async () => {
      server = Program.example('messageio', ['--port', '0']);
      port = (await server.saw(/listening on 127\.0\.0\.1:(\d+)/))[1] ?? '';
    });

    afterEach(async () => {
      server.signal('SIGTERM');
      expect(await server.ended()).to.equal(0);
      expect(server.errors).to.equal('');
    });

    let joined: number;
    beforeEach(() => (joined = 0));

    /** A member that the server knows of. */
    async function join(): Promise<Program> {
      const script = fileURLToPath(new URL('member.pl', import.meta.url));
      const member = Program.start(findPeer('perl'), [script, port]);
      await server.saw(new RegExp(`member ${++joined} .* joined\n`));
      return member;
    }

    it('relays messages to all members', async () => {
      await using first = await join();
      await using second = await join();
      await using third = await join();
      first.say('text from the first\n');
      for (const member of [first, second, third]) await member.saw(/^message 14 from the first$/m);
      third.say('text Grüße\n');
      for (const member of [first, second, third]) await member.saw(/^message 7 Grüße$/m);
      second.say('end\n');
      await server.saw(/member 2 .* left\n/);
      first.say('text without the second\n');
      await third.saw(/without the second/);
      expect(await second.ended()).to.equal(0);
    });

    it('puts pieces together, and takes messages apart that come at once', async () => {
      await using sender = await join();
      await using other = await join();
      sender.say('pieces one byte at a time\n');
      await other.saw(/^message 18 one byte at a time$/m);
      sender.say('burst 500\n');
      await other.saw(/^message 3 500$/m);
      const numbers = Array.from({ length: 500 }, (_, i) => `message ${String(i + 1).length} ${i + 1}`);
      expect(other.output.trimEnd().split('\n').slice(-500)).to.eql(numbers);
    });

    it('relays an empty message, and the longest', async () => {
      await using sender = await join();
      sender.say('size 0\nsize 65536\n');
      await sender.saw(/^message 0 $/m);
      await sender.saw(new RegExp(`^message 65536 sum ${65536 * 'x'.charCodeAt(0)}$`, 'm'));
    });

    for (const [what, bytes, message] of [
      ['a message that claims to be far too long', '4dffffffff', /claimed a message of 4294967295 bytes/],
      ['a message of a byte too many', '4d00010001', /claimed a message of 65537 bytes/],
      ['what is no message', '474554202f', /sent the byte 71 where a message should begin/],
    ] as const)
      it(`refuses ${what}`, async () => {
        await using stranger = await join();
        await using other = await join();
        stranger.say(`raw ${bytes}\n`);
        await server.saw(message);
        await stranger.saw(/closed by the server/);
        other.say('text all is well\n');
        await other.saw(/message 11 all is well/);
      });

    it('forgets a member that leaves in the middle of a message', async () => {
      await using member = await join();
      member.say('raw 4d00000010ffff\nend\n');
      await server.saw(/member 1 .* left\n/);
      expect(server.output).not.to.contain('sent');
    });

    it('drops a member that does not fetch its messages', async () => {
      await using deaf = await join();
      await using other = await join();
      deaf.say('deaf 1000\n');
      await server.saw(/member 1 .* does not fetch its messages and was dropped/);
      await other.saw(/^message 65536 /m);
      other.say('text still there\n');
      await other.saw(/message 11 still there/);
    });
  });

  describe('says in a line that', () => {
    const start = (...options: string[]): Program => Program.example('messageio', options);

    it('there is help', async () => {
      await using program = start('--help');
      expect(await program.ended()).to.equal(0);
      expect(program.output).to.match(/^Usage: messageio /);
    });

    it('the command line is wrong', async () => {
      await using program = start('--port', '-1');
      await expectFailure(program, 2, /^messageio: /);
    });

    it('the port is in use', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as AddressInfo;
      await using program = start('--port', String(port));
      await expectFailure(program, 1, /the port is in use/);
      taken.close();
    });
  });
});
