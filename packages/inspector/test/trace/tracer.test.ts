import { Q_OBJECT, QObject, qInstallMsgHandler, qWarning, SIGNAL, SLOT } from '@qt3/core-signals';
import { observe } from '@qt3/core-signals/internal';
import { expect } from 'chai';
import { TRACE_KINDS, Tracer, type TraceChoice } from '../../src/trace/tracer.js';

class Speaker extends QObject {
  static {
    Q_OBJECT(this, { signals: ['said(int,QString)'], slots: ['hear(int)'] });
  }
  declare said: (n: number, text: string) => void;

  hear(_n: number): void {}
}

class Listener extends Speaker {
  static {
    Q_OBJECT(this, {});
  }
}

/** The lines of what happens. */
function traced(choice: Partial<TraceChoice>, work: () => void): string[] {
  const lines: string[] = [];
  const all = { kinds: new Set(TRACE_KINDS), classes: new Set<string>(), all: false };
  const stop = observe(new Tracer({ ...all, ...choice }, (line) => lines.push(line)));
  try {
    work();
  } finally {
    stop();
  }
  return lines;
}

describe('A trace', () => {
  let a: Speaker;
  let b: Listener;

  beforeEach(() => {
    a = new Speaker(null, 'a');
    b = new Listener(null, 'b');
    QObject.connect(a, SIGNAL('said(int,QString)'), a, SLOT('hear(int)'));
    QObject.connect(a, SIGNAL('said(int,QString)'), b, SLOT('hear(int)'));
    QObject.connect(a, SIGNAL('said(int,QString)'), function listen() {});
    QObject.connect(a, SIGNAL('said(int,QString)'), b, SIGNAL('said(int,QString)'));
  });

  afterEach(() => {
    a.delete();
    b.delete();
  });

  it('has slots beside each other, with the arguments that they take, and functions', () => {
    expect(traced({}, () => a.said(1, 'x'))).to.eql([
      'a: emit said',
      '  a.hear(1) sender=a',
      '  b.hear(1) sender=a',
      '  listen(1, [x]) sender=a',
      '  b: emit said',
      '  b: emitted said',
      'a: emitted said',
    ]);
    expect(traced({ kinds: new Set(['slots']) }, () => a.said(1, 'x'))).to.eql([
      'a.hear(1) sender=a',
      'b.hear(1) sender=a',
      'listen(1, [x]) sender=a',
    ]);
  });

  it('leaves out other classes than those it is asked for, and functions', () => {
    expect(traced({ classes: new Set(['Listener']) }, () => a.said(1, 'x'))).to.eql([
      'b.hear(1) sender=a',
      'b: emit said',
      'b: emitted said',
    ]);
  });

  it('has the deletions of Qt’s own classes where all is asked for', () => {
    const work = (): void => new QObject(null, 'plain').delete();
    expect(traced({}, work)).to.eql([]);
    expect(traced({ all: true }, work)).to.eql(['~plain']);
    expect(traced({ all: true, kinds: new Set(['emits']) }, work)).to.eql([]);
  });

  it('has messages, cut where Qt 3 cuts them', () => {
    qInstallMsgHandler(() => undefined);
    try {
      const work = (): void => qWarning('%s', 'x'.repeat(9000));
      expect(traced({}, work)).to.eql([`warning: ${'x'.repeat(8191)}`]);
      expect(traced({ kinds: new Set(['slots']) }, work)).to.eql([]);
    } finally {
      qInstallMsgHandler(null);
    }
  });
});
