import { ConnectError, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { Recorder, Source, unchecked } from '../objects.js';

describe('setStrictConnect', () => {
  afterEach(() => {
    QObject.setStrictConnect(false);
  });

  it('returns what was set before', () => {
    expect(QObject.setStrictConnect(true)).to.equal(false);
    expect(QObject.setStrictConnect(true)).to.equal(true);
    expect(QObject.setStrictConnect(false)).to.equal(true);
  });

  it('makes a wrong call throw the warning, and prints nothing', () => {
    using _messages = new MessageSpy();
    QObject.setStrictConnect(true);
    const source = new Source(null, 's');
    const r = new Recorder(null, 'r');
    expect(() => unchecked.connect(source, SIGNAL('nosuch()'), r, SLOT('none()')))
      .to.throw(ConnectError)
      .with.property(
        'message',
        "QObject::connect: No such signal Source::nosuch()\nQObject::connect:  (sender name:   's')\n" +
          "QObject::connect:  (receiver name: 'r')",
      );
    expect(() => unchecked.connect(source, SIGNAL('nosuch()'), r, SLOT('none()')))
      .to.throw(ConnectError)
      .with.property('code', 'ERR_QT_CONNECT');
    expect(() => unchecked.connect(null, SIGNAL('none()'), r, SLOT('none()'))).to.throw(
      ConnectError,
      '(null)::none()',
    );
    expect(() => unchecked.connect(source, SIGNAL('nosuch()'), () => undefined)).to.throw(
      ConnectError,
      'nosuch',
    );
    expect(() => unchecked.disconnect(source, SIGNAL('nosuch()'), r)).to.throw(
      ConnectError,
      'No such signal',
    );
    expect(() => unchecked.disconnect(null, null, r)).to.throw(ConnectError, 'Unexpected null parameter');
    expect(source.receivers(SIGNAL('none()'))).to.equal(0);
  });

  it('leaves right calls, and disconnecting what is not connected, as they are', () => {
    QObject.setStrictConnect(true);
    const source = new Source();
    const r = new Recorder();
    expect(QObject.connect(source, SIGNAL('none()'), r, SLOT('none()'))).to.equal(true);
    expect(QObject.disconnect(source, SIGNAL('none()'), r, SLOT('one(int)'))).to.equal(false);
  });
});
