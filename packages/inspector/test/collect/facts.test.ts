import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Q_OBJECT, QObject } from '@qt3/core-signals';
import { expect } from 'chai';
import { describe as factsAbout, registerDescriber } from '../../src/collect/describers.js';
import { Entry } from '../../src/collect/entries.js';
import { oneLine } from '../../src/collect/shown.js';
import { nearest } from '../../src/collect/suggestions.js';
import { Inspected } from '../inspected.js';

describe('Facts about objects', () => {
  let inspected: Inspected;

  beforeEach(async () => {
    inspected = await Inspected.start();
  });

  afterEach(() => inspected.stop());

  it('are those of sockets: which end, whether it listens, how much is read', () => {
    using server = new QtSSLSocket(QtSSLSocket.Server);
    expect(factsAbout(server)).to.include({ State: 'Idle', 'End of the link': 'server' });
    using client = new QtSSLSocket(QtSSLSocket.Client);
    expect(factsAbout(client)).to.include({ 'End of the link': 'client', 'TLS version': '' });
    expect(factsAbout(client)).not.to.have.property('Session resumed');
    using socket = new QSocket();
    expect(factsAbout(socket)).to.include({ 'Read limit': 'none', 'Bytes to read': '0' });
    socket.setReadBufferSize(5000);
    expect(factsAbout(socket)).to.include({ 'Read limit': '5000 bytes' });
    class Quiet extends QServerSocket {
      static {
        Q_OBJECT(this, {});
      }
      override newConnection(): void {}
    }
    using listening = new Quiet(0, 1);
    expect(factsAbout(listening)).to.include({ Listening: 'yes' });
    expect(factsAbout(listening)['This end']).to.match(/:\d+$/);
  });

  it('are said by the class itself, and by its base classes before it', () => {
    class Told extends QObject {
      static {
        Q_OBJECT(this, {});
      }
      weight(): number {
        return 5;
      }
    }
    class Odd extends Told {
      static {
        Q_OBJECT(this, {});
      }
      override weight(): number {
        return 7;
      }
    }
    registerDescriber('Told', (call) => ({
      weight: String(call('weight')),
      isHeavy: false,
      nothing: String(call('none')),
    }));
    registerDescriber('Odd', () => {
      throw new Error('on purpose');
    });
    using object = new Odd();
    expect(Object.entries(factsAbout(object))).to.eql([
      ['weight', '5'],
      ['isHeavy', 'no'],
      ['nothing', 'undefined'],
      ['Odd', 'cannot be described'],
    ]);
  });
});

describe('Names in the inspector', () => {
  it('are cut behind 80 characters', () => {
    using object = new QObject(null, 'x'.repeat(81));
    expect(new Entry(1, object).label).to.equal(`${'x'.repeat(80)}...`);
    object.setName('x'.repeat(80));
    const entry = new Entry(1, object);
    expect(entry.label).to.equal('x'.repeat(80));
    object.setName('other');
    expect(entry.look()).to.equal(object);
    expect(entry.label).to.equal('other');
  });

  it('are on one line', () => {
    expect(oneLine('a\nb\\', 4)).to.equal('a\\nb\\\\');
    expect(oneLine('abcde', 4)).to.equal('abcd...');
  });

  it('are suggested where one is like them: the name counts more than the types', () => {
    expect(nearest('send(int)', ['sent(int)', 'send(uint)', 'close()'])).to.eql(['send(uint)', 'sent(int)']);
    const many = ['sendA()', 'sendB()', 'sendC()', 'sendD()', 'send()'];
    expect(nearest('send()', many)).to.eql(['send()', 'sendA()', 'sendB()']);
    expect(nearest('x'.repeat(201), ['x'.repeat(200)])).to.eql([]);
    expect(nearest('x'.repeat(200), ['x'.repeat(201), 'x'.repeat(200)])).to.eql(['x'.repeat(200)]);
  });
});
