// Every misuse gives Qt's warning, word for word where Qt has one, and leaves every list intact.
import { QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { Recorder, Source, unchecked } from '../objects.js';

describe('connect and disconnect: bad input', () => {
  let source: Source;
  let r: Recorder;

  beforeEach(() => {
    source = new Source(null, 's');
    r = new Recorder(null, 'r');
    QObject.connect(source, SIGNAL('one(int)'), r, SLOT('one(int)'));
  });

  /** What worked before still works, and nothing was added. */
  afterEach(() => {
    r.calls.length = 0;
    r.then = undefined;
    const alive = !source.isDeleted() && !r.isDeleted();
    source.one(1);
    source.none();
    expect(r.calls).to.deep.equal(alive ? ['r.one(1)'] : []);
    expect(source.receivers(SIGNAL('one(int)'))).to.equal(alive ? 1 : 0);
    expect(source.receivers(SIGNAL('none()'))).to.equal(0);
  });

  const names = [" (sender name:   's')", " (receiver name: 'r')"];
  const refused = (method: 'connect' | 'disconnect', args: () => unknown[], texts: string[]): void => {
    using messages = new MessageSpy();
    for (const text of texts) messages.expect(`QObject::${method}: ${text}`);
    const [sender, signal, receiver, member] = args();
    expect(unchecked[method](sender, signal, receiver, member)).to.equal(false);
  };

  const connects: [string, () => unknown[], string[]][] = [
    [
      'no sender',
      () => [null, SIGNAL('one(int)'), r, SLOT('one(int)')],
      ['Cannot connect (null)::one(int) to Recorder::one(int)'],
    ],
    [
      'an undefined sender',
      () => [undefined, SIGNAL('one(int)'), r, SLOT('one(int)')],
      ['Cannot connect (null)::one(int) to Recorder::one(int)'],
    ],
    [
      'no receiver',
      () => [source, SIGNAL('one(int)'), null, SLOT('one(int)')],
      ['Cannot connect Source::one(int) to (null)::one(int)'],
    ],
    [
      'no signal',
      () => [source, null, r, SLOT('one(int)')],
      ['Cannot connect Source::(null) to Recorder::one(int)'],
    ],
    [
      'no slot',
      () => [source, SIGNAL('one(int)'), r, null],
      ['Cannot connect Source::one(int) to Recorder::(null)'],
    ],
    ['nothing at all', () => [null, null, null, null], ['Cannot connect (null)::(null) to (null)::(null)']],
    [
      'a signal that is not declared',
      () => [source, SIGNAL('nosuch(int)'), r, SLOT('one(int)')],
      ['No such signal Source::nosuch(int)', ...names],
    ],
    [
      'a slot that is not declared',
      () => [source, SIGNAL('one(int)'), r, SLOT('notASlot()')],
      ['No such slot Recorder::notASlot()', ...names],
    ],
    [
      'a signal that is not declared at the receiving end',
      () => [source, SIGNAL('one(int)'), r, SIGNAL('nosuch(int)')],
      ['No such signal Recorder::nosuch(int)', ...names],
    ],
    [
      'other arguments than the signal has',
      () => [source, SIGNAL('one(bool)'), r, SLOT('none()')],
      ['No such signal Source::one(bool)', ...names],
    ],
    [
      'other arguments than the slot has',
      () => [source, SIGNAL('one(int)'), r, SLOT('one(bool)')],
      ['No such slot Recorder::one(bool)', ...names],
    ],
    [
      'arguments that do not go together',
      () => [source, SIGNAL('one(int)'), r, SLOT('text(const QString&)')],
      ['Incompatible sender/receiver arguments\n\tSource::one(int) --> Recorder::text(const QString&)'],
    ],
    [
      'a slot that wants more',
      () => [source, SIGNAL('none()'), r, SLOT('one(int)')],
      ['Incompatible sender/receiver arguments\n\tSource::none() --> Recorder::one(int)'],
    ],
    [
      'SLOT for SIGNAL',
      () => [source, SLOT('one(int)'), r, SLOT('one(int)')],
      ['Attempt to bind non-signal Source::one(int)'],
    ],
    [
      'no macro around the signal',
      () => [source, 'one(int)', r, SLOT('one(int)')],
      ['Use the SIGNAL macro to bind Source::one(int)'],
    ],
    [
      'no macro around the slot',
      () => [source, SIGNAL('one(int)'), r, 'one(int)'],
      ['Use the SLOT or SIGNAL macro to connect Recorder::one(int)'],
    ],
    [
      'no parentheses in the signal',
      () => [source, SIGNAL('one'), r, SLOT('one(int)')],
      ['Parentheses expected, signal Source::one', ...names],
    ],
    [
      'no parentheses in the slot',
      () => [source, SIGNAL('one(int)'), r, SLOT('one')],
      ['Parentheses expected, slot Recorder::one', ...names],
    ],
    [
      'an emitter for a signal',
      () => [source, source.one, r, SLOT('one(int)')],
      ['Use the SIGNAL macro to bind Source::one'],
    ],
    [
      'a method for a slot',
      () => [source, SIGNAL('one(int)'), r, function one() {}],
      ['Use the SLOT or SIGNAL macro to connect Recorder::one'],
    ],
    [
      'something for a slot that is no string',
      () => [source, SIGNAL('one(int)'), r, 7],
      ['Use the SLOT or SIGNAL macro to connect Recorder::7'],
    ],
    [
      'an emitter and a function',
      () => [source, source.one, () => undefined],
      ['Use the SIGNAL macro to bind Source::one'],
    ],
    [
      'a function and no sender',
      () => [null, SIGNAL('one(int)'), () => undefined],
      ['Cannot connect (null)::one(int) to a function'],
    ],
    [
      'a function and no such signal',
      () => [source, SIGNAL('nosuch()'), () => undefined],
      ['No such signal Source::nosuch()', " (sender name:   's')"],
    ],
  ];
  for (const [what, args, texts] of connects) {
    it(`connect with ${what}`, () => {
      refused('connect', args, texts);
    });
  }

  const disconnects: [string, () => unknown[], string[]][] = [
    ['no sender', () => [null, SIGNAL('one(int)'), r, SLOT('one(int)')], ['Unexpected null parameter']],
    [
      'a member and no receiver',
      () => [source, SIGNAL('one(int)'), null, SLOT('one(int)')],
      ['Unexpected null parameter'],
    ],
    [
      'a signal that is not declared',
      () => [source, SIGNAL('nosuch()'), r, null],
      ['No such signal Source::nosuch()'],
    ],
    ['SLOT for SIGNAL', () => [source, SLOT('one(int)'), r, null], ['No such signal Source::one(int)']],
    [
      'a slot that is not declared',
      () => [source, SIGNAL('one(int)'), r, SLOT('notASlot()')],
      ['No such slot Recorder::notASlot()', ...names],
    ],
    ['an emitter for a signal', () => [source, source.one], ['No such signal Source::one']],
    [
      'a method for a slot',
      () => [source, SIGNAL('one(int)'), r, function one() {}],
      ['Parentheses expected, slot Recorder::one', ...names],
    ],
    ['what is not connected', () => [source, SIGNAL('one(int)'), r, SLOT('none()')], []],
    ['a function that is not connected', () => [source, SIGNAL('one(int)'), () => undefined], []],
  ];
  for (const [what, args, texts] of disconnects) {
    it(`disconnect with ${what}`, () => {
      refused('disconnect', args, texts);
    });
  }

  describe('deleted objects', () => {
    it('as senders', () => {
      source.delete();
      refused('connect', () => [source, SIGNAL('one(int)'), r, SLOT('one(int)')], [
        'Cannot connect (deleted)::one(int) to Recorder::one(int)',
      ]);
      refused('connect', () => [source, SIGNAL('one(int)'), () => undefined], [
        'Cannot connect (deleted)::one(int) to a function',
      ]);
      refused('disconnect', () => [source, SIGNAL('one(int)'), r, SLOT('one(int)')], []);
      expect(source.disconnect()).to.equal(false);
    });

    it('as receivers', () => {
      r.delete();
      refused('connect', () => [source, SIGNAL('one(int)'), r, SLOT('one(int)')], [
        'Cannot connect Source::one(int) to (deleted)::one(int)',
      ]);
      refused('disconnect', () => [source, SIGNAL('one(int)'), r, SLOT('one(int)')], []);
    });

    it('as contexts', () => {
      const context = new QObject();
      context.delete();
      refused('connect', () => [source, SIGNAL('one(int)'), () => undefined, context], [
        'Cannot connect Source::one(int) to a function of a deleted object',
      ]);
      using messages = new MessageSpy();
      messages.expect('QObject::connect: Cannot connect Source::one(int) to a function of a deleted object');
      expect(context.connect(source, SIGNAL('one(int)'), () => undefined)).to.equal(false);
    });
  });

  it('connections made inside a destructor last no longer than the object', () => {
    class Clinging extends Recorder {
      destructor(): void {
        made.push(
          QObject.connect(source, SIGNAL('none()'), this, SLOT('none()')),
          QObject.connect(this, SIGNAL('relayed(int)'), r, SLOT('one(int)')),
          QObject.connect(source, SIGNAL('none()'), () => this.calls.push('function'), this),
          QObject.connect(this, SIGNAL('destroyed()'), r, SLOT('none()')),
        );
      }
    }
    const made: boolean[] = [];
    const clinging = new Clinging();
    clinging.delete();
    expect(made).to.deep.equal([true, true, true, true]);
    // destroyed() comes behind the destructors, so that this one still arrives.
    expect(r.calls).to.deep.equal(['r.none()']);
    source.none();
    clinging.relayed(1);
    expect(clinging.calls).to.deep.equal([]);
    expect(r.calls).to.deep.equal(['r.none()']);
    expect(clinging.receivers(SIGNAL('relayed(int)'))).to.equal(0);
  });

  it('connections made in a slot of destroyed() last no longer than the object', () => {
    const dying = new Recorder(null, 'dying');
    const again = (): void => {
      QObject.connect(source, SIGNAL('none()'), dying, SLOT('none()'));
      QObject.connect(dying, SIGNAL('relayed(int)'), r, SLOT('one(int)'));
    };
    QObject.connect(dying, SIGNAL('destroyed()'), again);
    new Recorder(dying).connect(dying, SIGNAL('destroyed()'), again);
    dying.delete();
    expect(source.receivers(SIGNAL('none()'))).to.equal(0);
    expect(dying.receivers(SIGNAL('relayed(int)'))).to.equal(0);
  });

  describe('emitting with too few arguments', () => {
    const emits: [string, (loose: Record<string, (...args: unknown[]) => void>) => void, string][] = [
      ['one', (loose) => loose['one']!(), 'Source::one(int) was emitted with 0 of its 1 arguments'],
      [
        'two',
        (loose) => loose['two']!(1),
        'Source::two(int,const QString&) was emitted with 1 of its 2 arguments',
      ],
      [
        'three',
        (loose) => loose['three']!(1, 2),
        'Source::three(int,int,int) was emitted with 2 of its 3 arguments',
      ],
      [
        'four',
        (loose) => loose['four']!(1),
        'Source::four(int,int,int,int) was emitted with 1 of its 4 arguments',
      ],
    ];
    for (const [name, emit, message] of emits) {
      it(name, () => {
        const loose = source as unknown as Record<string, (...args: unknown[]) => void>;
        // Whether anything is connected makes no difference: a mistake shows at once.
        expect(() => emit(loose)).to.throw(TypeError, message);
        for (const signal of source.metaObject().signalNames(true))
          unchecked.connect(source, `2${signal}`, r, SLOT('none()'));
        r.calls.length = 0;
        expect(() => emit(loose)).to.throw(TypeError, message);
        expect(r.calls).to.deep.equal([]);
        source.disconnect(null, r, SLOT('none()'));
      });
    }

    it('an argument that is given as undefined is one', () => {
      (source.one as (value: unknown) => void)(undefined);
      expect(r.calls).to.deep.equal(['r.one()']);
    });
  });

  it('arguments that are too many are passed over', () => {
    (source.one as (...values: unknown[]) => void)(1, 2, 3);
    expect(r.calls).to.deep.equal(['r.one(1)']);
  });
});
