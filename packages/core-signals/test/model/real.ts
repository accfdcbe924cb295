import { once, Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { entriesOf } from '../../src/connect/connection.js';
import { planOf } from '../../src/connect/heat.js';
import { unchecked } from '../objects.js';
import { FUNCTIONS, OBJECTS, type Called, type Member, type Signal, type World } from './script.js';

/** The objects that the scripts speak of; each number of arguments has a class of its own below. */
class Node extends QObject {
  declare a: (...values: number[]) => void;
  declare b: (...values: number[]) => void;
  readonly #called: Called;

  constructor(name: string, called: Called) {
    super(null, name);
    this.#called = called;
  }

  x(...args: unknown[]): void {
    this.#called(`${this.name()}.x(${args.join()})`);
  }

  y(...args: unknown[]): void {
    this.#called(`${this.name()}.y(${args.join()})`);
  }

  who(): string {
    return this.sender()?.name() ?? '-';
  }
}

const ints = (argc: number): string => Array<string>(argc).fill('int').join(',');

const classes = [0, 1, 2, 3, 4].map((argc) => {
  class NodeOf extends Node {}
  const slots = [argc === 0 ? 'x()' : 'x(int)', 'y()'];
  (Q_OBJECT as (target: typeof Node, lists: { signals: string[]; slots: string[] }) => void)(NodeOf, {
    signals: [`a(${ints(argc)})`, `b(${ints(argc)})`],
    slots,
  });
  return NodeOf;
});

/** The objects of this library. */
export class Real implements World {
  readonly #nodes: Node[];
  readonly #functions: ((...args: unknown[]) => void)[];
  readonly #called: Called;
  readonly #argc: number;

  constructor(called: Called, argc: number) {
    this.#called = called;
    this.#argc = argc;
    this.#nodes = Array.from({ length: OBJECTS }, (_, i) => this.#make(String(i)));
    this.#functions = Array.from(
      { length: FUNCTIONS },
      (_, i) =>
        function (this: unknown, ...args: unknown[]): void {
          // All arguments are the same number.
          const shown = args.length === argc ? [...new Set(args)].join() : args.join();
          called(`f${i}(${shown}) for ${this instanceof QObject ? this.name() : 'nobody'}`);
        },
    );
  }

  create(object: number): void {
    const node = this.#node(object);
    if (node.isDeleted()) this.#nodes[object] = this.#make(`${node.name()}'`);
  }

  delete(object: number): void {
    this.#node(object).delete();
  }

  block(object: number, on: boolean): void {
    this.#node(object).blockSignals(on);
  }

  connect(sender: number, signal: Signal, receiver: number, member: Member): boolean {
    return unchecked.connect(
      this.#node(sender),
      this.#signal(signal),
      this.#node(receiver),
      this.#member(member),
    );
  }

  connectFunction(
    sender: number,
    signal: Signal,
    target: number,
    context: number | null,
    single: boolean,
  ): boolean {
    const connect = single ? (once as unknown as typeof unchecked.connect) : unchecked.connect;
    const node = context === null ? null : this.#node(context);
    return connect(this.#node(sender), this.#signal(signal), this.#functions[target], node);
  }

  disconnect(sender: number, signal: Signal | null, receiver: number | null, member: Member | null): boolean {
    return unchecked.disconnect(
      this.#node(sender),
      signal && this.#signal(signal),
      receiver === null ? null : this.#node(receiver),
      member && this.#member(member),
    );
  }

  disconnectFunction(sender: number, signal: Signal | null, target: number): boolean {
    return unchecked.disconnect(this.#node(sender), signal && this.#signal(signal), this.#functions[target]);
  }

  emit(sender: number, signal: 'a' | 'b', value: number): void {
    this.prepare(this.#nodes);
    this.#node(sender)[signal](...Array<number>(this.#argc).fill(value));
  }

  sender(object: number): string {
    return this.#node(object).who();
  }

  receivers(object: number, signal: Signal): number {
    return this.#node(object).receivers(this.#signal(signal));
  }

  /** Called before each emission with all objects. */
  protected prepare(_objects: readonly QObject[]): void {}

  #make(name: string): Node {
    const NodeOf = classes[this.#argc]!;
    return new NodeOf(name, this.#called);
  }

  #node(object: number): Node {
    return this.#nodes[object]!;
  }

  #signal(name: Signal): string {
    return SIGNAL(name === 'destroyed' ? 'destroyed()' : `${name}(${ints(this.#argc)})`);
  }

  #member(name: Member): string {
    if (name === 'b') return this.#signal(name);
    return SLOT(`${name}(${name === 'x' ? ints(Math.min(this.#argc, 1)) : ''})`);
  }
}

/** The same, where every signal with several connections is emitted by a plan, as if it had been emitted often. */
export class Planned extends Real {
  protected override prepare(objects: readonly QObject[]): void {
    for (const entry of objects.flatMap((object) => entriesOf(object))) {
      if (entry.items === undefined || entry.items.length === 0 || entry.removed > 0) continue;
      if (entry.plan.serial === 0) entry.plan = planOf(entry);
    }
  }
}
