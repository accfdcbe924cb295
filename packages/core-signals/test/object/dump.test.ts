// What oracle core/dumps does not show.
import { QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { Recorder, Source } from '../objects.js';

const printed = (dump: () => void): string[] => {
  const messages = new MessageSpy();
  dump();
  const { texts } = messages;
  for (const text of texts) messages.expect(text);
  messages.verify();
  return texts;
};

describe('dumps', () => {
  it('show functions by their names, and their contexts', () => {
    const source = new Source(null, 's');
    const r = new Recorder(null, 'r');
    function report(): void {}
    QObject.connect(source, SIGNAL('none()'), report);
    QObject.connect(source, SIGNAL('none()'), () => undefined, r);
    expect(printed(() => source.dumpObjectInfo())).to.deep.equal([
      ...['OBJECT Source::s', '  SIGNALS OUT', '\tnone()'],
      ...['\t  --> (no object) report', '\t  --> Recorder::r (function)'],
      ...['  SIGNALS IN', '\t<None>'],
    ]);
    expect(printed(() => r.dumpObjectInfo()).at(-1)).to.equal('\tSource::s');
  });

  it('show connections of blocked objects, and percent signs in names as they are', () => {
    const source = new Source(null, '100%s');
    QObject.connect(source, SIGNAL('none()'), new Recorder(null, 'r'), SLOT('none()'));
    source.blockSignals(true);
    expect(printed(() => source.dumpObjectInfo())[3]).to.equal('\t  --> Recorder::r none()');
    expect(printed(() => source.dumpObjectTree())).to.deep.equal(['Source::100%s ']);
  });

  it('indent each level by four columns, of which eight are a tab', () => {
    const root = new QObject(null, 'a');
    new QObject(new QObject(new QObject(root, 'b'), 'c'), 'd');
    expect(printed(() => root.dumpObjectTree())).to.deep.equal([
      ...['QObject::a ', '    QObject::b ', '\tQObject::c ', '\t    QObject::d '],
    ]);
  });
});

describe('helpers of QObject for derived classes', () => {
  class Helped extends QObject {
    static normalized(signature: string): string {
      return this.normalizeSignalSlot(signature);
    }
    fits(signal: string, member: string): boolean {
      return this.checkConnectArgs(signal, this, member);
    }
  }

  it('normalizeSignalSlot()', () => {
    expect(Helped.normalized(' a ( const QString & ) ')).to.equal('a(const QString&)');
  });

  it('checkConnectArgs()', () => {
    const helped = new Helped();
    expect(helped.fits('a(int,bool)', 'b(int)')).to.equal(true);
    expect(helped.fits('a(int)', 'b(int,bool)')).to.equal(false);
    expect(helped.fits('a', 'b()')).to.equal(false);
    expect(helped.fits('a()', 'b')).to.equal(false);
  });
});
