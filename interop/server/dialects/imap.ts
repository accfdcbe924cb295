import type { Dialect, Talk } from '../dialect.js';

/** A mail store with one folder, behind STARTTLS and a login (RFC 3501). */
export class Imap implements Dialect {
  greet(talk: Talk): void {
    talk.say('* OK [CAPABILITY IMAP4rev1 STARTTLS] ready');
  }

  answer(line: string, talk: Talk): void {
    const [tag = '*', command = ''] = line.split(' ', 2);
    const verb = command.toUpperCase();
    if (verb === 'LOGOUT') {
      talk.say('* BYE');
      talk.sayAndClose(`${tag} OK LOGOUT`);
      return;
    }
    if (verb === 'STARTTLS' && !talk.secure) {
      talk.sayAndSecure(`${tag} OK Begin TLS`);
      return;
    }
    if (verb === 'LOGIN' && !talk.secure) {
      talk.say(`${tag} NO STARTTLS first`);
      return;
    }
    const untagged: Record<string, string | undefined> = {
      CAPABILITY: `* CAPABILITY IMAP4rev1${talk.secure ? '' : ' STARTTLS'}`,
      LIST: '* LIST () "/" INBOX',
      LOGIN: '',
      NOOP: '',
    };
    const text = untagged[verb];
    if (text === undefined) {
      talk.say(`${tag} BAD What?`);
      return;
    }
    if (text !== '') talk.say(text);
    talk.say(`${tag} OK ${verb}`);
  }
}
