import { userInfo } from 'node:os';
import { Conversation, type LinkSettings } from '../client/conversation.js';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import { freePort } from '@qt3/test-support';
import type { Workshop } from '../workshop/workshop.js';

/** Dovecot without root: IMAP with STARTTLS and POP3 with STLS or encrypted from the start. */
export const dovecot: Peer = {
  name: 'dovecot',
  packages: ['dovecot-core', 'dovecot-imapd', 'dovecot-pop3d'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const ports = await startDovecot(workshop);
    return [
      { role: 'client', protocol: 'IMAP STARTTLS', run: () => imap(workshop, ports.imap, {}) },
      {
        role: 'client',
        protocol: 'IMAP STARTTLS, TLS 1.2',
        run: () => imap(workshop, ports.imap, { only: 'TLSv1.2' }),
      },
      { role: 'client', protocol: 'IMAPS', run: () => imaps(workshop, ports.imaps) },
      { role: 'client', protocol: 'POP3 STLS', run: () => pop3(workshop, ports.pop3) },
    ];
  },
};

/** Where Dovecot listens. Any user may come in, with the password "secret"; all have the same mail. */
interface DovecotPorts {
  readonly imap: number;
  readonly imaps: number;
  readonly pop3: number;
  readonly pop3s: number;
}

/** Starts Dovecot in a workshop. */
export async function startDovecot(workshop: Workshop): Promise<DovecotPorts> {
  const ports = {
    imap: await freePort(),
    imaps: await freePort(),
    pop3: await freePort(),
    pop3s: await freePort(),
  };
  const path = workshop.write('dovecot.conf', await configuration(workshop, ports));
  await workshop.serve(ports.imap, 'dovecot', ['-F', '-c', path]);
  return ports;
}

async function imap({ credentials }: Workshop, port: number, settings: LinkSettings): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  await talk.hear(/^\* OK .*STARTTLS/);
  await talk.ask('a STARTTLS', /^a OK/);
  await talk.secure(settings);
  return await readMail(talk);
}

async function imaps({ credentials }: Workshop, port: number): Promise<LinkFacts> {
  using talk = await Conversation.openSecured(credentials, port);
  await talk.hear(/^\* OK /);
  return await readMail(talk);
}

/** From the login to the end. The message that is stored is larger than a record of TLS. */
async function readMail(talk: Conversation): Promise<LinkFacts> {
  const message = `Subject: hello\r\n\r\n${'0123456789abcdef'.repeat(4)}\r\n`.padEnd(100_000, 'x\r\n');
  await talk.ask('b LOGIN user secret', /^b OK/);
  await talk.ask('c LIST "" *', /^\* LIST .*INBOX/);
  await talk.hear(/^c OK/);
  await talk.ask(`d APPEND INBOX {${message.length}}`, /^\+ /);
  await talk.ask(message, /^d OK/);
  await talk.ask('e SELECT INBOX', /^e OK/);
  await talk.ask('f FETCH 1 BODY.PEEK[]', /^\* 1 FETCH \(BODY\[\] \{100000\}$/);
  const stored = await talk.take(message.length);
  if (stored.toString('latin1') !== message) throw new Error('the message has come back changed');
  await talk.hear(/^f OK/);
  await talk.ask('g STORE 1 +FLAGS (\\Deleted)', /^g OK/);
  await talk.ask('h EXPUNGE', /^h OK/);
  const facts = talk.facts();
  await talk.ask('i LOGOUT', /^i OK/);
  await talk.end();
  return facts;
}

async function pop3({ credentials }: Workshop, port: number): Promise<LinkFacts> {
  using talk = await Conversation.open(credentials, port);
  await talk.hear(/^\+OK /);
  await talk.ask('CAPA', /^STLS$/);
  await talk.hear(/^\.$/);
  await talk.ask('STLS', /^\+OK/);
  await talk.secure();
  await talk.ask('USER user', /^\+OK/);
  await talk.ask('PASS secret', /^\+OK/);
  await talk.ask('STAT', /^\+OK \d+ \d+$/);
  const facts = talk.facts();
  await talk.ask('QUIT', /^\+OK/);
  await talk.end();
  return facts;
}

async function configuration(workshop: Workshop, ports: DovecotPorts): Promise<string> {
  const { certificate, key } = workshop.credentials;
  const work = workshop.makeFolder('dovecot');
  // It is one user for everything: changing to another one would take root.
  const user = workshop.user === undefined ? userInfo().username : 'nobody';
  const group = workshop.user === undefined ? (await workshop.run('id', ['-gn'])).trim() : 'nogroup';
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(await workshop.run('dovecot', ['--version'])) ?? [];
  const isOld = Number(major) === 2 && Number(minor) < 4;
  const settings = { certificate, key, work, user, group };
  return `
    ${isOld ? '' : VERSIONS}
    base_dir = ${work}/run
    state_dir = ${work}/state
    log_path = /dev/stderr
    protocols = imap pop3
    listen = 127.0.0.1
    ssl = required
    default_internal_user = ${user}
    default_internal_group = ${group}
    default_login_user = ${user}
    service anvil {
      chroot =
    }
    service imap-login {
      chroot =
      inet_listener imap {
        port = ${ports.imap}
      }
      inet_listener imaps {
        port = ${ports.imaps}
      }
    }
    service pop3-login {
      chroot =
      inet_listener pop3 {
        port = ${ports.pop3}
      }
      inet_listener pop3s {
        port = ${ports.pop3s}
      }
    }
    first_valid_uid = 1
    ${(isOld ? settingsOf23 : settingsOf24)(settings)}
  `;
}

/** Dovecot 2.4 wants to know first which version's settings follow. */
const VERSIONS = `dovecot_config_version = 2.4.0
    dovecot_storage_version = 2.4.0`;

/** What is called differently in Dovecot 2.3 and 2.4. */
interface Settings {
  readonly certificate: string;
  readonly key: string;
  readonly work: string;
  readonly user: string;
  readonly group: string;
}

function settingsOf23({ certificate, key, work, user, group }: Settings): string {
  return `
    ssl_cert = <${certificate}
    ssl_key = <${key}
    mail_location = maildir:${work}/mail
    passdb {
      driver = static
      args = password=secret
    }
    userdb {
      driver = static
      args = uid=${user} gid=${group} home=${work}/home
    }
  `;
}

function settingsOf24({ certificate, key, work, user, group }: Settings): string {
  return `
    ssl_server_cert_file = ${certificate}
    ssl_server_key_file = ${key}
    mail_driver = maildir
    mail_path = ${work}/mail
    passdb static {
      password = secret
    }
    userdb static {
      fields {
        uid = ${user}
        gid = ${group}
        home = ${work}/home
      }
    }
  `;
}
