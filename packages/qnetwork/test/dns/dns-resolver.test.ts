import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { RecordType } from '../../src/dns/dns-records.js';
import { DnsResolver } from '../../src/dns/dns-resolver.js';

const A = RecordType.A;

describe('DnsResolver', () => {
  let clock: SinonFakeTimers;
  let resolver: DnsResolver;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['Date'] });
    resolver = new DnsResolver();
    resolver.configure({ servers: [], domain: '', hosts: '', retryAfter: 1 });
  });
  afterEach(() => clock.restore());

  /** A name that cannot be asked for is known to have nothing at once. */
  const impossible = (i: number): string => `a..${i}`;

  function learn(i: number): void {
    const leave = resolver.ask(impossible(i), A, () => undefined);
    leave();
  }

  it('keeps for five seconds that there was no answer', () => {
    expect(resolver.known(impossible(0), A)).to.equal(null);
    learn(0);
    expect(resolver.known(impossible(0), A)).to.deep.equal([]);
    clock.tick(4999);
    expect(resolver.known(impossible(0), A)).to.deep.equal([]);
    clock.tick(1);
    expect(resolver.known(impossible(0), A)).to.equal(null);
  });

  it('keeps a thousand answers, and drops the one that was learnt first', () => {
    for (let i = 0; i < 1000; i++) learn(i);
    expect(resolver.known(impossible(0), A)).to.deep.equal([]);
    learn(0);
    learn(1000);
    expect([0, 1, 2, 1000].map((i) => resolver.known(impossible(i), A) === null)).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('calls back from the event loop about a name that cannot be asked for, unless that is no longer wanted', async () => {
    const called: string[] = [];
    resolver.ask(impossible(0), A, () => called.push('wanted'));
    const leave = resolver.ask(impossible(1), A, () => called.push('left'));
    leave();
    expect([called, resolver.isAsked(impossible(0), A)]).to.deep.equal([[], false]);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(called).to.deep.equal(['wanted']);
  });

  it('asks once for all who wait, and gives the question up with the last of them', async () => {
    const called: string[] = [];
    const asks = ['one', 'two'].map((who) => resolver.ask('host.test', A, () => called.push(who)));
    expect(resolver.isAsked('host.test', A)).to.equal(true);
    asks[0]!();
    expect(resolver.isAsked('host.test', A)).to.equal(true);
    asks[1]!();
    expect(resolver.isAsked('host.test', A)).to.equal(false);
    const left = resolver.ask('host.test', A, () => called.push('left'));
    const answered = new Promise<void>((resolve) => {
      resolver.ask('host.test', A, resolve);
    });
    left();
    // Of those before nothing ends this question.
    asks[1]!();
    await answered;
    expect([called, resolver.known('host.test', A)]).to.deep.equal([[], []]);
  });

  it('forgets what it knows when it is configured anew', () => {
    learn(0);
    resolver.configure({ servers: [] });
    expect(resolver.known(impossible(0), A)).to.equal(null);
  });

  it('looks at the configuration of the machine every five seconds', () => {
    resolver.configure(null);
    const first = resolver.config;
    clock.tick(5000);
    expect(resolver.config).to.equal(first);
    clock.tick(1);
    expect(resolver.config).not.to.equal(first);
  });

  it('knows addresses of the family that is asked for, and of other types nothing', () => {
    const of = (name: string, type: number): unknown =>
      resolver.known(name, type)?.map(({ data, owner }) => [owner, data]) ?? null;
    resolver.configure({ hosts: '192.0.2.1 host\n::1 host\n::2 six\n' });
    expect([of('192.0.2.9', A), of('192.0.2.9', RecordType.Aaaa)]).to.deep.equal([
      [['192.0.2.9', '192.0.2.9']],
      [],
    ]);
    expect([of('::9', A), of('::9', RecordType.Aaaa)]).to.deep.equal([[], [['::9', '::9']]]);
    expect([of('host', A), of('host', RecordType.Aaaa)]).to.deep.equal([
      [['host', '192.0.2.1']],
      [['host', '::1']],
    ]);
    expect([of('six', A), of('host', RecordType.Txt), of('192.0.2.9', RecordType.Ptr)]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });
});
