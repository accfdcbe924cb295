import { qWarning } from '@qt3/core-signals';
import { isCount } from '@qt3/tools/internal';

/** Whether a number is a byte; says so when it is not. */
export function isByte(value: number, where: string): boolean {
  if (isCount(value, 255)) return true;
  qWarning('QSocket::%s: %s is no byte', where, String(value));
  return false;
}
