import type { MemberFor, Has } from '../connect/checks.js';
import { connectMember } from '../connect/connect.js';
import { disconnectMember } from '../connect/disconnect.js';
import { Q_OBJECT } from '../object/qobjectdefs.js';
import { QObject } from '../object/qobject.js';

const SIGNATURE = 'signal(const QVariant&)';

/** The object that a QSignal's slots see as their sender(). */
class Source extends QObject {
  static {
    Q_OBJECT(this, { className: 'QSignal', signals: [SIGNATURE] });
  }

  declare signal: (value: unknown) => void;
}

/**
 * A single signal for a class that is no QObject (Qt 3.3, QSignal; oracle core/mapper). Its slots take nothing or a QVariant,
 * which is any value here.
 *
 * In Qt it inherits QObject, and hides that class's connect() behind its own; here it owns an object instead.
 */
export class QSignal {
  readonly #source: Source;
  #value: unknown = null;

  /** A QSignal with a parent is deleted with it. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    this.#source = new Source(parent, name);
  }

  /** Connects the signal to a slot or signal of an object. Returns false, with Qt's warning, if that cannot be. */
  connect<const M extends string>(
    receiver: QObject & Has<M>,
    member: MemberFor<typeof SIGNATURE, M>,
  ): boolean {
    return connectMember(this.#source, `2${SIGNATURE}`, receiver, member);
  }

  /** Removes the connections to an object, or to one member of it. Returns whether there was one. */
  disconnect<const M extends string>(
    receiver: QObject & Has<M>,
    member: `${'1' | '2'}${M}` | null = null,
  ): boolean {
    return disconnectMember(this.#source, `2${SIGNATURE}`, receiver, member);
  }

  /** Emits the signal with the value that was set; null if none was. */
  activate(): void {
    this.#source.signal(this.#value);
  }

  /** Sets what activate() sends. */
  setValue(value: unknown): void {
    this.#value = value;
  }

  /** What activate() sends. */
  value(): unknown {
    return this.#value;
  }

  /** Whether block() silences the signal. */
  isBlocked(): boolean {
    return this.#source.signalsBlocked();
  }

  /** Silences the signal, or lets it be heard again. */
  block(block: boolean): void {
    this.#source.blockSignals(block);
  }

  /** The name given to the signal. */
  name(): string {
    return this.#source.name();
  }

  /** Ends the signal and its connections. */
  delete(): void {
    this.#source.delete();
  }

  /** delete(), at the end of the block of a `using` declaration. */
  [Symbol.dispose](): void {
    this.delete();
  }
}
