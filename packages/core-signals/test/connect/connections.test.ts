// How often the end of a connection is reported.
import { Q_OBJECT, QObject, SIGNAL } from '@qt3/core-signals';
import { expect } from 'chai';
import { connectFunction, drop } from '../../src/connect/connect.js';

describe('connections', () => {
  it('report their end once, however often they are dropped', () => {
    const reported: (string | null)[] = [];
    class Noting extends QObject {
      static {
        Q_OBJECT(this, { signals: ['sent()'] });
      }
      declare sent: () => void;
      protected override disconnectNotify(signal: string | null): void {
        reported.push(signal);
      }
    }
    const sender = new Noting();
    const connection = connectFunction(sender, SIGNAL('sent()'), () => {}, null)!;
    drop(connection);
    drop(connection);
    expect(reported).to.deep.equal([SIGNAL('sent()')]);
  });
});
