import { createServer } from 'node:net';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { findPeer } from '../../test/peers.js';
import { IrcDaemon } from './irc-daemon.js';
import { requirePeers } from '../../test/peers.js';

describe('ircclient', function () {
  this.timeout(120_000);

  describe('with ngircd', () => {
    before(function () {
      requirePeers(this, 'ngircd', 'nc');
    });

    let daemon: IrcDaemon;

    beforeEach(async () => {
      daemon = await IrcDaemon.start();
    });
    afterEach(() => daemon.remove());

    const join = (nick: string, ...options: string[]): Program =>
      Program.example('ircclient', [...options, '--nick', nick, '127.0.0.1', String(daemon.port)]);

    /** Another person, who types IRC by hand. */
    async function typist(nick: string, answers = true): Promise<Program> {
      // On a busy machine a client may start for longer than the server waits for an answer.
      const onLine = (line: string): void => {
        if (answers && line.startsWith('PING ')) netcat.say(`PONG ${line.slice(5)}\r\n`);
      };
      const netcat: Program = Program.start(findPeer('nc'), ['127.0.0.1', String(daemon.port)], { onLine });
      netcat.say(`NICK ${nick}\r\nUSER ${nick} 0 * :${nick}\r\nJOIN #qt3\r\n`);
      await netcat.saw(/ 366 /);
      return netcat;
    }

    it('talks in a channel, and in private', async () => {
      await using other = await typist('other');
      await using client = join('me');
      await client.saw(/^\* me joined #qt3$/m);
      expect(client.errors).to.match(
        /^Connecting to 127\.0\.0\.1, port \d+\nWelcome to the Internet Relay Network/,
      );
      client.say('Grüße an alle\n');
      await other.saw(/^:me!\S+ PRIVMSG #qt3 :Grüße an alle\r$/m);
      other.say('PRIVMSG #qt3 :hello \u0003me\r\nPRIVMSG me :psst\r\n');
      await client.saw(/^<other> hello me$/m);
      await client.saw(/^<other, to you> psst$/m);
      client.say('/msg other just you\n/nick renamed\n');
      await other.saw(/^:me!\S+ PRIVMSG other :just you\r$/m);
      await client.saw(/^\* me is now renamed$/m);
      client.say('/nick 1\n');
      await client.saw(/Erroneous/i);
      client.say('/dance\n');
      await client.saw(/\/dance is not known/);
      client.say('/join #elsewhere\n');
      await client.saw(/^\* renamed joined #elsewhere$/m);
      client.say('/quit so long\n');
      expect(await client.ended()).to.equal(0);
      await other.saw(/^:renamed!\S+ QUIT :"?so long"?\r$/m);
    });

    it('says what a pipe brings, and leaves at its end', async () => {
      await using other = await typist('other');
      await using client = join('me');
      client.say(`one\n${'ä'.repeat(500)}\n`);
      client.endInput();
      expect(await client.ended()).to.equal(0);
      await other.saw(/^:me!\S+ QUIT/m);
      const said = [...other.output.matchAll(/^:me!\S+ PRIVMSG #qt3 :(.*)\r$/gm)].map(([, text]) => text);
      expect(said).to.eql(['one', 'ä'.repeat(200), 'ä'.repeat(200), 'ä'.repeat(100)]);
    });

    it('takes another name when its own is taken', async () => {
      await using other = await typist('me');
      await using client = join('me');
      await client.saw(/^\* me_ joined #qt3$/m);
      await other.saw(/^:me_!\S+ JOIN/m);
    });

    it('answers pings, so that the server keeps it', async () => {
      await using client = join('me');
      await client.saw(/^\* me joined #qt3$/m);
      await daemon.saw(/registered/);
      // One that does not answer is thrown out in the same time.
      await using mute = await typist('mute', false);
      await mute.saw(/^ERROR :.*Ping timeout/m);
      client.say('/msg me still here\n');
      await client.saw(/^<me, to you> still here$/m);
      expect(client.errors).not.to.contain('Not connected');
    });

    it('asks a silent server whether it is there', async () => {
      await using client = join('me', '--ping', '1');
      await client.saw(/^\* me joined #qt3$/m);
      // Its answers keep the connection, for longer than silence would.
      await new Promise((resolve) => setTimeout(resolve, 3500));
      expect(client.errors).not.to.contain('Not connected');
    });

    it('connects again when the server is gone, and later when it is gone for longer', async () => {
      await using client = join('me', '--retry', '0.1');
      await client.saw(/^\* me joined #qt3$/m);
      await daemon.stop();
      await client.saw(/Not connected: .*; trying again in 0\.1 s/);
      await client.saw(/Not connected: .*refused.*; trying again in 0\.2 s/i);
      await client.saw(/Not connected: .*refused.*; trying again in 0\.4 s/i);
      client.say('waits for the server\n');
      await daemon.restart();
      await client.saw(/^\* me joined #qt3$/m, 2);
      client.say('/msg me back\n');
      await client.saw(/^<me, to you> back$/m);
      await daemon.stop();
      await client.saw(/trying again in 0\.1 s/, 2);
    });

    it('notices that the server no longer answers', async () => {
      await using client = join('me', '--ping', '2', '--retry', '0.1');
      await client.saw(/^\* me joined #qt3$/m);
      daemon.signal('SIGSTOP');
      await client.saw(/Not connected: the server does not answer; trying again in 0\.1 s/);
      daemon.signal('SIGCONT');
      await client.saw(/^\* me_* joined #qt3$/m, 2);
    });

    it('leaves on SIGINT', async () => {
      await using other = await typist('other');
      await using client = join('me');
      await client.saw(/^\* me joined #qt3$/m);
      client.signal('SIGINT');
      expect(await client.ended()).to.equal(0);
      await other.saw(/^:me!\S+ QUIT/m);
    });
  });

  describe('says in a line that', () => {
    const start = (...options: string[]): Program => Program.example('ircclient', options);

    it('there is help', async () => {
      await using program = start('--help');
      expect(await program.ended()).to.equal(0);
      expect(program.output).to.match(/^Usage: ircclient /);
    });

    it('the command line is wrong', async () => {
      for (const [options, message] of [
        [[], /^ircclient: A host is needed\.\nTry 'ircclient --help'\.\n$/],
        [['--nick', '1', 'localhost'], /'1' is not a name/],
        [['--channel', 'qt3', 'localhost'], /'qt3' is not a channel/],
        [['--attempts', 'x', 'localhost'], /'x' is not a number/],
        [['--ping', '0', 'localhost'], /too short/],
      ] as const) {
        await using program = start(...options);
        await expectFailure(program, 2, message);
      }
    });

    it('there is no server, however often it tries', async () => {
      const closed = await GuardedServer.start(createServer());
      const { port } = closed;
      await closed.close();
      await using client = start('--retry', '0.01', '--attempts', '3', '127.0.0.1', String(port));
      await expectFailure(client, 1, /Failed: .*refused.*; giving up after 3 attempts\n$/i);
      expect(client.errors.match(/^Connecting to /gm)).to.have.lengthOf(3);
    });

    it('the server sends a line without an end', async () => {
      const server = await GuardedServer.listen((socket) => {
        socket.on('error', () => undefined);
        socket.resume().end('x'.repeat(100_000));
      });
      await using client = start('--attempts', '1', '127.0.0.1', String(server.port));
      await expectFailure(
        client,
        1,
        /Failed: the server sent a line without an end; giving up after 1 attempts\n$/,
      );
      await server.close();
    });
  });
});
