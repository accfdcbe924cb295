import { isIPv4, isIPv6 } from 'node:net';
import { type DnsConfig, hostAddresses, systemConfig } from './dns-config.js';
import { isAskable, type DnsAnswer } from './dns-message.js';
import { DnsQuestion } from './dns-question.js';
import { type DnsRecord, RecordType } from './dns-records.js';

/** An answer is kept for a minute at least, whatever the server says, and a failure for some seconds, in milliseconds. */
const SHORTEST_MS = 60_000;
const LONGEST_MS = 86_400_000;
const FAILURE_MS = 5000;
/** As many answers are kept. */
const ANSWERS = 1000;
/** As many aliases are followed. */
const ALIASES = 16;
/** How often the machine's configuration is looked at, in milliseconds. */
const CONFIG_MS = 5000;

interface Cached {
  readonly records: readonly DnsRecord[];
  readonly until: number;
}

/** A question that is under way, with those who wait for the answer. */
interface Asked {
  readonly question: DnsQuestion;
  readonly waiting: Set<() => void>;
}

/** Looks names up, and remembers what was found. One serves the whole process. */
export class DnsResolver {
  #config: DnsConfig | null = null;
  #isSystemConfig = true;
  #readAt = 0;
  readonly #cache = new Map<string, Cached>();
  readonly #asked = new Map<string, Asked>();

  /** How names are looked up now. */
  get config(): DnsConfig {
    if (this.#config === null || (this.#isSystemConfig && Date.now() - this.#readAt > CONFIG_MS)) {
      this.#config = systemConfig();
      this.#readAt = Date.now();
    }
    return this.#config;
  }

  /** Looks names up differently from now on: null for as the machine is configured. Forgets what was found. */
  configure(config: Partial<DnsConfig> | null): void {
    this.#isSystemConfig = config === null;
    this.#config = config === null ? null : { ...systemConfig(), ...config };
    this.#cache.clear();
  }

  /**
   * What is known of a name: its records, none where there are none; null where it would have to be asked for. An alias has the
   * records of what it stands for.
   */
  known(name: string, type: number): readonly DnsRecord[] | null {
    const literal = this.#literal(name, type);
    if (literal !== null) return literal;
    let current = name;
    for (let hop = 0; hop < ALIASES; hop++) {
      const records = this.#cached(current, type);
      if (records !== null) return records;
      const alias = type === RecordType.Cname ? undefined : this.#cached(current, RecordType.Cname)?.[0];
      if (alias === undefined) return null;
      current = alias.data.toLowerCase();
    }
    return [];
  }

  /** An address in place of a name, and what the hosts file says. */
  #literal(name: string, type: number): DnsRecord[] | null {
    if (type !== RecordType.A && type !== RecordType.Aaaa) return null;
    const isMeant = type === RecordType.A ? isIPv4 : isIPv6;
    const record = (data: string): DnsRecord => ({
      owner: name,
      type,
      ttl: 0,
      data,
      priority: 0,
      weight: 0,
      port: 0,
    });
    if (isIPv4(name) || isIPv6(name)) return isMeant(name) ? [record(name)] : [];
    const found = hostAddresses(this.config.hosts, name).filter(isMeant);
    return found.length > 0 ? found.map(record) : null;
  }

  #cached(name: string, type: number): readonly DnsRecord[] | null {
    const key = keyOf(name, type);
    const cached = this.#cache.get(key);
    if (cached === undefined) return null;
    if (Date.now() < cached.until) return cached.records;
    this.#cache.delete(key);
    return null;
  }

  /** Whether a question is under way. */
  isAsked(name: string, type: number): boolean {
    return this.#asked.has(keyOf(name, type));
  }

  /**
   * Asks for what is not known, unless that is under way already.
   *
   * @param waiting - called when it is known
   * @returns a function that waits no longer; a question without a waiting function is given up
   */
  ask(name: string, type: number, waiting: () => void): () => void {
    const key = keyOf(name, type);
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      if (!isAskable(name)) {
        this.#keep(name, type, [], FAILURE_MS);
        const immediate = setImmediate(waiting);
        return () => clearImmediate(immediate);
      }
      const question = new DnsQuestion(name, type, this.config, (answer) => {
        const finished = this.#asked.get(key);
        this.#asked.delete(key);
        this.#learn(name, type, answer);
        for (const call of finished?.waiting ?? []) call();
      });
      asked = { question, waiting: new Set() };
      this.#asked.set(key, asked);
    }
    const { question, waiting: others } = asked;
    others.add(waiting);
    return () => {
      others.delete(waiting);
      if (others.size > 0 || this.#asked.get(key)?.question !== question) return;
      this.#asked.delete(key);
      question.cancel();
    };
  }

  /**
   * Keeps what an answer says of the name, and of the names that its aliases lead to: nothing else in it was asked for. Of more
   * aliases than are followed, those are kept, which say that there is nothing.
   */
  #learn(name: string, type: number, answer: DnsAnswer | null): void {
    if (answer === null) {
      this.#keep(name, type, [], FAILURE_MS);
      return;
    }
    let current = name;
    for (let hop = 0; hop < ALIASES; hop++) {
      const owned = answer.records.filter(({ owner }) => owner === current);
      const found = owned.filter((record) => record.type === type);
      const alias = owned.find((record) => record.type === RecordType.Cname);
      if (found.length > 0 || alias === undefined) {
        this.#keep(found.length > 0 ? current : name, type, found, lifeOf(found));
        return;
      }
      this.#keep(current, RecordType.Cname, [alias], lifeOf([alias]));
      current = alias.data.toLowerCase();
    }
  }

  #keep(name: string, type: number, records: readonly DnsRecord[], life: number): void {
    const key = keyOf(name, type);
    this.#cache.delete(key);
    this.#cache.set(key, { records, until: Date.now() + life });
    if (this.#cache.size <= ANSWERS) return;
    for (const oldest of this.#cache.keys()) {
      this.#cache.delete(oldest);
      break;
    }
  }
}

function keyOf(name: string, type: number): string {
  return `${type} ${name}`;
}

function lifeOf(records: readonly DnsRecord[]): number {
  const ttl = Math.min(LONGEST_MS / 1000, ...records.map((record) => record.ttl));
  return records.length === 0 ? SHORTEST_MS : Math.max(SHORTEST_MS, ttl * 1000);
}
