import type { Peer } from '../peer.js';
import { apache } from './apache.js';
import { curl } from './curl.js';
import { dovecot } from './dovecot.js';
import { gnutlsClient } from './gnutls-cli.js';
import { gnutlsServer } from './gnutls-serv.js';
import { netcat } from './netcat.js';
import { nginx } from './nginx.js';
import { opensslClient } from './openssl-s-client.js';
import { opensslServer } from './openssl-s-server.js';
import { postfix } from './postfix.js';
import { postgresql } from './postgresql.js';
import { prosody } from './prosody.js';
import { pyftpdlib } from './pyftpdlib.js';
import { qt5 } from './qt5.js';
import { slapd } from './slapd.js';
import { socat } from './socat.js';
import { stunnel } from './stunnel.js';
import { swaks } from './swaks.js';
import { unbound } from './unbound.js';
import { vsftpd } from './vsftpd.js';

/** Every peer there is, in the order in which they are met. */
export const peers: readonly Peer[] = [
  opensslServer,
  gnutlsServer,
  stunnel,
  nginx,
  apache,
  postfix,
  dovecot,
  vsftpd,
  postgresql,
  slapd,
  prosody,
  unbound,
  pyftpdlib,
  socat,
  netcat,
  opensslClient,
  gnutlsClient,
  curl,
  swaks,
  qt5,
];
