import { getServers } from 'node:dns';
import { readFileSync } from 'node:fs';

/** How names are looked up. */
export interface DnsConfig {
  /** Whom to ask: `127.0.0.1`, `127.0.0.1:5353`, `[::1]:53`. */
  servers: readonly string[];
  /** The domain for names without one; '' for none. */
  domain: string;
  /** What the hosts file says. */
  hosts: string;
  /** How long an answer is waited for before the question is sent again, in milliseconds. */
  retryAfter: number;
}

/** Qt 3 asks nine times, every second and a half (trace net/dns). */
export const RETRY_MS = 1500;
export const ATTEMPTS = 9;

/** What this machine is configured to. Of several domains to search, the first counts, as in Qt. */
export function systemConfig(): DnsConfig {
  const [, words = ''] = /^[ \t]*(?:search|domain)[ \t]+(.*)$/m.exec(textOf('/etc/resolv.conf')) ?? [];
  return {
    servers: getServers(),
    domain: words
      .trim()
      .split(/[ \t]+/, 1)[0]!
      .toLowerCase()
      .replace(/\.$/, ''),
    hosts: textOf(process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts'),
    retryAfter: RETRY_MS,
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** The addresses of a name in a hosts file: of each line the first name counts, several lines add up, as in Qt. */
export function hostAddresses(hosts: string, name: string): string[] {
  const found: string[] = [];
  for (const line of hosts.split('\n')) {
    const [address = '', first = ''] = line.replace(/#.*/, '').trim().split(/\s+/, 2);
    if (first.toLowerCase() === name) found.push(address);
  }
  return found;
}

/** A server's address and port. */
export function endpointOf(server: string): { address: string; port: number } {
  const [, six, four, port] = /^(?:\[(.*)\]|([^:]*))(?::([0-9]+))?$/.exec(server) ?? [];
  return { address: six ?? four ?? server, port: Number(port ?? 53) };
}
