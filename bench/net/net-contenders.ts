import type { Settings } from '../harness/bench-case.js';
import type { ContenderModule, Kind } from '../harness/contenders.js';
import { WorkerProcess } from '../harness/worker-process.js';
import type { Order } from './contender.js';

const worker: URL = new URL('worker.mjs', import.meta.url);
const primary: URL = new URL('../scale/cluster-primary.mjs', import.meta.url);

interface NetMember {
  /** Name and kind: `qt3/tls`. */
  readonly label: string;
  readonly url: string;
  readonly program: string | undefined;
  readonly name: string;
  readonly kind: Kind;
}

/** Who can take part in the network cases, each once for every kind of connection that it makes. */
export class NetContenders {
  readonly #members: readonly NetMember[];
  readonly #settings: Settings;

  constructor(modules: readonly ContenderModule[], settings: Settings) {
    this.#settings = settings;
    this.#members = modules.flatMap(({ url, program, net }) =>
      net.flatMap(({ name, kinds }) =>
        kinds.map((kind) => ({ url, program, name, kind, label: `${name}/${kind}` })),
      ),
    );
  }

  /** Those that make one of these kinds of connections. */
  labels(kinds: readonly Kind[]): string[] {
    return this.#members.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label);
  }

  /** The same without programs that are no modules. */
  labelsOfModules(kinds: readonly Kind[]): string[] {
    return this.labels(kinds).filter((label) => this.#find(label).program === undefined);
  }

  /** A process of this contender's; `flags` are for Node.js, where it runs in that. */
  start(label: string, flags: readonly string[] = []): WorkerProcess {
    const { url, program, name } = this.#find(label);
    if (program !== undefined) return new WorkerProcess(new URL(program), [], this.#settings);
    return new WorkerProcess(worker, [url, name], this.#settings, flags);
  }

  /** A client for this contender's server, for its sake alone: the program in C where that takes part, else its own. */
  startLightClient(label: string): WorkerProcess {
    const { kind } = this.#find(label);
    const light = this.#members.find((member) => member.name === 'c' && member.kind === kind);
    return this.start(light?.label ?? label);
  }

  /** The primary process of a cluster of this contender's; not for programs that are no modules. */
  startPrimary(label: string): WorkerProcess {
    const { url, name } = this.#find(label);
    return new WorkerProcess(primary, [url, name], this.#settings);
  }

  /** What everybody is asked for, unless it is said otherwise. */
  order(label: string, folder: string, wanted: Partial<Order> & Pick<Order, 'exercise'>): Order {
    return { ...defaults, folder, kind: this.#find(label).kind, ...wanted };
  }

  #find(label: string): NetMember {
    return this.#members.find((member) => member.label === label)!;
  }
}

export const defaults: Omit<Order, 'kind' | 'exercise' | 'folder'> = {
  certificate: 'ecdsa',
  trust: 'authority',
  fresh: false,
  full: false,
  total: 0,
  size: 64,
  count: 1,
  connections: 1,
};
