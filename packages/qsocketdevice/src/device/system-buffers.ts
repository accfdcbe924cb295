import { readFileSync } from 'node:fs';

/** What is assumed where the system does not say. */
const USUAL = 87380;

const files = { receive: '/proc/sys/net/ipv4/tcp_rmem', send: '/proc/sys/net/ipv4/tcp_wmem' };

/** The size of a TCP socket's buffer as the system makes it. */
export function systemBufferSize(which: 'receive' | 'send'): number {
  try {
    return Number(readFileSync(files[which], 'latin1').split(/\s+/)[1]);
  } catch {
    return USUAL;
  }
}

/** Sizes that Node.js cannot set: what a program asked for is only kept. */
export class BufferSizes {
  readonly #asked = new Map<'receive' | 'send', number>();

  get(which: 'receive' | 'send'): number {
    return this.#asked.get(which) ?? systemBufferSize(which);
  }

  set(which: 'receive' | 'send', bytes: number): void {
    this.#asked.set(which, Math.max(bytes, 1));
  }
}
