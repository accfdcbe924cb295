/**
 * Whether the ways past the documented interface of Node.js may be tried. Other runtimes have a `node:net` of their own making,
 * in which something of the same name may do something else: Bun never calls `onread`, and in Deno a TLS link on a
 * socket with `onread` gets no bytes. There everything takes the documented way: slower, and it works.
 */
export const hasShortCuts: boolean = process.versions['bun'] === undefined && !('Deno' in globalThis);

/** Whether a socket's descriptor can be read and written directly. On Windows it is no file descriptor. */
export function hasSocketDescriptors(): boolean {
  return hasShortCuts && process.platform !== 'win32';
}
