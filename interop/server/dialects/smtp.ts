import type { Dialect, Talk } from '../dialect.js';

/** A mail server that offers STARTTLS, and takes a message only behind it (RFC 5321, RFC 3207). */
export class Smtp implements Dialect {
  #readsMessage = false;

  greet(talk: Talk): void {
    talk.say('220 localhost ESMTP');
  }

  answer(line: string, talk: Talk): void {
    if (this.#readsMessage) {
      this.#readsMessage = line !== '.';
      if (!this.#readsMessage) talk.say('250 2.0.0 Queued');
      return;
    }
    const verb = line.split(/[\s:]/, 1)[0]?.toUpperCase();
    switch (verb) {
      case 'EHLO':
        talk.say('250-localhost');
        if (!talk.secure) talk.say('250-STARTTLS');
        talk.say('250 8BITMIME');
        break;
      case 'STARTTLS':
        if (talk.secure) talk.say('503 5.5.1 Encrypted already');
        else talk.sayAndSecure('220 2.0.0 Ready to start TLS');
        break;
      case 'QUIT':
        talk.sayAndClose('221 2.0.0 Bye');
        break;
      case 'NOOP':
        talk.say('250 2.0.0 OK');
        break;
      case 'MAIL':
      case 'RCPT':
        talk.say(talk.secure ? '250 2.1.0 OK' : '530 5.7.0 STARTTLS first');
        break;
      case 'DATA':
        this.#readsMessage = talk.secure;
        talk.say(talk.secure ? '354 End with a dot' : '530 5.7.0 STARTTLS first');
        break;
      default:
        talk.say('502 5.5.2 What?');
    }
  }
}
