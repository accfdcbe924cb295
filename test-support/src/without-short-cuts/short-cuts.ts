/** It is Node.js. */
export const hasShortCuts = true;

/** On Windows a socket's descriptor is no file descriptor. */
export function hasSocketDescriptors(): boolean {
  return false;
}
