/** Of which connections the last bytes are kept. */
export type KeptBytes = 'off' | 'plain' | 'all';

/** How the inspector is started. */
export interface InspectorOptions {
  /** The port on 127.0.0.1; 0, the default, takes any that is free. */
  readonly port?: number;
  /** The number of events kept in the log, 100,000 by default; the oldest give way. */
  readonly events?: number;
  /**
   * Whether the last 256 bytes each way of a connection are kept, to be shown in hexadecimal and as text: `off`, the default;
   * `plain`, of connections in plain text; `all`, also what was decrypted.
   */
  readonly bytes?: KeptBytes;
  /** Is given the URL of the page once it can be opened; by default it is written to standard error. */
  readonly onListening?: (url: string) => void;
}

/** An option that has no sense. */
export class InspectorOptionError extends Error {
  override readonly name: string = 'InspectorOptionError';
  /** Identifies this kind of error. */
  readonly code = 'ERR_QT3_INSPECTOR_OPTION';
}

function number(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InspectorOptionError(
    `${name} is a whole number from ${String(least)} to ${String(most)}, not ${String(value)}`,
  );
}

/** The options with their defaults. Throws an InspectorOptionError for a value that has no sense. */
export function completeOptions({
  port = 0,
  events = 100_000,
  bytes = 'off',
  onListening = announce,
}: InspectorOptions): Required<InspectorOptions> {
  if (!['off', 'plain', 'all'].includes(bytes))
    throw new InspectorOptionError(`bytes is off, plain or all, not ${bytes as string}`);
  return {
    port: number('port', port, 0, 65535),
    events: number('events', events, 100, 10_000_000),
    bytes,
    onListening,
  };
}

/** Standard output belongs to the program. */
function announce(url: string): void {
  process.stderr.write(`The inspector shows this program at ${url}\n`);
}

/** The options that the environment sets: QT3_INSPECTOR_PORT, QT3_INSPECTOR_EVENTS, QT3_INSPECTOR_BYTES. */
export function optionsFrom(environment: Readonly<Record<string, string | undefined>>): InspectorOptions {
  const port = environment['QT3_INSPECTOR_PORT'];
  const events = environment['QT3_INSPECTOR_EVENTS'];
  const bytes = environment['QT3_INSPECTOR_BYTES'];
  return {
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(events === undefined ? {} : { events: Number(events) }),
    ...(bytes === undefined ? {} : { bytes: bytes as KeptBytes }),
  };
}
