import { expect } from 'chai';
import fc from 'fast-check';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { SIGNAL } from '@qt3/core-signals';
import { QDns } from '@qt3/qnetwork';
import { QHostAddress } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { answers, decodeAnswer, DnsMessageError, encodeQuestion } from '../../src/dns/dns-message.js';
import { systemConfig } from '../../src/dns/dns-config.js';
import { DnsResolver } from '../../src/dns/dns-resolver.js';
import { type Liar, LyingServer, QUESTION, reply, wireName, wireRecord } from './lying-server.js';

const READY = SIGNAL('resultsReady()');
const [A, CNAME, TXT] = [1, 5, 16];

function address(...bytes: number[]): Buffer {
  return Buffer.from(bytes);
}

describe('How names are looked up', () => {
  it('is what the machine is configured to, read again after a while, unless it is given', () => {
    const clock = useFakeTimers({ toFake: ['Date'] });
    try {
      const resolver = new DnsResolver();
      const first = resolver.config;
      expect(first).to.eql(systemConfig());
      expect(first).to.have.all.keys('servers', 'domain', 'hosts', 'retryAfter');
      expect(resolver.config).to.equal(first);
      clock.tick(3_600_000);
      expect(resolver.config).not.to.equal(first);
      resolver.configure({ domain: 'example.test' });
      const given = resolver.config;
      expect(given).to.eql({ ...systemConfig(), domain: 'example.test' });
      clock.tick(3_600_000);
      expect(resolver.config).to.equal(given);
      resolver.configure(null);
      expect(resolver.config).to.eql(first);
    } finally {
      clock.restore();
    }
  });
});

describe('QDns: what it asks for', () => {
  it('asks for an address by its bytes, or half bytes, the last one first', () => {
    const name = (text: string): string => {
      const of = new QHostAddress();
      of.setAddress(text);
      using dns = new QDns(of, QDns.Ptr);
      return dns.label();
    };
    expect(name('1.2.3.4')).to.equal('4.3.2.1.IN-ADDR.ARPA');
    expect(name('255.129.65.33')).to.equal('33.65.129.255.IN-ADDR.ARPA');
    expect(name('2001:db8::12')).to.equal(`2.1.${'0.'.repeat(22)}8.b.d.0.1.0.0.2.ip6.arpa`);
  });
});

describe('QDns', () => {
  let server: LyingServer;

  /** A server whose answers are waited for, so that each question is sent once, however busy the machine is. */
  async function serve(
    say: Liar,
    sayOverTcp?: (question: Buffer) => Buffer,
    retryAfter = 60_000,
  ): Promise<void> {
    server = await LyingServer.start(say, sayOverTcp);
    QDns.qt_configure({ servers: [server.address], domain: '', hosts: '', retryAfter });
  }

  /** One that is asked again soon: it does not answer, or not what counts. */
  async function serveNothing(say: Liar, sayOverTcp?: (question: Buffer) => Buffer): Promise<void> {
    await serve(say, sayOverTcp, 50);
  }

  async function addressesOf(name: string, type: number = QDns.A): Promise<string[]> {
    using dns = new QDns(name, type);
    const ready = new SignalSpy(dns, READY);
    await ready.wait();
    expect(ready.count).to.equal(1);
    return [...dns.addresses()].map((found) => found.toString());
  }

  afterEach(() => {
    server.close();
    QDns.setServers(null);
  });

  it('takes what answers the question, and nothing else', async () => {
    await serve((question) => {
      const right = Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(192, 0, 2, 1))]);
      const wrongId = Buffer.from(right);
      wrongId[0]! ^= 1;
      const otherName = Buffer.concat([
        question.subarray(0, 12),
        wireName('www.example.tesu'),
        question.subarray(-4),
      ]);
      const notAsked = Buffer.concat([reply(otherName, 1), wireRecord(QUESTION, A, address(6, 6, 6, 6))]);
      return [Buffer.alloc(0), question, wrongId, notAsked, right.subarray(0, 20), right];
    });
    expect(await addressesOf('www.example.test')).to.eql(['192.0.2.1']);
  });

  it('keeps no records that were not asked for', async () => {
    await serve((question) => [
      Buffer.concat([
        reply(question, 2),
        wireRecord(QUESTION, A, address(192, 0, 2, 1)),
        wireRecord(wireName('bank.example.test'), A, address(6, 6, 6, 6)),
      ]),
    ]);
    await addressesOf('www.example.test');
    await addressesOf('bank.example.test');
    expect(server.udp).to.equal(2);
  });

  it('finds nothing in circles of aliases, of any length', async () => {
    for (const length of [1, 2, 5, 40]) {
      await serve((question) => {
        const name = (i: number): Buffer =>
          wireName(i % length === 0 ? 'a.example.test' : `a${i % length}.example.test`);
        const circle = Array.from({ length }, (_, i) => wireRecord(name(i), CNAME, name(i + 1)));
        return [Buffer.concat([reply(question, length), ...circle])];
      });
      expect(await addressesOf('a.example.test')).to.eql([]);
      // Nor is it asked for again.
      expect(await addressesOf('a.example.test')).to.eql([]);
      expect(server.udp).to.equal(1);
      server.close();
    }
    await serve(() => []);
  });

  it('refuses names that lead forward or in a circle, and records that lie about their length', async () => {
    const lies: ((question: Buffer) => Buffer)[] = [
      (q) => wireRecord(Buffer.from([0xc0, q.length]), A, address(1, 2, 3, 4)),
      (q) => wireRecord(Buffer.from([0xc0, q.length + 2]), A, address(1, 2, 3, 4)),
      () => wireRecord(QUESTION, A, address(1, 2, 3, 4), 4000),
      () => wireRecord(QUESTION, A, address(1, 2, 3), 3),
      () => wireRecord(QUESTION, TXT, Buffer.from([200, 65]), 2),
      () => wireRecord(QUESTION, CNAME, Buffer.from([63, 65]), 2),
      () => Buffer.from([0xc0]),
    ];
    for (const [i, lie] of lies.entries()) {
      await serveNothing((question) => [Buffer.concat([reply(question, 1), lie(question)])]);
      expect(await addressesOf('www.example.test'), `lie ${i}`).to.eql([]);
      server.close();
    }
    await serveNothing(() => []);
  });

  it('asks over TCP for what was cut off', async () => {
    const records = Array.from({ length: 200 }, (_, i) => wireRecord(QUESTION, A, address(10, 0, 0, i)));
    await serve(
      (question) => [reply(question, 0, 0x8380)],
      (question) => Buffer.concat([reply(question, 200), ...records]),
    );
    expect((await addressesOf('many.example.test')).length).to.equal(200);
    expect([server.udp, server.tcp]).to.eql([1, 1]);
  });

  it('asks over TCP once, however many answers are cut off, and takes only what answers the question', async () => {
    await serve(
      (question) => [reply(question, 0, 0x8380), reply(question, 0, 0x8380)],
      (question) => Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(10, 0, 0, 7))]),
    );
    expect(await addressesOf('twice.example.test')).to.eql(['10.0.0.7']);
    expect([server.udp, server.tcp]).to.eql([1, 1]);
    server.close();
    await serveNothing(
      (question) => [reply(question, 0, 0x8380)],
      (question) => {
        const other = Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(6, 6, 6, 6))]);
        other[0]! ^= 1;
        return other;
      },
    );
    expect(await addressesOf('lied.example.test')).to.eql([]);
  });

  it('gives up a server whose answers are cut off over TCP too', async () => {
    await serveNothing(
      (question) => [reply(question, 0, 0x8380)],
      (question) => reply(question, 0, 0x8380),
    );
    expect(await addressesOf('cut.example.test')).to.eql([]);
    expect(server.udp).to.equal(9);
  });

  it('reads an answer of the largest size', async () => {
    const record = wireRecord(QUESTION, A, address(10, 0, 0, 1));
    const count = Math.floor((65_000 - 50) / record.length);
    await serve((question) => [
      Buffer.concat([reply(question, count), ...Array<Buffer>(count).fill(record)]),
    ]);
    expect((await addressesOf('large.example.test')).length).to.equal(count);
  });

  it('asks again where a server fails, refuses, is silent, or is not there', async () => {
    for (const flags of [0x8182, 0x8185, 0x8181, 0x8184]) {
      const say: Liar = (question, count) => [
        count < 2
          ? reply(question, 0, flags)
          : Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(192, 0, 2, 1))]),
      ];
      await serve(say, undefined, 100);
      expect(await addressesOf('www.example.test')).to.eql(['192.0.2.1']);
      // More often where the machine is so busy that an answer comes too late.
      expect(server.udp).to.be.at.least(3);
      server.close();
    }
    await serve((question) => [
      Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(192, 0, 2, 1))]),
    ]);
    const nowhere = await LyingServer.start(() => []);
    const closed = nowhere.address;
    nowhere.close();
    QDns.qt_configure({ servers: [closed, server.address], domain: '', hosts: '', retryAfter: 100 });
    expect(await addressesOf('www.example.test')).to.eql(['192.0.2.1']);
  });

  it('keeps no socket of a server that is not there', async () => {
    await serve(() => []);
    const nowhere = await LyingServer.start(() => []);
    const closed = nowhere.address;
    nowhere.close();
    const sockets = (): number =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap').length;
    await new Promise((resolve) => setImmediate(resolve));
    const before = sockets();
    QDns.qt_configure({ servers: [closed], domain: '', hosts: '', retryAfter: 20 });
    expect(await addressesOf('www.example.test')).to.eql([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sockets()).to.equal(before);
  });

  describe('keeps an answer', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = useFakeTimers({ toFake: ['Date'] })));
    afterEach(() => clock.restore());

    /** The number of questions sent after each of several look-ups, each this many seconds after the last. */
    async function questions(...seconds: readonly number[]): Promise<number[]> {
      const counts: number[] = [];
      for (const later of seconds) {
        clock.tick(later * 1000);
        await addressesOf('www.example.test');
        counts.push(server.udp);
      }
      return counts;
    }
    const within = (ttl: number): Liar => {
      return (question) => [
        Buffer.concat([
          reply(question, 2),
          wireRecord(QUESTION, A, address(192, 0, 2, 1), 4, ttl),
          wireRecord(QUESTION, A, address(192, 0, 2, 2), 4, ttl + 99),
        ]),
      ];
    };

    it('as long as the record that is over first', async () => {
      await serve(within(3600));
      expect(await questions(0, 3590, 20, 3590, 20)).to.eql([1, 1, 2, 2, 3]);
    });

    it('a minute at least, and a day at most', async () => {
      await serve(within(1));
      expect(await questions(0, 55, 10)).to.eql([1, 1, 2]);
      server.close();
      await serve(within(1_000_000));
      expect(await questions(0, 86_390, 20)).to.eql([1, 1, 2]);
    });

    it('a minute, when there is no such name; a few seconds, when there was no answer', async () => {
      await serve((question) => [reply(question, 0, 0x8183)]);
      expect(await questions(0, 55, 10)).to.eql([1, 1, 2]);
      server.close();
      QDns.qt_configure({ servers: [], domain: '', hosts: '', retryAfter: 1 });
      server = await LyingServer.start(() => []);
      expect(await questions(0, 4)).to.eql([0, 0]);
    });
  });

  it('looks a name without a dot up in the domain first, then alone', async () => {
    const asked: string[] = [];
    const found = new Set<string>();
    server = await LyingServer.start((question) => {
      const name = question.toString('latin1', 13, question.length - 5).replaceAll(/[\0-\x20]/g, '.');
      asked.push(name);
      return found.has(name)
        ? [Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(10, 0, 0, 1))])]
        : [reply(question, 0, 0x8183)];
    });
    QDns.qt_configure({ servers: [server.address], domain: 'example.test', hosts: '', retryAfter: 60_000 });
    expect(await addressesOf('host')).to.eql([]);
    expect(asked.splice(0)).to.eql(['host.example.test', 'host']);
    found.add('found.example.test');
    expect(await addressesOf('found')).to.eql(['10.0.0.1']);
    expect(asked.splice(0)).to.eql(['found.example.test']);
    // With a dot both at once, with two the name alone, as with one at its end.
    await addressesOf('a.b');
    expect(asked.splice(0).sort()).to.eql(['a.b', 'a.b.example.test']);
    await addressesOf('a.b.c');
    expect(asked.splice(0)).to.eql(['a.b.c']);
    await addressesOf('other.');
    expect(asked.splice(0)).to.eql(['other']);
  });

  it('finds names in the hosts file, and addresses without a question', async () => {
    await serve(() => []);
    const hosts = '# a\n192.0.2.7 Named other # b\n::7\tnamed\n\n192.0.2.8 named\n';
    QDns.qt_configure({ servers: [server.address], domain: '', hosts, retryAfter: 60_000 });
    expect(await addressesOf('named')).to.eql(['192.0.2.7', '192.0.2.8']);
    expect(await addressesOf('NAMED', QDns.Aaaa)).to.eql(['::7']);
    expect(await addressesOf('192.0.2.9')).to.eql(['192.0.2.9']);
    expect(await addressesOf('::9', QDns.Aaaa)).to.eql(['::9']);
    expect(await addressesOf('::9')).to.eql([]);
    expect(server.udp).to.equal(0);
  });

  it('knows what a name is an alias of, and asks for that once', async () => {
    await serve((question) => [
      Buffer.concat([reply(question, 1), wireRecord(QUESTION, CNAME, wireName('other.example.test'))]),
    ]);
    using dns = new QDns('alias.example.test', QDns.Cname);
    const ready = new SignalSpy(dns, READY);
    expect(dns.canonicalName()).to.equal('');
    await ready.wait();
    expect([dns.canonicalName(), server.udp]).to.eql(['other.example.test', 1]);
  });

  it('gives its question up when it is deleted', async () => {
    await serveNothing(() => []);
    const dns = new QDns('silent.example.test');
    expect(dns.isWorking()).to.be.true;
    dns.delete();
    using other = new QDns('second.example.test');
    const ready = new SignalSpy(other, READY);
    await ready.wait();
    // Nine for the one that was waited for; the other had not been sent yet, or was sent once.
    expect(server.udp).to.be.within(9, 10);
  });

  it('asks for no name that is none', async () => {
    await serve(() => []);
    for (const name of ['a..b.c', `${'x'.repeat(64)}.b.c`, 'x.'.repeat(200) + 'x', '.a.b', 'a.b.\u20ac'])
      expect(await addressesOf(name), name).to.eql([]);
    expect(server.udp).to.equal(0);
  });

  it('does not ask again and again for what there is not, in the slot', async () => {
    await serve((question) => [reply(question, 0)]);
    using dns = new QDns('none.example.test');
    const ready = new SignalSpy(dns, READY);
    dns.connect(dns, READY, () => void dns.addresses());
    await ready.wait();
    expect(dns.isWorking()).to.be.false;
    expect(server.udp).to.equal(1);
  });
});

describe('a message of the name system', () => {
  it('throws nothing but its own error, whatever it is', () => {
    const question = encodeQuestion(1, 'www.example.test', QDns.A);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, count) => {
        const message = Buffer.concat([reply(question, count), bytes]);
        expect(answers(message, question)).to.be.true;
        try {
          decodeAnswer(message, question);
        } catch (error) {
          expect(error).to.be.instanceOf(DnsMessageError);
        }
      }),
    );
  });

  it('needs no more work for names that end with one another than for their bytes', () => {
    const question = encodeQuestion(1, 'www.example.test', QDns.A);
    const [low, high] = [question.length & 255, 0xc0 | (question.length >> 8)];
    // Each record's name is the longest there can be, in two bytes: 5,000 of them are a megabyte of text, read once.
    const longest = wireName(Array.from({ length: 126 }, () => 'a').join('.'));
    const record = wireRecord(Buffer.from([high, low]), A, address(1, 2, 3, 4));
    const count = Math.floor((65_535 - 400) / record.length);
    const many = Buffer.concat([
      reply(question, count + 1),
      wireRecord(longest, A, address(1, 2, 3, 4)),
      ...Array.from({ length: count }, () => record),
    ]);
    let reads = 0;
    const read = many.toString.bind(many);
    many.toString = (...args: Parameters<typeof read>) => {
      reads++;
      return read(...args);
    };
    const { records } = decodeAnswer(many, question);
    expect(new Set(records.map(({ owner }) => owner)).size).to.equal(1);
    expect([records.length, reads]).to.eql([count + 1, 2 * 126]);
  });

  it('refuses a name that is in more places than it can have labels', () => {
    const question = encodeQuestion(1, 'www.example.test', QDns.A);
    const pointerTo = (place: number): Buffer => Buffer.from([0xc0 | (place >> 8), place & 255]);
    /** An answer whose name is in that many places, the last of which is the question. */
    const inPlaces = (count: number): Buffer => {
      const at = question.length + 11;
      const places = Array.from({ length: count - 1 }, (_, i) => pointerTo(i === 0 ? 12 : at + 2 * (i - 1)));
      const hidden = wireRecord(Buffer.alloc(1), 99, Buffer.concat(places));
      const last = count === 1 ? 12 : at + 2 * (count - 2);
      return Buffer.concat([reply(question, 2), hidden, wireRecord(pointerTo(last), A, address(1, 2, 3, 4))]);
    };
    expect(decodeAnswer(inPlaces(127), question).records[0]!.owner).to.equal('www.example.test');
    for (const count of [128, 5000])
      expect(() => decodeAnswer(inPlaces(count), question)).to.throw(DnsMessageError);
  });

  it('is refused wherever it is cut', () => {
    const question = encodeQuestion(1, 'www.example.test', QDns.A);
    const whole = Buffer.concat([reply(question, 1), wireRecord(QUESTION, A, address(1, 2, 3, 4))]);
    for (let end = question.length; end < whole.length; end++)
      expect(() => decodeAnswer(whole.subarray(0, end), question)).to.throw(DnsMessageError);
    expect(decodeAnswer(whole, question).records.length).to.equal(1);
  });
});
