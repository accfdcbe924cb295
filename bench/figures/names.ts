import type { GroupName } from '../harness/saved-run.js';

const groups: Readonly<Record<GroupName, string>> = {
  start: 'Start',
  signals: 'Signals',
  streams: 'Streams',
  tools: 'Tools',
  devices: 'Devices',
  network: 'Network classes',
  tcp: 'Plain TCP',
  tls: 'TLS',
};

const contenders: Readonly<Record<string, string>> = {
  'node/tcp': 'node:net',
  'node/tls': 'node:tls',
  'node/starttls': 'node:tls, upgraded',
};

/** What a group is called in the documentation. */
export function nameOf(group: GroupName): string {
  return groups[group];
}

/** What a contender is called in the documentation: what its users know it by. */
export function displayName(contender: string): string {
  return contenders[contender] ?? contender;
}
