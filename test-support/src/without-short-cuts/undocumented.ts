/** Node.js shows nothing of the native half of a socket or server. */
export function handleOf(): null {
  return null;
}

/** Servers have no function that listens at once. */
export function listen2Of(): null {
  return null;
}
