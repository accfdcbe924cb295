import { QObject, Q_OBJECT, QTimer, SIGNAL } from '@qt3/core-signals';
import { QHostAddress } from '@qt3/qsocket';
import { QStringList, QValueList } from '@qt3/tools';
import type { DnsConfig } from './dns-config.js';
import { DnsResolver } from './dns-resolver.js';
import { type DnsRecord, RecordType } from './dns-records.js';

/** A server for mail: QDns::MailServer of C++. */
export interface MailServer {
  /** The host. */
  name: string;
  /** The server with the lowest number is tried first. */
  priority: number;
}

/** A server for a service: QDns::Server of C++. */
export interface Server {
  /** The host. */
  name: string;
  /** The server with the lowest number is tried first. */
  priority: number;
  /** Of servers with the same priority, how often this one is to be taken. */
  weight: number;
  /** The port of the service. */
  port: number;
}

const resolver = new DnsResolver();

/**
 * Asks the domain name system for records of any type (Qt 3.3, QDns). It begins when the event loop is entered; resultsReady() says
 * that the answer is known. What is known is remembered for all objects, for a minute at least.
 *
 * A name without a dot is looked for in the machine's domain first, and alone if it is not there; one with one dot in both ways at
 * once, with a resultsReady() for each that has records; one with more dots, or one at its end, as it is. Nine questions are sent, 1.5 s apart,
 * before a silent server is given up. Deleting the object gives its questions up.
 *
 * Behaviour: the trace net/dns. Beyond it: setLabel() and setRecordType() begin again always; asking for results where there are
 * none does not ask the server again; an answer that does not fit into a datagram is asked for over TCP.
 */
export class QDns extends QObject {
  static {
    Q_OBJECT(this, { className: 'QDns', signals: ['resultsReady()'] });
  }

  // RecordType
  /** Nothing. */
  static readonly None: 0 = RecordType.None;
  /** IPv4 addresses. */
  static readonly A: 1 = RecordType.A;
  /** IPv6 addresses. */
  static readonly Aaaa: 2 = RecordType.Aaaa;
  /** Servers for mail. */
  static readonly Mx: 3 = RecordType.Mx;
  /** Servers for a service. */
  static readonly Srv: 4 = RecordType.Srv;
  /** What an alias stands for. */
  static readonly Cname: 5 = RecordType.Cname;
  /** The names of an address. */
  static readonly Ptr: 6 = RecordType.Ptr;
  /** Texts. */
  static readonly Txt: 7 = RecordType.Txt;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] & Readonly<Record<'resultsReady()', true>>;

  /** The answer is known. There may be no records. */
  declare resultsReady: () => void;

  #label = '';
  #type: number;
  /** Counts the changes of label and type: an answer to an older question is not reported. */
  #epoch = 0;
  /** What waits no longer for the answers to what was asked. */
  readonly #waiting = new Map<string, () => void>();
  readonly #starter: QTimer;

  /** Makes an object that asks for nothing. */
  constructor();
  /**
   * Begins to look up a name, or an address.
   *
   * @param rr - what is asked for: addresses of a name, and the names of an address, unless given
   */
  constructor(label: string | QHostAddress | null, rr?: number);
  constructor(label?: string | QHostAddress | null, rr?: number) {
    super();
    const usual = label instanceof QHostAddress ? RecordType.Ptr : RecordType.A;
    this.#type = rr ?? (label === undefined ? RecordType.None : usual);
    this.#starter = new QTimer(this);
    this.connect(this.#starter, SIGNAL('timeout()'), () => this.#start());
    if (label !== undefined) this.setLabel(label);
  }

  /** C++'s destructor: gives up what no other object waits for. */
  destructor(): void {
    for (const leave of this.#waiting.values()) leave();
    this.#waiting.clear();
  }

  /**
   * Asks these servers, in place of those that the machine is configured to, and forgets what is known. Beyond Qt 3.
   *
   * @param servers - addresses, perhaps with ports: `127.0.0.1:5353`, `[::1]:53`; null for the machine's
   */
  static setServers(servers: readonly string[] | null): void {
    resolver.configure(servers === null ? null : { servers });
  }

  /** @internal How names are looked up: for tests. */
  static qt_configure(config: Partial<DnsConfig> | null): void {
    resolver.configure(config);
  }

  /** Sets the name to look up, or the address, whose name in the domain of addresses is taken. */
  setLabel(label: string | QHostAddress | null): void {
    this.#label = label instanceof QHostAddress ? reverseName(label) : (label ?? '');
    this.#epoch++;
    this.#starter.start(0, true);
  }

  /** The name that is looked up, as it was given. */
  label(): string {
    return this.#label;
  }

  /** The names that are asked for, in small letters: with the machine's domain, and without. */
  qualifiedNames(): QStringList {
    return QStringList.from(this.#names());
  }

  #names(): string[] {
    const label = this.#label.toLowerCase();
    if (label.endsWith('.')) return [label.slice(0, -1)];
    const { domain } = resolver.config;
    if (label === '' || domain === '' || this.#dots() > 1) return [label];
    return [`${label}.${domain}`, label];
  }

  #dots(): number {
    return this.#label.split('.').length - 1;
  }

  /** Sets what is asked for: a value of `RecordType`. */
  setRecordType(rr: number = RecordType.A): void {
    this.#type = rr;
    this.#epoch++;
    this.#starter.start(0, true);
  }

  /** What is asked for: a value of `RecordType`. */
  recordType(): number {
    return this.#type;
  }

  /** Whether the answer is not known yet. Sends the question, if that has not been done. */
  isWorking(): boolean {
    return this.#advance();
  }

  /** Addresses, of A and Aaaa. What is not known is asked for. */
  addresses(): QValueList<QHostAddress> {
    const list = new QValueList<QHostAddress>();
    for (const { data } of this.#results(RecordType.A, RecordType.Aaaa)) {
      const address = new QHostAddress();
      address.setAddress(data);
      list.append(address);
    }
    return list;
  }

  /** Servers for mail, of Mx, in the order of the answer. What is not known is asked for. */
  mailServers(): QValueList<MailServer> {
    return QValueList.from(
      this.#results(RecordType.Mx).map(({ data, priority }) => ({ name: data, priority })),
    );
  }

  /** Servers for a service, of Srv, in the order of the answer. What is not known is asked for. */
  servers(): QValueList<Server> {
    return QValueList.from(
      this.#results(RecordType.Srv).map(({ data, priority, weight, port }) => ({
        name: data,
        priority,
        weight,
        port,
      })),
    );
  }

  /** Names of an address, of Ptr. What is not known is asked for. */
  hostNames(): QStringList {
    return QStringList.from(this.#results(RecordType.Ptr).map(({ data }) => data));
  }

  /** Texts, of Txt: of each record the first one. What is not known is asked for. */
  texts(): QStringList {
    return QStringList.from(this.#results(RecordType.Txt).map(({ data }) => data));
  }

  /** What the name is an alias of; of a chain, the first step. '' where it is none, or that is not known: it is asked for then. */
  canonicalName(): string {
    for (const name of this.#names()) {
      const known = resolver.known(name, RecordType.Cname);
      if (known === null) this.#ask(name, RecordType.Cname);
      else if (known.length > 0) return known[0]!.data;
    }
    return '';
  }

  /** The records of the first name that has any, if they are of one of these types. */
  #results(...types: readonly number[]): readonly DnsRecord[] {
    if (!types.includes(this.#type)) return [];
    this.#advance();
    return this.#found() ?? [];
  }

  #found(): readonly DnsRecord[] | null {
    for (const name of this.#names()) {
      const known = resolver.known(name, this.#type);
      if (known !== null && known.length > 0) return known;
    }
    return null;
  }

  /** From the event loop: reports what is known already, and asks for what is not. */
  #start(): void {
    if (this.#label === '' && this.#type === RecordType.None) return;
    if (!this.#advance()) this.resultsReady();
  }

  /** Asks for what has to be known next. Returns whether anything has. */
  #advance(): boolean {
    if (this.#label === '' || this.#type === RecordType.None || this.isDeleted()) return false;
    if (this.#found() !== null) return false;
    const unknown = this.#names().filter((name) => resolver.known(name, this.#type) === null);
    for (const name of this.#dots() === 0 ? unknown.slice(0, 1) : unknown) this.#ask(name, this.#type);
    return unknown.length > 0;
  }

  #ask(name: string, type: number): void {
    // Whether it is an alias is being asked: what it stands for may be known.
    const isAliasAsked = type !== RecordType.Cname && resolver.isAsked(name, RecordType.Cname);
    const asked = isAliasAsked ? RecordType.Cname : type;
    const key = `${asked} ${name} ${this.#epoch}`;
    if (this.#waiting.has(key)) return;
    const epoch = this.#epoch;
    const leave = resolver.ask(name, asked, () => {
      this.#waiting.delete(key);
      if (epoch === this.#epoch) this.#answered();
    });
    this.#waiting.set(key, leave);
  }

  #answered(): void {
    if (!this.#advance()) this.resultsReady();
  }
}

/** The name of an address in the domain of addresses, spelt as Qt does. */
function reverseName(address: QHostAddress): string {
  if (address.isNull()) return '';
  if (address.isIPv4Address()) {
    const four = address.toIPv4Address();
    return `${[four & 255, (four >>> 8) & 255, (four >>> 16) & 255, four >>> 24].join('.')}.IN-ADDR.ARPA`;
  }
  const digits = Buffer.from(address.toIPv6Address()).toString('hex');
  return `${digits.split('').reverse().join('.')}.ip6.arpa`;
}
