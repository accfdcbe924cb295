import type { Dialect, Talk } from '../dialect.js';

/** What the one file there is says. */
export const FTP_FILE = 'Hello over FTP, on a connection of its own.\r\n';

/** A file server with one file, behind AUTH TLS, whose data connections are encrypted too (RFC 959, RFC 4217). */
export class Ftp implements Dialect {
  greet(talk: Talk): void {
    talk.say('220 ready');
  }

  answer(line: string, talk: Talk): void {
    const verb = line.split(' ', 1)[0]?.toUpperCase();
    switch (verb) {
      case 'FEAT':
        for (const answer of ['211-Features:', ' AUTH TLS', ' PBSZ', ' PROT', ' EPSV', '211 End'])
          talk.say(answer);
        break;
      case 'AUTH':
        if (talk.secure) talk.say('503 Encrypted already');
        else talk.sayAndSecure('234 Begin TLS');
        break;
      case 'USER':
        talk.say(talk.secure ? '331 Password?' : '530 AUTH TLS first');
        break;
      case 'PASS':
        talk.say('230 Welcome');
        break;
      case 'PBSZ':
      case 'PROT':
      case 'TYPE':
      case 'CWD':
      case 'NOOP':
        talk.say('200 OK');
        break;
      case 'PWD':
        talk.say('257 "/"');
        break;
      case 'SIZE':
        talk.say(`213 ${FTP_FILE.length}`);
        break;
      case 'EPSV':
        talk.say(`229 Listening (|||${talk.offer(FTP_FILE)}|)`);
        break;
      case 'RETR':
        talk.say('150 Here it comes');
        talk.say('226 That was it');
        break;
      case 'QUIT':
        talk.sayAndClose('221 Bye');
        break;
      default:
        talk.say('502 What?');
    }
  }
}
