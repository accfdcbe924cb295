// What oracle core/mapper does not show.
import { QObject, QSignal, SIGNAL, SLOT } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { Recorder } from '../objects.js';

describe('QSignal', () => {
  it('starts with null, and keeps the last value', () => {
    const signal = new QSignal(null, 'name');
    expect(signal.name()).to.equal('name');
    expect(signal.value()).to.equal(null);
    signal.setValue('x');
    expect(signal.value()).to.equal('x');
  });

  it('refuses slots that take something else', () => {
    using messages = new MessageSpy();
    messages.expect(
      'QObject::connect: Incompatible sender/receiver arguments\n\tQSignal::signal(const QVariant&) --> Recorder::one(int)',
    );
    const connect = (signal: QSignal, receiver: QObject, member: string): boolean =>
      (signal as unknown as { connect: (receiver: QObject, member: string) => boolean }).connect(
        receiver,
        member,
      );
    expect(connect(new QSignal(), new Recorder(), SLOT('one(int)'))).to.equal(false);
  });

  it('can be connected to a signal', () => {
    const signal = new QSignal();
    const r = new Recorder();
    expect(signal.connect(r, SIGNAL('destroyed()'))).to.equal(true);
    QObject.connect(r, SIGNAL('destroyed()'), r, SLOT('none()'));
    signal.activate();
    expect(r.calls).to.deep.equal(['r.none()']);
    expect(signal.disconnect(r)).to.equal(true);
    expect(signal.disconnect(r)).to.equal(false);
  });

  it('ends with its parent, with delete(), and at the end of its block', () => {
    const r = new Recorder();
    const parent = new QObject();
    const owned = new QSignal(parent);
    const deleted = new QSignal();
    for (const signal of [owned, deleted]) signal.connect(r, SLOT('none()'));
    parent.delete();
    deleted.delete();
    {
      using stacked = new QSignal();
      stacked.connect(r, SLOT('none()'));
      stacked.activate();
    }
    for (const signal of [owned, deleted]) signal.activate();
    expect(r.calls).to.deep.equal(['r.none()']);
  });
});
