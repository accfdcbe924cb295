import { readFileSync } from 'node:fs';
import type { QHostAddress } from '@qt3/qsocket';

/**
 * Whether a TCP socket has a local port, one that is about to be forgotten included: bind() fails for it unless both are
 * reusable. libuv makes every socket reusable, so the system would not say. It is looked up on Linux only.
 */
export function isPortInUse(address: QHostAddress, port: number): boolean {
  if (process.platform !== 'linux') return false;
  const family = address.isIPv6Address() ? '6' : '';
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  try {
    const lines = readFileSync(`/proc/net/tcp${family}`, 'latin1').split('\n');
    return lines.some((line) => {
      const local = line.trim().split(/\s+/)[1] ?? '';
      return local.endsWith(wanted) && meets(local.slice(0, -5), address);
    });
  } catch {
    return false;
  }
}

/** Whether a local address, in the kernel's hexadecimal words, is the same or any. */
function meets(hex: string, address: QHostAddress): boolean {
  if (address.isNull() || /^0+$/.test(hex) || address.isIPv6Address()) return true;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(address.toIPv4Address());
  // The kernel writes the word as the machine stores it.
  const stored = bytes.readUInt32LE();
  return parseInt(hex, 16) === stored;
}
