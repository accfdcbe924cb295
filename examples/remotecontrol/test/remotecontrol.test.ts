import { expect } from 'chai';
import { Program } from '../../shared/program.js';
import { findPeer, requirePeers } from '../../test/peers.js';
import { SocketReport } from '../../test/socket-report.js';

describe('remotecontrol', function () {
  this.timeout(120_000);

  let player: Program;
  let report: SocketReport;
  let port: string;

  beforeEach(async () => {
    report = new SocketReport();
    const words = ['--port', '0', '--address', '0.0.0.0', '--name', 'kitchen'];
    player = Program.example('remotecontrol', words, { env: report.env });
    port = (await player.saw(/listening on 0\.0\.0\.0:(\d+)/))[1] ?? '';
  });

  afterEach(async () => {
    player.signal('SIGTERM');
    expect(await player.ended()).to.equal(0);
    expect(player.errors).to.equal('');
    expect(report.sockets()).to.eql([]);
    report[Symbol.dispose]();
  });

  it('finds the player by a broadcast, and commands it', async () => {
    const control = async (...args: string[]): Promise<[number | string, string]> => {
      using left = new SocketReport();
      const words = ['--port', port, '--wait', '0.3', ...args];
      await using program = Program.example('remotecontrol', words, { env: left.env });
      const status = await program.ended();
      expect(left.sockets()).to.eql([]);
      return [status, program.output];
    };
    const found = await control('--address', '127.255.255.255', 'who');
    expect(found).to.deep.equal([0, `127.0.0.1:${port}: kitchen is silent, volume 50\n`]);
    expect(await control('play')).to.deep.equal([0, `127.0.0.1:${port}: kitchen plays, volume 50\n`]);
    expect(await control('volume', '101')).to.deep.equal([0, `127.0.0.1:${port}: what?\n`]);
    const [status, output] = await control('--port', '9', 'who');
    expect([status, output]).to.deep.equal([1, '']);
  });

  describe('with programs that others wrote', () => {
    before(function () {
      requirePeers(this, 'socat', 'nc');
    });

    it('obeys socat, a broadcast included', async () => {
      const target = `UDP4-DATAGRAM:127.255.255.255:${port},broadcast`;
      await using socat = Program.start(findPeer('socat'), ['-', target]);
      socat.say('volume 30\n');
      await socat.saw(/^kitchen is silent, volume 30$/m);
      socat.say('play\n');
      await socat.saw(/^kitchen plays, volume 30$/m);
      socat.say(`${'x'.repeat(5000)}\n`);
      await socat.saw(/^what\?$/m);
    });

    it('obeys netcat', async () => {
      await using nc = Program.start(findPeer('nc'), ['-u', '127.0.0.1', port]);
      nc.say('play\n');
      await nc.saw(/^kitchen plays, volume 50$/m);
      nc.say('stop\n');
      await nc.saw(/^kitchen is silent, volume 50$/m);
    });
  });
});
