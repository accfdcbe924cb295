import type { QIODevice } from '../device/qiodevice.js';

/** Read at a time: a length that a peer claims is not believed before the bytes are there. */
const CHUNK = 65536;

/** Reads `count` bytes of a device, or as many as there are. */
export function readBytes(device: QIODevice | null, count: number): Buffer {
  const chunks: Buffer[] = [];
  for (let left = count; left > 0 && device !== null;) {
    const chunk = Buffer.alloc(Math.min(left, CHUNK));
    const got = Math.max(0, device.readBlock(chunk, chunk.length));
    if (got === 0) break;
    chunks.push(got < chunk.length ? chunk.subarray(0, got) : chunk);
    left -= got;
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}
