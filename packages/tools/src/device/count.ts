/** Whether a number is a whole one from 0 to `most`: a count of bytes, for instance. */
export function isCount(count: number, most: number = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isInteger(count) && count >= 0 && count <= most;
}
