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
  scale: 'Scale',
};

const contenders: Readonly<Record<string, string>> = {
  'node/tcp': 'node:net',
  'node/tls': 'node:tls',
  'node/starttls': 'node:tls, upgraded',
};

/** The programs in C++, whatever kind of connection they make. */
const programs: Readonly<Record<string, string>> = { qt5: 'Qt 5', c: 'C' };

/** How its connections are made, `starttls` for instance; empty where there are none. */
export function kindOf(contender: string): string {
  return contender.split('/')[1] ?? '';
}

/** What a group is called in the documentation. */
export function nameOf(group: GroupName): string {
  return groups[group];
}

/** What a contender is called in the documentation: what its users know it by. */
export function displayName(contender: string): string {
  return contenders[contender] ?? programs[contender.split('/')[0]!] ?? contender;
}
