import {
  once,
  Q_OBJECT,
  QObject,
  qInstallMsgHandler,
  QTimer,
  qWarning,
  SIGNAL,
  SLOT,
} from '@qt3/core-signals';
import { expect } from 'chai';
import type {
  FiguresPage,
  LeftPage,
  LogPage,
  ObjectDetails,
  SequencePage,
  WarningRow,
} from '../../src/page/protocol.js';
import { startInspector } from '../../src/start.js';
import { Inspected, send } from '../inspected.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['sent(QString)', 'two(int,int)', 'thing(Thing*)'],
      slots: ['take(QString)', 'fail(QString)', 'none()', 'relay(QString)'],
    });
  }
  declare sent: (text: string) => void;
  declare two: (a: number, b: number) => void;
  declare thing: (thing: unknown) => void;

  take(_text: string): void {}

  none(): void {}

  relay(_text: string): void {
    this.two(1, 2);
  }

  fail(_text: string): void {
    throw new RangeError('on purpose');
  }
}

describe('What the inspector shows', () => {
  let inspected: Inspected;

  beforeEach(async () => {
    inspected = await Inspected.start({ events: 200, bytes: 'all' });
  });

  afterEach(() => inspected.stop());

  const log = async (query = ''): Promise<LogPage> => inspected.ask<LogPage>(`log?count=500${query}`);
  const texts = (page: LogPage): string[] =>
    page.rows.map(
      ({ kind, depth, subjectLabel, member, text, receivers, thrown }) =>
        `${' '.repeat(depth)}${kind} ${subjectLabel}.${member} ${text} ${String(receivers)}${thrown === null ? '' : ` ${thrown}`}`,
    );

  it('is one inspector, started twice', () => {
    expect(startInspector()).to.equal(inspected.inspector);
  });

  it('is what happens, with arguments, receivers, nesting and exceptions', async () => {
    const a = new Node(null, 'a');
    const b = new Node(null, 'b');
    QObject.connect(a, SIGNAL('sent(QString)'), b, SLOT('relay(QString)'));
    QObject.connect(b, SIGNAL('two(int,int)'), a, SLOT('none()'));
    QObject.connect(a, SIGNAL('sent(QString)'), b, SLOT('fail(QString)'));
    expect(() => a.sent('hello\n')).to.throw('on purpose');
    expect(texts(await log('&kinds=emit,slot'))).to.eql([
      'emit a.sent(QString) [hello\\n] 2 RangeError: on purpose',
      ' slot b.relay(QString) [hello\\n] 0',
      '  emit b.two(int,int) 1, 2 1',
      '   slot a.none()  0',
      ' slot b.fail(QString) [hello\\n] 0 RangeError: on purpose',
    ]);
    const { signals, slots } = await inspected.ask<FiguresPage>('figures');
    expect(signals.find(({ member }) => member === 'sent(QString)')).to.include({
      count: 1,
      calls: 2,
      thrown: 1,
    });
    expect(slots.find(({ member }) => member === 'fail(QString)')).to.include({ count: 1, thrown: 1 });
    const sequence = await inspected.ask<SequencePage>('sequence');
    expect(sequence.participants.map(({ label }) => label)).to.eql(['a', 'b']);
    expect(sequence.messages.map(({ from, to, label }) => `${from}-${to} ${label}`)).to.eql([
      '0-1 relay([hello\\n])',
      '1-0 none()',
      '0-1 fail([hello\\n])',
    ]);
  });

  it('is everything about an object, with the places where it was connected', async () => {
    const a = new Node(null, 'a');
    const child = new Node(a, 'child');
    QObject.connect(a, SIGNAL('sent(QString)'), child, SLOT('take(QString)'));
    QObject.connect(a, SIGNAL('sent(QString)'), function listen() {});
    a.startTimer(5000);
    a.blockSignals(true);
    const { rows } = await log('&kinds=made&text=node');
    const details = await inspected.ask<ObjectDetails>(`object?id=${String(rows[0]!.subject)}`);
    expect(details).to.include({ label: 'a', className: 'Node', parent: 0, blocked: true });
    expect(details.classes.map(({ name }) => name)).to.eql(['Node', 'QObject']);
    expect(details.classes[0]!.slots).to.include('take(QString)');
    expect(details.timers.map(({ interval }) => interval)).to.eql([5000]);
    expect(details.out.map(({ signal, label, member }) => `${signal} ${label} ${member}`)).to.eql([
      'sent(QString) child take(QString)',
      'sent(QString)  listen',
    ]);
    for (const { place } of details.out) expect(place).to.match(/collector\.test\.ts:\d+:\d+$/);
    const below = await inspected.ask<ObjectDetails>(`object?id=${String(rows[1]!.subject)}`);
    expect(below).to.include({ parentLabel: 'a' });
    expect(below.in.map(({ label }) => label)).to.eql(['a']);
    const left = await inspected.ask<LeftPage>('left');
    expect(left.holders.map(({ label, why }) => `${label} ${why}`)).to.include('a has a timer of 5000 ms');
    a.delete();
    expect(await inspected.ask(`object?id=${String(rows[0]!.subject)}`)).to.equal(null);
  });

  it('is who was connected to whom, and when that ended', async () => {
    const a = new Node(null, 'a');
    const b = new Node(null, 'b');
    QObject.connect(a, SIGNAL('sent(QString)'), b, SLOT('take(QString)'));
    QObject.disconnect(a, SIGNAL('sent(QString)'), b, SLOT('take(QString)'));
    const { rows } = await log('&kinds=connect,disconnect');
    const shown = rows.map(
      ({ kind, subjectLabel, otherLabel, member, text }) =>
        `${kind} ${subjectLabel} ${member} ${otherLabel} ${text}`,
    );
    expect(shown).to.eql([
      'connect a sent(QString) b take(QString)',
      'disconnect a sent(QString) b take(QString)',
    ]);
  });

  it('is a slot that takes one emission, and is passed over by another that began before it was disconnected', async () => {
    class Eager extends Node {
      protected override connectNotify(): void {
        this.two(1, 2);
        this.two(3, 4);
      }
    }
    const a = new Eager(null, 'a');
    once(a, SIGNAL('two(int,int)'), function first() {});
    expect(texts(await log('&kinds=emit,slot'))).to.eql([
      'emit a.two(int,int) 1, 2 1',
      ' slot .first 1, 2 0',
      'emit a.two(int,int) 3, 4 1',
      ' slot .first (not called: it takes one emission, and had it) 0',
    ]);
    const { slots } = await inspected.ask<FiguresPage>('figures');
    expect(slots.find(({ member }) => member === 'first')).to.include({ count: 1 });
  });

  it('counts the time of an emission from its own beginning, and the nested ones apart', async () => {
    const a = new Node(null, 'a');
    const before = performance.now();
    a.two(1, 1);
    const between = performance.now();
    while (performance.now() < between + 2 * (between - before) + 1) /* waits */ ;
    const after = performance.now();
    a.two(2, 2);
    const end = performance.now();
    const { signals } = await inspected.ask<FiguresPage>('figures');
    const figures = signals.find(({ member }) => member === 'two(int,int)')!;
    expect(figures.count).to.equal(2);
    expect(figures.own).to.be.closeTo(figures.total, 1e-6);
    expect(figures.total).to.be.within(0, between - before + end - after);
  });

  it('names twenty objects of a class without a parent, and counts all', async () => {
    class Crowd extends QObject {
      static {
        Q_OBJECT(this, {});
      }
    }
    const crowd = Array.from({ length: 22 }, () => new Crowd());
    const { classes } = await inspected.ask<LeftPage>('left');
    const found = classes.find(({ className }) => className === 'Crowd')!;
    expect(found.count).to.equal(22);
    expect(found.ids).to.have.lengthOf(20);
    for (const object of crowd) object.delete();
  });

  it('includes what waits for a timer', async () => {
    const timer = new QTimer(null, 'clock');
    timer.start(60_000);
    const left = await inspected.ask<LeftPage>('left');
    expect(left.holders.some(({ label }) => label === 'clock')).to.equal(true);
    expect(left.resources.map(({ kind }) => kind)).to.include('Timeout');
    timer.delete();
  });

  it('is every message with its stack, and refused connections with what was meant', async () => {
    qInstallMsgHandler(() => undefined);
    try {
      const a = new Node(null, 'a');
      qWarning('%s', 'something is odd');
      const unchecked = QObject as unknown as { connect(...args: unknown[]): boolean };
      unchecked.connect(a, '2snet(QString)', a, '1take(QString)');
      unchecked.connect(a, '2sent(QString)', a, '1tkae(QString)');
      unchecked.connect(a, '2sent(QString)', a, '1sent(QString)');
      unchecked.connect(a, 'sent(QString)', a, '1take(QString)');
      unchecked.connect(a, '2sent(QString)', a, '1relya(QString)');
    } finally {
      qInstallMsgHandler(null);
    }
    const warnings = (await inspected.ask<WarningRow[]>('warnings')).reverse();
    expect(warnings[0]).to.include({ type: 'warning', text: 'something is odd' });
    expect(warnings[0]!.stack).to.match(/collector\.test\.ts/);
    expect(warnings.slice(1).map(({ type, suggestions }) => [type, suggestions[0]])).to.eql([
      ['refused', "SIGNAL('sent(QString)')"],
      ['refused', "SLOT('take(QString)')"],
      ['refused', 'sent(QString) is a signal of Node'],
      ['refused', "SIGNAL('sent(QString)') instead of the bare string"],
      ['refused', "SLOT('relay(QString)')"],
    ]);
    expect(warnings).to.have.lengthOf(6);
  });

  it('is bounded: the oldest events give way, and are counted', async () => {
    const a = new Node(null, 'a');
    for (let i = 0; i < 1000; i++) a.two(i, i);
    const page = await log();
    expect(page.total).to.equal(200);
    expect(page.dropped).to.equal(801);
    expect(page.rows.at(-1)!.text).to.equal('999, 999');
    expect((await log('&text=995')).rows.map(({ text }) => text)).to.eql(['995, 995']);
  });

  it('stays as it is while one reads', async () => {
    const a = new Node(null, 'a');
    a.two(1, 1);
    const { frozen } = await inspected.ask<{ frozen: number }>('freeze');
    for (let i = 0; i < 500; i++) a.two(2, 2);
    const page = await log(`&frozen=${String(frozen)}&kinds=emit`);
    expect(page.rows.map(({ text }) => text)).to.eql(['1, 1']);
    await inspected.ask('freeze');
    await inspected.ask('freeze');
    const living = await log('&kinds=emit');
    expect(await log(`&frozen=${String(frozen)}&kinds=emit`), 'only two are kept').to.eql(living);
  });

  it('can be exported, as a trace', async () => {
    const a = new Node(null, 'a');
    const b = new Node();
    QObject.connect(a, SIGNAL('sent(QString)'), b, SLOT('take(QString)'));
    a.sent('x');
    b.delete();
    const { body } = await send(inspected.address('trace.txt'));
    expect(body.split('\n')).to.eql([
      'a: emit sent',
      '  unnamed.take([x]) sender=a',
      'a: emitted sent',
      '~unnamed',
      '',
    ]);
  });

  it('is text, whatever the program is made of, and runs none of its code', async () => {
    let touched = 0;
    const trap = (): never => {
      touched++;
      throw new Error('the program’s code was run');
    };
    const traps = new Proxy({}, { get: () => trap }) as ProxyHandler<object>;
    class Evil extends Node {
      static {
        Q_OBJECT(this, {});
      }
      override name(): string {
        return trap();
      }
      override className(): string {
        return trap();
      }
      override children(): QObject[] {
        return trap();
      }
      override toString(): string {
        return trap();
      }
    }
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const markup = '<img src=x onerror=alert(1)>';
    const evil = new Evil(null, markup);
    const huge = 'x'.repeat(10_000_000);
    const values: unknown[] = [
      markup,
      huge,
      Object.defineProperty({}, 'constructor', { get: trap }),
      {
        get a() {
          return trap();
        },
        toJSON: trap,
        toString: trap,
        [Symbol.toPrimitive]: trap,
      },
      new Proxy({}, traps),
      new Proxy([], traps),
      Object.create(new Proxy({}, traps)) as unknown,
      circular,
      evil,
      Symbol('s'),
      10n ** 5000n,
      NaN,
      new Uint8Array(5),
      [1, 2],
      null,
      undefined,
      '\u2028\0\u001b[31m',
      Object.create(null) as unknown,
      true,
      false,
      0.5,
    ];
    const before = touched;
    for (const value of values) evil.thing(value);
    const unchecked = QObject as unknown as { connect(...args: unknown[]): boolean };
    qInstallMsgHandler(() => undefined);
    const plain = new Node();
    unchecked.connect(plain, `2${huge}`, plain, `1${markup}()`);
    qWarning('%s', huge);
    qInstallMsgHandler(null);
    const page = await log('&kinds=emit');
    expect(page.rows.map(({ text }) => (text.length > 100 ? 'long' : text))).to.eql([
      '[<img src=x onerror=alert(1)>]',
      `[${'x'.repeat(60)}...]`,
      '<Object>',
      '<Object>',
      '<Proxy>',
      '<Proxy>',
      '<Object>',
      '<Object>',
      '<img src=x onerror=alert(1)>',
      '<symbol>',
      '<large number>',
      'nan',
      '<5 bytes>',
      '<2 items>',
      '0',
      'undefined',
      '[\\x2028\\x00\\x1b[31m]',
      '<Object>',
      'TRUE',
      'FALSE',
      '0.5',
    ]);
    const answers = await Promise.all(
      ['log?count=500', 'warnings', 'left', 'figures', 'sockets', 'sequence'].map((what) =>
        send(inspected.address(what)),
      ),
    );
    for (const { body } of answers) expect(body.length).to.be.below(100_000);
    const id = page.rows[0]!.subject;
    expect(await inspected.ask<ObjectDetails>(`object?id=${String(id)}`)).to.include({
      label: markup,
      className: 'Evil',
    });
    expect(touched).to.equal(before);
  });
});
