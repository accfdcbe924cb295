// What oracle core/mapper does not show.
import { QObject, QSignalMapper, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { Recorder, Source } from '../objects.js';

describe('QSignalMapper', () => {
  let mapper: QSignalMapper;
  let heard: (number | string)[];

  beforeEach(() => {
    mapper = new QSignalMapper();
    heard = [];
    QObject.connect(mapper, SIGNAL('mapped(int)'), (n) => heard.push(n));
    QObject.connect(mapper, SIGNAL('mapped(const QString&)'), (text) => heard.push(text));
  });

  const mapped = (...what: (number | string)[]): Source => {
    const source = new Source();
    for (const one of what) mapper.setMapping(source, one);
    QObject.connect(source, SIGNAL('none()'), mapper, SLOT('map()'));
    return source;
  };

  it('emits zero and the empty string like any other', () => {
    mapped(0, '').none();
    expect(heard).to.deep.equal([0, '']);
  });

  it('emits nothing for a sender without mapping, and outside of a slot', () => {
    mapped().none();
    mapper.map();
    expect(heard).to.deep.equal([]);
  });

  it('survives a slot that deletes the mapper between its two signals', () => {
    const source = mapped(1, 'one');
    QObject.connect(mapper, SIGNAL('mapped(int)'), () => mapper.delete());
    source.none();
    source.none();
    expect(heard).to.deep.equal([1]);
  });

  it('forgets a deleted sender, and its connection to one whose mapping was removed', () => {
    const source = mapped(1);
    expect(source.receivers(SIGNAL('destroyed()'))).to.equal(1);
    mapper.setMapping(source, 'one');
    expect(source.receivers(SIGNAL('destroyed()'))).to.equal(1);
    mapper.removeMappings(source);
    expect(source.receivers(SIGNAL('destroyed()'))).to.equal(0);
    mapper.removeMappings(source);
    expect(source.receivers(SIGNAL('destroyed()'))).to.equal(0);
    mapper.setMapping(source, 2);
    source.delete();
    expect(heard).to.deep.equal([]);
  });

  it('is the sender of what it emits', () => {
    const r = new Recorder();
    let sender: QObject | null = null;
    r.then = () => (sender = r.who());
    QObject.connect(mapper, SIGNAL('mapped(int)'), r, SLOT('one(int)'));
    mapped(5).none();
    expect(r.calls).to.deep.equal(['r.one(5)']);
    expect(sender).to.equal(mapper);
  });
});
