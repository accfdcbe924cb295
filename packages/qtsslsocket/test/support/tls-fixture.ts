import { MessageSpy } from '@qt3/test-support';
import { Credentials } from './credentials.js';

/** What the tests of TLS links need: it belongs to the describe() in which it is made. */
export interface TlsFixture {
  /** An authority and a server certificate, for all tests. */
  readonly credentials: Credentials;
  /** The messages of each test; one that is not expected fails it. */
  readonly messages: MessageSpy;
}

/** Makes the fixture's parts before the tests of the describe() that calls this, and removes them afterwards. */
export function tlsFixture(): TlsFixture {
  let credentials!: Credentials;
  let messages!: MessageSpy;

  before(async () => {
    credentials = await Credentials.create();
  });

  after(() => credentials.remove());

  beforeEach(() => {
    messages = new MessageSpy();
  });

  afterEach(() => messages.verify());

  return {
    get credentials() {
      return credentials;
    },
    get messages() {
      return messages;
    },
  };
}
