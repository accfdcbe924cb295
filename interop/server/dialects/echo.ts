import type { Dialect, Talk } from '../dialect.js';

/** Greets, repeats what it hears, and closes when it hears `QUIT`. It has no way to begin TLS: the link does. */
export class Echo implements Dialect {
  greet(talk: Talk): void {
    talk.say('HELLO');
  }

  answer(line: string, talk: Talk): void {
    if (line === 'QUIT') talk.sayAndClose('BYE');
    else talk.say(`ECHO ${line}`);
  }
}
