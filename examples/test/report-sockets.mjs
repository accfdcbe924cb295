// Loaded into an example before it starts: at its end, writes down which sockets of TCP and UDP it still has open. One that is
// closed, and whose other end is not, is none of them: it has said all, and the system ends it.
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/** TCP_FIN_WAIT1, TCP_FIN_WAIT2, TCP_TIME_WAIT, TCP_CLOSING and TCP_LAST_ACK. */
const CLOSING = ['04', '05', '06', '0B', '09'];

/**
 * The sockets of this machine: what /proc says of each, by its inode.
 *
 * @returns {Map<string, string>}
 */
function allSockets() {
  const kinds = ['tcp', 'tcp6', 'udp', 'udp6'];
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const kind of kinds)
    for (const line of readFileSync(`/proc/net/${kind}`, 'latin1').trim().split('\n').slice(1)) {
      const [, local, remote, state, , , , , , inode] = line.trim().split(/\s+/);
      if (!CLOSING.includes(state)) found.set(inode, `${kind} ${local} ${remote} ${state}`);
    }
  return found;
}

/** @returns {string[]} those that this process has open */
function ownSockets() {
  const all = allSockets();
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`)) ?? [];
      return all.get(inode) ?? [];
    } catch {
      // The descriptor of the folder itself is closed.
      return [];
    }
  });
}

process.on('exit', () => {
  const report = process.env['QT3_SOCKET_REPORT'];
  if (report !== undefined) writeFileSync(report, JSON.stringify(ownSockets()));
});
