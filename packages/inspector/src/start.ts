import { QObject } from '@qt3/core-signals';
import { descendants, observe } from '@qt3/core-signals/internal';
import { Collector } from './collect/collector.js';
import { registerSocketDescribers } from './collect/socket-facts.js';
import { completeOptions, type InspectorOptions } from './options.js';
import { PageServer } from './serve/server.js';

export { registerDescriber, type Describer, type OwnCall } from './collect/describers.js';
export { InspectorOptionError, type InspectorOptions, type KeptBytes } from './options.js';
export type { Facts } from './page/protocol.js';

/** An inspector that looks at this process. */
export interface Inspector {
  /** The URL of the page, token included. It is rejected when the port cannot be had. */
  readonly url: Promise<string>;
  /** Ends it: the page is closed, and the program runs as if it had never been looked at. */
  stop(): void;
}

let running: Inspector | null = null;

/**
 * Starts to look at the objects of this process, and serves a page on 127.0.0.1 that shows them. Started twice, it is the same
 * one. It neither keeps the process from ending nor writes to standard output.
 *
 * @throws InspectorOptionError for an option that has no sense
 */
export function startInspector(options: InspectorOptions = {}): Inspector {
  if (running !== null) return running;
  const { port, events, bytes, onListening } = completeOptions(options);
  registerSocketDescribers();
  const collector = new Collector({ events, bytes });
  for (const root of QObject.objectTrees()) {
    collector.notePresent(root);
    for (const [object] of descendants(root)) collector.notePresent(object);
  }
  const end = observe(collector);
  const server = new PageServer(collector);
  const url = server.listen(port);
  url.then(onListening, (error: unknown) => {
    process.stderr.write(`The inspector cannot be opened: ${(error as Error).message}\n`);
  });
  running = {
    url,
    stop() {
      end();
      server.close();
      running = null;
    },
  };
  return running;
}
