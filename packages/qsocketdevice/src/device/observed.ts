import { observation } from '@qt3/core-signals/internal';

/** Shows an observer that a device has another socket. */
export function noteSocket(device: object): void {
  observation.current?.stateChanged(device);
}

/** Shows an observer the bytes that were read into `data`. Returns their number, or what stands for a failure. */
export function noteRead(device: object, data: Uint8Array | null, count: number): number {
  if (count > 0 && data !== null) observation.current?.received(device, data.subarray(0, count));
  return count;
}

/** Shows an observer the bytes of `data` that were written. Returns their number, or what stands for a failure. */
export function noteWritten(device: object, data: Uint8Array, count: number): number {
  if (count > 0) observation.current?.written(device, data.subarray(0, count));
  return count;
}
