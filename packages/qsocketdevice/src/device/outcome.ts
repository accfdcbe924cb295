/**
 * What a call on a descriptor results in: a number that is not negative, or the name of an error of the system, `EAGAIN`
 * for instance.
 */
export type Outcome = number | string;

/** Whether a call failed. */
export function failed(outcome: Outcome): outcome is string {
  return typeof outcome === 'string';
}
