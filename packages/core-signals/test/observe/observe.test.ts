import { once, Q_OBJECT, QObject, qInstallMsgHandler, qWarning, SIGNAL, SLOT } from '@qt3/core-signals';
import { emitCollecting, incomingOf, observe, runningTimers } from '@qt3/core-signals/internal';
import { expect } from 'chai';
import fc from 'fast-check';
import { randomScript } from '../model/random-script.js';
import { Real } from '../model/real.js';
import { Reference } from '../model/reference.js';
import { run } from '../model/script.js';
import { Recorder } from './recorder.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['sig()', 'one(int)', 'one(const QString&)', 'four(int,int,int,int)'],
      slots: ['slot()', 'fail()', 'take(int)'],
    });
  }
  declare sig: () => void;
  declare one: { (value: number): void; (value: string): void };
  declare four: (a: number, b: number, c: number, d: number) => void;

  readonly taken: number[] = [];

  slot(): void {}

  fail(): void {
    throw new Error('on purpose');
  }

  take(value: number): void {
    this.taken.push(value);
  }

  from(): QObject | null {
    return this.sender();
  }
}

const emitterOf = (prototype: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(prototype, name)?.value;

describe('observe()', () => {
  let recorder: Recorder;
  let end: () => void;

  function begin(): void {
    recorder = new Recorder();
    end = observe(recorder);
  }

  afterEach(() => end());

  it('shows objects, connections and emissions, each where it happens', () => {
    begin();
    const a = new Node(null, 'a');
    const b = new Node(a, 'b');
    QObject.connect(a, SIGNAL('one(int)'), b, SLOT('take(int)'));
    a.one(7);
    a.one('not heard');
    a.four(1, 2, 3, 4);
    a.delete();
    expect(recorder.lines).to.eql([
      'made Node a',
      'made Node b',
      'connected one(int) to b.take(int)',
      'a: one(int) [7]',
      '  -> one(int) to b.take(int)',
      'a: one(const QString&) [not heard]',
      'a: four(int,int,int,int) [1,2,3,4]',
      'dying a',
      'a: destroyed(QObject*) [[object Object]]',
      'a: destroyed() []',
      'disconnected one(int) to b.take(int)',
      'dying b',
      'deleted b',
      'deleted a',
    ]);
  });

  it('shows an emission behind a connected signal, whenever the two were connected', () => {
    const a = new Node(null, 'a');
    const b = new Node(null, 'b');
    QObject.connect(a, SIGNAL('sig()'), b, SIGNAL('sig()'));
    QObject.connect(b, SIGNAL('sig()'), b, SLOT('slot()'));
    begin();
    a.sig();
    expect(recorder.lines).to.eql([
      'a: sig() []',
      '  -> sig() to b.sig()',
      '    b: sig() []',
      '      -> sig() to b.slot()',
    ]);
  });

  it('shows what a slot throws, and lets it pass', () => {
    begin();
    const a = new Node(null, 'a');
    QObject.connect(a, SIGNAL('sig()'), a, SLOT('fail()'));
    recorder.lines.length = 0;
    expect(() => a.sig()).to.throw('on purpose');
    expect(recorder.lines).to.eql(['a: sig() []', '  -> sig() to a.fail()', '  threw Error: on purpose']);
    expect(a.from()).to.equal(null);
  });

  it('shows why connect() was refused, before the warning', () => {
    qInstallMsgHandler(() => undefined);
    begin();
    const a = new Node(null, 'a');
    recorder.lines.length = 0;
    const unchecked = QObject as unknown as { connect(...args: unknown[]): boolean };
    unchecked.connect(a, '2sigg()', a, '1slot()');
    unchecked.connect(a, '2sig()', a, '1slott()');
    unchecked.connect(a, '2sig()', a, '1take(int)');
    unchecked.connect(null, '2sig()', a, '1slot()');
    qWarning('%s', 'ours');
    qInstallMsgHandler(null);
    expect(recorder.lines.filter((line) => !line.includes('name:'))).to.eql([
      'refused 2sigg() null: QObject::connect: No such signal Node::sigg()',
      'message QObject::connect: No such signal Node::sigg()',
      'refused null 1slott(): QObject::connect: No such slot Node::slott()',
      'message QObject::connect: No such slot Node::slott()',
      'refused 2sig() 1take(int): QObject::connect: Incompatible sender/receiver arguments\n\tNode::sig() --> Node::take(int)',
      'message QObject::connect: Incompatible sender/receiver arguments\n\tNode::sig() --> Node::take(int)',
      'refused 2sig() 1slot(): QObject::connect: Cannot connect (null)::sig() to Node::slot()',
      'message QObject::connect: Cannot connect (null)::sig() to Node::slot()',
      'message ours',
    ]);
  });

  it('shows a connection of once() that waited for an emission, and begins with it', () => {
    begin();
    const a = new Node(null, 'a');
    let calls = 0;
    const first = (): void => {
      once(a, SIGNAL('sig()'), function late() {
        calls++;
      });
    };
    once(a, SIGNAL('sig()'), first);
    QObject.connect(a, SIGNAL('sig()'), a, SLOT('slot()'));
    a.sig();
    expect(calls).to.equal(0);
    recorder.lines.length = 0;
    a.sig();
    expect(calls).to.equal(1);
    expect(recorder.lines).to.eql([
      'a: sig() []',
      '  moved sig() to function late',
      '  -> sig() to a.slot()',
      '  -> sig() to function late',
      '    disconnected sig() to function late',
    ]);
  });

  it('collects results as without an observer', () => {
    const a = new Node(null, 'a');
    const b = new Node(null, 'b');
    QObject.connect(a, SIGNAL('sig()'), () => 1);
    QObject.connect(a, SIGNAL('sig()'), b, SIGNAL('sig()'));
    QObject.connect(b, SIGNAL('sig()'), () => 2);
    const before = emitCollecting(a, SIGNAL('sig()'), []);
    begin();
    expect(emitCollecting(a, SIGNAL('sig()'), []))
      .to.eql(before)
      .and.to.eql([1, 2]);
    expect(recorder.lines[0]).to.equal('a: sig() []');
  });

  it('refuses an emission with too few arguments in the same words', () => {
    const a = new Node();
    const wrong = a as unknown as { four(a: number): void };
    const message = /^Node::four\(int,int,int,int\) was emitted with 1 of its 4 arguments$/;
    expect(() => wrong.four(1)).to.throw(TypeError, message);
    begin();
    expect(() => wrong.four(1)).to.throw(TypeError, message);
    expect(recorder.lines).to.eql([]);
  });

  it('replaces emitters as long as it lasts, and those of classes that are declared meanwhile', () => {
    const before = emitterOf(Node.prototype, 'sig');
    begin();
    class Late extends Node {
      static {
        Q_OBJECT(this, { signals: ['late()'] });
      }
      declare late: () => void;
    }
    const late = new Late(null, 'late');
    late.late();
    expect(recorder.lines).to.eql(['made Late late', 'late: late() []']);
    QObject.connect(late, SIGNAL('late()'), late, SLOT('slot()'));
    late.late();
    recorder.lines.splice(2);
    expect(emitterOf(Node.prototype, 'sig')).not.to.equal(before);
    end();
    expect(emitterOf(Node.prototype, 'sig')).to.equal(before);
    late.late();
    expect(recorder.lines).to.have.lengthOf(2);
  });

  it('has emitters of the same names in the place of the others', () => {
    const name = (): string => (emitterOf(Node.prototype, 'one') as { readonly name: string }).name;
    const before = name();
    begin();
    expect([before, name()]).to.deep.equal(['one', 'one']);
    end();
  });

  it('leaves alone what a program has put in the place of an emitter', () => {
    const before = Object.getOwnPropertyDescriptor(Node.prototype, 'sig')!;
    const own = (): void => {};
    Object.defineProperty(Node.prototype, 'sig', { ...before, value: own });
    begin();
    expect(emitterOf(Node.prototype, 'sig')).to.equal(own);
    end();
    expect(emitterOf(Node.prototype, 'sig')).to.equal(own);
    Object.defineProperty(Node.prototype, 'sig', before);
  });

  it('lets an emitter that a program has kept work afterwards', () => {
    begin();
    const kept = Node.prototype.one as unknown as (this: Node, value: number) => void;
    end();
    const a = new Node(null, 'a');
    QObject.connect(a, SIGNAL('one(int)'), a, SLOT('take(int)'));
    kept.call(a, 3);
    expect(a.taken).to.eql([3]);
  });

  it('is for one observer at a time', () => {
    begin();
    expect(() => observe(new Recorder()))
      .to.throw('observed already')
      .with.property('code', 'ERR_QT_OBSERVED');
    end();
    const second = observe(new Recorder());
    // The first one's end is over: it does not end the second.
    end();
    expect(() => observe(new Recorder())).to.throw('observed already');
    second();
  });

  it('says which connections lead to an object, and which timers run', () => {
    begin();
    const a = new Node(null, 'a');
    QObject.connect(a, SIGNAL('sig()'), a, SLOT('slot()'));
    expect(incomingOf(a).map(({ signal }) => signal.text)).to.eql(['sig()']);
    const id = a.startTimer(1000);
    expect(runningTimers().filter(({ owner }) => owner === a)).to.eql([{ id, owner: a, interval: 1000 }]);
    a.delete();
    expect(incomingOf(a)).to.eql([]);
    expect(runningTimers().some(({ owner }) => owner === a)).to.equal(false);
  });

  for (const argc of [0, 1, 2, 3, 4]) {
    it(`changes nothing for random programs with signals of ${argc} arguments`, function () {
      this.timeout(120_000);
      qInstallMsgHandler(() => undefined);
      begin();
      try {
        fc.assert(
          fc.property(randomScript, (script) => {
            recorder.lines.length = 0;
            expect(run(script, Real, argc)).to.eql(run(script, Reference, argc));
            expect(recorder.lines.some((line) => line.includes('UNBALANCED'))).to.equal(false);
          }),
          { numRuns: 1500, seed: 5 },
        );
      } finally {
        qInstallMsgHandler(null);
      }
    });
  }
});
