import type { X509Certificate } from 'node:crypto';
import type { CertificateRow } from '../page/protocol.js';
import { type Describer, ownCall, prototypesOf, registerDescriber } from './describers.js';
import { oneLine } from './shown.js';

// What sockets tell of themselves. Their classes are known by their names and methods: this package imports none of them.

const STATES = ['Idle', 'HostLookup', 'Connecting', 'Connected', 'Closing', 'Handshaking'];
const VERDICTS = [
  'VerifyOk',
  'SelfSigned',
  'Expired',
  'NotYetValid',
  'UnableToVerify',
  'HostNameMismatch',
  'Revoked',
];
/** A chain that is longer is cut. */
const LONGEST_CHAIN = 10;

/** The classes whose objects are sockets, the most derived first. */
export const SOCKET_CLASSES = ['QtSSLSocket', 'QSocket', 'QServerSocket', 'QSocketDevice'] as const;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What an address's toString() gives, where it is one of this project's addresses. */
function addressText(address: unknown): string {
  if (typeof address !== 'object' || address === null) return '';
  const own = prototypesOf(address).get('QHostAddress');
  return own === undefined ? '' : asText(ownCall(address, own)('toString'));
}

function endpoint(address: unknown, port: unknown): string {
  const host = addressText(address);
  if (host === '' || asNumber(port) === 0) return '';
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

/** What every kind of socket shows in the list. */
export interface SocketSummary {
  readonly state: string;
  readonly peer: string;
  readonly local: string;
  readonly unread: number;
  readonly unsent: number;
  readonly protocol: string;
}

/** The summary of a socket, by asking its classes. */
export function summarize(socket: object): SocketSummary {
  const prototypes = prototypesOf(socket);
  const callOf = (name: string): ((method: string) => unknown) => {
    const prototype = prototypes.get(name);
    return prototype === undefined ? () => undefined : ownCall(socket, prototype);
  };
  if (prototypes.has('QServerSocket')) {
    const call = callOf('QServerSocket');
    const local = endpoint(call('address'), call('port'));
    return {
      state: call('ok') === true ? 'Listening' : 'Closed',
      peer: '',
      local,
      unread: 0,
      unsent: 0,
      protocol: '',
    };
  }
  if (prototypes.has('QSocket')) {
    const call = callOf('QSocket');
    const peer = endpoint(call('peerAddress'), call('peerPort'));
    return {
      state: stateName(call('state')),
      peer: peer === '' ? oneLine(asText(call('peerName')), 80) : peer,
      local: endpoint(call('address'), call('port')),
      unread: asNumber(call('bytesAvailable')),
      unsent: asNumber(call('bytesToWrite')),
      protocol: asText(callOf('QtSSLSocket')('protocol')),
    };
  }
  const call = callOf('QSocketDevice');
  return {
    state: call('isValid') === true ? 'Valid' : 'Invalid',
    peer: endpoint(call('peerAddress'), call('peerPort')),
    local: endpoint(call('address'), call('port')),
    unread: 0,
    unsent: 0,
    protocol: '',
  };
}

/** The name of a socket's state. */
export function stateName(state: unknown): string {
  return typeof state === 'number' ? (STATES[state] ?? String(state)) : '';
}

/** The state of a socket alone, which is asked for at each change. */
export function stateOf(socket: object): string {
  const prototypes = prototypesOf(socket);
  const prototype = prototypes.get('QSocket');
  if (prototype !== undefined) return stateName(ownCall(socket, prototype)('state'));
  const device = prototypes.get('QSocketDevice');
  return device === undefined ? '' : ownCall(socket, device)('isValid') === true ? 'Valid' : 'Invalid';
}

const describeSocket: Describer = (call) => {
  const facts: Record<string, string | number | boolean> = {
    State: stateName(call('state')),
    'Host asked for': asText(call('peerName')),
    Peer: endpoint(call('peerAddress'), call('peerPort')),
    'This end': endpoint(call('address'), call('port')),
    'Bytes to read': asNumber(call('bytesAvailable')),
    'Bytes to send': asNumber(call('bytesToWrite')),
  };
  const limit = asNumber(call('readBufferSize'));
  facts['Read limit'] = limit === 0 ? 'none' : `${String(limit)} bytes`;
  const error = call('lastError');
  if (error instanceof Error) facts['Last error'] = oneLine(error.message, 200);
  return facts;
};

const describeTls: Describer = (call) => {
  const facts: Record<string, string | number | boolean> = {
    'End of the link': call('sslMode') === 1 ? 'server' : 'client',
    'TLS version': asText(call('protocol')),
    Cipher: asText(call('cipher')),
  };
  const verdict = call('verifyResult');
  if (asText(call('protocol')) !== '') {
    facts['Peer’s identity'] = VERDICTS[asNumber(verdict)] ?? String(verdict);
    facts['Session resumed'] = call('isSessionReused') === true;
    const protocol = asText(call('applicationProtocol'));
    if (protocol !== '') facts['Application protocol'] = protocol;
  }
  const error = asText(call('errorString'));
  if (error !== '') facts['Last error'] = error;
  return facts;
};

const describeServer: Describer = (call) => ({
  Listening: call('ok') === true,
  'This end': endpoint(call('address'), call('port')),
});

const describeDevice: Describer = (call) => {
  const kind = call('type');
  return {
    Kind: kind === 0 ? 'stream' : kind === 1 ? 'datagram' : String(kind),
    Valid: call('isValid') === true,
    'This end': endpoint(call('address'), call('port')),
    Peer: endpoint(call('peerAddress'), call('peerPort')),
    Blocking: call('blocking') === true,
  };
};

/** The names of the describers' classes are Qt's. */
export function registerSocketDescribers(): void {
  registerDescriber('QSocket', describeSocket);
  registerDescriber('QtSSLSocket', describeTls);
  registerDescriber('QServerSocket', describeServer);
  registerDescriber('QSocketDevice', describeDevice);
}

/** The certificates that a peer has shown, its own first; empty where there is no TLS. */
export function chainOf(socket: object): CertificateRow[] {
  const prototype = prototypesOf(socket).get('QtSSLSocket');
  if (prototype === undefined) return [];
  const rows: CertificateRow[] = [];
  let certificate = ownCall(socket, prototype)('peerX509Certificate') as X509Certificate | null | undefined;
  while (certificate !== null && certificate !== undefined && rows.length < LONGEST_CHAIN) {
    rows.push(certificateRow(certificate));
    // The last of a chain may be signed with its own key.
    if (certificate.issuer === certificate.subject) break;
    certificate = certificate.issuerCertificate;
  }
  return rows;
}

function certificateRow(certificate: X509Certificate): CertificateRow {
  const line = (text: string | undefined): string => oneLine((text ?? '').replaceAll('\n', ', '), 300);
  return {
    subject: line(certificate.subject),
    issuer: line(certificate.issuer),
    from: line(certificate.validFrom),
    to: line(certificate.validTo),
    serial: line(certificate.serialNumber),
    fingerprint: line(certificate.fingerprint256),
    names: line(certificate.subjectAltName),
  };
}
