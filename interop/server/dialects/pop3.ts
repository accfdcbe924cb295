import type { Dialect, Talk } from '../dialect.js';

const MESSAGE = ['From: sender@localhost', 'Subject: hello', '', 'Hello over POP3.'];
const SIZE = MESSAGE.join('\r\n').length + 2;

/** A mailbox with one message, behind STLS and a login (RFC 1939, RFC 2595). */
export class Pop3 implements Dialect {
  greet(talk: Talk): void {
    talk.say('+OK ready');
  }

  answer(line: string, talk: Talk): void {
    const verb = line.split(' ', 1)[0]?.toUpperCase();
    switch (verb) {
      case 'CAPA':
        for (const answer of ['+OK', ...(talk.secure ? [] : ['STLS']), 'USER', '.']) talk.say(answer);
        break;
      case 'STLS':
        if (talk.secure) talk.say('-ERR Encrypted already');
        else talk.sayAndSecure('+OK Begin TLS');
        break;
      case 'QUIT':
        talk.sayAndClose('+OK Bye');
        break;
      case 'USER':
      case 'PASS':
        talk.say(talk.secure ? '+OK' : '-ERR STLS first');
        break;
      case 'STAT':
        talk.say(`+OK 1 ${SIZE}`);
        break;
      case 'LIST':
        for (const answer of ['+OK', `1 ${SIZE}`, '.']) talk.say(answer);
        break;
      case 'RETR':
        for (const answer of [`+OK ${SIZE} octets`, ...MESSAGE, '.']) talk.say(answer);
        break;
      case 'NOOP':
        talk.say('+OK');
        break;
      default:
        talk.say('-ERR What?');
    }
  }
}
