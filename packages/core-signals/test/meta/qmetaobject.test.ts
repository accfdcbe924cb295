import { Q_OBJECT, QObject } from '@qt3/core-signals';
import { expect } from 'chai';
import { Source } from '../objects.js';

class Derived extends Source {
  static {
    Q_OBJECT(this, { signals: ['extra(int)'], slots: ['none2()'] });
  }
  declare extra: (n: number) => void;
  none2(): void {}
}

describe('QMetaObject', () => {
  const meta = new Derived().metaObject();

  it('knows its class and the ones above', () => {
    expect(meta.className()).to.equal('Derived');
    expect(meta.superClassName()).to.equal('Source');
    expect(meta.superClass()).to.equal(new Source().metaObject());
    expect(meta.superClass()?.superClass()?.className()).to.equal('QObject');
    const root = new QObject().metaObject().superClass();
    expect(root?.className()).to.equal('Qt');
    expect(root?.superClass()).to.equal(null);
    expect(root?.superClassName()).to.equal(null);
    expect(meta.inherits('Qt')).to.equal(true);
    expect(meta.inherits('Recorder')).to.equal(false);
  });

  it('lists and counts, with inherited members first', () => {
    expect(meta.signalNames()).to.deep.equal(['extra(int)']);
    expect(meta.slotNames()).to.deep.equal(['none2()']);
    expect(meta.signalNames(true).slice(0, 3)).to.deep.equal([
      'destroyed()',
      'destroyed(QObject*)',
      'none()',
    ]);
    expect(meta.slotNames(true)).to.deep.equal(['deleteLater()', 'cleanupEventFilter(QObject*)', 'none2()']);
    expect(meta.numSignals()).to.equal(1);
    expect(meta.numSignals(true)).to.equal(13);
    expect(meta.numSlots(true)).to.equal(3);
  });

  it('finds members by their place among all', () => {
    const names = meta.signalNames(true);
    for (const name of names) expect(meta.findSignal(name, true)).to.equal(names.indexOf(name));
    expect(meta.findSignal('none()')).to.equal(-1);
    expect(meta.findSlot('none2()')).to.equal(2);
    expect(meta.findSlot('deleteLater()', true)).to.equal(0);
    expect(meta.findSlot('nosuch()', true)).to.equal(-1);
  });

  it('is one for all objects of a class, and for classes derived without a Q_OBJECT block', () => {
    class Plain extends Derived {}
    expect(new Plain().metaObject()).to.equal(meta);
    expect(new Derived().metaObject()).to.equal(meta);
  });
});
