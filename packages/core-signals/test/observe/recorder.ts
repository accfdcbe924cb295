import type { Connection, ObjectModel, ProcessObserver, SignalInfo } from '@qt3/core-signals/internal';

/** Writes down what an observer sees, one line an event, nested emissions deeper. */
export class Recorder implements ProcessObserver {
  readonly lines: string[] = [];
  #depth = 0;

  #note(text: string): void {
    this.lines.push('  '.repeat(this.#depth) + text);
  }

  objectMade(object: ObjectModel): void {
    this.#note(`made ${object.className()} ${object.name()}`);
  }

  objectDying(object: ObjectModel): void {
    this.#note(`dying ${object.name()}`);
  }

  objectDeleted(object: ObjectModel): void {
    this.#note(`deleted ${object.name()}`);
  }

  objectPinned(): void {}

  connected(connection: Connection): void {
    this.#note(`connected ${describe(connection)}`);
  }

  connectionMoved(_from: Connection, to: Connection): void {
    this.#note(`moved ${describe(to)}`);
  }

  disconnected(connection: Connection): void {
    this.#note(`disconnected ${describe(connection)}`);
  }

  connectRefused(
    ends: { readonly signal: unknown; readonly member: unknown },
    messages: readonly string[],
  ): void {
    this.#note(`refused ${String(ends.signal)} ${String(ends.member)}: ${messages[0] ?? ''}`);
  }

  emissionBegins(sender: ObjectModel, signal: SignalInfo, args: readonly unknown[]): number {
    this.#note(`${sender.name()}: ${signal.text} [${args.join()}]`);
    this.#depth++;
    return this.#depth;
  }

  slotBegins(_emission: unknown, connection: Connection): void {
    this.#note(`-> ${describe(connection)}`);
    this.#depth++;
  }

  slotEnds(_emission: unknown, _connection: Connection, called: boolean): void {
    this.#depth--;
    if (!called) this.#note('not called');
  }

  slotThrew(_emission: unknown, _connection: Connection, thrown: unknown): void {
    this.#depth--;
    this.#note(`threw ${String(thrown)}`);
  }

  emissionEnds(emission: unknown): void {
    if (emission !== this.#depth) this.#note('UNBALANCED');
    this.#depth--;
  }

  stateChanged(): void {}

  received(): void {}

  written(): void {}

  message(_type: number, text: string): void {
    this.#note(`message ${text}`);
  }
}

function describe({ signal, receiver, target }: Connection): string {
  const member = typeof target === 'function' ? `function ${target.name}` : (target?.text ?? 'nothing');
  return `${signal.text} to ${receiver === undefined ? '' : `${receiver.name()}.`}${member}`;
}
