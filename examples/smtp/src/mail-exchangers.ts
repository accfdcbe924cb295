import { Q_OBJECT, QObject, SIGNAL } from '@qt3/core-signals';
import { QDns } from '@qt3/qnetwork';
import { quoted } from '../../shared/strangers-text.js';

/** A place to deliver to. */
export interface Exchanger {
  /** What its certificate has to be for. */
  readonly name: string;
  readonly address: string;
}

declare module '@qt3/core-signals' {
  interface CppTypes {
    'QValueList<Exchanger>': readonly Exchanger[];
  }
}

/** More servers of a domain are not looked at. */
const MOST_SERVERS = 10;

/** Finds the servers that take mail for a domain (RFC 5321, 5.1): each look-up ends with found() or with failed(). */
export class MailExchangers extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['found(const QValueList<Exchanger>&)', 'failed(const QString&,bool)'],
    });
  }

  /** These are to be tried, in this order; there is one at least. */
  declare found: (exchangers: readonly Exchanger[]) => void;
  /** There is none: why, and whether the domain says so itself. */
  declare failed: (reason: string, isFinal: boolean) => void;

  /** What is being asked. */
  #asked: QDns[] = [];

  /** @param domain - a name, or an address in brackets */
  find(domain: string): void {
    const address = /^\[(?:IPv6:)?(.*)\]$/i.exec(domain)?.[1];
    if (address === undefined)
      this.#ask([new QDns(domain, QDns.Mx)], ([mx]) => this.#sortServers(domain, mx!));
    else this.found([{ name: address, address }]);
  }

  #sortServers(domain: string, mx: QDns): void {
    const servers = [...mx.mailServers()].sort((a, b) => a.priority - b.priority);
    const names = servers.map(({ name }) => name.replace(/\.$/, ''));
    // The domain's way of saying that it takes no mail (RFC 7505).
    if (names.length === 1 && names[0] === '') this.failed(`${domain} takes no mail.`, true);
    // Without such a record, the host of that name takes its mail itself.
    else this.#findAddresses(domain, names.length === 0 ? [domain] : names.slice(0, MOST_SERVERS));
  }

  #findAddresses(domain: string, names: readonly string[]): void {
    const kinds = [QDns.A, QDns.Aaaa];
    const questions = names.flatMap((name) => kinds.map((kind) => new QDns(name, kind)));
    this.#ask(questions, (answers) => {
      const exchangers = answers.flatMap((dns) =>
        [...dns.addresses()].map((address) => ({ name: dns.label(), address: address.toString() })),
      );
      if (exchangers.length > 0) this.found(exchangers);
      else this.failed(`No server for mail to ${quoted(domain)} was found.`, false);
    });
  }

  /** Waits for all answers. */
  #ask(questions: QDns[], then: (answers: readonly QDns[]) => void): void {
    let open = questions.length;
    this.#asked = questions;
    for (const dns of questions)
      this.connect(dns, SIGNAL('resultsReady()'), () => {
        if (--open === 0) then(questions);
      });
  }

  destructor(): void {
    for (const dns of this.#asked) dns.delete();
  }
}
