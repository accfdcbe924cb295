import { pathToFileURL } from 'node:url';

/** How a connection is made: plain, TLS from the start, or plain first and then upgraded. */
export type Kind = 'tcp' | 'tls' | 'starttls';

/** A contender that takes part in some of a group's cases only. */
export interface PartialContender {
  readonly name: string;
  readonly exercises: readonly string[];
}

/** A module with contenders, and the names of those that it has. */
export interface ContenderModule {
  /** URL of the module: each worker loads it by itself. */
  readonly url: string;
  /** URL of a program that is its worker; undefined: a worker of the case runs it, in Node.js. */
  readonly program: string | undefined;
  /** Names of its contenders for the signal cases. */
  readonly signals: readonly string[];
  /** Names of its contenders for the stream cases, and the exercises that they have. */
  readonly streams: readonly { readonly name: string; readonly exercises: readonly string[] }[];
  /** Names of its contenders for the cases about tools. */
  readonly tools: readonly string[];
  /** Names of its contenders for the cases about devices, and the exercises that they have. */
  readonly devices: readonly PartialContender[];
  /** The same for the cases about the classes of the network module. */
  readonly network: readonly PartialContender[];
  /** Names of its contenders for the network cases, and the kinds of connection they make. */
  readonly net: readonly { readonly name: string; readonly kinds: readonly Kind[] }[];
}

const ours: readonly string[] = [
  // The baselines come first.
  'contenders/node-events.mjs',
  'contenders/node-net.mjs',
  'contenders/node-dgram.mjs',
  'contenders/node-network.mjs',
  'contenders/by-hand/streams.mjs',
  'contenders/by-hand/tools.mjs',
  // Each group's by itself: a worker loads what its cases need, as the baselines' workers do, and nothing else.
  'contenders/qt3/signals.mjs',
  'contenders/qt3/streams.mjs',
  'contenders/qt3/tools.mjs',
  'contenders/qt3/devices.mjs',
  'contenders/qt3/network.mjs',
  'contenders/qt3/net.mjs',
  'contenders/eventemitter3.mjs',
  'contenders/lumino.mjs',
];

/** Programs in C++, which have to be built: see cpp/build.ts. */
const programs: readonly string[] = ['contenders/qt5.mjs', 'contenders/c.mjs'];

/** The contenders that come with the benchmark, those in C++ if wanted, and those of further modules (absolute paths). */
export async function loadContenders(further: readonly string[], cpp: boolean): Promise<ContenderModule[]> {
  const here = [...ours, ...(cpp ? programs : [])].map((path) => new URL(`../${path}`, import.meta.url).href);
  const urls = [...here, ...further.map((path) => pathToFileURL(path).href)];
  return Promise.all(urls.map(loadModule));
}

async function loadModule(url: string): Promise<ContenderModule> {
  const {
    program,
    signalAdapters = [],
    streamAdapters = [],
    toolAdapters = [],
    deviceAdapters = [],
    networkAdapters = [],
    netAdapters = [],
  } = (await import(url)) as {
    program?: string;
    signalAdapters?: readonly { readonly name: string }[];
    streamAdapters?: readonly { readonly name: string }[];
    toolAdapters?: readonly { readonly name: string }[];
    deviceAdapters?: readonly { readonly name: string }[];
    networkAdapters?: readonly { readonly name: string }[];
    netAdapters?: ContenderModule['net'];
  };
  const lists = [signalAdapters, streamAdapters, toolAdapters, deviceAdapters, networkAdapters, netAdapters];
  if (lists.every((list) => list.length === 0)) {
    throw new Error(
      `${url} exports neither signalAdapters, streamAdapters, toolAdapters, deviceAdapters, networkAdapters nor netAdapters`,
    );
  }
  return {
    url,
    program,
    signals: signalAdapters.map(({ name }) => name),
    streams: streamAdapters.map((contender) => ({ name: contender.name, exercises: Object.keys(contender) })),
    tools: toolAdapters.map(({ name }) => name),
    devices: deviceAdapters.map(withExercises),
    network: networkAdapters.map(withExercises),
    net: netAdapters.map(({ name, kinds }) => ({ name, kinds })),
  };
}

/** A contender takes part in the exercises that it has methods for. */
function withExercises(contender: { readonly name: string }): PartialContender {
  return { name: contender.name, exercises: Object.keys(contender) };
}
