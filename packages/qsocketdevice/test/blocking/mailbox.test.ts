import { expect } from 'chai';
import { Mailbox } from '../../src/blocking/mailbox.js';

describe('Mailbox', () => {
  it('has no answer of a thread that does not start in time', () => {
    expect(new Mailbox().awaitStart(1)).to.equal(null);
  });
});
