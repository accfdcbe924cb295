// `node --import tsx --import this file` runs the packages, from source, as on a Node.js that has nothing of what Node.js does not
// document, and as on Windows, where sockets have no descriptors to read and write: everything takes the documented way.
import { register } from 'node:module';
import { TLSSocket } from 'node:tls';

/** By the end of a module's path, what takes its place: it has the same names. */
const replaced: Readonly<Record<string, string>> = {
  '/packages/qsocket/src/node/undocumented.ts': new URL('./undocumented.ts', import.meta.url).href,
  '/packages/qsocket/src/node/short-cuts.ts': new URL('./short-cuts.ts', import.meta.url).href,
};

// Runs in a thread of its own, in which there are no loaders.
const HOOKS = `
  const replaced = ${JSON.stringify(Object.entries(replaced))};
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    const path = found.url.split('?')[0];
    const entry = replaced.find(([end]) => path.endsWith(end));
    return entry === undefined ? found : { ...found, url: entry[1] };
  }
`;
register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);

// Node.js itself needs it: it is hidden from who asks in a source of the package alone.
const prototype = TLSSocket.prototype as { _start?: unknown };
const start = prototype._start;
Object.defineProperty(prototype, '_start', {
  configurable: true,
  get: () => {
    const asker = new Error().stack?.split('\n')[2] ?? '';
    return asker.includes('/packages/qtsslsocket/src/') ? undefined : start;
  },
});
